#include "app/cli/scenario_words.hpp"

#include "app/cli/project_commands.hpp"
#include "app/cli/table.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {

std::string title_of(Partition const& partition, std::string const& code) {
  for (auto const& region : partition.regions)
    if (region.code == code) return region.title;
  return "";
}

Json document_of(std::vector<Reassignment> const& changes, Partition const& before, Partition const& after,
                 Atlas const& atlas) {
  Json rows = Json::array();
  for (auto const& change : changes) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(change.municipality)];
    rows.push_back({{"code", municipality.code},
                    {"name", municipality.official_name},
                    {"inhabitants", municipality.inhabitants_2024},
                    {"from", change.from.empty() ? Json(nullptr) : Json(change.from)},
                    {"from_name", title_of(before, change.from)},
                    {"to", change.to.empty() ? Json(nullptr) : Json(change.to)},
                    {"to_name", title_of(after, change.to)}});
  }
  return rows;
}

std::string changes_table(std::vector<Reassignment> const& changes, Partition const& before, Partition const& after,
                          Atlas const& atlas, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  auto const shown = [&](Partition const& partition, std::string const& code) {
    return code.empty() ? texts.text("project.no_region") : title_of(partition, code);
  };
  for (auto const& change : changes) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(change.municipality)];
    rows.push_back({municipality.official_name, texts.integer(municipality.inhabitants_2024),
                    shown(before, change.from), shown(after, change.to)});
  }
  return table_text({{texts.text("congruence.column.municipality")},
                     {texts.text("congruence.column.inhabitants"), Align::right},
                     {texts.text("congruence.column.from")},
                     {texts.text("congruence.column.to")}},
                    rows);
}

Lock lock_from(Invocation const& given, Partition const& partition, Atlas const& atlas) {
  auto const reason = given.text("--reason");
  auto const word = given.text("CODE");
  if (given.has("--all") != word.empty())
    throw UsageError("name one municipality or region, or give --all for the whole partition");
  if (word.empty()) return {Lock::Kind::partition, "", reason};
  for (auto const& region : partition.regions)
    if (region.code == word || region.title == word) return {Lock::Kind::region, region.code, reason};
  return {Lock::Kind::municipality, municipality_codes_named(atlas, {word}).front(), reason};
}

}  // namespace kansenatlas::cli
