// What the program states in a draft: locked, with its numbers and footnotes. A click shows it on the map.
#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/panels/draft_parts.hpp"
#include "app/viewer/widgets/look.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr std::size_t columns_side_by_side = 7;  // more do not fit beside a map

bool contains(std::vector<std::string> const& all, std::string const& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_fact(std::string const& note) { return note.starts_with('F'); }

// A small padlock: no letter of the font has it.
void lock_sign(PanelUi& ui) {
  float const size = ui.px(8), line = ImGui::GetTextLineHeight();
  auto const at = ImGui::GetCursorScreenPos();
  auto& list = *ImGui::GetWindowDrawList();
  float const top = at.y + (line - size) / 2 + ui.px(2);
  list.AddRectFilled({at.x, top}, {at.x + size, top + size * 0.75F}, look::muted, ui.px(1));
  list.PathArcTo({at.x + size / 2, top}, size * 0.3F, 3.14159F, 6.28318F);
  list.PathStroke(look::muted, 0, 1.4F * ui.scale);
  ImGui::Dummy({size, line});
}

// The numbers of facts, each to be looked at; `shown_by` is the widget that shows the first one already.
void numbers(DraftPage const& page, std::vector<std::string> const& facts) {
  auto& ui = page.ui;
  ImGui::PushFont(ui.fonts.small);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(3), 0});
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.px(6));
  lock_sign(ui);
  explain(ui, page.texts().text("viewer.draft.locked"));
  for (auto const& fact : facts) {
    ImGui::SameLine(0, ui.px(4));
    if (ImGui::GetContentRegionAvail().x < ImGui::CalcTextSize(fact.c_str()).x + ui.px(8)) ImGui::NewLine();
    ImGui::PushStyleColor(ImGuiCol_Text, fact == page.chosen_fact() ? look::accent : look::muted);
    if (quiet_button(ui, "number." + fact, fact)) page.outbox.act("show_fact", fact);
    ImGui::PopStyleColor();
  }
  ImGui::PopStyleVar();
  ImGui::PopFont();
}

// Facts of the sentences, and those of footnotes without a sentence.
std::vector<std::string> facts_of(Paragraph const& paragraph) {
  std::vector<std::string> facts;
  for (auto const& sentence : paragraph.sentences)
    for (auto const& fact : sentence.facts)
      if (!contains(facts, fact)) facts.push_back(fact);
  for (auto const& note : paragraph.notes)
    if (is_fact(note) && !contains(facts, note)) facts.push_back(note);
  return facts;
}

void citations(DraftPage const& page, std::vector<std::string> const& notes) {
  for (auto const& note : notes)
    if (!is_fact(note)) muted_text(page.ui, page.draft.footnotes.at(note));
}

// Once, with what stands below it.
void bring_into_view(DraftPage const& page) {
  if (page.ui.shown_fact == page.chosen_fact()) return;
  page.ui.shown_fact = page.chosen_fact();
  ImGui::SetScrollHereY(0.25F);
}

void statement(DraftPage const& page, std::string const& text, std::vector<std::string> const& facts,
               std::vector<std::string> const& notes) {
  bool const is_chosen = contains(facts, page.chosen_fact());
  if (is_chosen) bring_into_view(page);
  if (paragraph_button(page.ui, "fact." + facts.front(), text, is_chosen))
    page.outbox.act("show_fact", is_chosen ? page.chosen_fact() : facts.front());
  numbers(page, facts);
  fact_details(page, facts, notes);
}

std::string note_of(std::vector<Cell> const& row) {
  for (auto const& cell : row)
    if (is_fact(cell.note)) return cell.note;
  return "";
}

// A line across the table that can be clicked where it states a fact.
void row_button(DraftPage const& page, std::string const& note, std::string const& words) {
  if (note.empty()) return;
  auto const broken = broken_to_fit(words, ImGui::GetContentRegionAvail().x);
  auto const height = ImGui::CalcTextSize(broken.c_str()).y;
  if (ImGui::Selectable(("###fact." + note).c_str(), note == page.chosen_fact(),
                        ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowItemOverlap, {0, height}))
    page.outbox.act("show_fact", note);
  if (note == page.chosen_fact()) bring_into_view(page);
  record(page.ui, "fact." + note);
  ImGui::SameLine(0, 0);
}

void cell_text(DraftTable const& table, std::size_t column, Cell const& cell, bool is_total, PanelUi& ui) {
  auto const text = broken_to_fit(cell.text, ImGui::GetContentRegionAvail().x);
  if (is_total) ImGui::PushFont(ui.fonts.strong);
  float const spare = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(text.c_str()).x;
  if (table.columns[column].is_numeric && spare > 0) ImGui::SetCursorPosX(ImGui::GetCursorPosX() + spare);
  ImGui::TextUnformatted(text.c_str());
  if (is_total) ImGui::PopFont();
}

float width_of(std::string const& text) { return ImGui::CalcTextSize(text.c_str()).x; }

// What a text cannot do without on a line: its longest word, or, where it is short and may stay whole, all of it. A
// word longer than a column may be is broken there.
float least_width(std::string const& text, bool stays_whole) {
  constexpr std::size_t short_text = 16;  // in bytes: "≈ 81,3 jaar", "12 van 25"
  constexpr float widest_ems = 9;
  if (stays_whole && text.size() <= short_text) return width_of(text);
  float widest = 0;
  for (auto const& word : split(text, ' ')) widest = std::max(widest, width_of(word));
  return std::min(widest, widest_ems * ImGui::GetFontSize());
}

// Of each column, in pixels. Empty: they do not fit beside each other.
std::vector<float> column_widths(DraftTable const& table, bool stays_whole) {
  constexpr float widest_ems = 16;
  std::vector<float> least, wanted;
  float const padding = 2 * ImGui::GetStyle().CellPadding.x;
  float spare = ImGui::GetContentRegionAvail().x, more = 0;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    least.push_back(least_width(table.columns[c].title, false));
    float longest = least.back();
    for (auto const& row : table.rows) {
      least.back() = std::max(least.back(), least_width(row[c].text, stays_whole));
      longest = std::max(longest, width_of(row[c].text));
    }
    wanted.push_back(std::max(least.back(), std::min(longest, widest_ems * ImGui::GetFontSize())));
    spare -= least.back() + padding;
    more += wanted.back() - least.back();
  }
  if (spare < 0) return {};
  for (std::size_t c = 0; c < least.size(); ++c)
    least[c] += more > 0 ? spare * (wanted[c] - least[c]) / more : spare / static_cast<float>(least.size());
  return least;
}

void as_table(DraftPage const& page, DraftTable const& table, std::vector<float> const& widths) {
  auto& ui = page.ui;
  auto const flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_NoSavedSettings;
  if (!ImGui::BeginTable(table.caption.c_str(), static_cast<int>(table.columns.size()), flags)) return;
  for (float const width : widths) ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthStretch, width);
  ImGui::TableNextRow();
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    ImGui::TableNextColumn();
    ImGui::PushStyleColor(ImGuiCol_Text, look::muted);
    cell_text(table, c, {table.columns[c].title, ""}, false, ui);
    ImGui::PopStyleColor();
  }
  for (auto const& row : table.rows) {
    ImGui::TableNextRow();
    bool const is_total = table.has_total && &row == &table.rows.back();
    for (std::size_t c = 0; c < row.size(); ++c) {
      ImGui::TableNextColumn();
      if (c == 0) row_button(page, note_of(row), row[c].text);
      cell_text(table, c, row[c], is_total, ui);
    }
  }
  ImGui::EndTable();
}

// Too many columns for the width: each row by itself, a line a column.
void as_cards(DraftPage const& page, DraftTable const& table) {
  auto& ui = page.ui;
  for (auto const& row : table.rows) {
    row_button(page, note_of(row), row.front().text);
    strong(ui, row.front().text.empty() ? "–" : row.front().text);
    for (std::size_t c = 1; c < row.size(); ++c)
      if (!row[c].text.empty()) {
        muted_text(ui, table.columns[c].title);
        ImGui::TextUnformatted(broken_to_fit(row[c].text, ImGui::GetContentRegionAvail().x).c_str());
      }
    gap(ui, 4);
  }
}

}  // namespace

void fact_details(DraftPage const& page, std::vector<std::string> const& facts, std::vector<std::string> const& notes) {
  auto& ui = page.ui;
  auto const& chosen = page.chosen_fact();
  bool const is_chosen = contains(facts, chosen);
  ImGui::Indent(ui.px(6));
  if (is_chosen)
    for (auto const& note : notes)
      if (is_fact(note)) muted_text(ui, page.draft.footnotes.at(note));
  for (auto const& fact : facts) {
    auto const* comment = find_comment(page.edits, fact);
    if (fact == chosen)
      action_text(ui, page.outbox,
                  {"comment." + fact, page.edits.draft.region + fact, comment ? comment->text : "", "comment_fact",
                   fact + " ", page.texts().text("viewer.draft.comment_hint", fmt::arg("fact", fact)), 2, 8});
    else if (comment)
      warning(ui, "said." + fact,
              page.texts().text("viewer.draft.comment", fmt::arg("fact", fact), fmt::arg("text", comment->text)));
  }
  ImGui::Unindent(ui.px(6));
}

void draw(DraftPage const& page, Paragraph const& paragraph) {
  if (!paragraph.lead.empty()) strong(page.ui, paragraph.lead);
  std::string text;
  for (auto const& sentence : paragraph.sentences) text += (text.empty() ? "" : " ") + sentence.text;
  auto const facts = facts_of(paragraph);
  if (facts.empty()) {
    ImGui::TextUnformatted(broken_to_fit(text, ImGui::GetContentRegionAvail().x).c_str());
    citations(page, paragraph.notes);
    return;
  }
  statement(page, text, facts, paragraph.notes);
}

void draw(DraftPage const& page, BulletList const& list) {
  for (auto const& item : list.items) {
    ImGui::TextUnformatted("•");
    ImGui::SameLine(0, page.ui.px(8));
    ImGui::BeginGroup();
    if (item.facts.empty())
      ImGui::TextUnformatted(broken_to_fit(item.text, ImGui::GetContentRegionAvail().x).c_str());
    else
      statement(page, item.text, item.facts, {});
    ImGui::EndGroup();
  }
}

void draw(DraftPage const& page, DraftTable const& table) {
  strong(page.ui, table.caption);
  ImGui::PushFont(page.ui.fonts.small);
  std::vector<float> widths;
  if (table.columns.size() <= columns_side_by_side) widths = column_widths(table, true);
  if (table.columns.size() <= columns_side_by_side && widths.empty()) widths = column_widths(table, false);
  page.ui.said["table." + table.caption] = widths.empty() ? "cards" : "columns";
  if (widths.empty())
    as_cards(page, table);
  else
    as_table(page, table, widths);
  ImGui::PopFont();
  std::vector<std::string> facts;
  for (auto const& row : table.rows)
    for (auto const& cell : row)
      if (is_fact(cell.note) && !contains(facts, cell.note)) facts.push_back(cell.note);
  std::vector<std::string> const notes =
      contains(facts, page.chosen_fact()) ? std::vector{page.chosen_fact()} : std::vector<std::string>();
  fact_details(page, facts, notes);
}

void draw(DraftPage const& page, Figure const& figure) {
  muted_text(page.ui, figure.caption);
  if (button(page.ui, "figure." + figure.file, page.texts().text("viewer.draft.show_figure")))
    page.outbox.act("show_figure", figure.file);
}

}  // namespace kansenatlas::viewer
