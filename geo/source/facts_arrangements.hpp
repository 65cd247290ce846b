#pragma once
// arrangements.csv and participants.csv of the data folder.
#include "geo/source/facts_input.hpp"

namespace kansenatlas {

// The versions of gemeenschappelijke regelingen that were in force on some day since 1 January 2023 (valid_to empty or
// later); a version that ended on the day it began was never in force and is left out. The version is the register's
// number of it; the id of the arrangement is the register's name without that number, which versions share. A
// participant that is no municipality of the map year has no code. Reports a version whose rows contradict
// each other and a participant that is named twice.
void make_arrangements(FactsRun& run, MunicipalityNames const& municipalities);

}  // namespace kansenatlas
