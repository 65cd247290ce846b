#pragma once
// municipalities.csv and mergers.csv of the data folder.
#include "geo/source/facts_input.hpp"

namespace kansenatlas {

// The 342 municipalities with their three kinds of names and their sizes. Search names: what the catalogue adds, then
// every vanished municipality whose main successor, followed through later mergers, it is. Inhabitants
// of 2024 come from the list of areas (85755NED). Reports a municipality that is in one list and not in the other, and
// a number of inhabitants that differs between the two lists unless the catalogue says which one is right.
MunicipalityNames make_municipalities(FactsRun& run);

// Every vanished municipality with its successors, those that the catalogue adds to the list included. Reports shares
// that do not add up to 1 (within 0.03) and an old municipality without exactly one main successor.
void make_mergers(FactsRun& run);

}  // namespace kansenatlas
