#pragma once
// Paragraphs, tables and figures of a Word document as XML.
#include <string>
#include <utility>
#include <vector>

#include "geo/agenda/docx_styles.hpp"
#include "geo/agenda/flow.hpp"
#include "geo/agenda/xml_writer.hpp"

namespace kansenatlas {

// What a part of the document points at, by relationship id.
class DocxRelations {
 public:
  // `type`: the last word of its relationship type: "image", "hyperlink".
  std::string add(std::string const& type, std::string const& target, bool is_external = false);
  [[nodiscard]] std::string xml() const;

 private:
  struct Relation {
    std::string type, target;
    bool is_external;
  };
  std::vector<Relation> m_all;
};

// A picture of a part, by the relationship ids of its files; `svg` empty: only the PNG.
struct DocxPicture {
  int number;  // that no other picture of the part has
  std::string name, alt_text;
  double width_mm, height_mm;
  std::string png, svg;
};
// What stands in a wp:inline or wp:anchor behind its extent and wrapping.
void docx_picture(XmlWriter& xml, DocxPicture const& picture);
XmlWriter::Attributes docx_extent(double width_mm, double height_mm);

// Writes into `xml`; links and pictures become relations.
class DocxText {
 public:
  DocxText(XmlWriter& xml, DocxStyles const& styles, DocxRelations& relations)
      : m_xml(xml), m_styles(styles), m_relations(relations) {}

  void paragraph(FlowParagraph const& paragraph);
  void table(FlowTable const& table);
  void figure(FlowFigure const& figure);                           // its picture is media/imageN.svg and .png
  void contents(Flow const& flow, std::vector<int> const& pages);  // none: not known
  void note(FlowNote const& note, int number);
  void field(std::string const& instruction, std::string const& result);
  void text_run(std::string const& text);
  // Those written so far, in the order of their ids.
  [[nodiscard]] std::vector<RunComment> const& comments() const { return m_comments; }

 private:
  void begin(Role role, bool keeps_with_next = false);
  void runs(Runs const& runs);
  void run(Run const& run);
  void reference(Run const& run);
  void comment_mark(RunComment const& comment);
  void link(Run const& run);
  void field_mark(std::string const& kind);
  void bookmark(std::string const& name, bool starts, int id);

  XmlWriter& m_xml;
  DocxStyles const& m_styles;
  DocxRelations& m_relations;
  std::vector<RunComment> m_comments;
  int m_bookmarks = 0, m_pictures = 0;
  bool m_follows_box = false;
  int m_space_pt = 0;  // below the table that was last: it has none of its own
};

}  // namespace kansenatlas
