#pragma once
// The styles of an OpenDocument text, its page and its footer.
#include <string>

#include "geo/agenda/flow.hpp"
#include "geo/agenda/xml_writer.hpp"

namespace kansenatlas {

// The picture of the mark across the page, where a flow has one.
constexpr auto odt_mark_file = "Pictures/merk.png";

XmlWriter::Attributes odt_namespaces();
std::string odt_style_name(std::string_view display_name);  // "Heading 1" -> "Heading_20_1"
std::string odt_style_name(Role role);
void write_odt_fonts(XmlWriter& xml, Flow const& flow);
std::string odt_styles_xml(Flow const& flow);  // styles.xml

}  // namespace kansenatlas
