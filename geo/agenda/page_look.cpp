#include "geo/agenda/page_look.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

constexpr std::string_view ink = "1f2937", navy = "12355b", steel = "1b4f7e", grey = "4b5563", blue = "2474b4",
                           amber = "8a5200", violet = "5b3a91";

using Looks = std::vector<ParagraphLook>;

Looks opening_looks() {
  return {{.role = Role::title,
           .id = "Title",
           .word_name = "Title",
           .odt_name = "Title",
           .size_pt = 24,
           .is_bold = true,
           .colour = navy,
           .after_pt = 4,
           .line_share = 1.1},
          {.role = Role::subtitle,
           .id = "Subtitle",
           .word_name = "Subtitle",
           .odt_name = "Subtitle",
           .size_pt = 12,
           .colour = grey,
           .after_pt = 8},
          {.role = Role::status,
           .id = "Status",
           .word_name = "Status",
           .odt_name = "Status",
           .is_bold = true,
           .colour = amber,
           .after_pt = 18,
           .edge = Edge::bar,
           .edge_colour = amber,
           .indent_mm = 3,
           .is_own = true},
          {.role = Role::adopted,
           .id = "Vastgesteld",
           .word_name = "Vastgesteld",
           .odt_name = "Vastgesteld",
           .is_bold = true,
           .colour = navy,
           .after_pt = 18,
           .edge = Edge::bar,
           .edge_colour = navy,
           .indent_mm = 3,
           .is_own = true},
          {.role = Role::contents_heading,
           .id = "TOCHeading",
           .word_name = "TOC Heading",
           .odt_name = "Contents Heading",
           .size_pt = 13,
           .is_bold = true,
           .colour = navy,
           .before_pt = 6,
           .after_pt = 4,
           .keeps_with_next = true},
          {.role = Role::contents_line,
           .id = "TOC1",
           .word_name = "toc 1",
           .odt_name = "Contents 1",
           .after_pt = 2,
           .line_share = 1.15}};
}

Looks heading_looks() {
  return {{.role = Role::heading1,
           .id = "Heading1",
           .word_name = "heading 1",
           .odt_name = "Heading 1",
           .size_pt = 16,
           .is_bold = true,
           .colour = navy,
           .before_pt = 24,
           .after_pt = 8,
           .line_share = 1.15,
           .keeps_with_next = true,
           .outline_level = 1},
          {.role = Role::heading2,
           .id = "Heading2",
           .word_name = "heading 2",
           .odt_name = "Heading 2",
           .size_pt = 12.5,
           .is_bold = true,
           .colour = steel,
           .before_pt = 16,
           .after_pt = 5,
           .line_share = 1.15,
           .keeps_with_next = true,
           .outline_level = 2},
          {.role = Role::heading3,
           .id = "Heading3",
           .word_name = "heading 3",
           .odt_name = "Heading 3",
           .size_pt = 10.5,
           .is_bold = true,
           .colour = ink,
           .before_pt = 12,
           .after_pt = 4,
           .keeps_with_next = true,
           .outline_level = 3}};
}

Looks text_looks() {
  return {{.role = Role::body, .id = "BodyText", .word_name = "Body Text", .odt_name = "Text body"},
          {.role = Role::fact,
           .id = "Feit",
           .word_name = "Feit",
           .odt_name = "Feit",
           .edge = Edge::bar,
           .edge_colour = blue,
           .indent_mm = 3,
           .is_own = true},
          {.role = Role::reading,
           .id = "Duiding",
           .word_name = "Duiding",
           .odt_name = "Duiding",
           .is_italic = true,
           .before_pt = 4,
           .after_pt = 10,
           .edge = Edge::dashed_bar,
           .edge_colour = amber,
           .fill = "fdf5e6",
           .indent_mm = 3,
           .is_own = true},
          {.role = Role::box,
           .id = "Invullen",
           .word_name = "Invullen",
           .odt_name = "Invullen",
           .before_pt = 8,
           .after_pt = 0,
           .keeps_with_next = true,
           .edge = Edge::frame,
           .edge_colour = violet,
           .fill = "f5f1fa",
           .indent_mm = 3,
           .is_own = true},
          {.role = Role::box_terms,
           .id = "InvullenTermijn",
           .word_name = "Invullen termijn",
           .odt_name = "Invullen termijn",
           .size_pt = 8.5,
           .colour = grey,
           .after_pt = 12,
           .edge = Edge::frame,
           .edge_colour = violet,
           .fill = "f5f1fa",
           .indent_mm = 3,
           .is_own = true},
          {.role = Role::bullet,
           .id = "ListBullet",
           .word_name = "List Bullet",
           .odt_name = "List Bullet",
           .after_pt = 3,
           .indent_mm = 5,
           .hanging_mm = 4}};
}

Looks figure_looks() {
  return {{.role = Role::figure,
           .id = "Figuur",
           .word_name = "Figuur",
           .odt_name = "Figuur",
           .before_pt = 8,
           .after_pt = 2,
           .line_share = 1,
           .keeps_with_next = true,
           .is_own = true},
          {.role = Role::caption,
           .id = "Caption",
           .word_name = "caption",
           .odt_name = "Caption",
           .size_pt = 9,
           .is_bold = true,
           .colour = navy,
           .before_pt = 8,
           .after_pt = 4,
           .keeps_with_next = true},
          {.role = Role::origin,
           .id = "Bron",
           .word_name = "Bron",
           .odt_name = "Bron",
           .size_pt = 8,
           .colour = grey,
           .after_pt = 14,
           .is_own = true}};
}

Looks small_looks() {
  return {{.role = Role::table_head,
           .id = "TableHeading",
           .word_name = "Table Heading",
           .odt_name = "Table Heading",
           .size_pt = 8.5,
           .is_bold = true,
           .colour = navy,
           .after_pt = 0,
           .line_share = 1.15,
           .is_own = true},
          {.role = Role::table_text,
           .id = "TableContents",
           .word_name = "Table Contents",
           .odt_name = "Table Contents",
           .size_pt = 8.5,
           .after_pt = 0,
           .line_share = 1.15,
           .is_own = true},
          {.role = Role::table_number,
           .id = "Tabelgetal",
           .word_name = "Tabelgetal",
           .odt_name = "Tabelgetal",
           .size_pt = 8.5,
           .after_pt = 0,
           .line_share = 1.15,
           .is_right_aligned = true,
           .is_own = true},
          {.role = Role::footnote,
           .id = "FootnoteText",
           .word_name = "footnote text",
           .odt_name = "Footnote",
           .size_pt = 7.5,
           .colour = grey,
           .after_pt = 2,
           .line_share = 1.1,
           .indent_mm = 4,
           .hanging_mm = 4},
          {.role = Role::footer,
           .id = "Footer",
           .word_name = "footer",
           .odt_name = "Footer",
           .size_pt = 8,
           .colour = grey,
           .after_pt = 0}};
}

}  // namespace

std::vector<ParagraphLook> const& paragraph_looks() {
  static Looks const all = [] {
    Looks looks;
    for (Looks (*group)() : {opening_looks, heading_looks, text_looks, figure_looks, small_looks})
      for (auto const& look : (*group)()) looks.push_back(look);
    return looks;
  }();
  return all;
}

double share_on_page(FlowFigure const& figure, double room_mm) {
  auto const& drawing = figure.picture->drawing;
  return std::min(
      {1.0, std::min(figure.widest_mm, room_mm) / drawing.width_mm, highest_picture_mm / drawing.height_mm});
}

ParagraphLook const& look_of(Role role) {
  auto const& all = paragraph_looks();
  return *std::find_if(all.begin(), all.end(), [&](ParagraphLook const& look) { return look.role == role; });
}

std::vector<CharacterLook> const& character_looks() {
  static std::vector<CharacterLook> const all{
      {Part::strong, "Strong", "Strong", ""},
      {Part::reading_label, "DuidingLabel", "Duiding label", amber},
      {Part::box_label, "InvullenLabel", "Invullen label", violet},
  };
  return all;
}

}  // namespace kansenatlas
