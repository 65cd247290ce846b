#include "geo/agenda/preset.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/preset_parser.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view sources_file = "policy_sources.json", extension = ".mustache", dutch = ".nl.mustache",
                           english = ".en.mustache";

std::map<std::string, PolicySource> read_sources(fs::path const& folder) {
  std::map<std::string, PolicySource> sources;
  try {
    for (auto const& source : Json::parse(read_whole_file(folder / sources_file))) {
      auto const id = source.at("id").get<std::string>();
      auto const& citation = source.at("citation");
      sources[id] = {id,
                     {citation.at("nl").get<std::string>(), citation.at("en").get<std::string>()},
                     source.at("link").get<std::string>()};
    }
  } catch (nlohmann::json::exception const& fault) {
    throw Error(fmt::format("{}: {}", sources_file, fault.what()));
  }
  return sources;
}

TemplateText read_template(fs::path const& file) { return {file.filename().string(), read_whole_file(file)}; }

}  // namespace

std::vector<std::string> presets_in(fs::path const& folder) {
  std::vector<std::string> names;
  if (fs::is_directory(folder))
    for (auto const& entry : fs::directory_iterator(folder))
      if (auto const file = entry.path().filename().string(); file.ends_with(dutch))
        names.push_back(file.substr(0, file.size() - dutch.size()));
  std::sort(names.begin(), names.end());
  return names;
}

Preset read_preset(fs::path const& folder, std::string const& name) {
  Preset preset;
  preset.sources = read_sources(folder);
  if (name.ends_with(extension)) {
    preset.name = fs::path(name).stem().string();
    preset.nl = preset.en = read_template(name);
  } else {
    auto const known = presets_in(folder);
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw UsageError(said("unknown preset '{}'; there are: {}, or give a file of your own (FILE{})", name,
                            joined(known, ", "), extension));
    preset.name = name;
    preset.nl = read_template(folder / (name + std::string(dutch)));
    preset.en = read_template(folder / (name + std::string(english)));
  }
  // What is wrong with it shows now, not at the first region that comes upon it.
  for (auto const language : {Language::nl, Language::en})
    for (bool const has_entries : {true, false})
      static_cast<void>(preset_text(preset, language, sample_values(has_entries)));
  return preset;
}

PresetText preset_text(Preset const& preset, Language language, TemplateValues const& values) {
  auto const& from = preset.in(language);
  return parsed_preset(from.file, filled(from, values, template_item_names(), part_names()), preset.sources);
}

std::set<std::string, std::less<>> const& template_item_names() {
  static std::set<std::string, std::less<>> const names{"name", "title", "owner", "horizon", "why"};
  return names;
}

TemplateValues sample_values(bool has_entries) {
  TemplateValues values;
  for (auto const* name :
       {"region", "region_code", "partition", "partition_singular", "date", "municipalities", "inhabitants", "atlas"})
    values.texts[name] = "1";
  for (auto const* list : {"opgaven", "municipality_list", "several_municipalities", "has_opgaven"}) {
    values.lists[list] = {};
    if (has_entries)
      values.lists[list].push_back({{"name", "1"}, {"title", "1"}, {"owner", ""}, {"horizon", ""}, {"why", ""}});
  }
  return values;
}

}  // namespace kansenatlas
