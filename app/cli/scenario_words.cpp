#include "app/cli/scenario_words.hpp"

#include <algorithm>

#include "app/cli/project_commands.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {

std::string title_of(Partition const& partition, std::string const& code) {
  for (auto const& region : partition.regions)
    if (region.code == code) return region.title;
  return "";
}

Json changes_document(std::vector<Reassignment> const& changes, Partition const& before, Partition const& after,
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

namespace {

std::string said_of(Lock const& lock, Partition const& partition, Atlas const& atlas, Texts const& texts) {
  auto name = lock.code;
  if (lock.kind == Lock::Kind::partition) name = texts.text("project.lock.whole");
  if (lock.kind == Lock::Kind::region) name = title_of(partition, lock.code);
  if (lock.kind == Lock::Kind::municipality)
    name = atlas.municipalities[static_cast<std::size_t>(municipality_named(atlas, lock.code))].official_name;
  return lock.reason.empty() ? name : fmt::format("{} ({})", name, lock.reason);
}

}  // namespace

std::string locks_text(std::vector<Lock> const& locks, Partition const& partition, Atlas const& atlas,
                       Texts const& texts) {
  std::vector<std::string> names;
  for (auto const& lock : locks) names.push_back(said_of(lock, partition, atlas, texts));
  return texts.list(names);
}

Json locks_document(std::vector<Lock> const& locks) {
  Json rows = Json::array();
  for (auto const& lock : locks)
    rows.push_back({{"lock", name_of(lock.kind)}, {"code", lock.code}, {"reason", lock.reason}});
  return rows;
}

Lock lock_from(Invocation const& given, Partition const& partition, Atlas const& atlas) {
  auto const reason = given.text("--reason");
  auto const word = given.text("CODE");
  if (given.has("--all") != word.empty())
    throw UsageError(said("name one municipality or region, or give --all for the whole partition"));
  if (word.empty()) return {Lock::Kind::partition, "", reason};
  bool const is_region = std::any_of(partition.regions.begin(), partition.regions.end(),
                                     [&](Region const& region) { return region.code == word || region.title == word; });
  if (is_region) return {Lock::Kind::region, region_code_named(partition, word), reason};
  return {Lock::Kind::municipality, municipality_codes_named(atlas, {word}).front(), reason};
}

}  // namespace kansenatlas::cli
