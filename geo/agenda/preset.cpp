#include "geo/agenda/preset.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "geo/agenda/draft.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr auto sources_file = "policy_sources.json";

Json parsed(fs::path const& file) {
  try {
    return Json::parse(read_whole_file(file));
  } catch (nlohmann::json::exception const& fault) {
    throw Error(fmt::format("{}: {}", file.filename().string(), fault.what()));
  }
}

Bilingual bilingual(Json const& json) { return {json.at("nl").get<std::string>(), json.at("en").get<std::string>()}; }

std::vector<Bilingual> bilinguals(Json const& json, char const* key) {
  std::vector<Bilingual> list;
  if (json.contains(key))
    for (auto const& item : json.at(key)) list.push_back(bilingual(item));
  return list;
}

std::string condition_from(Json const& json) {
  auto const condition = json.value("unless", std::string());
  if (!condition.empty() && condition != "opgaven")
    throw Error(fmt::format("'unless' knows only 'opgaven', not '{}'", condition));
  return condition;
}

Scheme scheme_from(Json const& json) {
  return {json.at("least_of_state").get<double>(), json.at("most_of_state").get<double>(),
          json.at("region_share").get<double>(), json.at("as_of").get<std::string>()};
}

PresetBlock block_from(Json const& json) {
  if (json.contains("computed")) return Computed{json.at("computed").get<std::string>()};
  if (json.contains("heading")) return FixedHeading{bilingual(json.at("heading"))};
  if (json.contains("box"))
    return FixedBox{json.at("box").get<std::string>(), bilingual(json.at("question")), bilingual(json.at("owner")),
                    bilingual(json.at("deadline")),    json.value("depth", 0),         condition_from(json)};
  if (json.contains("list")) return FixedList{bilinguals(json, "list")};
  if (json.contains("table"))
    return FixedTable{bilingual(json.at("table")), bilinguals(json, "columns"), bilinguals(json, "rows")};
  if (json.contains("text"))
    return FixedText{bilingual(json.at("text")), json.value("sources", std::vector<std::string>{})};
  throw Error(
      fmt::format("a block has none of computed, heading, box, list, table, text: {}", json.dump().substr(0, 60)));
}

// 4, or "B1" for the first annex.
int number_from(Json const& json) {
  if (json.is_number_integer()) return json.get<int>();
  auto const text = json.get<std::string>();
  auto const annex = text.starts_with('B') ? parse_integer(text.substr(1)) : std::nullopt;
  if (!annex || *annex < 1) throw Error(fmt::format("'{}' is no number of a section; write 4, or \"B1\"", text));
  return first_annex + static_cast<int>(*annex) - 1;
}

PresetSection section_from(Json const& json, std::string const& file) {
  PresetSection section;
  try {
    section.number = number_from(json.at("section"));
    section.title = bilingual(json.at("title"));
    for (auto const& block : json.at("blocks")) section.blocks.push_back(block_from(block));
  } catch (std::exception const& fault) {
    throw Error(fmt::format("{}, section {}: {}", file, section.number, fault.what()));
  }
  return section;
}

std::vector<std::string> presets_in(fs::path const& folder) {
  std::vector<std::string> names;
  if (fs::is_directory(folder))
    for (auto const& entry : fs::directory_iterator(folder))
      if (entry.path().extension() == ".json" && entry.path().filename() != sources_file)
        names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

void check_sources(Preset const& preset, std::vector<PresetSection> const& sections, std::string const& file) {
  for (auto const& section : sections)
    for (auto const& block : section.blocks)
      if (auto const* text = std::get_if<FixedText>(&block))
        for (auto const& id : text->sources)
          if (!preset.sources.contains(id))
            throw Error(fmt::format("{}, section {}: unknown policy source '{}'; add it to {}", file, section.number,
                                    id, sources_file));
}

}  // namespace

Preset read_preset(fs::path const& folder, std::string const& name) {
  bool const is_own = name.ends_with(".json");
  auto const known = presets_in(folder);
  if (!is_own && std::find(known.begin(), known.end(), name) == known.end())
    throw UsageError(fmt::format("unknown preset '{}'; there are: {}, or give a file of your own (FILE.json)", name,
                                 joined(known, ", ")));
  fs::path const path = is_own ? fs::path(name) : folder / (name + ".json");
  std::string const file = path.filename().string();
  Preset preset;
  try {
    for (auto const& source : parsed(folder / sources_file))
      preset.sources[source.at("id").get<std::string>()] = {
          source.at("id").get<std::string>(), bilingual(source.at("citation")), source.at("link").get<std::string>()};
    auto const json = parsed(path);
    preset.title = bilingual(json.at("title"));
    if (json.contains("scheme")) preset.scheme = scheme_from(json.at("scheme"));
    for (auto const& section : json.at("sections")) preset.sections.push_back(section_from(section, file));
    if (json.contains("summary"))
      for (auto const& section : json.at("summary")) preset.summary.push_back(section_from(section, file));
  } catch (nlohmann::json::exception const& fault) {
    throw Error(fmt::format("{}: {}", file, fault.what()));
  }
  check_sources(preset, preset.sections, file);
  check_sources(preset, preset.summary, file);
  return preset;
}

}  // namespace kansenatlas
