#include "geo/atlas/lookup.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view wanted, std::vector<std::string> const& known,
                         std::string_view way_out) {
  auto const hint = did_you_mean(wanted, known);
  throw UnknownName(said("unknown {} '{}'; {}{}", what, wanted, hint.empty() ? hint : hint + " ", way_out),
                    !hint.empty());
}

// Ids are lower case; who types capitals means the same.
bool is_same_id(std::string_view id, std::string_view typed) {
  return std::equal(id.begin(), id.end(), typed.begin(), typed.end(), [](char letter, char other) {
    return letter == (other >= 'A' && other <= 'Z' ? static_cast<char>(other - 'A' + 'a') : other);
  });
}

bool answers_to(Municipality const& municipality, std::string const& key) {
  auto const same = [&](std::string const& name) { return search_key(name) == key; };
  return same(municipality.code) || same(municipality.cbs_name) || same(municipality.official_name) ||
         std::any_of(municipality.search_names.begin(), municipality.search_names.end(), same);
}

bool answers_to(Region const& region, std::string const& key) {
  return search_key(region.code) == key || search_key(region.title) == key || search_key(region.cbs_name) == key ||
         (!region.body_name.empty() && search_key(region.body_name) == key);
}

std::vector<std::string> names_of(Partition const& partition) {
  std::vector<std::string> names;
  for (auto const& region : partition.regions) {
    names.push_back(region.code);
    for (auto const* name : {&region.title, &region.cbs_name, &region.body_name})
      if (!name->empty()) names.push_back(*name);
  }
  return names;
}

// "VR20 (veiligheidsregio), GG5206 (ggd_regio)": in the newest of the default partitions.
std::string regions_around(Atlas const& atlas, std::size_t municipality) {
  std::vector<std::string> regions;
  for (auto const* partition : default_partitions(atlas))
    if (int const region = partition->region_of[municipality]; region >= 0)
      regions.push_back(
          fmt::format("{} ({})", partition->regions[static_cast<std::size_t>(region)].code, partition->base_id()));
  return joined(regions, ", ");
}

// Municipalities, too: whoever asks for one should hear that a region is meant.
[[noreturn]] void refuse_region(Atlas const& atlas, std::string_view wanted, std::vector<std::string> known) {
  std::string const key = search_key(wanted);
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    auto const& municipality = atlas.municipalities[i];
    if (!key.empty() && answers_to(municipality, key))
      throw UsageError(said("'{}' is a municipality ({}, {}) and not a region; it lies in {}", wanted,
                            municipality.official_name, municipality.code, regions_around(atlas, i)));
    known.push_back(municipality.official_name);
    known.push_back(municipality.code);
  }
  refuse(said("region"), wanted, known,
         said("give a code such as VR20; 'kansenatlas partitions' lists the partitions"));
}

// GM9999 means what no municipality has; others that look like it would be guesses.
bool is_code(std::string_view text) {
  return text.size() == 6 && search_key(text.substr(0, 2)) == "gm" &&
         std::all_of(text.begin() + 2, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whoever gives a region where a municipality is wanted should hear that.
void refuse_if_region(Atlas const& atlas, std::string_view wanted) {
  std::string const key = search_key(wanted);
  for (auto const& partition : atlas.partitions)
    for (std::size_t r = 0; r < partition.regions.size(); ++r) {
      auto const& region = partition.regions[r];
      if (key.empty() || !answers_to(region, key)) continue;
      auto const member = std::find(partition.region_of.begin(), partition.region_of.end(), static_cast<int>(r));
      auto const& example = atlas.municipalities[member == partition.region_of.end()
                                                     ? 0
                                                     : static_cast<std::size_t>(member - partition.region_of.begin())];
      throw UsageError(
          said("'{}' is a region ({}, {}) and not a municipality; give one of its municipalities, such as "
               "{} ({})",
               wanted, region.title, partition.id, example.official_name, example.code));
    }
}

// Does `id` have the letters of `word` in that order, with the same first one? "vr" is how people write
// "veiligheidsregio", and "od" omgevingsdienst.
bool abbreviates(std::string const& word, std::string_view id) {
  if (word.size() < 2 || word.size() > 4 || word.front() != id.front()) return false;
  std::size_t at = 0;
  for (char const letter : id)
    if (at < word.size() && letter == word[at]) ++at;
  return at == word.size();
}

// Of which partitions `word` may be short: the default ones first, then the others that a body governs.
std::vector<std::string> abbreviated(Atlas const& atlas, std::string_view word) {
  auto const key = search_key(word);
  std::vector<std::string> found;
  auto const add = [&](Partition const& partition) {
    auto const id = std::string(partition.base_id());
    if (abbreviates(key, id) && std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
  };
  for (auto const* partition : default_partitions(atlas)) add(*partition);
  for (auto const& partition : atlas.partitions)
    if (found.empty() && partition.kind == PartitionKind::administrative) add(partition);
  return found;
}

// "omgevingsdienst@2023" where one version alone has a date of that year (or month).
Partition const* dated_by_its_year(Atlas const& atlas, std::string_view id) {
  if (id.find('@') == std::string_view::npos || id.ends_with('-')) return nullptr;
  Partition const* found = nullptr;
  for (auto const& partition : atlas.partitions) {
    std::string_view const whole = partition.id;
    if (whole.size() <= id.size() || whole[id.size()] != '-' || !is_same_id(whole.substr(0, id.size()), id)) continue;
    if (found) return nullptr;
    found = &partition;
  }
  return found;
}

// Newest date first; those of the project after all others.
std::vector<Partition const*> newest_first(Atlas const& atlas) {
  std::vector<Partition const*> order;
  for (auto partition = atlas.partitions.rbegin(); partition != atlas.partitions.rend(); ++partition)
    order.push_back(&*partition);
  std::stable_partition(order.begin(), order.end(),
                        [](Partition const* partition) { return partition->kind != PartitionKind::user; });
  return order;
}

}  // namespace

Merger const* disappeared(Atlas const& atlas, std::string_view code_or_name) {
  std::string const key = search_key(code_or_name);
  auto const bears_it = [&](std::string const& name) { return search_key(name) == key; };
  for (auto const& municipality : atlas.municipalities)
    if (bears_it(municipality.code) || bears_it(municipality.cbs_name) || bears_it(municipality.official_name))
      return nullptr;
  for (auto const& merger : atlas.mergers)
    if (merger.is_main_successor && (bears_it(merger.old_code) || bears_it(merger.old_name))) return &merger;
  return nullptr;
}

int municipality_named(Atlas const& atlas, std::string_view code_or_name) {
  std::string const key = search_key(code_or_name);
  std::vector<std::string> known;
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i) {
    auto const& municipality = atlas.municipalities[i];
    if (!key.empty() && answers_to(municipality, key)) return static_cast<int>(i);
    known.push_back(municipality.official_name);
    known.push_back(municipality.code);
  }
  if (auto const* merger = disappeared(atlas, code_or_name))
    throw UsageError(said("{} ({}) went into {} ({}) on {}; give that one", merger->old_name, merger->old_code,
                          merger->new_name, merger->new_code, iso_text(merger->date)));
  refuse_if_region(atlas, code_or_name);
  if (is_code(code_or_name)) known.clear();
  refuse(said("municipality"), code_or_name, known, said("give a code such as GM0855 or a name"));
}

Partition const& partition_named(Atlas const& atlas, std::string_view id) {
  Partition const* newest = nullptr;
  std::vector<std::string> known;
  for (auto const& partition : atlas.partitions) {
    if (is_same_id(partition.id, id)) return partition;
    if (is_same_id(partition.base_id(), id) && (!newest || newest->date < partition.date)) newest = &partition;
    known.push_back(partition.id);
  }
  if (newest) return *newest;
  if (auto const* dated = dated_by_its_year(atlas, id)) return *dated;
  if (near_misses(id, known).empty()) known = abbreviated(atlas, id);
  if (!known.empty() && near_misses(id, known).empty())
    throw UnknownName(said("unknown partition '{}'; did you mean '{}'? {}", id, joined(known, said("' or '")),
                           said("'kansenatlas partitions' lists them")),
                      true);
  refuse(said("partition"), id, known, said("'kansenatlas partitions' lists them"));
}

std::vector<Partition const*> default_partitions(Atlas const& atlas) {
  std::vector<Partition const*> found;
  for (std::string_view const id : {"veiligheidsregio", "omgevingsdienst", "ggd_regio"}) {
    Partition const* newest = nullptr;
    for (auto const& partition : atlas.partitions)
      if (partition.base_id() == id && (!newest || newest->date < partition.date)) newest = &partition;
    if (newest) found.push_back(newest);
  }
  return found;
}

RegionRef region_named(Atlas const& atlas, std::string_view code_or_name) {
  std::string const key = search_key(code_or_name);
  std::vector<RegionRef> by_name;
  std::vector<std::string> known;
  for (auto const* partition : newest_first(atlas)) {
    // A region of the project is meant only where the atlas has none of that name.
    if (partition->kind == PartitionKind::user && !by_name.empty()) break;
    for (std::size_t r = 0; r < partition->regions.size(); ++r) {
      auto const& region = partition->regions[r];
      RegionRef const here{partition, static_cast<int>(r)};
      if (region.code == code_or_name) return here;
      bool const is_older_version = std::any_of(by_name.begin(), by_name.end(), [&](RegionRef const& other) {
        return other.partition->base_id() == partition->base_id();
      });
      if (!key.empty() && answers_to(region, key) && !is_older_version) by_name.push_back(here);
    }
    auto const names = names_of(*partition);
    known.insert(known.end(), names.begin(), names.end());
  }
  if (by_name.size() == 1) return by_name.front();
  if (by_name.empty()) refuse_region(atlas, code_or_name, std::move(known));
  std::vector<std::string> choices;
  for (auto const& ref : by_name) choices.push_back(fmt::format("{} ({})", ref.get().code, ref.partition->id));
  throw UsageError(
      said("'{}' is the name of {} regions; give a code: {}", code_or_name, by_name.size(), joined(choices, ", ")));
}

int region_named(Partition const& partition, std::string_view code_or_name) {
  std::string const key = search_key(code_or_name);
  std::vector<int> found;
  std::vector<std::string> codes;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    auto const& region = partition.regions[r];
    if (region.code == code_or_name || search_key(region.code) == key) return static_cast<int>(r);
    if (key.empty() || !answers_to(region, key)) continue;
    found.push_back(static_cast<int>(r));
    codes.push_back(region.code);
  }
  if (found.size() == 1) return found.front();
  if (!found.empty())
    throw UsageError(said("'{}' is the name of {} regions of {}; give a code: {}", code_or_name, found.size(),
                          partition.id, joined(codes, ", ")));
  refuse(said("region of {}", partition.id), code_or_name, names_of(partition),
         said("give a code or a name of this partition"));
}

namespace {

// "'werkloosheid' (rmbw.werkloosheid)": indicators whose name in a language is near; for who gives that and not the id.
std::vector<std::string> indicators_called(Atlas const& atlas, std::string_view wanted) {
  std::vector<std::string> names;
  std::map<std::string, std::string> id_of;
  for (auto const& indicator : atlas.indicators)
    for (auto const& name : {indicator.name_nl, indicator.name_en})
      if (id_of.emplace(name, indicator.id).second) names.push_back(name);
  std::vector<std::string> found;
  for (auto const& name : near_misses(wanted, names)) found.push_back(fmt::format("'{}' ({})", name, id_of.at(name)));
  return found;
}

}  // namespace

int indicator_named(Atlas const& atlas, std::string_view id) {
  int best = -1;
  std::vector<std::string> known;
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const& indicator = atlas.indicators[i];
    if (is_same_id(indicator.id, id)) return static_cast<int>(i);
    if (is_same_id(indicator.bare_name(), id) &&
        (best < 0 || indicator.precedence < atlas.indicators[static_cast<std::size_t>(best)].precedence))
      best = static_cast<int>(i);
    known.push_back(indicator.id);
    known.push_back(indicator.bare_name());
  }
  if (best >= 0) return best;
  if (auto const called = indicators_called(atlas, id); near_misses(id, known).empty() && !called.empty())
    throw UsageError(said("unknown indicator '{}'; did you mean {}? give the id; 'kansenatlas indicators' lists them",
                          id, joined(called, said(" or "))));
  refuse(said("indicator"), id, known, said("'kansenatlas indicators' lists them"));
}

int year_of(Atlas const& atlas, int indicator, int year) {
  auto const years = atlas.observations->years(indicator);
  auto const& id = atlas.indicators[static_cast<std::size_t>(indicator)].id;
  if (years.empty()) throw Error(said("the atlas holds no figures of '{}'", id));
  if (year == 0) return years.back();
  if (std::find(years.begin(), years.end(), year) != years.end()) return year;
  std::vector<std::string> shown;
  for (int const y : years) shown.push_back(std::to_string(y));
  throw UsageError(said("'{}' has no figures for {}; there are: {}", id, year, joined(shown, ", ")));
}

Source const* source_of(Atlas const& atlas, std::string_view id) {
  auto const at = std::find_if(atlas.sources.begin(), atlas.sources.end(), [&](Source const& s) { return s.id == id; });
  return at == atlas.sources.end() ? nullptr : &*at;
}

}  // namespace kansenatlas
