// Opgaven: making, changing and removing them.
#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/fault_notice.hpp"
#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panel_names.hpp"
#include "app/viewer/selected.hpp"
#include "geo/agenda/new_opgave.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/source/opgave_table.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool has_opgave(State const& state) { return chosen_opgave(state) != nullptr; }

void keep(State& state, Opgave opgave, std::string title_key, std::string drag_key = "") {
  state.history.apply(with_opgaven(state.project(), with_opgave(*state.project().opgaven, std::move(opgave))),
                      std::move(title_key), std::move(drag_key));
}

std::pair<std::string, std::string> split_word(Text words) {
  auto const space = words.find(' ');
  if (space == words.npos) return {words, ""};
  return {words.substr(0, space), words.substr(space + 1)};
}

std::string unused_id(State const& state, std::string const& wanted) {
  auto const base = wanted.substr(0, 34);
  auto const start = base.empty() ? std::string("opgave") : base;
  auto id = start;
  for (int n = 2; find_opgave(*state.project().opgaven, id); ++n) id = fmt::format("{}-{}", start, n);
  return id;
}

// Its id is what it would be called, when no other is; without one: "opgave".
void add(State& state, Opgave opgave) {
  opgave.id = unused_id(state, opgave.id);
  state.ui.opgaven.opgave = opgave.id;
  state.ui.opgaven.view = OpgavenView::opgaven;
  open_side_panel(state.ui, SidePanel::opgave);
  keep(state, std::move(opgave), "viewer.action.new_opgave");
}

// Without a title: "Nieuwe opgave". Of the selected region where there is one.
void new_opgave(State& state, Text title) {
  Opgave opgave;
  opgave.title = trimmed(title).empty() ? state.texts().text("viewer.opgave.new_title") : std::string(trimmed(title));
  if (auto const region = selected_region(state); region.partition) {
    opgave.region = region.get().code;
    opgave.partitions = {region.partition->base_id()};
  }
  opgave.id = own_id_from(title);
  add(state, std::move(opgave));
}

// About the shown indicator, with the newest figure of the selected region as its baseline.
void opgave_from_indicator(State& state, Text) {
  auto const region = selected_region(state);
  auto opgave = opgave_about(state.atlas(), shown_indicator(state), state.caches.has_all_figures ? region : RegionRef{},
                             state.ui.language);
  if (region.partition) {
    opgave.region = region.get().code;
    opgave.partitions = {region.partition->base_id()};
  }
  add(state, std::move(opgave));
}

void toggle_opportunities(State& state, Text) {
  state.ui.opgaven.shows_opportunities = !state.ui.opgaven.shows_opportunities;
  open_work_area(state.ui, WorkArea::opgaven);
}

// By its key, of the selected region.
void opgave_from_opportunity(State& state, Text key) {
  auto const region = selected_region(state);
  auto const& known = state.caches.opportunities;
  if (!region.partition || !known.found || !is_about(known, state))
    throw UsageError(said("the opportunities of the selected region have not been looked for; show them first"));
  std::vector<std::string> keys;
  for (auto const& one : *known.found) {
    keys.push_back(key_of(one, state.atlas()));
    if (keys.back() != key) continue;
    add(state, opgave_from(one, state.atlas(), region, state.texts()));
    state.ui.opgaven.shows_opportunities = false;
    return;
  }
  throw UsageError(said("{} has no opportunity '{}'; {}", region.get().title, key,
                        did_you_mean(key, keys, said("there are: {}", joined(keys, ", ")))));
}

void choose_opgave(State& state, Text id) {
  auto const& opgave = opgave_named(*state.project().opgaven, id);
  state.ui.opgaven.opgave = opgave.id;
  state.ui.opgaven.view = OpgavenView::opgaven;
  open_side_panel(state.ui, SidePanel::opgave);
}

void remove_opgave(State& state, Text) {
  auto const id = state.ui.opgaven.opgave;
  state.ui.opgaven.opgave.clear();
  state.history.apply(with_opgaven(state.project(), without_opgave(*state.project().opgaven, id)),
                      "viewer.action.remove_opgave");
}

void set_opgave_field(State& state, Text words) {
  auto const [key, text] = split_word(words);
  auto opgave = *chosen_opgave(state);
  auto const fields = opgave_fields();
  auto const field = std::find_if(fields.begin(), fields.end(), [&](auto const& one) { return one.key == key; });
  if (field == fields.end()) {
    std::vector<std::string_view> keys;
    for (auto const& one : fields) keys.push_back(one.key);
    throw UsageError(said("an opgave has no field '{}'; choose {}", key, fmt::join(keys, ", ")));
  }
  opgave.*field->value = key == "region" && !text.empty() ? region_named(state.atlas(), text).get().code : text;
  keep(state, std::move(opgave), "viewer.action.opgave_field", "opgave:" + state.ui.opgaven.opgave + ":" + key);
}

std::vector<std::string>* name_list(Opgave& opgave, std::string const& key) {
  if (key == "bodies") return &opgave.bodies;
  if (key == "partitions") return &opgave.partitions;
  if (key == "tasks") return &opgave.tasks;
  return nullptr;
}

// "bodies GGD", "tasks ggd-preventie", "indicators rmbw.werkloosheid", "parties Provincie": there, or gone again.
void toggle_entry(State& state, Text words) {
  auto const split = split_word(words);
  std::string const key(split.first), name(split.second);
  auto opgave = *chosen_opgave(state);
  auto const flip = [&](auto& entries, auto const& is_it, auto entry) {
    if (std::erase_if(entries, is_it) == 0) entries.push_back(std::move(entry));
  };
  if (auto* list = name_list(opgave, key))
    flip(*list, [&](auto const& one) { return one == name; }, name);
  else if (key == "indicators") {
    auto const id = state.atlas().indicators[static_cast<std::size_t>(indicator_named(state.atlas(), name))].id;
    flip(opgave.indicators, [&](auto const& one) { return one.indicator == id; }, OpgaveIndicator{id, {}, 0, {}, 0});
  } else if (key == "parties")
    flip(opgave.parties, [&](auto const& one) { return one.name == name; }, Party{name, "", "", "", "", "", ""});
  else if (key == "measures")
    flip(opgave.measures, [&](auto const& one) { return one.name == name; }, Measure{name, "", "", "", "", ""});
  else
    throw UsageError(
        said("an opgave has no list '{}'; choose bodies, partitions, tasks, indicators, parties, measures", key));
  keep(state, std::move(opgave), "viewer.action.opgave_entry");
}

// "3,0 2036": the target and its year; a word "-" leaves one open.
void set_target(State& state, Text words) {
  auto const [id, rest] = split_word(words);
  auto const [number, year] = split_word(rest);
  auto opgave = *chosen_opgave(state);
  auto const at = std::find_if(opgave.indicators.begin(), opgave.indicators.end(),
                               [&](auto const& one) { return one.indicator == id; });
  if (at == opgave.indicators.end()) throw UsageError(said("this opgave has no indicator '{}'", id));
  auto plain = number;
  std::replace(plain.begin(), plain.end(), ',', '.');
  auto const value = parse_number(plain);
  auto const of_year = parse_integer(year);
  if (!number.empty() && number != "-" && !value) throw UsageError(said("'{}' is no number; write 3.0", number));
  if (!year.empty() && year != "-" && (!of_year || *of_year < 1900 || *of_year > 2200))
    throw UsageError(said("'{}' is no year; write 2036", year));
  at->target = value;
  at->target_year = of_year ? static_cast<int>(*of_year) : 0;
  keep(state, std::move(opgave), "viewer.action.opgave_target");
}

// "1 money 10 euro per inwoner": a field of the first party or measure.
template <class Entry>
void set_entry_field(State& state, Text words, std::vector<Entry> Opgave::* entries, auto const& fields,
                     std::string const& title_key) {
  auto const [place, rest] = split_word(words);
  auto const [key, text] = split_word(rest);
  auto opgave = *chosen_opgave(state);
  auto& all = opgave.*entries;
  auto const number = parse_integer(place);
  if (!number || *number < 1 || *number > static_cast<long long>(all.size()))
    throw UsageError(said("'{}' is no place from 1 to {}", place, all.size()));
  auto& entry = all[static_cast<std::size_t>(*number - 1)];
  auto const field = std::find_if(fields.begin(), fields.end(), [&](auto const& one) { return one.key == key; });
  if (key == "name")
    entry.name = text;
  else if (field == fields.end())
    throw UsageError(said("there is no field '{}' here", key));
  else
    entry.*(field->value) = text;
  keep(state, std::move(opgave), title_key);
}

void set_party(State& state, Text words) {
  set_entry_field(state, words, &Opgave::parties, party_fields(), "viewer.action.opgave_party");
}

void set_measure(State& state, Text words) {
  set_entry_field(state, words, &Opgave::measures, measure_fields(), "viewer.action.opgave_measure");
}

void write_opgaven(State& state, Text file) {
  auto const opgaven = opgaven_shown(state);
  std::filesystem::path const path(file);
  if (path.extension() != ".xlsx") throw UsageError(said("'{}': opgaven are written as .xlsx", file));
  write_opgave_workbook(path, opgaven, state.texts());
  notify(state, NoticeKind::message,
         state.texts().plural("opgaven.written", static_cast<long long>(opgaven.size()), fmt::arg("file", file)));
}

// All opgaven of the workbook or none: a person mends it and tries again.
void read_opgaven(State& state, Text file) {
  auto const tasks = tasks_now(state);
  std::vector<Texts> const languages{state.catalogues.nl, state.catalogues.en};
  auto const& known = *state.project().opgaven;
  auto const book = read_opgave_workbook(file, known, {state.atlas(), tasks, languages});
  constexpr std::size_t most = 5;
  for (std::size_t i = 0; i < std::min(most, book.faults.size()); ++i)
    notify_fault(state, not_taken_over(book.faults[i], state.texts()), line_of(book.faults[i]));
  if (!book.faults.empty())
    throw Error(said("nothing was taken over: {} faults in '{}'; mend them and try again", book.faults.size(), file));
  auto [all, changed] = merged(known, book);
  if (changed > 0) state.history.apply(with_opgaven(state.project(), std::move(all)), "viewer.action.import_opgaven");
  notify(state, NoticeKind::message, state.texts().plural("viewer.opgaven.imported", changed));
}

void choose_view(State& state, Text name) {
  if (name != "opgaven" && name != "tasks") throw UsageError(said("unknown view '{}'; choose opgaven or tasks", name));
  state.ui.opgaven.view = name == "tasks" ? OpgavenView::tasks : OpgavenView::opgaven;
  open_side_panel(state.ui, SidePanel::opgave);
}

}  // namespace

std::vector<Action> opgaven_actions() {
  constexpr auto group = ActionGroup::opgaven;
  constexpr auto none = Argument::none;
  constexpr auto text = Argument::text;
  std::vector<Action> actions{
      {"work_opgaven",
       group,
       none,
       {Key::digit, '5', true},
       nullptr,
       [](State& state, Text) { open_work_area(state.ui, WorkArea::opgaven); }},
      {"opgaven_view", group, Argument::choice, {}, nullptr, choose_view},
      {"new_opgave", group, text, {}, nullptr, new_opgave},
      {"opgave_from_indicator",
       group,
       none,
       {},
       [](State const& state) { return shown_indicator(state) >= 0; },
       opgave_from_indicator},
      {"toggle_opportunities", group, none, {}, nullptr, toggle_opportunities},
      {"all_opportunities",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { state.ui.opgaven.has_all_opportunities = !state.ui.opgaven.has_all_opportunities; }},
      {"opgave_from_opportunity", group, Argument::choice, {}, nullptr, opgave_from_opportunity},
      {"choose_opgave", group, Argument::choice, {}, nullptr, choose_opgave},
      {"remove_opgave", group, none, {}, has_opgave, remove_opgave},
      {"opgave_field", group, text, {}, has_opgave, set_opgave_field},
      {"opgave_entry", group, text, {}, has_opgave, toggle_entry},
      {"opgave_target", group, text, {}, has_opgave, set_target},
      {"opgave_party", group, text, {}, has_opgave, set_party},
      {"opgave_measure", group, text, {}, has_opgave, set_measure},
      {"opgaven_of_selection",
       group,
       none,
       {},
       nullptr,
       [](State& state, Text) { state.ui.opgaven.is_of_selection = !state.ui.opgaven.is_of_selection; }},
  };
  actions.push_back({"export_opgaven", group, Argument::file, {}, nullptr, write_opgaven});
  actions.push_back({"import_opgaven", group, Argument::file, {}, nullptr, read_opgaven});
  for (auto const& action : task_actions()) actions.push_back(action);
  return actions;
}

}  // namespace kansenatlas::viewer
