// The draft of an agenda: which one, what of it is shown, and what people do to it.
#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/viewer/action_groups.hpp"
#include "app/viewer/draft_walk.hpp"
#include "app/viewer/panel_names.hpp"
#include "app/viewer/selected.hpp"
#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/draft_lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

using Text = std::string const&;

bool has_draft(State const& state) { return state.caches.agenda.draft.has_value(); }
Draft const& draft_now(State const& state) { return *state.caches.agenda.draft; }

// As the project has them, also when another action of this frame changed them.
DraftEdits edits_now(State const& state) {
  return under_new_numbers(edits_of(*state.project().drafts, state.caches.agenda.edits.draft),
                           draft_now(state).renumbered);
}

void show_on_map(State& state, Partition const& partition, int region) {
  state.ui.selection = {-1, partition.id, region};
  state.ui.fit_to = box_of(state, state.ui.selection);
}

void choose_region(State& state, Partition const& partition, int region) {
  auto& agenda = state.ui.agenda;
  agenda.partition = partition.id;
  agenda.region = partition.regions[static_cast<std::size_t>(region)].code;
  agenda.section = 0;
  agenda.fact.clear();
  agenda.at.clear();
  show_on_map(state, partition, region);
}

// What is selected, or where the selected municipality lies; nothing: the person chooses.
void adopt_selection(State& state) {
  auto const& selection = state.ui.selection;
  if (auto const chosen = selected_region(state); chosen.partition)
    return choose_region(state, *chosen.partition, chosen.region);
  auto const shown = shown_partitions(state);
  if (selection.municipality < 0 || shown.empty()) return;
  int const region = shown.front()->region_of[static_cast<std::size_t>(selection.municipality)];
  if (region >= 0) choose_region(state, *shown.front(), region);
}

void open_agenda(State& state, Text) {
  bool const is_there = state.ui.work == WorkArea::agenda;
  open_work_area(state.ui, WorkArea::agenda);
  if (!is_there && state.ui.agenda.region.empty()) adopt_selection(state);
}

// "VR20", or with the id of a partition before it where several have such a region.
void agenda_region(State& state, Text words) {
  auto const space = words.find(' ');
  RegionRef found;
  for (auto const& partition : state.atlas().partitions)
    if (space != words.npos && partition.id == words.substr(0, space))
      found = {&partition, region_named(partition, words.substr(space + 1))};
  if (!found.partition) found = region_named(state.atlas(), words);
  open_work_area(state.ui, WorkArea::agenda);
  choose_region(state, *found.partition, found.region);
}

// Its region around what is selected, else its first.
void agenda_partition(State& state, Text id) {
  auto const& partition = partition_named(state.atlas(), id);
  if (partition.regions.empty()) throw UsageError(said("'{}' has no regions", partition.id));
  int region = 0;
  auto const& selection = state.ui.selection;
  int const municipality = selection.municipality;
  if (municipality >= 0) region = std::max(0, partition.region_of[static_cast<std::size_t>(municipality)]);
  open_work_area(state.ui, WorkArea::agenda);
  choose_region(state, partition, region);
}

void agenda_preset(State& state, Text name) {
  auto const known = presets_in(state.caches.share / "agenda");
  if (std::find(known.begin(), known.end(), name) == known.end())
    throw UsageError(said("unknown preset '{}'; choose {}", name, fmt::join(known, ", ")));
  state.ui.agenda.preset = name;
  state.ui.agenda.section = 0;
}

void agenda_section(State& state, Text label) {
  auto const& sections = draft_now(state).sections;
  std::vector<std::string> labels;
  for (std::size_t s = 0; s < sections.size(); ++s) {
    labels.push_back(label_of(sections[s]));
    if (labels.back() != label) continue;
    state.ui.agenda.section = s;
    state.ui.agenda.view = DraftView::text;
    open_side_panel(state.ui, SidePanel::draft);
    return;
  }
  throw UsageError(said("this draft has no section '{}'; choose {}", label, fmt::join(labels, ", ")));
}

void step_section(State& state, int step) {
  auto const last = static_cast<int>(draft_now(state).sections.size()) - 1;
  state.ui.agenda.section =
      static_cast<std::size_t>(std::clamp(static_cast<int>(state.ui.agenda.section) + step, 0, last));
}

void draft_view(State& state, Text name) {
  if (name != "text" && name != "open") throw UsageError(said("unknown view '{}'; choose text or open", name));
  state.ui.agenda.view = name == "text" ? DraftView::text : DraftView::open;
  open_side_panel(state.ui, SidePanel::draft);
}

// The next thing that waits for people, after the one that was gone to last.
void step_open(State& state, bool is_back) {
  auto& agenda = state.ui.agenda;
  auto const places = open_places(draft_now(state));
  if (places.empty()) return notify(state, NoticeKind::message, state.texts().text("viewer.draft.nothing_open"));
  auto const at = std::find_if(places.begin(), places.end(), [&](auto const& place) { return place.id == agenda.at; });
  auto const from =
      std::find_if(places.begin(), places.end(), [&](auto const& place) { return place.section >= agenda.section; });
  auto const count = static_cast<std::ptrdiff_t>(places.size());
  std::ptrdiff_t next = 0;
  if (at != places.end())
    next = (at - places.begin() + (is_back ? count - 1 : 1)) % count;
  else if (from != places.end())
    next = is_back ? (from - places.begin() + count - 1) % count : from - places.begin();
  auto const& place = places[static_cast<std::size_t>(next)];
  agenda.section = place.section;
  agenda.at = agenda.go_to = place.id;
  open_side_panel(state.ui, SidePanel::draft);
}

// The number that the words begin with, and the rest.
std::pair<std::string, std::string> split_number(Text words) {
  auto const space = words.find(' ');
  if (space == words.npos) return {words, ""};
  return {words.substr(0, space), words.substr(space + 1)};
}

void keep(State& state, DraftEdits edits, std::string title_key, std::string drag_key = "") {
  state.history.apply(with_drafts(state.project(), with_edits(*state.project().drafts, std::move(edits))),
                      std::move(title_key), std::move(drag_key));
}

// One field of a box, as typed: a step of undo lasts until the field is left.
void change_box(State& state, Text words, std::string BoxAnswer::* field, std::string const& title_key) {
  auto const [id, text] = split_number(words);
  auto const& box = box_named(draft_now(state), id);
  auto const edits = edits_now(state);
  auto const* known = find_answer(edits, box.id);
  BoxAnswer answer = known ? *known : BoxAnswer{box.id, "", "", ""};
  answer.*field = text;
  state.ui.agenda.at = box.id;
  keep(state, with_answer(edits, std::move(answer)), title_key, title_key + ":" + id);
}

void fill_box(State& state, Text words) { change_box(state, words, &BoxAnswer::answer, "viewer.action.fill_box"); }
void box_owner(State& state, Text words) { change_box(state, words, &BoxAnswer::owner, "viewer.action.box_owner"); }
void box_deadline(State& state, Text words) {
  change_box(state, words, &BoxAnswer::deadline, "viewer.action.box_deadline");
}

// "B3-9 B3-1": the answer under the first, which may be a question that is gone, under the second.
void move_answer(State& state, Text words) {
  auto const [from, to] = split_number(words);
  keep(state, with_answer_moved(draft_now(state), edits_now(state), from, std::string(trimmed(to))),
       "viewer.action.move_answer");
  state.ui.agenda.at = to;
}

void drop_answer(State& state, Text number) {
  keep(state, without_answer(edits_now(state), number), "viewer.action.drop_answer");
}

template <ReadingVerdict verdict>
void judge(State& state, Text id) {
  auto const& reading = reading_named(draft_now(state), id);
  auto const edits = edits_now(state);
  auto const* known = find_judgement(edits, reading.id);
  bool const keeps_words = known && known->wording == reading.wording && verdict == ReadingVerdict::accepted;
  state.ui.agenda.at = reading.id;
  keep(state, with_judgement(edits, judgement_of(reading, verdict, keeps_words ? known->text : "")),
       verdict == ReadingVerdict::accepted ? "viewer.action.accept_reading" : "viewer.action.delete_reading");
}

void reopen(State& state, Text id) {
  auto const& reading = reading_named(draft_now(state), id);
  state.ui.agenda.at = reading.id;
  keep(state, without_judgement(edits_now(state), reading.id), "viewer.action.reopen_reading");
}

// In the region's own words, which accepts it.
void reword(State& state, Text words) {
  auto const [id, text] = split_number(words);
  auto const& reading = reading_named(draft_now(state), id);
  state.ui.agenda.at = reading.id;
  keep(state, with_judgement(edits_now(state), judgement_of(reading, ReadingVerdict::accepted, text)),
       "viewer.action.reword_reading", "reword:" + id);
}

void comment_fact(State& state, Text words) {
  auto const [number, text] = split_number(words);
  auto const edits = edits_now(state);
  auto const* known = find_comment(edits, number);
  auto comment = known ? *known : comment_on(fact_named(draft_now(state), number), text);
  comment.text = std::string(trimmed(text)).empty() ? "" : text;
  keep(state, with_comment(edits, std::move(comment)), "viewer.action.comment_fact", "comment:" + number);
}

// Its indicator and year over its region, with the partition that it compares; the same again: let go of it.
void show_fact(State& state, Text number) {
  auto const& fact = fact_named(draft_now(state), number);
  auto& agenda = state.ui.agenda;
  if (agenda.fact == fact.number) {
    agenda.fact.clear();
    return;
  }
  agenda.fact = fact.number;
  auto const& partition = partition_named(state.atlas(), agenda.partition);
  show_on_map(state, partition, region_named(partition, agenda.region));
  View view = state.view();
  if (!fact.indicator.empty()) {
    view.indicator = fact.indicator;
    view.year = fact.year;
  } else if (!fact.partition.empty()) {
    view.indicator.clear();
  }
  auto const place = [&](std::size_t slot, std::string const& id) {
    for (auto& other : view.partitions)
      if (other.id == id) other = view.partitions[slot];
    view.partitions[slot] = {id, true};
  };
  place(0, partition.id);
  if (!fact.partition.empty()) place(1, fact.partition);
  for (std::size_t slot = fact.partition.empty() ? 1 : 2; slot < view.partitions.size(); ++slot)
    view.partitions[slot].is_shown = false;
  if (view != state.view()) state.history.apply(with_view(state.project(), view), "viewer.action.show_fact");
}

// The partitions that the figure lays over the region, or its indicator and year.
void show_figure(State& state, Text file) {
  for (auto const& section : draft_now(state).sections)
    for (auto const& block : section.blocks) {
      auto const* figure = std::get_if<Figure>(&block);
      if (!figure || figure->file != file) continue;
      auto const& partition = partition_named(state.atlas(), state.ui.agenda.partition);
      show_on_map(state, partition, region_named(partition, state.ui.agenda.region));
      View view = state.view();
      bool const has_indicator = figure->indicator >= 0;
      view.indicator =
          has_indicator ? state.atlas().indicators[static_cast<std::size_t>(figure->indicator)].id : std::string();
      view.year = figure->year;
      view.partitions.assign(partition_slots, {});
      view.partitions[0] = {partition.id, true};
      for (std::size_t i = 0; i < figure->outlines.size() && i < view.partitions.size(); ++i)
        view.partitions[i] = {figure->outlines[i]->id, true};
      if (view != state.view()) state.history.apply(with_view(state.project(), view), "viewer.action.show_figure");
      return;
    }
  throw UsageError(said("this draft has no figure '{}'", file));
}

void change_adoption(State& state, std::string title_key, auto const& change) {
  auto edits = edits_now(state);
  change(edits.adoption);
  keep(state, std::move(edits), std::move(title_key));
}

void adopt_date(State& state, Text text) {
  auto const date = parse_date(text);
  if (!text.empty() && !date) throw UsageError(said("'{}' is no day; write it as 2027-03-01", text));
  change_adoption(state, "viewer.action.adopt_date",
                  [&](Adoption& adoption) { adoption.date = date.value_or(Date{}); });
}

std::vector<Action> draft_edit_actions() {
  constexpr auto group = ActionGroup::agenda;
  constexpr auto text = Argument::text;
  return {
      {"fill_box", group, text, {}, has_draft, fill_box},
      {"box_owner", group, text, {}, has_draft, box_owner},
      {"box_deadline", group, text, {}, has_draft, box_deadline},
      {"move_answer", group, text, {}, has_draft, move_answer},
      {"drop_answer", group, text, {}, has_draft, drop_answer},
      {"accept_reading", group, text, {}, has_draft, judge<ReadingVerdict::accepted>},
      {"delete_reading", group, text, {}, has_draft, judge<ReadingVerdict::deleted>},
      {"reopen_reading", group, text, {}, has_draft, reopen},
      {"reword_reading", group, text, {}, has_draft, reword},
      {"comment_fact", group, text, {}, has_draft, comment_fact},
      {"adopt_body",
       group,
       text,
       {},
       has_draft,
       [](State& state, Text words) {
         change_adoption(state, "viewer.action.adopt_body", [&](Adoption& adoption) { adoption.body = words; });
       }},
      {"adopt_date", group, text, {}, has_draft, adopt_date},
      {"adopt_decision",
       group,
       text,
       {},
       has_draft,
       [](State& state, Text words) {
         change_adoption(state, "viewer.action.adopt_decision", [&](Adoption& adoption) { adoption.decision = words; });
       }},
      {"withdraw_adoption",
       group,
       Argument::none,
       {},
       [](State const& state) { return has_draft(state) && !state.caches.agenda.edits.adoption.is_empty(); },
       [](State& state, Text) {
         change_adoption(state, "viewer.action.withdraw_adoption", [](Adoption& adoption) { adoption = {}; });
       }},
  };
}

}  // namespace

std::vector<Action> agenda_actions() {
  constexpr auto group = ActionGroup::agenda;
  constexpr auto none = Argument::none;
  std::vector<Action> actions{
      {"work_agenda", group, none, {Key::digit, '6', true}, nullptr, open_agenda},
      {"agenda_region", group, Argument::area, {}, nullptr, agenda_region},
      {"agenda_partition", group, Argument::partition, {}, nullptr, agenda_partition},
      {"agenda_preset", group, Argument::choice, {}, nullptr, agenda_preset},
      {"agenda_section", group, Argument::choice, {}, has_draft, agenda_section},
      {"next_section", group, none, {}, has_draft, [](State& state, Text) { step_section(state, 1); }},
      {"previous_section", group, none, {}, has_draft, [](State& state, Text) { step_section(state, -1); }},
      {"draft_view", group, Argument::choice, {}, has_draft, draft_view},
      {"next_open", group, none, {Key::letter, 'J', true}, has_draft, [](State& s, Text) { step_open(s, false); }},
      {"previous_open",
       group,
       none,
       {Key::letter, 'J', true, true},
       has_draft,
       [](State& s, Text) { step_open(s, true); }},
      {"show_fact", group, Argument::choice, {}, has_draft, show_fact},
      {"show_figure", group, Argument::choice, {}, has_draft, show_figure},
      {"toggle_adoption",
       group,
       none,
       {},
       has_draft,
       [](State& state, Text) { state.ui.agenda.is_adoption_open = !state.ui.agenda.is_adoption_open; }},
  };
  for (auto const& action : draft_edit_actions()) actions.push_back(action);
  for (auto const& action : export_actions()) actions.push_back(action);
  return actions;
}

}  // namespace kansenatlas::viewer
