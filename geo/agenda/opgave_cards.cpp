// Section 9: a card an opgave, with the five questions of the Beleidskompas and the zero option from the trend.
#include <algorithm>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/opgave_figures.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr int long_term_years = 10;
constexpr std::size_t fields_named = 5;  // in a box; the card shows them all

struct Card {
  Composer& composer;
  Opgave const& opgave;
  int place;  // from 1
  std::vector<OpgaveFigure> figures;

  [[nodiscard]] Texts const& texts() const { return composer.texts(); }
};

void add_terms(Card const& card) {
  auto const& texts = card.texts();
  auto const& opgave = card.opgave;
  auto const state = texts.text("opgave.state." + (opgave.state.empty() ? "concept" : opgave.state));
  auto const owner = opgave.owner.empty() ? texts.text("agenda.opgave.no_owner") : opgave.owner;
  Paragraph paragraph{
      "", {{texts.text("agenda.opgave.terms", fmt::arg("owner", owner), fmt::arg("state", state)), {}}}, {}};
  if (auto const horizon = parse_integer(opgave.horizon)) {
    paragraph.sentences.push_back({texts.text("agenda.opgave.horizon", fmt::arg("year", opgave.horizon)), {}});
    int const now = card.composer.partition().date.year;
    if (now && *horizon < now + long_term_years)
      paragraph.sentences.push_back({texts.text("agenda.opgave.short_horizon", fmt::arg("now", now)), {}});
  }
  card.composer.add(std::move(paragraph));
}

Sentence zero_sentence(OpgaveFigure const& figure, Texts const& texts) {
  auto const& line = figure.zero_option;
  if (line.trend.state == TrendState::undetermined) return {texts.text("agenda.opgave.zero_undetermined"), {}};
  auto const trend = texts.text(fmt::format("welfare.trend.{}", name_of(line.trend.state)));
  if (figure.meets_bound != LineBound::none)
    return {texts.text(fmt::format("agenda.opgave.zero_{}", name_of(figure.meets_bound)), fmt::arg("trend", trend),
                       fmt::arg("first", line.trend.first_year), fmt::arg("last", line.trend.last_year),
                       fmt::arg("year", line.year + 1), fmt::arg("wanted", figure.wanted_year)),
            {}};
  if (!line.has_value())
    return {texts.text("agenda.opgave.zero_none", fmt::arg("first", line.trend.first_year),
                       fmt::arg("last", line.trend.last_year)),
            {}};
  auto const value = shown_in_text(*figure.indicator, like(figure.value, line.value), texts);
  auto const low = shown_value(*figure.indicator, like(figure.value, line.low), texts);
  auto const high = shown_value(*figure.indicator, like(figure.value, line.high), texts);
  auto text = texts.text("agenda.opgave.zero", fmt::arg("trend", trend), fmt::arg("first", line.trend.first_year),
                         fmt::arg("last", line.trend.last_year), fmt::arg("year", line.year), fmt::arg("value", value),
                         fmt::arg("low", low), fmt::arg("high", high));
  if (line.year < figure.wanted_year)
    text += " " + texts.text("agenda.opgave.zero_reach", fmt::arg("wanted", figure.wanted_year));
  return {text, {figure.zero_fact}};
}

Sentence target_sentence(OpgaveFigure const& figure, Texts const& texts) {
  auto const& entry = *figure.entry;
  if (!entry.target) return {texts.text("agenda.opgave.no_target"), {}};
  auto const target = shown_value(*figure.indicator, *entry.target, texts);
  if (figure.target_fault == TargetFault::not_later)
    return {
        texts.text("agenda.opgave.target_not_later", fmt::arg("target", target), fmt::arg("year", entry.target_year),
                   fmt::arg("baseline", entry.baseline_year ? entry.baseline_year : figure.year)),
        {}};
  if (figure.target_fault == TargetFault::out_of_bounds)
    return {texts.text("agenda.opgave.target_out_of_bounds", fmt::arg("target", target)), {}};
  if (!entry.target_year) return {texts.text("agenda.opgave.target", fmt::arg("target", target)), {}};
  return {texts.text("agenda.opgave.target_in", fmt::arg("target", target), fmt::arg("year", entry.target_year)), {}};
}

void add_figure(Card const& card, OpgaveFigure const& figure) {
  auto const& texts = card.texts();
  if (!figure.indicator) return;
  Paragraph paragraph{lead_of(*figure.indicator, figure.year, texts), {}, {}};
  if (!figure.value.has_value()) {
    paragraph.lead = figure.indicator->name(texts.language()) + ".";
    paragraph.sentences = {{texts.text("agenda.opgave.no_value"), {}}, target_sentence(figure, texts)};
    return card.composer.add(std::move(paragraph));
  }
  auto const shown = shown_in_text(*figure.indicator, figure.value, texts);
  paragraph.sentences = {{texts.text("agenda.value_only", fmt::arg("value", shown)), {figure.value_fact}},
                         zero_sentence(figure, texts),
                         target_sentence(figure, texts)};
  auto& notes = card.composer.draft.footnotes;
  if (!notes.contains(figure.value_fact)) card.composer.note_for({figure.value_fact});
  paragraph.notes.push_back(figure.value_fact);
  if (!figure.zero_fact.empty()) paragraph.notes.push_back(card.composer.note_for({figure.zero_fact}));
  card.composer.add(std::move(paragraph));
}

std::string task_names(Card const& card) {
  std::vector<std::string> names;
  for (auto const& id : card.opgave.tasks) {
    std::string name = id;
    for (auto const& task : card.composer.material.plans.tasks)
      if (task.id == id) name = lower_initial(task.name);
    names.push_back(name);
  }
  return card.texts().list(names);
}

std::string partition_names(Card const& card) {
  std::vector<std::string> names;
  for (auto const& id : card.opgave.partitions) {
    std::string name = id;
    for (auto const& partition : card.composer.atlas().partitions)
      if (partition.base_id() == id) name = lower_initial(partition.name(card.texts().language()));
    names.push_back(name);
  }
  return card.texts().list(names);
}

// The answers to one question, each under its own word; open as long as none is there.
std::string answers(Card const& card, std::vector<std::string_view> const& keys) {
  std::vector<OpgaveField> given;
  for (auto const& field : opgave_fields())
    if (std::find(keys.begin(), keys.end(), field.key) != keys.end() && !trimmed(card.opgave.*field.value).empty())
      given.push_back(field);
  if (given.empty()) return card.texts().text("agenda.to_fill_in");
  if (given.size() == 1) return card.opgave.*given.front().value;
  std::string text;
  for (auto const& field : given) {
    auto const word = card.texts().text("opgave.field." + std::string(field.key));
    text += fmt::format("{}{}: {}", text.empty() ? "" : " ", word, card.opgave.*field.value);
    if (!text.ends_with('.')) text += '.';
  }
  return text;
}

void add_card(Card const& card) {
  auto const& texts = card.texts();
  DraftTable table{texts.text("agenda.opgave.card", fmt::arg("title", card.opgave.title)),
                   {{texts.text("agenda.column.question")}, {texts.text("agenda.column.answer")}},
                   {}};
  auto const row = [&](std::string const& question, std::string const& answer) {
    table.rows.push_back({{texts.text("agenda.opgave.question." + question), ""}, {answer, ""}});
  };
  row("problem", answers(card, {"why", "evidence"}));
  row("goal", answers(card, {"goal"}));
  auto const options = answers(card, {"options"});
  row("options", texts.text(card.figures.empty() ? "agenda.opgave.options_without_figures" : "agenda.opgave.options",
                            fmt::arg("options", options)));
  row("effects", answers(card, {"effects", "economy", "society", "environment"}));
  row("preference", answers(card, {"preference"}));
  // Of what else belongs to it only what is there; the box below asks for the rest.
  auto const further = [&](char const* question, std::string const& answer) {
    if (!answer.empty() && answer != texts.text("agenda.to_fill_in")) row(question, answer);
  };
  further("affected", answers(card, {"affected"}));
  further("bodies", texts.list(card.opgave.bodies));
  further("partitions", partition_names(card));
  further("tasks", task_names(card));
  further("contributions", answers(card, {"contribution_region", "contribution_state"}));
  further("programmes", answers(card, {"programmes"}));
  card.composer.add_table(std::move(table));
}

void add_box(Card const& card) {
  auto const& texts = card.texts();
  std::vector<std::string> open;
  for (auto const& key : open_fields(card.opgave)) open.push_back(lower_initial(texts.text("opgave.field." + key)));
  if (open.empty()) return card.composer.say(texts.text("agenda.opgave.complete"));
  if (open.size() > fields_named + 1) {
    auto const others = texts.plural("agenda.opgave.and_more", static_cast<long long>(open.size() - fields_named));
    open.resize(fields_named);
    open.push_back(others);
  }
  auto const owner = card.opgave.owner.empty() ? texts.text("agenda.box.owner") : card.opgave.owner;
  auto const fields = texts.list(open);
  card.composer.add(
      OpenBox{fmt::format("B9-{}", card.opgave.id),
              texts.text("agenda.opgave.box", fmt::arg("title", card.opgave.title), fmt::arg("fields", fields)), owner,
              texts.text("agenda.box.deadline"), 1});
}

}  // namespace

void write_opgaven(Composer& composer) {
  auto const opgaven = opgaven_of(composer.material.plans.opgaven, composer.self().code);
  int place = 0;
  for (auto const* opgave : opgaven) {
    Card card{composer, *opgave, ++place, {}};
    composer.add(Subheading{
        composer.texts().text("agenda.opgave.heading", fmt::arg("n", place), fmt::arg("title", opgave->title))});
    card.figures = figures_of(composer, *opgave);
    record_facts(composer, *opgave, card.figures);
    add_terms(card);
    for (auto const& figure : card.figures) add_figure(card, figure);
    add_card(card);
    add_box(card);
  }
}

}  // namespace kansenatlas
