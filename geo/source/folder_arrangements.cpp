#include <fmt/format.h>

#include "geo/source/folder_reading.hpp"

namespace kansenatlas {

void FolderReader::read_arrangements() {
  std::map<std::string, int> seen;
  std::map<std::string, std::size_t> index;
  each_row("arrangements.csv", {"version", "id", "name", "form", "body", "field", "valid_from", "valid_to"},
           [&](LenientRow const& row) {
             if (row.required("version").empty() || !is_new(seen, row, "version")) return;
             Arrangement arrangement{row.required("id"), row.required("name"),   row.text("form"),     row.text("body"),
                                     row.text("field"),  row.date("valid_from"), row.date("valid_to"), {}};
             if (arrangement.valid_to.is_known() && arrangement.valid_to < arrangement.valid_from)
               row.blame("valid_to", said("lies before the first day, {}", iso_text(arrangement.valid_from)));
             index[row.text("version")] = m_atlas.arrangements.size();
             m_atlas.arrangements.push_back(std::move(arrangement));
           });
  each_row("participants.csv", {"version", "municipality", "name", "joined"}, [&](LenientRow const& row) {
    auto const version = index.find(row.text("version"));
    if (version == index.end()) {
      row.blame("version", said("is no version of an arrangement; arrangements.csv lists them"));
      return;
    }
    auto const code = row.text("municipality");
    auto const municipality = m_municipality.find(code);
    if (!m_lacks_municipalities && !code.empty() && municipality == m_municipality.end() &&
        !m_published_areas.contains(code))
      row.blame("municipality", said("is an unknown municipality; leave it empty for other participants"));
    int const participant = municipality == m_municipality.end() ? -1 : municipality->second;
    auto name = row.text("name");
    if (name.empty() && participant >= 0)
      name = m_atlas.municipalities[static_cast<std::size_t>(participant)].official_name;
    if (name.empty()) row.blame("name", said("may be empty only where the municipality is given"));
    m_atlas.arrangements[version->second].participants.push_back({participant, name, row.date("joined")});
  });
}

}  // namespace kansenatlas
