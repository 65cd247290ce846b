#include "geo/project/project_file.hpp"

#include <set>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/project/draft_edits_json.hpp"
#include "geo/project/figures_view_json.hpp"
#include "geo/project/json_fields.hpp"
#include "geo/project/opgave_json.hpp"
#include "geo/project/scenario_json.hpp"
#include "geo/project/task_changes_json.hpp"
#include "geo/project/user_partition_json.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view format_name = "kansenatlas project";
constexpr int format_version = 5;
constexpr int deepest = 32;  // what a project needs is under 10
constexpr int most_classes = 9;
// The Dutch grid with room around it.
constexpr double smallest_m = -1e6, largest_m = 2e6, coarsest_m_per_px = 4000;

Json json_of(View const& view) {
  Json partitions = Json::array();
  for (auto const& slot : view.partitions) partitions.push_back({{"id", slot.id}, {"is_shown", slot.is_shown}});
  Json json{{"partitions", partitions}, {"indicator", view.indicator},       {"year", view.year},
            {"palette", view.palette},  {"class_method", view.class_method}, {"classes", view.classes}};
  if (!view.class_breaks.empty()) json["class_breaks"] = view.class_breaks;
  if (view.has_classes_of_all_years) json["has_classes_of_all_years"] = true;
  json["figures"] = json_of(view.figures);
  json["centre"] = {view.centre.x, view.centre.y};
  json["metres_per_px"] = view.metres_per_px;
  json["municipality"] = view.municipality;
  json["region_partition"] = view.region_partition;
  json["region"] = view.region;
  return json;
}

std::vector<double> read_breaks(JsonFields const& fields) {
  std::vector<double> breaks;
  auto const refuse = [&](std::string const& value) {
    throw Error(said("{}: {} is not a list of at most {} ascending numbers; mend or remove it",
                     fields.where("class_breaks"), value, most_classes - 1));
  };
  auto const list = fields.list("class_breaks");
  if (list.size() >= most_classes) refuse(list.dump());
  for (auto const& value : list) {
    if (!value.is_number() || (!breaks.empty() && !(value.get<double>() > breaks.back()))) refuse(list.dump());
    breaks.push_back(value.get<double>());
  }
  return breaks;
}

RdPoint read_centre(JsonFields const& fields) {
  auto const pair = fields.list("centre");
  if (pair.empty()) return {};
  auto const is_place = [](nlohmann::json const& value) {
    return value.is_number() && value.get<double>() >= smallest_m && value.get<double>() <= largest_m;
  };
  if (pair.size() != 2 || !is_place(pair[0]) || !is_place(pair[1]))
    throw Error(said("{}: {} is not [x, y] in metres of the Dutch grid; mend or remove it", fields.where("centre"),
                     pair.dump()));
  return {pair[0].get<double>(), pair[1].get<double>()};
}

View read_view(nlohmann::json const& value, std::string const& where) {
  JsonFields const fields(
      value, where,
      {"partitions", "indicator", "year", "palette", "class_method", "classes", "class_breaks",
       "has_classes_of_all_years", "figures", "centre", "metres_per_px", "municipality", "region_partition", "region"});
  View view;
  auto const slots = fields.list("partitions");
  if (slots.size() > partition_slots)
    throw Error(said("{}: {} partitions, while a map shows {} at most; remove some", fields.where("partitions"),
                     slots.size(), partition_slots));
  for (std::size_t i = 0; i < slots.size(); ++i) {
    JsonFields const slot(slots[i], fmt::format("{}[{}]", fields.where("partitions"), i), {"id", "is_shown"});
    view.partitions[i] = {slot.text("id"), slot.truth("is_shown", true)};
  }
  view.indicator = fields.text("indicator");
  view.year = static_cast<int>(fields.integer("year", 0, 0, 9999));
  view.palette = fields.text("palette");
  view.class_method = fields.text("class_method");
  view.classes = static_cast<int>(fields.integer("classes", 0, 0, most_classes));
  view.class_breaks = read_breaks(fields);
  view.has_classes_of_all_years = fields.truth("has_classes_of_all_years", false);
  view.figures = read_figures_view(fields.object("figures"), fields.where("figures"));
  view.centre = read_centre(fields);
  view.metres_per_px = fields.number("metres_per_px", 0, 0, coarsest_m_per_px);
  view.municipality = fields.text("municipality");
  view.region_partition = fields.text("region_partition");
  view.region = fields.text("region");
  return view;
}

Notes read_notes(nlohmann::json const& list, std::string const& where) {
  Notes notes;
  for (std::size_t i = 0; i < list.size(); ++i) {
    JsonFields const fields(list[i], fmt::format("{}[{}]", where, i), {"about", "text"});
    notes.push_back({fields.text("about"), fields.text("text")});
  }
  return notes;
}

void check_ids(Project const& project, std::string const& name) {
  std::set<std::string> seen;
  auto const take = [&](std::string const& id) {
    if (!seen.insert(id).second)
      throw Error(said("{}: two partitions or scenarios have the id '{}'; give one another id", name, id));
  };
  for (auto const& partition : *project.partitions) take(partition.id);
  for (auto const& scenario : *project.scenarios) take(scenario.id);
}

nlohmann::json parsed_json(std::string_view text, std::string_view origin) {
  try {
    return nlohmann::json::parse(text, [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
      if (depth > deepest)
        throw Error(said("'{}' is not a project file: brackets within brackets, over {} deep", origin, deepest));
      return true;
    });
  } catch (nlohmann::json::parse_error const& fault) {
    throw Error(
        said("'{}' is not a project file: no valid JSON at byte {}; choose another file or restore it "
             "from a copy",
             origin, fault.byte));
  } catch (nlohmann::json::out_of_range const&) {
    throw Error(
        said("'{}' is not a project file: it holds a number that is too large; choose another file or restore it "
             "from a copy",
             origin));
  }
}

void check_format(nlohmann::json const& json, std::string_view origin) {
  if (!json.is_object() || !json.contains("format") || json.at("format") != format_name)
    throw Error(said("'{}' is not a project file: the field format does not say '{}'", origin, format_name));
  if (!json.contains("version") || !json.at("version").is_number_integer() || json.at("version").get<long long>() < 1)
    throw Error(said("'{}': the field version does not hold a whole number from 1; restore it", origin));
  if (json.at("version").get<long long>() > format_version)
    throw Error(said("'{}' has version {}, while this program reads up to version {}; use a newer program", origin,
                     json.at("version").dump(), format_version));
}

}  // namespace

std::string to_project_text(Project const& project) {
  Json notes = Json::array();
  for (auto const& note : *project.notes) notes.push_back({{"about", note.about}, {"text", note.text}});
  Json partitions = Json::array(), scenarios = Json::array(), opgaven = Json::array(), tasks = Json::array(),
       drafts = Json::array();
  for (auto const& partition : *project.partitions) partitions.push_back(json_of(partition));
  for (auto const& scenario : *project.scenarios) scenarios.push_back(json_of(scenario));
  for (auto const& opgave : *project.opgaven) opgaven.push_back(json_of(opgave));
  for (auto const& change : *project.tasks) tasks.push_back(json_of(change));
  for (auto const& edits : *project.drafts) drafts.push_back(json_of(edits));
  Json const document = {
      {"format", format_name},
      {"version", format_version},
      {"atlas", {{"path", project.atlas->path}, {"content_hash", project.atlas->content_hash}}},
      {"view", json_of(*project.view)},
      {"notes", notes},
      {"partitions", partitions},
      {"scenarios", scenarios},
      {"opgaven", opgaven},
      {"tasks", tasks},
      {"drafts", drafts},
  };
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Project project_from_text(std::string_view text, std::string_view origin) {
  auto const json = parsed_json(text, origin);
  check_format(json, origin);
  auto const name = fmt::format("'{}'", origin);
  JsonFields const fields(
      json, name,
      {"format", "version", "atlas", "view", "notes", "partitions", "scenarios", "opgaven", "tasks", "drafts"});
  Project project;
  auto const atlas_json = fields.object("atlas");
  JsonFields const atlas(atlas_json, name + ", atlas", {"path", "content_hash"});
  project.atlas =
      std::make_shared<AtlasReference const>(AtlasReference{atlas.text("path"), atlas.text("content_hash")});
  project = with_view(std::move(project), read_view(fields.object("view"), name + ", view"));
  project = with_notes(std::move(project), read_notes(fields.list("notes"), name + ", notes"));
  project = with_partitions(std::move(project), read_user_partitions(fields.list("partitions"), name + ", partitions"));
  project = with_scenarios(std::move(project), read_scenarios(fields.list("scenarios"), name + ", scenarios"));
  project = with_opgaven(std::move(project), read_opgaven(fields.list("opgaven"), name + ", opgaven"));
  project = with_tasks(std::move(project), read_task_changes(fields.list("tasks"), name + ", tasks"));
  project = with_drafts(std::move(project), read_draft_edits(fields.list("drafts"), name + ", drafts"));
  check_ids(project, name);
  return project;
}

void write_project_file(fs::path const& path, Project const& project) {
  Project written = project;
  if (!written.atlas->path.empty()) {
    auto const folder = fs::absolute(path).parent_path();
    written.atlas = std::make_shared<AtlasReference const>(AtlasReference{
        fs::absolute(written.atlas->path).lexically_normal().lexically_proximate(folder).generic_string(),
        written.atlas->content_hash});
  }
  write_text_atomically(path, to_project_text(written));
}

Project read_project_file(fs::path const& path) {
  Project project = project_from_text(read_whole_file(path), path.string());
  if (!project.atlas->path.empty())
    project.atlas = std::make_shared<AtlasReference const>(
        AtlasReference{(fs::absolute(path).parent_path() / project.atlas->path).lexically_normal().string(),
                       project.atlas->content_hash});
  return project;
}

}  // namespace kansenatlas
