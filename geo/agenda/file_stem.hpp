#pragma once
// Names of files from a template, for a run over many regions.
#include <string>
#include <vector>

#include "geo/atlas/partition.hpp"

namespace kansenatlas {

// "{code}-{title}" -> "vr20-veiligheidsregio-midden-en-west-brabant". Fields: {code}, {title}, {name} (as the publisher
// calls it), {partition} (its id), {date} (of the partition), {n} (its place, two digits); every field in letters,
// digits and hyphens. What stands between them may hold letters, digits, spaces and . _ - too. Throws UsageError that
// names an unknown field or a character that no file name should hold.
std::string file_stem_for(std::string const& name_template, Partition const& partition, int region);

// Throws UsageError when two regions would get the same name.
void check_stems_differ(std::string const& name_template, Partition const& partition, std::vector<int> const& regions);

}  // namespace kansenatlas
