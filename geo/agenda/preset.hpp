#pragma once
// The template of an agenda, as an organisation can edit it without a compiler: data/agenda/NAME.nl.mustache and
// NAME.en.mustache, plain text with mustache tags. The guide says how they are written.
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "geo/agenda/filled_template.hpp"
#include "geo/agenda/scheme.hpp"
#include "geo/base/numbers.hpp"

namespace kansenatlas {

// The same text in both languages.
struct Bilingual {
  std::string nl, en;
  [[nodiscard]] std::string const& in(Language language) const { return language == Language::nl ? nl : en; }
};

struct FixedText {
  std::string text;
  std::vector<std::string> sources;  // ids of policy sources, cited in footnotes
};
struct FixedHeading {
  std::string text;
};
struct FixedBox {
  std::string id, question, owner, deadline;
  int depth = 0;         // see OpenBox
  std::string formerly;  // the number that this question had in an earlier template; empty: none
};
struct FixedList {
  std::vector<std::string> items;
};
struct FixedTable {  // a skeleton to fill in
  std::string caption;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};
struct Computed {  // a part that the program fills: "region_figures", "themes_now", ...
  std::string part;
};
using PresetBlock = std::variant<FixedText, FixedHeading, FixedBox, FixedList, FixedTable, Computed>;

struct PresetSection {
  int number = 0;
  std::string title;
  std::vector<PresetBlock> blocks;
};

struct PolicySource {
  std::string id;
  Bilingual citation;
  std::string link;
};

// A template for one region: tags filled, its parts told apart.
struct PresetText {
  std::string title;
  std::vector<PresetSection> sections;
  std::vector<PresetSection> summary;  // of the oplegger: two pages that go with the full text
  Scheme scheme;
};

struct Preset {
  std::string name;  // "kansenagenda": of its file, without folder and extension
  TemplateText nl, en;
  std::map<std::string, PolicySource> sources;
  [[nodiscard]] TemplateText const& in(Language language) const { return language == Language::nl ? nl : en; }
};

// Names of the presets in that folder, sorted.
std::vector<std::string> presets_in(std::filesystem::path const& folder);

// Reads `folder`/`name`.LANGUAGE.mustache and `folder`/policy_sources.json; a `name` that ends in ".mustache" is a file
// of the user's own, in whatever language. Throws UsageError that lists the presets there are when `name` is none of
// them; Error that names file, line and what is wrong with a template otherwise.
Preset read_preset(std::filesystem::path const& folder, std::string const& name);

// Throws Error that names file and line.
PresetText preset_text(Preset const& preset, Language language, TemplateValues const& values);

// The names that stand in the entries of lists.
std::set<std::string, std::less<>> const& template_item_names();
// Values under every name that a template may use, of no region in particular; with or without entries in its lists.
TemplateValues sample_values(bool has_entries);

}  // namespace kansenatlas
