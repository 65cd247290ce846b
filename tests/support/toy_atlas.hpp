#pragma once
// A small country whose every figure can be checked by hand.
#include "geo/source/atlas_file.hpp"

namespace kansenatlas::test {

// A board of `columns` x `rows` square municipalities of 1 km, codes "GM0001" row by row from the south-west, each with
// 1,000 inhabitants. Partitions "veiligheidsregio" (columns in pairs), "omgevingsdienst" (rows in pairs) and
// "ggd_regio" (west half and east half). Indicators "toy.hoogte" (value: row number, 2022 and 2023, higher is better)
// and "toy.aantal" (value 10, a sum). Coast and water network are the same.
Country toy_country(int columns = 6, int rows = 6);

}  // namespace kansenatlas::test
