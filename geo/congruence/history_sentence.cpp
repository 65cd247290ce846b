#include "geo/congruence/history_sentence.hpp"

#include "geo/base/index.hpp"

namespace kansenatlas {

std::vector<std::string> change_lines(Atlas const& atlas, PartitionChange const& change, Texts const& texts) {
  auto const title = [&](Partition const& partition, int region) {
    return region < 0 ? texts.text("congruence.history.no_region") : partition.regions[at(region)].title;
  };
  std::vector<std::string> lines;
  for (auto const& merger : change.mergers) {
    std::vector<std::string> from;
    for (int const region : merger.from) from.push_back(title(*change.before, region));
    lines.push_back(texts.text("congruence.history.merged", fmt::arg("from", texts.list(from)),
                               fmt::arg("into", title(*change.now, merger.into))));
  }
  for (auto const& renaming : change.renamings)
    lines.push_back(texts.text("congruence.history.renamed", fmt::arg("before", title(*change.before, renaming.before)),
                               fmt::arg("now", title(*change.now, renaming.now))));
  for (auto const& move : change.moves)
    lines.push_back(texts.text(
        "congruence.history.moved", fmt::arg("name", atlas.municipalities[at(move.municipality)].official_name),
        fmt::arg("from", title(*change.before, move.from)), fmt::arg("to", title(*change.now, move.to))));
  for (int const region : change.founded)
    lines.push_back(texts.text("congruence.history.founded", fmt::arg("name", title(*change.now, region))));
  if (lines.empty()) lines.push_back(texts.text("congruence.history.same"));
  return lines;
}

}  // namespace kansenatlas
