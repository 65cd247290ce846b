#pragma once
// Every panel: reads the state, mails what the user wants, remembers in PanelUi what concerns only itself.
#include "app/viewer/outbox.hpp"
#include "app/viewer/panels/layout.hpp"
#include "app/viewer/state.hpp"
#include "app/viewer/widgets/panel_ui.hpp"

namespace kansenatlas::viewer {

// All of them, in their places, and the keys.
void workspace(State const& state, PanelUi& ui, Outbox& outbox);

void top_bar(State const& state, PanelUi& ui, Outbox& outbox);
void main_menu(State const& state, PanelUi& ui, Outbox& outbox);
void search_results(State const& state, PanelUi& ui, Outbox& outbox);

void left_panel(State const& state, PanelUi& ui, Outbox& outbox);
void partitions_panel(State const& state, PanelUi& ui, Outbox& outbox);
// A field with the name of a partition, and the list to choose another from.
struct PartitionList {
  std::string name;    // of its widgets: "slot1.pick", "slot1.choose.provincie"
  std::string action;  // that takes the id
  std::string chosen;  // id
  bool has_none = false;
  std::string none = {};  // what "none" is called; empty: "no partition"
};
void partition_picker(State const& state, PanelUi& ui, Outbox& outbox, PartitionList const& list,
                      std::string const& label);
void indicator_panel(State const& state, PanelUi& ui, Outbox& outbox);
void indicator_picker(State const& state, PanelUi& ui, Outbox& outbox);
// Filled: core; ring: supplementary; bar: not for an agenda. And the words for them.
void fitness_mark_at(PanelUi const& ui, Fitness fitness, ImVec2 centre);
void fitness_key(State const& state, PanelUi& ui);
void colours_popup(State const& state, PanelUi& ui, Outbox& outbox);
void legend_panel(State const& state, PanelUi& ui, Outbox& outbox);

void map_panel(State const& state, PanelUi& ui, Outbox& outbox);
void map_labels(State const& state, PanelUi& ui, Outbox& outbox);
void map_margins(State const& state, PanelUi& ui, Outbox& outbox);
// Where they lie, so that the country can be kept clear of them.
std::vector<WidgetRect> map_margin_rects(State const& state, PanelUi const& ui);
// One small line below a figure that is not definitive; nothing otherwise.
void status(State const& state, PanelUi& ui, std::string const& name, AreaValue const& value);
void hover_card(State const& state, PanelUi& ui, Outbox& outbox);

void right_panel(State const& state, PanelUi& ui, Outbox& outbox);
void selection_panel(State const& state, PanelUi& ui, Outbox& outbox);
void municipality_panel(State const& state, PanelUi& ui, Outbox& outbox);
void region_panel(State const& state, PanelUi& ui, Outbox& outbox);
void overview_panel(State const& state, PanelUi& ui, Outbox& outbox);
void words_panel(State const& state, PanelUi& ui, Outbox& outbox);
// A field for the note about `about`; what is typed there without a pause is one step of undo.
struct NoteField {
  std::string name;   // of the widget
  std::string about;  // code of an area, or whatever else the note is kept under
  std::string hint;
  float height = 180;  // at 100 %
};
void note_editor(State const& state, PanelUi& ui, Outbox& outbox, NotesUi& kept, NoteField const& field);
void notes_panel(State const& state, PanelUi& ui, Outbox& outbox);
void sources_panel(State const& state, PanelUi& ui, Outbox& outbox);
void keys_panel(State const& state, PanelUi& ui, Outbox& outbox);

// The work area for comparing partitions.
void congruence_left_panel(State const& state, PanelUi& ui, Outbox& outbox);
void matrix_panel(State const& state, PanelUi& ui, Outbox& outbox);
void pair_panel(State const& state, PanelUi& ui, Outbox& outbox);
void legal_list(State const& state, PanelUi& ui, Outbox& outbox);
void legal_panel(State const& state, PanelUi& ui, Outbox& outbox);

// The work area for scenarios.
void scenario_left_panel(State const& state, PanelUi& ui, Outbox& outbox);
void scenario_panel(State const& state, PanelUi& ui, Outbox& outbox);
// A plan for the scenario, played move by move.
void plan_panel(State const& state, PanelUi& ui, Outbox& outbox);
// What the map shows of it, and its moves one below the other.
void plan_left_panel(State const& state, PanelUi& ui, Outbox& outbox);
// Making a partition of one's own: what it is called and what is done, and what has been chosen for it.
void own_partition_panel(State const& state, PanelUi& ui, Outbox& outbox);
void own_partition_left_panel(State const& state, PanelUi& ui, Outbox& outbox);
// In the card: what it would do to paint the municipality under the cursor. Nothing where nothing would move.
void move_preview(State const& state, PanelUi& ui);

// The work area for the draft of an agenda.
void agenda_left_panel(State const& state, PanelUi& ui, Outbox& outbox);
void draft_panel(State const& state, PanelUi& ui, Outbox& outbox);
void export_panel(State const& state, PanelUi& ui, Outbox& outbox);
void export_progress(State const& state, PanelUi& ui, Outbox& outbox);
// The legend over the map, where the left side is folded away or has other things to show.
void map_legend(State const& state, PanelUi& ui, Outbox& outbox);

// The work area for opgaven and tasks.
void opgaven_left_panel(State const& state, PanelUi& ui, Outbox& outbox);
void opgave_cards(State const& state, PanelUi& ui, Outbox& outbox);
void task_grid(State const& state, PanelUi& ui, Outbox& outbox);
void opgave_panel(State const& state, PanelUi& ui, Outbox& outbox);
void task_panel(State const& state, PanelUi& ui, Outbox& outbox);

// A field whose words an action takes, for as long as a person types: running text, or one line that is passed on when
// the field is left.
struct ActionField {
  std::string name;      // of the widget
  std::string about;     // what it belongs to: another one, and the field shows that
  std::string saved;     // what the project has
  std::string action;    // that takes the words
  std::string argument;  // before the words: "B1-1 "
  std::string hint;
  int least_lines = 3, most_lines = 14;
  float margin = 0;  // at its right end, at 100 %
};
void action_text(PanelUi& ui, Outbox& outbox, ActionField const& field);
// `after` follows the words in the argument.
void action_words(PanelUi& ui, Outbox& outbox, ActionField const& field, float width, std::string const& after = "");

void command_palette(State const& state, PanelUi& ui, Outbox& outbox);
void question_panel(State const& state, PanelUi& ui, Outbox& outbox);
void notices_panel(State const& state, PanelUi& ui, Outbox& outbox);
void shortcuts(State const& state, PanelUi& ui, Outbox& outbox);

}  // namespace kansenatlas::viewer
