// Indicators with their targets, bodies, partitions, tasks, parties and measures of an opgave.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/panels/opgave_parts.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/agenda/new_opgave.hpp"

namespace kansenatlas::viewer {
namespace {

bool has_entry(std::vector<std::string> const& all, std::string const& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// A button that opens a list of things to put in or take out; the caller draws it and ends it.
bool begin_choices(PanelUi& ui, std::string const& name, std::string const& label) {
  if (button(ui, name + ".add", label)) ImGui::OpenPopup(name.c_str());
  next_popup_size(ui, 440, 460);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(10), ui.px(10)});
  bool const is_open = ImGui::BeginPopup(name.c_str());
  if (!is_open) ImGui::PopStyleVar();
  return is_open;
}

void end_choices() {
  ImGui::EndPopup();
  ImGui::PopStyleVar();
}

void choice(OpgavePage const& page, std::string const& list, std::string const& id, std::string const& label,
            bool is_in) {
  auto const shown = shortened(label, ImGui::GetContentRegionAvail().x - page.ui.px(34));
  if (toggle(page.ui, list + "." + id, shown, is_in)) page.outbox.act("opgave_entry", list + " " + id);
  if (shown != label) explain(page.ui, label);
}

Indicator const* indicator_of(Atlas const& atlas, std::string const& id) {
  for (auto const& indicator : atlas.indicators)
    if (indicator.id == id) return &indicator;
  return nullptr;
}

std::string plain(double value, int decimals, Texts const& texts) { return texts.number(value, decimals); }

// Baseline as a text, target and year to fill in.
void target_row(OpgavePage const& page, OpgaveIndicator const& entry) {
  auto& ui = page.ui;
  auto const& texts = page.texts();
  auto const* indicator = indicator_of(page.state.atlas(), entry.indicator);
  int const decimals = indicator ? indicator->decimals : 1;
  strong(ui, indicator ? indicator->name(texts.language()) : entry.indicator);
  auto const words = baseline_words(entry, page.opgave.region, page.state.atlas(), texts);
  auto const baseline = words.empty() ? texts.text("viewer.opgave.newest_figure") : words;
  auto const unit = indicator ? indicator->unit(texts.language()) : std::string();
  auto const& now = ui.said["baseline." + entry.indicator] =
      texts.text("viewer.opgave.baseline", fmt::arg("unit", unit), fmt::arg("value", baseline));
  muted_text(ui, now);
  auto const target = entry.target ? plain(*entry.target, decimals, texts) : "";
  auto const year = entry.target_year ? std::to_string(entry.target_year) : "";
  auto const or_dash = [](std::string const& text) { return text.empty() ? std::string("-") : text; };
  action_words(ui, page.outbox,
               {"target." + entry.indicator, page.opgave.id, target, "opgave_target", entry.indicator + " ",
                texts.text("viewer.opgave.target")},
               ui.px(140), " " + or_dash(year));
  ImGui::SameLine(0, ui.px(8));
  action_words(ui, page.outbox,
               {"target_year." + entry.indicator, page.opgave.id, year, "opgave_target",
                entry.indicator + " " + or_dash(target) + " ", texts.text("viewer.opgave.target_year")},
               ui.px(110));
  ImGui::SameLine(0, ui.px(8));
  if (button(ui, "indicators.remove." + entry.indicator, texts.text("viewer.opgave.take_out")))
    page.outbox.act("opgave_entry", "indicators " + entry.indicator);
}

// A new entry of a list of named things.
void new_entry(OpgavePage const& page, std::string const& list, std::string const& hint) {
  action_words(page.ui, page.outbox, {list + ".new", page.opgave.id, "", "opgave_entry", list + " ", hint},
               ImGui::GetContentRegionAvail().x);
}

template <class Entry, class Fields>
void entries(OpgavePage const& page, std::string const& list, std::vector<Entry> const& all, Fields const& fields,
             std::string const& action, std::string const& text_key) {
  auto& ui = page.ui;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto const name = fmt::format("{}.{}", list, i + 1);
    strong(ui, all[i].name);
    ImGui::SameLine(0, ui.px(8));
    if (button(ui, name + ".remove", page.texts().text("viewer.opgave.take_out")))
      page.outbox.act("opgave_entry", list + " " + all[i].name);
    if (!ImGui::BeginTable(name.c_str(), 2, ImGuiTableFlags_SizingStretchProp)) continue;
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 1);
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, 3);
    for (auto const& field : fields) {
      ImGui::TableNextColumn();
      ImGui::AlignTextToFramePadding();
      muted_text(ui, page.texts().text(text_key + std::string(field.key)));
      ImGui::TableNextColumn();
      action_words(ui, page.outbox,
                   {fmt::format("{}.{}", name, field.key), page.opgave.id, all[i].*(field.value), action,
                    fmt::format("{} {} ", i + 1, field.key), ""},
                   ImGui::GetContentRegionAvail().x);
    }
    ImGui::EndTable();
    gap(ui, 2);
  }
}

}  // namespace

void indicators_of(OpgavePage const& page) {
  auto const& texts = page.texts();
  section(page.ui, texts.text("opgave.field.indicators"));
  for (auto const& entry : page.opgave.indicators) target_row(page, entry);
  if (!begin_choices(page.ui, "indicators", texts.text("viewer.opgave.add_indicator"))) return;
  for (auto const& indicator : page.state.atlas().indicators) {
    if (indicator.fitness == Fitness::not_for_agenda) continue;
    bool const is_in = std::any_of(page.opgave.indicators.begin(), page.opgave.indicators.end(),
                                   [&](auto const& entry) { return entry.indicator == indicator.id; });
    choice(page, "indicators", indicator.id, indicator.name(texts.language()), is_in);
  }
  end_choices();
}

void bodies_and_tasks_of(OpgavePage const& page) {
  auto& ui = page.ui;
  auto const& texts = page.texts();
  auto const tasks = tasks_now(page.state);
  section(ui, texts.text("viewer.opgave.group_bodies"));
  for (auto const& body : page.opgave.bodies) choice(page, "bodies", body, body, true);
  for (auto const& body : bodies_of(tasks))
    if (!has_entry(page.opgave.bodies, body)) choice(page, "bodies", body, body, false);
  new_entry(page, "bodies", texts.text("viewer.opgave.other_body"));
  section(ui, texts.text("opgave.field.tasks"));
  for (auto const& id : page.opgave.tasks) {
    auto const* task = find_task(tasks, id);
    choice(page, "tasks", id, task ? task->name : id, true);
  }
  if (begin_choices(ui, "tasks", texts.text("viewer.opgave.add_task"))) {
    for (auto const& task : tasks) choice(page, "tasks", task.id, task.name, has_entry(page.opgave.tasks, task.id));
    end_choices();
  }
  section(ui, texts.text("opgave.field.partitions"));
  std::vector<std::string> offered;
  for (auto const& partition : page.state.atlas().partitions) {
    auto const id = partition.base_id();
    bool const is_in = has_entry(page.opgave.partitions, id);
    if (has_entry(offered, id) || (!is_in && partition.kind != PartitionKind::administrative)) continue;
    if (is_in) choice(page, "partitions", id, partition.name(texts.language()), true);
    offered.push_back(id);
  }
  if (!begin_choices(ui, "partitions", texts.text("viewer.opgave.add_partition"))) return;
  for (auto const& id : offered)
    if (auto const* partition = find_partition(page.state.atlas(), id))
      choice(page, "partitions", id, partition->name(texts.language()), has_entry(page.opgave.partitions, id));
  end_choices();
}

void parties_of(OpgavePage const& page) {
  section(page.ui, page.texts().text("opgave.field.parties"));
  entries(page, "parties", page.opgave.parties, party_fields(), "opgave_party", "opgave.party.");
  new_entry(page, "parties", page.texts().text("viewer.opgave.new_party"));
}

void measures_of(OpgavePage const& page) {
  section(page.ui, page.texts().text("opgave.field.measures"));
  entries(page, "measures", page.opgave.measures, measure_fields(), "opgave_measure", "opgave.measure.");
  new_entry(page, "measures", page.texts().text("viewer.opgave.new_measure"));
}

}  // namespace kansenatlas::viewer
