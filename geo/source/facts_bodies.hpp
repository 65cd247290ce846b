#pragma once
// Which body in the register of gemeenschappelijke regelingen belongs to a region of a partition.
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "geo/source/csv_table.hpp"

namespace kansenatlas {

// A body with the municipalities that take part in its arrangement on one day.
struct RegisteredBody {
  std::string code, name;
  std::set<std::string> municipalities;  // "GM0855"
};

// Bodies with an arrangement in force on `day` (geldig_van <= day, geldig_tot empty or later), sorted by code.
std::vector<RegisteredBody> bodies_in_force(CsvTable const& arrangements, Date day);

// The name of the body that has one of `words` (separated by |, case counts) in its name and whose municipalities
// overlap most with `members`: shared over all of either (Jaccard) at least 0.6, the lower code when two are equal.
// Empty where there is none.
std::string body_of(std::vector<RegisteredBody> const& bodies, std::string_view words,
                    std::set<std::string> const& members);

// "gm0855" of the register as "GM0855"; empty for anything that is no municipality.
std::string municipality_code(std::string_view register_code);

}  // namespace kansenatlas
