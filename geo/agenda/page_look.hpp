#pragma once
// How the page looks in Word and LibreOffice: one list of styles that both writers turn into their own. Colours go with
// those of the maps and stand out by 4.5 to 1 or more; the three kinds of text differ in form, not in colour alone.
#include <string>
#include <string_view>
#include <vector>

#include "geo/agenda/flow.hpp"

namespace kansenatlas {

constexpr std::string_view document_font = "Open Sans", fallback_font = "Arial";
// A4, and margins that leave the width of a map.
constexpr double page_width_mm = 210, page_height_mm = 297, side_margin_mm = 25, top_margin_mm = 24,
                 bottom_margin_mm = 24;
constexpr double text_width_mm = page_width_mm - 2 * side_margin_mm;
constexpr double highest_picture_mm = 150;
constexpr double stand_off_mm = 2;  // of texts beside figures
constexpr int space_below_table_pt = 12, above_table_notes_pt = 4;

// How much smaller than its drawing a figure stands where the text is `room_mm` wide.
double share_on_page(FlowFigure const& figure, double room_mm);

enum class Edge { none, bar, dashed_bar, frame };

struct ParagraphLook {
  Role role = Role::body;
  std::string_view id;         // "Kop1": in DOCX; in ODT with %20 for a space
  std::string_view word_name;  // as Word knows it: "heading 1"; own styles have a Dutch name
  std::string_view odt_name;   // as LibreOffice knows it: "Heading 1"
  double size_pt = 10;
  bool is_bold = false, is_italic = false;
  std::string_view colour = "1f2937";
  double before_pt = 0, after_pt = 6;
  double line_share = 1.25;  // of the font's own line
  bool keeps_with_next = false;
  bool is_right_aligned = false;
  Edge edge = Edge::none;
  std::string_view edge_colour = {}, fill = {};
  double indent_mm = 0, hanging_mm = 0;
  int outline_level = 0;  // 1 to 3 of a heading
  bool is_own = false;    // unknown to Word
};

std::vector<ParagraphLook> const& paragraph_looks();
ParagraphLook const& look_of(Role role);

struct CharacterLook {
  Part part = Part::plain;
  std::string_view id, name;
  std::string_view colour;  // empty: that of the paragraph
};
std::vector<CharacterLook> const& character_looks();  // all parts but the plain one

constexpr std::string_view table_rule_colour = "c3cad4", table_head_fill = "e6eef6", table_head_rule_colour = "12355b",
                           link_colour = "0f569c";

}  // namespace kansenatlas
