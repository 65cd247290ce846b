#pragma once
// The template of an agenda, as an organisation can edit it without a compiler: data/agenda/NAME.json.
#include <filesystem>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "geo/base/numbers.hpp"

namespace kansenatlas {

// The same text in both languages.
struct Bilingual {
  std::string nl, en;
  [[nodiscard]] std::string const& in(Language language) const { return language == Language::nl ? nl : en; }
};

struct FixedText {
  Bilingual text;
  std::vector<std::string> sources;  // ids of policy sources, cited in footnotes
};
struct FixedHeading {
  Bilingual text;
};
struct FixedBox {
  std::string id;
  Bilingual question, owner, deadline;
  int depth = 0;       // see OpenBox
  std::string unless;  // "opgaven": left out when the region has opgaven; empty: always there
};
struct FixedList {
  std::vector<Bilingual> items;
};
struct FixedTable {  // a skeleton to fill in
  Bilingual caption;
  std::vector<Bilingual> columns;
  std::vector<Bilingual> first_column;  // one row each; empty: two empty rows
};
struct Computed {  // a part that the program fills: "region_figures", "themes_now", ...
  std::string part;
};
using PresetBlock = std::variant<FixedText, FixedHeading, FixedBox, FixedList, FixedTable, Computed>;

struct PresetSection {
  int number = 0;
  Bilingual title;
  std::vector<PresetBlock> blocks;
};

struct PolicySource {
  std::string id;
  Bilingual citation;
  std::string link;
};

// The conditions of a scheme for investments, as they stood on a day; amounts in euros, shares 0..1.
struct Scheme {
  double least_of_state = 0, most_of_state = 0, region_share = 0;
  std::string as_of;  // ISO; empty: the preset names no scheme
};

struct Preset {
  Bilingual title;
  std::vector<PresetSection> sections;
  std::vector<PresetSection> summary;  // of the oplegger: two pages that go with the full text
  std::map<std::string, PolicySource> sources;
  Scheme scheme;
};

// Reads `folder`/`name`.json and `folder`/policy_sources.json; a `name` that ends in ".json" is a file of the user's
// own. Throws UsageError that lists the presets there are when `name` is none of them; Error that names file, section
// and what is wrong otherwise.
Preset read_preset(std::filesystem::path const& folder, std::string const& name);

}  // namespace kansenatlas
