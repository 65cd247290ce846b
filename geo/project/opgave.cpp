#include "geo/project/opgave.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"

namespace kansenatlas {
namespace {

constexpr std::array<std::string_view, 3> states{"concept", "discussed", "agreed"};

constexpr std::array<OpgaveField, 21> of_opgave{{
    {"title", &Opgave::title},
    {"region", &Opgave::region},
    {"why", &Opgave::why},
    {"goal", &Opgave::goal},
    {"options", &Opgave::options},
    {"effects", &Opgave::effects},
    {"preference", &Opgave::preference},
    {"affected", &Opgave::affected},
    {"evidence", &Opgave::evidence},
    {"contribution_region", &Opgave::contribution_region},
    {"contribution_state", &Opgave::contribution_state},
    {"programmes", &Opgave::programmes},
    {"horizon", &Opgave::horizon},
    {"economy", &Opgave::economy},
    {"society", &Opgave::society},
    {"environment", &Opgave::environment},
    {"opportunities", &Opgave::opportunities},
    {"unused_potential", &Opgave::unused_potential},
    {"owner", &Opgave::owner},
    {"state", &Opgave::state},
    {"monitoring", &Opgave::monitoring},
}};

constexpr std::array<PartyField, 6> of_party{{{"input", &Party::input},
                                              {"money", &Party::money},
                                              {"role", &Party::role},
                                              {"powers", &Party::powers},
                                              {"expectation", &Party::expectation},
                                              {"escalation", &Party::escalation}}};

constexpr std::array<MeasureField, 5> of_measure{{{"indicator", &Measure::indicator},
                                                  {"year", &Measure::year},
                                                  {"owner", &Measure::owner},
                                                  {"cost", &Measure::cost},
                                                  {"co_financing", &Measure::co_financing}}};

bool is_id(std::string_view text) {
  auto const is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && text.size() <= 40 && is_plain(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return is_plain(c) || c == '-' || c == '_'; });
}

bool is_year(std::string const& text) {
  auto const year = parse_integer(text);
  return year && *year >= 1900 && *year <= 2200;
}

[[noreturn]] void refuse(Opgave const& opgave, std::string_view field, std::string_view value,
                         std::string_view wanted) {
  throw Error(said("opgave '{}', {} '{}': {}", opgave.id, field, value, wanted));
}

template <class Entries, class Name>
void check_names(Opgave const& opgave, std::string_view field, Entries const& entries, Name const& name_of) {
  std::set<std::string> seen;
  for (auto const& entry : entries) {
    if (trimmed(name_of(entry)).empty()) refuse(opgave, field, "", said("an entry has no name; give one"));
    if (!seen.insert(name_of(entry)).second) refuse(opgave, field, name_of(entry), said("is there twice; remove one"));
  }
}

}  // namespace

std::span<std::string_view const> opgave_states() { return states; }
std::span<OpgaveField const> opgave_fields() { return of_opgave; }
std::span<PartyField const> party_fields() { return of_party; }
std::span<MeasureField const> measure_fields() { return of_measure; }

std::string opgave_id_about(std::string_view indicator) {
  auto const dot = indicator.find('.');  // behind its publication
  return own_id_from(dot == std::string_view::npos ? indicator : indicator.substr(dot + 1));
}

void check(Opgave const& opgave) {
  if (!is_id(opgave.id)) refuse(opgave, "id", opgave.id, said("an id has lower-case letters, digits, '-' and '_'"));
  if (trimmed(opgave.title).empty()) refuse(opgave, "title", "", said("give the opgave a title"));
  if (!opgave.state.empty() && std::find(states.begin(), states.end(), opgave.state) == states.end())
    refuse(opgave, "state", opgave.state, said("choose one of concept, discussed, agreed"));
  if (!opgave.horizon.empty() && !is_year(opgave.horizon))
    refuse(opgave, "horizon", opgave.horizon, said("write a year in four digits"));
  check_names(opgave, "indicators", opgave.indicators, [](auto const& entry) { return entry.indicator; });
  check_names(opgave, "parties", opgave.parties, [](auto const& entry) { return entry.name; });
  check_names(opgave, "measures", opgave.measures, [](auto const& entry) { return entry.name; });
  for (auto const* list : {&opgave.bodies, &opgave.partitions, &opgave.tasks})
    check_names(opgave,
                list == &opgave.bodies       ? "bodies"
                : list == &opgave.partitions ? "partitions"
                                             : "tasks",
                *list, [](auto const& entry) { return entry; });
  for (auto const& measure : opgave.measures)
    if (!measure.year.empty() && !is_year(measure.year))
      refuse(opgave, "measures", measure.year, said("write a year in four digits"));
}

std::vector<std::string> open_fields(Opgave const& opgave) {
  std::vector<std::string> open;
  for (auto const& field : of_opgave)
    if (field.key != "region" && field.key != "state" && trimmed(opgave.*field.value).empty())
      open.emplace_back(field.key);
  auto const note = [&](bool is_empty, char const* key) {
    if (is_empty) open.emplace_back(key);
  };
  note(opgave.indicators.empty() || std::any_of(opgave.indicators.begin(), opgave.indicators.end(),
                                                [](OpgaveIndicator const& one) { return !one.target; }),
       "indicators");
  note(opgave.bodies.empty(), "bodies");
  note(opgave.tasks.empty(), "tasks");
  note(opgave.parties.empty(), "parties");
  note(opgave.measures.empty(), "measures");
  return open;
}

Opgave const* find_opgave(Opgaven const& opgaven, std::string_view id) {
  auto const at = std::find_if(opgaven.begin(), opgaven.end(), [&](Opgave const& opgave) { return opgave.id == id; });
  return at == opgaven.end() ? nullptr : &*at;
}

std::vector<Opgave const*> opgaven_of(Opgaven const& opgaven, std::string_view region) {
  std::vector<Opgave const*> found;
  for (auto const& opgave : opgaven)
    if (opgave.region.empty() || opgave.region == region) found.push_back(&opgave);
  return found;
}

Opgaven with_opgave(Opgaven opgaven, Opgave opgave) {
  check(opgave);
  auto const at = std::find_if(opgaven.begin(), opgaven.end(), [&](Opgave const& one) { return one.id == opgave.id; });
  if (at == opgaven.end())
    opgaven.push_back(std::move(opgave));
  else
    *at = std::move(opgave);
  return opgaven;
}

Opgave const& opgave_named(Opgaven const& opgaven, std::string_view id) {
  if (auto const* found = find_opgave(opgaven, id)) return *found;
  std::vector<std::string> ids;
  for (auto const& opgave : opgaven) ids.push_back(opgave.id);
  throw UsageError(said("unknown opgave '{}'; {}", id,
                        did_you_mean(id, ids, said("'kansenatlas opgaven --project FILE' lists those there are"))));
}

Opgaven without_opgave(Opgaven opgaven, std::string_view id) {
  auto const at = opgaven.begin() + (&opgave_named(opgaven, id) - opgaven.data());
  opgaven.erase(at);
  return opgaven;
}

}  // namespace kansenatlas
