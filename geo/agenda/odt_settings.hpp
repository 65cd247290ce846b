#pragma once
#include <string>

namespace kansenatlas {

// settings.xml of an ODT: paragraphs that keep with the next do so in the rows of a table too. Without it LibreOffice
// may leave the head of a table at the foot of a page and show none of its rows. Where there are settings, it takes
// those that are absent for ones of its first versions; so all that differ are given, as a new document has them.
std::string odt_settings_xml();

}  // namespace kansenatlas
