#include "geo/project/opgave_json.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/project/json_fields.hpp"

namespace kansenatlas {
namespace {

using Json = nlohmann::ordered_json;

// The fields of a table of fields that hold a text.
template <class Record, class Fields>
void put_texts(Json& json, Record const& record, Fields const& fields) {
  for (auto const& field : fields)
    if (auto const& text = record.*field.value; !text.empty()) json[std::string(field.key)] = text;
}

template <class Record, class Fields>
void take_texts(Record& record, JsonFields const& json, Fields const& fields) {
  for (auto const& field : fields) record.*field.value = json.text(std::string(field.key));
}

template <class Fields>
std::vector<std::string> names_with(std::vector<std::string> names, Fields const& fields) {
  for (auto const& field : fields) names.emplace_back(field.key);
  return names;
}

void put_list(Json& json, char const* key, std::vector<std::string> const& list) {
  if (!list.empty()) json[key] = list;
}

Json json_of(OpgaveIndicator const& one) {
  Json json{{"indicator", one.indicator}};
  if (one.baseline) json["baseline"] = *one.baseline;
  if (one.baseline_year) json["baseline_year"] = one.baseline_year;
  if (one.target) json["target"] = *one.target;
  if (one.target_year) json["target_year"] = one.target_year;
  return json;
}

std::optional<double> optional_number(JsonFields const& fields, nlohmann::json const& value, char const* key) {
  if (!value.contains(key)) return {};
  return fields.number(key, 0, -largest_value, largest_value);
}

OpgaveIndicator read_indicator(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where,
                          std::vector<std::string>{"indicator", "baseline", "baseline_year", "target", "target_year"});
  return {fields.text("indicator"), optional_number(fields, value, "baseline"),
          static_cast<int>(fields.integer("baseline_year", 0, 0, last_year)), optional_number(fields, value, "target"),
          static_cast<int>(fields.integer("target_year", 0, 0, last_year))};
}

template <class Record, class Fields>
Record read_named(nlohmann::json const& value, std::string const& where, Fields const& all) {
  JsonFields const fields(value, where, names_with({"name"}, all));
  Record record;
  record.name = fields.text("name");
  take_texts(record, fields, all);
  return record;
}

Opgave read_opgave(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(
      value, where,
      names_with({"id", "indicators", "bodies", "partitions", "tasks", "parties", "measures"}, opgave_fields()));
  Opgave opgave;
  opgave.id = fields.text("id");
  take_texts(opgave, fields, opgave_fields());
  opgave.indicators = read_each(fields, "indicators", read_indicator);
  opgave.bodies = fields.texts("bodies");
  opgave.partitions = fields.texts("partitions");
  opgave.tasks = fields.texts("tasks");
  opgave.parties = read_each(fields, "parties", [](auto const& one, auto const& place) {
    return read_named<Party>(one, place, party_fields());
  });
  opgave.measures = read_each(fields, "measures", [](auto const& one, auto const& place) {
    return read_named<Measure>(one, place, measure_fields());
  });
  try {
    check(opgave);
  } catch (Error const& fault) {
    throw Error(fmt::format("{}: {}", where, fault.what()));
  }
  return opgave;
}

}  // namespace

Json json_of(Opgave const& opgave) {
  Json json{{"id", opgave.id}};
  put_texts(json, opgave, opgave_fields());
  for (auto const& one : opgave.indicators) json["indicators"].push_back(json_of(one));
  put_list(json, "bodies", opgave.bodies);
  put_list(json, "partitions", opgave.partitions);
  put_list(json, "tasks", opgave.tasks);
  for (auto const& party : opgave.parties) {
    json["parties"].push_back({{"name", party.name}});
    put_texts(json["parties"].back(), party, party_fields());
  }
  for (auto const& measure : opgave.measures) {
    json["measures"].push_back({{"name", measure.name}});
    put_texts(json["measures"].back(), measure, measure_fields());
  }
  return json;
}

Opgaven read_opgaven(nlohmann::json const& list, std::string const& where) {
  Opgaven opgaven;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto opgave = read_opgave(list[i], fmt::format("{}[{}]", where, i));
    if (find_opgave(opgaven, opgave.id))
      throw Error(said("{}[{}].id: the id '{}' is there twice; give one another id", where, i, opgave.id));
    opgaven.push_back(std::move(opgave));
  }
  return opgaven;
}

}  // namespace kansenatlas
