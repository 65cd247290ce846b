#pragma once
// LibreOffice lays the footnotes of a table out after its rows. Where they find no room it leaves the page half empty,
// and may even drop rows from the page. So in Word and ODT the rows name the numbers of their facts, and a line below
// the table refers to the notes.
#include <string>

#include "geo/agenda/flow.hpp"

namespace kansenatlas {

// The same flow without footnotes in its tables. `lead` opens the line: "Noten bij deze tabel:".
Flow with_notes_below_tables(Flow flow, std::string const& lead);

}  // namespace kansenatlas
