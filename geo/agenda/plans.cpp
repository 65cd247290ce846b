#include "geo/agenda/plans.hpp"

#include "geo/project/opgave_json.hpp"
#include "geo/source/content_hash.hpp"

namespace kansenatlas {

std::string hash_of(Plans const& plans, std::string const& region) {
  std::string bytes;
  for (auto const* opgave : opgaven_of(plans.opgaven, region)) bytes += json_of(*opgave).dump() + "\n";
  for (auto const& task : plans.tasks)
    for (auto const& field : task_fields())
      if (auto const& value = task.*field.value; !value.empty()) bytes += std::string(field.key) + "=" + value + "\n";
  return sha256(bytes);
}

}  // namespace kansenatlas
