#pragma once
// From the words in files to the values they stand for; nothing for any other word.
#include <optional>
#include <string_view>

#include "geo/atlas/indicator.hpp"
#include "geo/atlas/observation.hpp"
#include "geo/atlas/partition.hpp"

namespace kansenatlas {

std::optional<PartitionKind> partition_kind_from(std::string_view word);  // never `user`
std::optional<Direction> direction_from(std::string_view word);
std::optional<Aggregation> aggregation_from(std::string_view word);
std::optional<Fitness> fitness_from(std::string_view word);
std::optional<ValueStatus> status_from(std::string_view letter);  // "", "p", "m"
std::optional<NoValue> reason_from(std::string_view word);        // "", "missing", "secret", "not_applicable"

}  // namespace kansenatlas
