#pragma once
// The figures of an agenda as a table beside its text: one row a fact, with unit, year, source, coverage and method.
#include <string>

#include "geo/agenda/draft.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// A workbook (XLSX): a sheet of figures, one of open questions, one that says what it is and where it comes from. Same
// draft, same bytes, in any locale. Throws Error when it cannot be made.
std::string figures_xlsx(Draft const& draft, Atlas const& atlas, Texts const& texts);

// The sheet of figures as comma-separated text (RFC 4180, UTF-8 with byte order mark so that spreadsheets see it);
// numbers with a point, or with a comma where ';' stands between the columns, as spreadsheets in Dutch expect; no cell
// that a spreadsheet takes for a formula.
std::string figures_csv(Draft const& draft, Texts const& texts, char separator = ',');

// The value of a fact, no finer than the text shows it; where that says something else, in ten digits.
double value_as_shown(Fact const& fact, Language language);

}  // namespace kansenatlas
