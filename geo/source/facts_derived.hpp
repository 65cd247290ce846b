#pragma once
// Series that we compute from others of the same publisher's file: denominators that it gives only as shares.
#include "geo/source/facts_input.hpp"
#include "geo/source/facts_series.hpp"

namespace kansenatlas {

// Adds the series that catalogue/derived.csv asks for in `folder`: the whole times the shares in `only`, or times what
// the shares in `without` leave (shares in per cent, separated by |), rounded to a whole number. An area or year that
// lacks one of them gets no figure. Reports a series that is not in the file.
void add_derived_series(FactsRun& run, std::string const& folder, SeriesFile& file);

}  // namespace kansenatlas
