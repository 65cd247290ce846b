#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "geo/base/numbers.hpp"
#include "geo/source/folder_reading.hpp"

namespace kansenatlas {
namespace {

bool is_municipality_code(std::string const& code) {
  return code.size() == 6 && code.starts_with("GM") &&
         std::all_of(code.begin() + 2, code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A size that cannot be read is none, so that nothing is compared with it.
double size_in(LenientRow const& row, std::string_view column) {
  double const number = row.number(column);
  return parse_number(row.text(column)) ? number : std::numeric_limits<double>::quiet_NaN();
}

Municipality municipality_in(LenientRow const& row) {
  Municipality m;
  m.code = row.text("code");
  m.cbs_name = row.required("cbs_name");
  m.official_name = row.required("official_name");
  m.search_names = row.list("search_names");
  m.inhabitants_2023 = row.integer("inhabitants_2023");
  m.inhabitants_2024 = row.integer("inhabitants_2024");
  m.land_ha = size_in(row, "land_ha");
  m.water_ha = size_in(row, "water_ha");
  m.urbanity = static_cast<int>(row.integer("urbanity"));
  m.size_class = static_cast<int>(row.integer("size_class"));
  m.address_density = row.number("address_density");
  return m;
}

}  // namespace

void FolderReader::read_settings() {
  std::map<std::string, int> seen;
  each_row("atlas.csv", {"key", "value"}, [&](LenientRow const& row) {
    auto const key = row.text("key");
    if (!is_new(seen, row, "key")) return;
    if (key == "title")
      m_atlas.title = row.required("value");
    else if (key == "map_year")
      m_atlas.map_year = static_cast<int>(row.integer("value"));
    else if (key == "arrangements_on")
      m_atlas.arrangements_on = row.date("value");
    else
      row.blame("key", said("is no setting of an atlas; there are: title, map_year, arrangements_on"));
  });
  for (std::string const key : {"title", "map_year", "arrangements_on"})
    if (!seen.contains(key)) m_faults.push_back({"atlas.csv", 0, "key", key, said("is not set; add a row for it")});
}

void FolderReader::read_sources() {
  std::map<std::string, int> seen;
  each_row("sources.csv",
           {"id", "publisher", "title", "reference", "date", "edition", "licence", "attribution", "doubts", "title_en",
            "attribution_en", "doubts_en"},
           [&](LenientRow const& row) {
             if (row.required("id").empty() || !is_new(seen, row, "id")) return;
             m_atlas.sources.push_back({row.text("id"), row.required("publisher"), row.required("title"),
                                        row.text("reference"), row.date("date"), row.text("edition"),
                                        row.required("licence"), row.text("attribution"), row.text("doubts"),
                                        row.text("title_en"), row.text("attribution_en"), row.text("doubts_en")});
           });
}

void FolderReader::read_municipalities() {
  std::map<std::string, int> seen;
  auto const faults_before = m_faults.size();
  each_row("municipalities.csv",
           {"code", "cbs_name", "official_name", "search_names", "inhabitants_2023", "inhabitants_2024", "land_ha",
            "water_ha", "urbanity", "size_class", "address_density"},
           [&](LenientRow const& row) {
             if (!is_municipality_code(row.text("code"))) {
               row.blame("code", said("is no code of a municipality; write GM and four digits"));
               return;
             }
             if (is_new(seen, row, "code")) m_atlas.municipalities.push_back(municipality_in(row));
           });
  if (m_atlas.municipalities.empty() && m_faults.size() > faults_before && m_faults[faults_before].row > 0)
    throw FaultError(m_faults[faults_before]);
  if (m_atlas.municipalities.empty())
    throw Error(said("no municipality can be read from '{}'; it must hold municipalities.csv with its facts",
                     m_folder.string()));
  m_lacks_municipalities = std::any_of(m_faults.begin() + static_cast<std::ptrdiff_t>(faults_before), m_faults.end(),
                                       [](Fault const& fault) { return fault.field.empty() || fault.field == "code"; });
  std::sort(m_atlas.municipalities.begin(), m_atlas.municipalities.end(),
            [](auto const& a, auto const& b) { return a.code < b.code; });
  for (std::size_t i = 0; i < m_atlas.municipalities.size(); ++i)
    m_municipality[m_atlas.municipalities[i].code] = static_cast<int>(i);
}

void FolderReader::read_themes() {
  std::map<std::string, int> seen;
  each_row("themes.csv", {"id", "name_nl", "name_en", "horizon"}, [&](LenientRow const& row) {
    if (row.required("id").empty() || !is_new(seen, row, "id")) return;
    auto const horizon = row.text("horizon");
    if (!horizon.empty() && horizon != "hier_en_nu" && horizon != "later" && horizon != "elders")
      row.blame("horizon", said("is none of: hier_en_nu, later, elders, or empty"));
    m_atlas.themes.push_back({row.text("id"), row.required("name_nl"), row.required("name_en"), horizon});
  });
}

void FolderReader::read_mergers() {
  each_row("mergers.csv",
           {"old_code", "old_name", "new_code", "new_name", "date", "share_of_area", "is_main_successor"},
           [&](LenientRow const& row) {
             Merger merger{row.text("old_code"),          row.required("old_name"), row.text("new_code"),
                           row.required("new_name"),      row.date("date"),         row.number("share_of_area"),
                           row.truth("is_main_successor")};
             for (std::string_view const column : {"old_code", "new_code"})
               if (!is_municipality_code(row.text(column)))
                 row.blame(column, said("is no code of a municipality; write GM and four digits"));
             if (!merger.date.is_known()) row.blame("date", said("must be known"));
             if (merger.share_of_area < 0 || merger.share_of_area > 1)
               row.blame("share_of_area", said("lies outside 0 to 1"));
             m_published_areas.insert(merger.old_code);
             m_published_areas.insert(merger.new_code);
             m_atlas.mergers.push_back(std::move(merger));
           });
}

}  // namespace kansenatlas
