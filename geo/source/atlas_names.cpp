#include "geo/source/atlas_names.hpp"

#include <initializer_list>

namespace kansenatlas {
namespace {

template <class Value>
std::optional<Value> named(std::string_view word, std::initializer_list<Value> values) {
  for (auto const value : values)
    if (name_of(value) == word) return value;
  return std::nullopt;
}

}  // namespace

std::optional<PartitionKind> partition_kind_from(std::string_view word) {
  return named(word, {PartitionKind::administrative, PartitionKind::statistical, PartitionKind::former});
}

std::optional<Direction> direction_from(std::string_view word) {
  return named(word, {Direction::higher_is_better, Direction::lower_is_better, Direction::none});
}

std::optional<Aggregation> aggregation_from(std::string_view word) {
  return named(word,
               {Aggregation::sum, Aggregation::weighted_mean, Aggregation::approximate, Aggregation::not_allowed});
}

std::optional<Fitness> fitness_from(std::string_view word) {
  return named(word, {Fitness::core, Fitness::supplementary, Fitness::not_for_agenda});
}

std::optional<ValueStatus> status_from(std::string_view letter) {
  if (letter.empty()) return ValueStatus::definitive;
  if (letter == "p") return ValueStatus::provisional;
  if (letter == "m") return ValueStatus::model_estimate;
  return std::nullopt;
}

std::optional<NoValue> reason_from(std::string_view word) {
  return named(word, {NoValue::none, NoValue::missing, NoValue::secret, NoValue::not_applicable});
}

}  // namespace kansenatlas
