#pragma once
// What a PDF says of the moment at which it was made.
#include <string>

namespace kansenatlas {

// The PDF as LibreOffice writes it, made on `date` (ISO 8601) instead of by the clock: its creation date, and the
// identifiers that follow from the clock, which become sums over the rest (FNV-1a). Nothing moves, so the table of
// objects stays right. Same document and date, same bytes.
std::string with_date(std::string pdf, std::string const& date);

}  // namespace kansenatlas
