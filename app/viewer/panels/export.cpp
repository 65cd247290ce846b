// What to write of an agenda, and how far that is.
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <imgui_internal.h>

#include "app/viewer/export_job.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"

namespace kansenatlas::viewer {
namespace {

struct FormatName {
  DocumentFormat format;
  char const* name;
};
constexpr std::array format_names{FormatName{DocumentFormat::docx, "docx"}, FormatName{DocumentFormat::odt, "odt"},
                                  FormatName{DocumentFormat::pdf, "pdf"},   FormatName{DocumentFormat::html, "html"},
                                  FormatName{DocumentFormat::md, "md"},     FormatName{DocumentFormat::xlsx, "xlsx"},
                                  FormatName{DocumentFormat::csv, "csv"}};

bool is_wanted(State const& state, DocumentFormat format) {
  auto const& all = state.ui.agenda.exporting.formats;
  return std::find(all.begin(), all.end(), format) != all.end();
}

void formats(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.export.formats"));
  bool const is_wide = ImGui::GetContentRegionAvail().x > ui.px(420);
  if (!ImGui::BeginTable("formats", is_wide ? 2 : 1, ImGuiTableFlags_SizingStretchSame)) return;
  for (auto const& [format, name] : format_names) {
    ImGui::TableNextColumn();
    if (toggle(ui, std::string("format.") + name, texts.text(std::string("viewer.export.") + name),
               is_wanted(state, format)))
      outbox.act("toggle_export_format", name);
  }
  ImGui::EndTable();
  if (is_wanted(state, DocumentFormat::pdf) && toggle(ui, "format.accessible", texts.text("viewer.export.accessible"),
                                                      state.ui.agenda.exporting.is_pdf_accessible))
    outbox.act("toggle_export_accessible");
}

bool radio(PanelUi& ui, std::string const& name, std::string const& label, bool is_on) {
  bool const is_pressed = ImGui::RadioButton((label + "###" + name).c_str(), is_on);
  record(ui, name);
  return is_pressed && !is_on;
}

void scope(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& wanted = state.ui.agenda.exporting;
  auto const& partition = state.caches.agenda.desk->partition;
  section(ui, texts.text("viewer.export.what"));
  if (radio(ui, "scope.region", texts.text("viewer.export.this_region"), !wanted.is_whole_partition))
    outbox.act("export_scope", "region");
  auto const all = texts.text("viewer.export.all_regions", fmt::arg("n", partition.regions.size()),
                              fmt::arg("partition", partition.name(texts.language())));
  if (radio(ui, "scope.partition", all, wanted.is_whole_partition)) outbox.act("export_scope", "partition");
  gap(ui, 2);
  bool const is_full = wanted.length == AgendaLength::full;
  if (radio(ui, "length.full", texts.text("viewer.export.full"), is_full)) outbox.act("export_length", "full");
  ImGui::BeginDisabled(!state.caches.agenda.desk->has_summary);
  if (radio(ui, "length.summary", texts.text("viewer.export.summary"), !is_full))
    outbox.act("export_length", "summary");
  ImGui::EndDisabled();
}

void folder(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  section(ui, texts.text("viewer.export.folder"));
  auto const where = export_folder(state).string();
  action_words(ui, outbox, {"export.folder", "", state.ui.agenda.exporting.folder, "export_folder", "", where},
               ImGui::GetContentRegionAvail().x);
  if (toggle(ui, "export.overwrite", texts.text("viewer.export.overwrite"), state.ui.agenda.exporting.may_overwrite))
    outbox.act("toggle_export_overwrite");
}

}  // namespace

void export_panel(State const& state, PanelUi& ui, Outbox& outbox) {
  bool const is_asked = state.ui.agenda.exporting.is_open && state.caches.agenda.draft;
  if (is_asked && !ImGui::IsPopupOpen("export")) ImGui::OpenPopup("export");
  auto const window = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({window.x / 2, window.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({0, 0}, {window.x * 0.95F, window.y * 0.95F});
  ImGui::SetNextWindowSize({std::min(ui.px(560), window.x * 0.95F), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(22), ui.px(18)});
  if (ImGui::BeginPopupModal("export", nullptr,
                             ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                 ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize)) {
    GImGui->DimBgRatio = 1;  // at once: a fade would depend on how quick the frames are
    if (is_asked) {
      auto const& texts = state.texts();
      heading(ui, texts.text("viewer.export.title"));
      formats(state, ui, outbox);
      scope(state, ui, outbox);
      folder(state, ui, outbox);
      gap(ui);
      ImGui::BeginDisabled(state.ui.agenda.exporting.formats.empty());
      if (button(ui, "run_export", texts.text("viewer.export.run"))) outbox.act("run_export");
      ImGui::EndDisabled();
      ImGui::SameLine(0, ui.px(8));
      if (button(ui, "close_export", texts.text("viewer.export.close"))) outbox.act("close_export");
      if (is_escape_pressed()) outbox.act("close_export");
    } else {
      ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

void export_progress(State const& state, PanelUi& ui, Outbox& outbox) {
  auto const& texts = state.texts();
  auto const& agenda = state.caches.agenda;
  if (agenda.exporting) {
    auto const& progress = *agenda.exporting;
    gap(ui, 2);
    muted_text(ui, progress.is_cancelled ? texts.text("viewer.export.cancelling")
                                         : texts.text("viewer.export.writing", fmt::arg("what", progress.what)));
    ImGui::PushStyleColor(ImGuiCol_PlotHistogram, look::accent);
    auto const at = ImGui::GetCursorPos();
    float const room = ImGui::GetContentRegionAvail().x - ui.px(110);
    ImGui::SetCursorPos({at.x, at.y + (ImGui::GetFrameHeight() - ui.px(8)) / 2});
    ImGui::ProgressBar(static_cast<float>(progress.fraction), {room, ui.px(8)}, "");
    ImGui::PopStyleColor();
    record(ui, "export.progress");
    ImGui::SetCursorPos({at.x + room + ui.px(8), at.y});
    ImGui::BeginDisabled(progress.is_cancelled);
    if (quiet_button(ui, "cancel_export", texts.text("viewer.export.cancel"))) outbox.act("cancel_export");
    ImGui::EndDisabled();
  } else if (agenda.exported) {
    auto const& done = *agenda.exported;
    gap(ui, 2);
    muted_text(ui, texts.plural("document.summary", done.written, fmt::arg("folder", done.folder)));
    ui.said["export.done"] = done.folder;
    if (done.faults.empty()) return;
    warning(ui, "export.failed", texts.plural("document.failed", static_cast<long long>(done.faults.size())));
    constexpr std::size_t most = 3;
    for (std::size_t i = 0; i < std::min(most, done.faults.size()); ++i) muted_text(ui, done.faults[i]);
  }
}

}  // namespace kansenatlas::viewer
