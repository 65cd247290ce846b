#include "geo/project/user_partition_json.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/project/json_fields.hpp"

namespace kansenatlas {
namespace {

UserRegion read_region(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where, {"code", "name", "municipalities"});
  return {fields.text("code"), fields.text("name"), fields.texts("municipalities")};
}

UserPartition read_partition(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(
      value, where, {"id", "name", "name_en", "singular", "singular_en", "task", "date", "source", "note", "regions"});
  UserPartition partition{fields.text("id"),          fields.text("name"),
                          fields.text("name_en"),     fields.text("singular"),
                          fields.text("singular_en"), fields.text("task"),
                          fields.date("date"),        fields.text("source"),
                          fields.text("note"),        {}};
  auto const regions = fields.list("regions");
  for (std::size_t i = 0; i < regions.size(); ++i)
    partition.regions.push_back(read_region(regions[i], fmt::format("{}[{}]", fields.where("regions"), i)));
  try {
    check(partition);
  } catch (Error const& fault) {
    throw Error(fmt::format("{}: {}", where, fault.what()));
  }
  return partition;
}

}  // namespace

nlohmann::ordered_json json_of(UserPartition const& partition) {
  auto regions = nlohmann::ordered_json::array();
  for (auto const& region : partition.regions)
    regions.push_back({{"code", region.code}, {"name", region.name}, {"municipalities", region.municipalities}});
  return {{"id", partition.id},
          {"name", partition.name},
          {"name_en", partition.name_en},
          {"singular", partition.singular},
          {"singular_en", partition.singular_en},
          {"task", partition.task},
          {"date", iso_text(partition.date)},
          {"source", partition.source},
          {"note", partition.note},
          {"regions", regions}};
}

UserPartitions read_user_partitions(nlohmann::json const& list, std::string const& where) {
  UserPartitions partitions;
  for (std::size_t i = 0; i < list.size(); ++i)
    partitions.push_back(read_partition(list[i], fmt::format("{}[{}]", where, i)));
  return partitions;
}

}  // namespace kansenatlas
