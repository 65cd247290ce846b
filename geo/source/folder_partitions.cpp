#include <algorithm>

#include <fmt/format.h>

#include "geo/source/atlas_names.hpp"
#include "geo/source/folder_reading.hpp"

namespace kansenatlas {
namespace {

bool is_partition_id(std::string_view id) {
  auto const at = id.find('@');
  auto const base = id.substr(0, at);
  bool const is_plain = !base.empty() && std::all_of(base.begin(), base.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
  return is_plain && (at == std::string_view::npos || parse_date(id.substr(at + 1)));
}

}  // namespace

void FolderReader::read_partitions() {
  std::map<std::string, int> seen;
  std::set<std::string> region_files, membership_files;
  each_row(
      "partitions.csv", {"id", "name_nl", "name_en", "singular_nl", "singular_en", "kind", "date", "source", "doubt"},
      [&](LenientRow const& row) {
        if (!is_partition_id(row.text("id"))) {
          row.blame("id",
                    said("is no id of a partition; write small letters, digits and _, and @YYYY-MM-DD after it for a "
                         "dated version"));
          return;
        }
        if (!is_new(seen, row, "id")) return;
        Partition p;
        p.id = row.text("id");
        p.name_nl = row.required("name_nl");
        p.name_en = row.required("name_en");
        p.singular_nl = row.required("singular_nl");
        p.singular_en = row.required("singular_en");
        p.kind = row.word("kind", partition_kind_from, "administrative, statistical, former");
        p.date = row.date("date");
        if (!p.date.is_known()) row.blame("date", said("must be known: the day on which the memberships hold"));
        p.source = row.required("source");
        bool const is_known_source = std::any_of(m_atlas.sources.begin(), m_atlas.sources.end(),
                                                 [&](auto const& s) { return s.id == p.source; });
        if (!p.source.empty() && !is_known_source)
          row.blame("source", said("is no source; add it to sources.csv or mend the id"));
        p.doubt = row.text("doubt");
        m_atlas.partitions.push_back(std::move(p));
      });
  for (auto& partition : m_atlas.partitions) {
    read_regions(partition);
    read_memberships(partition);
    region_files.insert(fmt::format("regions/{}.csv", partition.id));
    membership_files.insert(fmt::format("memberships/{}.csv", partition.id));
  }
  note_stray_files("regions", region_files);
  note_stray_files("memberships", membership_files);
  m_published_areas.insert("NL");
}

void FolderReader::read_regions(Partition& partition) {
  std::map<std::string, int> seen;
  each_row(fmt::format("regions/{}.csv", partition.id), {"code", "cbs_name", "body_name", "title"},
           [&](LenientRow const& row) {
             if (row.required("code").empty() || !is_new(seen, row, "code")) return;
             m_published_areas.insert(row.text("code"));
             partition.regions.push_back(
                 {row.text("code"), row.required("cbs_name"), row.text("body_name"), row.required("title")});
           });
  std::sort(partition.regions.begin(), partition.regions.end(),
            [](auto const& a, auto const& b) { return a.code < b.code; });
}

void FolderReader::read_memberships(Partition& partition) {
  auto const file = fmt::format("memberships/{}.csv", partition.id);
  std::map<std::string, int> region, seen;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) region[partition.regions[r].code] = static_cast<int>(r);
  partition.region_of.assign(m_atlas.municipalities.size(), -1);
  each_row(file, {"municipality", "region", "doubt"}, [&](LenientRow const& row) {
    auto const municipality = m_municipality.find(row.text("municipality"));
    if (municipality == m_municipality.end()) {
      if (!m_lacks_municipalities)
        row.blame("municipality", said("is an unknown municipality; municipalities.csv lists those of the map year"));
      return;
    }
    if (auto const [first, is_first] = seen.emplace(row.text("municipality"), row.line()); !is_first) {
      row.blame("municipality", said("lies in a region twice: row {} too; keep one of them", first->second));
      return;
    }
    auto const found = region.find(row.text("region"));
    if (found == region.end()) {
      row.blame("region", said("is an unknown region; regions/{}.csv lists them", partition.id));
      return;
    }
    partition.region_of[static_cast<std::size_t>(municipality->second)] = found->second;
    if (!row.text("doubt").empty()) partition.doubts.emplace(municipality->second, row.text("doubt"));
  });
  for (auto const& municipality : m_atlas.municipalities)
    if (!seen.contains(municipality.code))
      m_faults.push_back({file, 0, "municipality", municipality.code,
                          said("lies in no region ({}); add a row for it", municipality.official_name)});
}

}  // namespace kansenatlas
