#pragma once
// An opgave as the options of a command describe it.
#include <vector>

#include "app/cli/command.hpp"
#include "geo/project/opgave.hpp"

namespace kansenatlas::cli {

class Session;

// One option a field and list: --why TEXT, --indicator ID, --target ID NUMBER YEAR, --party NAME FIELD TEXT, ...
std::vector<Option> opgave_options();

// `opgave` after the options: texts replaced, entries of lists added or, with --without, taken away. Indicators,
// regions, partitions and tasks become ids of the atlas and the register. Throws UsageError that names option and
// value, with near misses, for anything that is none.
Opgave changed_by(Invocation const& given, Opgave opgave, Session& session);

// A new opgave about one indicator: called by it whatever the language, titled after it, with its newest figure for the
// region as baseline.
Opgave opgave_about(std::string const& indicator, std::string const& region, Session& session);

// A new opgave from a pattern that `opportunities` finds, by its key: titled after its indicator or themes, with their
// figures as baseline and the pattern's sentence as the problem, marked as computed. Throws UsageError with near
// misses.
Opgave opgave_from_opportunity(std::string const& key, std::string const& region, Session& session);

}  // namespace kansenatlas::cli
