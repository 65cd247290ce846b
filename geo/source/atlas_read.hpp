#pragma once
// The parts that read_atlas_file is made of. Each throws Error that says what does not fit, without the file's name.
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/error.hpp"
#include "geo/boundary/ground.hpp"
#include "geo/source/cross_checks.hpp"
#include "geo/source/sqlite.hpp"

namespace kansenatlas {

// From a code to its index; an unknown code throws.
class CodeIndex {
 public:
  explicit CodeIndex(std::string_view what) : m_what(what) {}
  void add(std::string const& code, int index);
  [[nodiscard]] int of(std::string_view code) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::string m_what;
  std::unordered_map<std::string, int, Hash, std::equal_to<>> m_index;
};

// Opens the file after looking at its first bytes: says in one line whether it is missing, empty, truncated, no
// GeoPackage, a GeoPackage but not an atlas, or of a newer form. The message names the file.
Database open_atlas(std::filesystem::path const& path);

void read_lists(Database& database, Atlas& atlas);  // metadata, sources, municipalities, themes, mergers
void read_partitions(Database& database, Atlas& atlas, CodeIndex const& municipalities);
void read_indicators(Database& database, Atlas& atlas);
void read_arrangements(Database& database, Atlas& atlas, CodeIndex const& municipalities);
CrossChecks read_cross_checks(Database& database);
Ground read_ground(Database& database, std::size_t municipalities);

// Of one indicator (its index), or of all.
std::vector<Observation> read_figures_of(Database& database, int indicator);
std::vector<std::vector<Observation>> read_all_figures(Database& database);

// The value a word stands for, or an Error that names column and word.
template <class Value>
Value known(std::optional<Value> value, std::string_view column, std::string_view word) {
  if (value) return *value;
  throw Error(said("{} '{}' is none that this program knows", column, word));
}
Date date_at(Statement const& row, int column);

}  // namespace kansenatlas
