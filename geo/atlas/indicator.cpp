#include "geo/atlas/indicator.hpp"

#include "geo/base/text.hpp"

namespace kansenatlas {

std::string_view name_of(Direction direction) {
  switch (direction) {
    case Direction::higher_is_better:
      return "+";
    case Direction::lower_is_better:
      return "-";
    case Direction::none:
      return "";
  }
  return "";
}

std::string_view name_of(Aggregation aggregation) {
  switch (aggregation) {
    case Aggregation::sum:
      return "sum";
    case Aggregation::weighted_mean:
      return "weighted_mean";
    case Aggregation::approximate:
      return "approximate";
    case Aggregation::not_allowed:
      return "not_allowed";
  }
  return "";
}

std::string_view name_of(Fitness fitness) {
  switch (fitness) {
    case Fitness::core:
      return "kern";
    case Fitness::supplementary:
      return "aanvullend";
    case Fitness::not_for_agenda:
      return "niet";
  }
  return "";
}

std::string Indicator::bare_name() const {
  auto const parts = split(id, '.');
  return parts.size() > 1 ? parts[1] : id;
}

}  // namespace kansenatlas
