#include "geo/project/scenario_json.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/json_fields.hpp"

namespace kansenatlas {
namespace {

using Json = nlohmann::ordered_json;

struct EditWriter {
  Json operator()(MoveEdit const& edit) const {
    return {{"edit", "move"}, {"municipalities", edit.municipalities}, {"to", edit.to}};
  }
  Json operator()(MergeEdit const& edit) const {
    return {{"edit", "merge"}, {"regions", edit.regions}, {"into", edit.into}, {"name", edit.name}};
  }
  Json operator()(SplitEdit const& edit) const {
    return {{"edit", "split"},
            {"region", edit.region},
            {"municipalities", edit.municipalities},
            {"code", edit.code},
            {"name", edit.name}};
  }
  Json operator()(CreateEdit const& edit) const {
    return {{"edit", "create"}, {"code", edit.code}, {"name", edit.name}, {"municipalities", edit.municipalities}};
  }
  Json operator()(RenameEdit const& edit) const {
    return {{"edit", "rename"}, {"region", edit.region}, {"name", edit.name}};
  }
};

[[noreturn]] void refuse_kind(std::string const& where, std::string const& kind,
                              std::vector<std::string> const& known) {
  throw Error(said("{}: unknown '{}'; {}", where, kind, choose_from(known, kind)));
}

// The text of a field that says what the fields beside it are.
std::string kind_of(nlohmann::json const& value, std::string const& field, std::string const& where) {
  if (!value.is_object() || !value.contains(field) || !value.at(field).is_string())
    throw Error(said("{}: there is no text in the field '{}'; mend or remove it", where, field));
  return value.at(field).get<std::string>();
}

Edit read_edit(nlohmann::json const& value, std::string const& where) {
  auto const kind = kind_of(value, "edit", where);
  if (kind == "move") {
    JsonFields const fields(value, where, {"edit", "municipalities", "to"});
    return MoveEdit{fields.texts("municipalities"), fields.text("to")};
  }
  if (kind == "merge") {
    JsonFields const fields(value, where, {"edit", "regions", "into", "name"});
    return MergeEdit{fields.texts("regions"), fields.text("into"), fields.text("name")};
  }
  if (kind == "split") {
    JsonFields const fields(value, where, {"edit", "region", "municipalities", "code", "name"});
    return SplitEdit{fields.text("region"), fields.texts("municipalities"), fields.text("code"), fields.text("name")};
  }
  if (kind == "create") {
    JsonFields const fields(value, where, {"edit", "code", "name", "municipalities"});
    return CreateEdit{fields.text("code"), fields.text("name"), fields.texts("municipalities")};
  }
  if (kind == "rename") {
    JsonFields const fields(value, where, {"edit", "region", "name"});
    return RenameEdit{fields.text("region"), fields.text("name")};
  }
  refuse_kind(where + ".edit", kind, {"move", "merge", "split", "create", "rename"});
}

Lock read_lock(nlohmann::json const& value, std::string const& where) {
  auto const kind = kind_of(value, "lock", where);
  JsonFields const fields(value, where, {"lock", "code", "reason"});
  for (auto const candidate : {Lock::Kind::municipality, Lock::Kind::region, Lock::Kind::partition})
    if (kind == name_of(candidate)) return {candidate, fields.text("code"), fields.text("reason")};
  refuse_kind(where + ".lock", kind, {"municipality", "region", "partition"});
}

std::vector<Edit> read_edits(JsonFields const& fields, std::string const& field) {
  auto const list = fields.list(field);
  std::vector<Edit> edits;
  for (std::size_t i = 0; i < list.size(); ++i)
    edits.push_back(read_edit(list[i], fmt::format("{}[{}]", fields.where(field), i)));
  return edits;
}

Scenario read_scenario(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(value, where,
                          {"id", "name", "note", "base", "base_date", "edits", "locks", "undone", "size_floor"});
  Scenario scenario{fields.text("id"),
                    fields.text("name"),
                    fields.text("note"),
                    fields.text("base"),
                    fields.date("base_date"),
                    {},
                    {},
                    {},
                    fields.integer("size_floor", 0, 0, largest_size_floor)};
  if (!is_own_id(scenario.id))
    throw Error(
        said("{}: '{}' is no id; use lower-case letters, digits, '-' and '_'", fields.where("id"), scenario.id));
  if (trimmed(scenario.name).empty()) throw Error(said("{} is empty; give a name", fields.where("name")));
  if (scenario.base.empty()) throw Error(said("{} is empty; name a partition", fields.where("base")));
  auto const locks = fields.list("locks");
  scenario.edits = read_edits(fields, "edits");
  scenario.undone = read_edits(fields, "undone");
  for (std::size_t i = 0; i < locks.size(); ++i)
    scenario.locks.push_back(read_lock(locks[i], fmt::format("{}[{}]", fields.where("locks"), i)));
  return scenario;
}

}  // namespace

nlohmann::ordered_json json_of(Scenario const& scenario) {
  Json edits = Json::array(), locks = Json::array(), undone = Json::array();
  for (auto const& edit : scenario.edits) edits.push_back(std::visit(EditWriter{}, edit));
  for (auto const& edit : scenario.undone) undone.push_back(std::visit(EditWriter{}, edit));
  for (auto const& lock : scenario.locks)
    locks.push_back({{"lock", name_of(lock.kind)}, {"code", lock.code}, {"reason", lock.reason}});
  return {{"id", scenario.id},
          {"name", scenario.name},
          {"note", scenario.note},
          {"base", scenario.base},
          {"base_date", iso_text(scenario.base_date)},
          {"edits", edits},
          {"locks", locks},
          {"undone", undone},
          {"size_floor", scenario.size_floor}};
}

Scenarios read_scenarios(nlohmann::json const& list, std::string const& where) {
  Scenarios scenarios;
  for (std::size_t i = 0; i < list.size(); ++i)
    scenarios.push_back(read_scenario(list[i], fmt::format("{}[{}]", where, i)));
  return scenarios;
}

}  // namespace kansenatlas
