#include "app/cli/opgave_arguments.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/session.hpp"
#include "app/cli/task_arguments.hpp"
#include "geo/agenda/new_opgave.hpp"
#include "geo/agenda/target_check.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/amount.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/opportunities.hpp"

namespace kansenatlas::cli {
namespace {

std::string option_of(std::string_view key) {
  auto name = "--" + std::string(key);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

[[noreturn]] void refuse(std::string const& option, std::string const& value, std::string const& way_out) {
  throw UsageError(fmt::format("{} '{}': {}", option, value, way_out));
}

std::string hint_of(std::string const& word, std::vector<std::string> const& known) {
  return did_you_mean(word, known, said("choose one of {}", joined(known, ", ")));
}

// The entry with that name, made where there is none.
template <class Entry>
Entry& entry_named(std::vector<Entry>& list, std::string Entry::* name, std::string const& wanted) {
  auto const at = std::find_if(list.begin(), list.end(), [&](Entry const& entry) { return entry.*name == wanted; });
  if (at != list.end()) return *at;
  list.emplace_back().*name = wanted;
  return list.back();
}

void add_once(std::vector<std::string>& list, std::string const& entry) {
  if (std::find(list.begin(), list.end(), entry) == list.end()) list.push_back(entry);
}

std::string indicator_id(Session& session, std::string const& word) {
  auto const& atlas = session.atlas();
  return atlas.indicators[static_cast<std::size_t>(indicator_named(atlas, word))].id;
}

// The indicator of the opgave that is meant by its id or bare name ("overgewicht"), before another series of that name.
std::string own_indicator_id(Opgave const& opgave, std::string const& word, Session& session) {
  for (auto const& entry : opgave.indicators) {
    auto const parts = split(entry.indicator, '.');
    if (entry.indicator == word || (parts.size() > 1 && parts[1] == word)) return entry.indicator;
  }
  return indicator_id(session, word);
}

void set_texts(Invocation const& given, Opgave& opgave, Session& session) {
  for (auto const& field : opgave_fields()) {
    auto const option = option_of(field.key);
    if (!given.has(option)) continue;
    auto const text = given.text(option);
    bool const is_region = field.key == "region" && !text.empty();
    opgave.*field.value = is_region ? region_named(session.atlas(), text).get().code : text;
  }
}

// A value that cannot exist.
void refuse_impossible(std::string const& option, std::string const& word, double number, OpgaveIndicator const& entry,
                       Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  auto const bounds = bounds_in(atlas, indicator_named(atlas, entry.indicator));
  if (number < bounds.low) refuse(option, word, said("{} cannot be below {:g}", entry.indicator, bounds.low));
  if (number > bounds.high) refuse(option, word, said("{} cannot be above {:g}", entry.indicator, bounds.high));
}

// Targets that were set now, when all options are read: a baseline may come after its target.
void refuse_past_targets(Invocation const& given, Opgave const& opgave, Session& session) {
  auto const words = given.all("--target");
  for (std::size_t i = 0; i + 2 < words.size(); i += 3) {
    auto const id = indicator_id(session, words[i]);
    auto const& atlas = session.atlas(Figures::all);
    for (auto const& entry : opgave.indicators)
      if (entry.indicator == id && fault_of(atlas, entry) == TargetFault::not_later)
        refuse("--target", words[i + 2],
               said("the year of a target lies after that of the baseline ({})", baseline_year_of(atlas, entry)));
  }
}

// The indicator of a measure by its id, its amounts as numbers.
void check_measures(Invocation const& given, Opgave& opgave, Session& session) {
  auto const words = given.all("--measure");
  for (std::size_t i = 0; i + 2 < words.size(); i += 3) {
    auto const &field = words[i + 1], &text = words[i + 2];
    auto& measure = entry_named(opgave.measures, &Measure::name, words[i]);
    if (field == "indicator" && !text.empty()) measure.indicator = own_indicator_id(opgave, text, session);
    bool const is_amount = field == "cost" || field == "co_financing";
    if (is_amount && !text.empty() && !parse_amount(text))
      refuse("--measure", text, said("{} is an amount in euros, such as 1500000 or 1.500.000", field));
  }
}

// --baseline and --target: indicator, number, year.
void set_figures(Invocation const& given, std::string const& option, std::optional<double> OpgaveIndicator::* value,
                 int OpgaveIndicator::* year, Opgave& opgave, Session& session) {
  auto const words = given.all(option);
  for (std::size_t i = 0; i + 2 < words.size(); i += 3) {
    auto const number = parse_number(words[i + 1]);
    if (!number) refuse(option, words[i + 1], said("write a number with a decimal point and without separators"));
    auto const when = parse_integer(words[i + 2]);
    if (!when || *when < 1900 || *when > 2200) refuse(option, words[i + 2], said("write a year in four digits"));
    auto& entry = entry_named(opgave.indicators, &OpgaveIndicator::indicator, indicator_id(session, words[i]));
    entry.*value = number;
    entry.*year = static_cast<int>(*when);
    refuse_impossible(option, words[i + 1], *number, entry, session);
  }
}

// --party and --measure: name, field, text.
template <class Entry, class Fields>
void set_entries(Invocation const& given, std::string const& option, std::vector<Entry>& list, Fields const& fields) {
  auto const words = given.all(option);
  for (std::size_t i = 0; i + 2 < words.size(); i += 3) {
    auto const at = std::find_if(fields.begin(), fields.end(), [&](auto const& f) { return f.key == words[i + 1]; });
    if (at == fields.end()) {
      std::vector<std::string> known;
      for (auto const& field : fields) known.emplace_back(field.key);
      refuse(option, words[i + 1], hint_of(words[i + 1], known));
    }
    entry_named(list, &Entry::name, words[i]).*(at->value) = words[i + 2];
  }
}

template <class Entry>
bool erase_named(std::vector<Entry>& list, std::string Entry::* name, std::string const& unwanted) {
  return std::erase_if(list, [&](Entry const& entry) { return entry.*name == unwanted; }) > 0;
}

bool take_away(Opgave& opgave, std::string const& list, std::string const& name, Session& session) {
  if (list == "indicators")
    return erase_named(opgave.indicators, &OpgaveIndicator::indicator, indicator_id(session, name));
  if (list == "parties") return erase_named(opgave.parties, &Party::name, name);
  if (list == "measures") return erase_named(opgave.measures, &Measure::name, name);
  if (list == "bodies") return std::erase(opgave.bodies, name) > 0;
  if (list == "partitions") return std::erase(opgave.partitions, name) > 0;
  if (list == "tasks") return std::erase(opgave.tasks, name) > 0;
  refuse("--without", list, hint_of(list, {"indicators", "bodies", "partitions", "tasks", "parties", "measures"}));
}

void take_away(Invocation const& given, Opgave& opgave, Session& session) {
  auto const words = given.all("--without");
  for (std::size_t i = 0; i + 1 < words.size(); i += 2)
    if (!take_away(opgave, words[i], words[i + 1], session))
      refuse("--without", words[i + 1], said("opgave '{}' has no such entry in {}", opgave.id, words[i]));
}

}  // namespace

std::vector<Option> opgave_options() {
  std::vector<Option> options;
  for (auto const& field : opgave_fields())
    options.push_back({option_of(field.key), "TEXT", "opgave.field." + std::string(field.key)});
  for (auto const& option : std::vector<Option>{{"--indicator", "ID", "opgaven.option.indicator", true},
                                                {"--baseline", "ID NUMBER YEAR", "opgaven.option.baseline", true},
                                                {"--target", "ID NUMBER YEAR", "opgaven.option.target", true},
                                                {"--body", "NAME", "opgaven.option.body", true},
                                                {"--partition", "P", "opgaven.option.partition", true},
                                                {"--task", "ID", "opgaven.option.task", true},
                                                {"--party", "NAME FIELD TEXT", "opgaven.option.party", true},
                                                {"--measure", "NAME FIELD TEXT", "opgaven.option.measure", true}})
    options.push_back(option);
  return options;
}

Opgave changed_by(Invocation const& given, Opgave opgave, Session& session) {
  set_texts(given, opgave, session);
  for (auto const& word : given.all("--indicator"))
    entry_named(opgave.indicators, &OpgaveIndicator::indicator, indicator_id(session, word));
  set_figures(given, "--baseline", &OpgaveIndicator::baseline, &OpgaveIndicator::baseline_year, opgave, session);
  set_figures(given, "--target", &OpgaveIndicator::target, &OpgaveIndicator::target_year, opgave, session);
  for (auto const& word : given.all("--body")) add_once(opgave.bodies, word);
  for (auto const& word : given.all("--partition"))
    add_once(opgave.partitions, std::string(partition_named(session.atlas(), word).base_id()));
  if (given.has("--task")) {
    auto const tasks = tasks_of(session).tasks;
    for (auto const& word : given.all("--task")) add_once(opgave.tasks, task_named(tasks, word).id);
  }
  set_entries(given, "--party", opgave.parties, party_fields());
  set_entries(given, "--measure", opgave.measures, measure_fields());
  check_measures(given, opgave, session);
  refuse_past_targets(given, opgave, session);
  take_away(given, opgave, session);
  return opgave;
}

Opgave opgave_about(std::string const& indicator, std::string const& region, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  return opgave_about(atlas, indicator_named(atlas, indicator),
                      region.empty() ? RegionRef{} : region_named(atlas, region), session.language());
}

namespace {

// There are dozens of keys: too many for a message.
std::string key_hint(std::string const& key, std::vector<std::string> const& known, std::string const& region) {
  auto const near = near_misses(key, known, 1);
  auto const list = said("'kansenatlas opportunities {} --json' lists the keys", region);
  return near.empty() ? list : said("did you mean '{}'? {}", near.front(), list);
}

}  // namespace

Opgave opgave_from_opportunity(std::string const& key, std::string const& region, Session& session) {
  auto const& atlas = session.atlas(Figures::all);
  if (region.empty()) throw UsageError(said("--from-opportunity is about a region; add --region CODE"));
  auto const ref = region_named(atlas, region);
  auto const found = opportunities_of(atlas, &session.ground().water, *ref.partition, ref.region);
  std::vector<std::string> keys;
  for (auto const& one : found) keys.push_back(key_of(one, atlas));
  auto const at = std::find(keys.begin(), keys.end(), key);
  if (at == keys.end())
    refuse("--from-opportunity", key,
           keys.empty() ? said("{} has no opportunities", ref.get().title) : key_hint(key, keys, region));
  return opgave_from(found[static_cast<std::size_t>(at - keys.begin())], atlas, ref, session.texts());
}

}  // namespace kansenatlas::cli
