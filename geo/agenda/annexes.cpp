// The annexes: maps with their text alternative and table (B1), open and folded boxes (B2), UDO signals (B3).
#include <algorithm>

#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/composer.hpp"
#include "geo/agenda/task_wording.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::vector<Figure> figures_in(Draft const& draft) {
  std::vector<Figure> figures;
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* figure = std::get_if<Figure>(&block)) figures.push_back(*figure);
  return figures;
}

// The values that the map shows, one municipality a row.
void add_values(Composer& composer, Figure const& figure) {
  auto const& texts = composer.texts();
  auto const& atlas = composer.atlas();
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(figure.indicator)];
  auto const values = municipal_values(atlas, figure.indicator, figure.year);
  DraftTable table{texts.text("agenda.annex.values", fmt::arg("name", indicator.name(texts.language())),
                              fmt::arg("unit", indicator.unit(texts.language())), fmt::arg("year", figure.year)),
                   {{texts.text("agenda.column.municipality")}, {texts.text("agenda.column.value"), true}},
                   {}};
  for (int const m : composer.members()) {
    auto const& value = values[static_cast<std::size_t>(m)];
    table.rows.push_back(
        {{atlas.municipalities[static_cast<std::size_t>(m)].official_name, ""},
         {value.has_value() ? shown_in_cell(indicator, value, texts) : texts.text("agenda.opgave.no_figure"), ""}});
  }
  composer.add_table(std::move(table));
}

void add_twin(Composer& composer, Figure const& figure) {
  composer.add(Subheading{figure.caption});
  composer.add(AltText{figure.file, ""});
  if (figure.twin) return composer.add_table(*figure.twin);
  if (figure.kind == FigureKind::indicator) return add_values(composer, figure);
  composer.say(composer.texts().text(figure.kind == FigureKind::location ? "agenda.annex.location_table"
                                                                         : "agenda.annex.overlay_table"));
}

void add_boxes(Composer& composer, std::string const& caption, std::vector<OpenBox> const& boxes) {
  auto const& texts = composer.texts();
  DraftTable table{caption,
                   {{texts.text("agenda.column.number")},
                    {texts.text("agenda.column.question")},
                    {texts.text("agenda.column.owner")},
                    {texts.text("agenda.column.deadline")}},
                   {}};
  for (auto const& box : boxes)
    table.rows.push_back({{box.id, ""}, {box.question, ""}, {box.owner, ""}, {box.deadline, ""}});
  composer.add_table(std::move(table));
}

// What colleagues wrote with a fact, beside what that fact says now.
void add_comments(Composer& composer) {
  auto const& texts = composer.texts();
  if (composer.edits.comments.empty()) return;
  DraftTable table{texts.text("agenda.comments.table"),
                   {{texts.text("agenda.column.number")},
                    {texts.text("agenda.comments.fact")},
                    {texts.text("agenda.comments.comment")}},
                   {}};
  for (auto const& comment : composer.edits.comments)
    table.rows.push_back(
        {{comment.fact, ""}, {fact_beside(comment, composer.draft, composer.atlas(), texts), ""}, {comment.text, ""}});
  composer.say(texts.text("agenda.comments.intro"));
  composer.add_table(std::move(table));
}

// The tasks that the opgaven of the region name, each once.
std::vector<Task const*> tasks_of_opgaven(Composer const& composer) {
  std::vector<Task const*> found;
  for (auto const* opgave : opgaven_of(composer.material.plans.opgaven, composer.self().code))
    for (auto const& id : opgave->tasks)
      for (auto const& task : composer.material.plans.tasks)
        if (task.id == id && std::find(found.begin(), found.end(), &task) == found.end()) found.push_back(&task);
  return found;
}

std::string money_known(Composer const& composer, Task const& task) {
  auto const& texts = composer.texts();
  auto const amounts = amount_sentences(task, composer.atlas(), texts);
  auto const funding = shown(task, *find_task_field("funding"), texts);
  return texts.text("agenda.udo.funding", fmt::arg("funding", funding)) + " " +
         (amounts.empty() ? texts.text("task.no_amounts") : joined(amounts, " "));
}

std::string where_done(Composer const& composer, Task const& task) {
  auto const& texts = composer.texts();
  auto partition = texts.text("task.not_established");
  for (auto const& one : composer.atlas().partitions)
    if (one.base_id() == task.partition) partition = lower_initial(one.name(texts.language()));
  if (task.partition == "gemeente") partition = texts.text("agenda.udo.municipality");
  auto const body = task.body.empty() ? texts.text("task.not_established") : body_of(task, texts);
  return texts.text("agenda.udo.body", fmt::arg("body", body), fmt::arg("partition", partition));
}

// How large those are that would carry out the change, and how free.
std::string executors_known(Composer const& composer, Task const& task) {
  auto const& texts = composer.texts();
  auto const room = texts.text("agenda.udo.room", fmt::arg("room", shown(task, *find_task_field("room"), texts)));
  auto const check = ScaleChecks(composer.atlas(), texts.language()).of(task);
  return check ? scale_sentences(*check, composer.atlas(), texts).front() + " " + room : room;
}

void add_signal(Composer& composer, Task const& task) {
  auto const& texts = composer.texts();
  composer.add(Subheading{task.name});
  DraftTable table{
      texts.text("agenda.udo.table", fmt::arg("task", lower_initial(task.name))),
      {{texts.text("agenda.column.question")}, {texts.text("agenda.udo.known")}, {texts.text("agenda.column.answer")}},
      {}};
  auto const row = [&](char const* question, std::string const& known) {
    table.rows.push_back({{texts.text(std::string("agenda.udo.question.") + question), ""},
                          {known, ""},
                          {texts.text("agenda.to_fill_in"), ""}});
  };
  row("fits", where_done(composer, task));
  row("can", executors_known(composer, task));
  row("means", money_known(composer, task));
  composer.add_table(std::move(table));
}

}  // namespace

void write_map_annex(Composer& composer) {
  auto const figures = figures_in(composer.draft);
  if (figures.empty()) return composer.say(composer.texts().text("agenda.annex.no_maps"));
  composer.say(composer.texts().text("agenda.annex.maps"));
  for (auto const& figure : figures) add_twin(composer, figure);
}

void write_open_boxes(Composer& composer) {
  auto const& texts = composer.texts();
  auto const open = open_boxes_of(composer.draft);
  if (open.empty())
    composer.say(texts.text("agenda.boxes.none"));
  else
    add_boxes(composer, texts.text("agenda.boxes.table"), open);
  if (!composer.draft.folded.empty()) {
    composer.say(texts.text("agenda.boxes.folded"));
    add_boxes(composer, texts.text("agenda.boxes.folded_table"), composer.draft.folded);
  }
  if (!composer.edits.adoption.is_complete()) add_comments(composer);
}

void write_udo(Composer& composer) {
  auto const tasks = tasks_of_opgaven(composer);
  if (tasks.empty()) return composer.say(composer.texts().text("agenda.udo.none"));
  composer.say(composer.texts().text("agenda.udo.when"));
  for (auto const* task : tasks) add_signal(composer, *task);
}

}  // namespace kansenatlas
