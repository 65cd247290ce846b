#include "geo/agenda/table_notes.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

// What stands for a note in its row: the number of its fact, "T0" of a legal test.
std::string label_of(FlowNote const& note) { return note.id.starts_with("T-") ? note.id.substr(2) : note.id; }

// No line ends behind its hyphen.
std::string unbroken(std::string label) {
  for (auto at = label.find('-'); at != std::string::npos; at = label.find('-', at + 1)) label.replace(at, 1, "\u2011");
  return label;
}

bool is_said(std::vector<Runs> const& row, std::string const& label) {
  return std::any_of(row.begin(), row.end(), [&](Runs const& cell) {
    auto const text = plain_text(cell);
    return text == label || text.starts_with(label + " ");
  });
}

// Takes the first references out of a row; gives them with their labels.
void take_notes(Flow const& flow, std::vector<Runs>& row, Runs& line) {
  for (auto& cell : row) {
    auto const at = std::find_if(cell.begin(), cell.end(), [](Run const& run) { return run.note > 0 && run.is_first; });
    if (at == cell.end()) continue;
    auto const label = label_of(flow.notes[static_cast<std::size_t>(at->note) - 1]);
    line.push_back({(line.empty() ? " " : ", ") + label});
    line.push_back(*at);
    cell.erase(at);
    if (!is_said(row, label)) cell.push_back({" ·\u00a0" + unbroken(label)});
  }
}

}  // namespace

Flow with_notes_below_tables(Flow flow, std::string const& lead) {
  std::vector<FlowBlock> blocks;
  for (auto& block : flow.blocks) {
    Runs line;
    auto* table = std::get_if<FlowTable>(&block);
    if (table)
      for (auto& row : table->rows) take_notes(flow, row, line);
    if (table && !line.empty()) {
      FlowParagraph below{Role::origin, {{lead}}, "", table->keeps_with_next};
      below.runs.insert(below.runs.end(), line.begin(), line.end());
      table->has_notes_below = true;
      table->keeps_with_next = false;
      blocks.push_back(std::move(block));
      blocks.push_back(std::move(below));
    } else {
      blocks.push_back(std::move(block));
    }
  }
  flow.blocks = std::move(blocks);
  return flow;
}

}  // namespace kansenatlas
