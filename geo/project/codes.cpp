#include "geo/project/codes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t longest_id = 40;

bool is_id_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// -1: no such code.
int find_municipality(Atlas const& atlas, std::string_view code) {
  auto const& all = atlas.municipalities;
  auto const place = std::lower_bound(
      all.begin(), all.end(), code, [](Municipality const& one, std::string_view wanted) { return one.code < wanted; });
  return place != all.end() && place->code == code ? static_cast<int>(place - all.begin()) : -1;
}

}  // namespace

int municipality_index(Atlas const& atlas, std::string_view code) {
  int const found = find_municipality(atlas, code);
  if (found >= 0) return found;
  throw Error(said("unknown municipality code '{}'; {}", code, way_out_for_municipality(atlas, code)));
}

std::vector<int> municipality_indices(Atlas const& atlas, std::vector<std::string> const& codes) {
  std::vector<int> indices;
  for (auto const& code : codes) indices.push_back(municipality_index(atlas, code));
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

int region_index(Partition const& partition, std::string_view code) {
  std::vector<std::string> known;
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    if (partition.regions[r].code == code) return static_cast<int>(r);
    known.push_back(partition.regions[r].code);
  }
  auto const hint = did_you_mean(code, known);
  throw Error(said("unknown region '{}' of '{}'; {}", code, partition.id,
                   hint.empty() ? said("give the code of one of its regions") : hint));
}

std::vector<std::string> municipality_codes(Atlas const& atlas, std::vector<int> const& municipalities) {
  std::vector<std::string> codes;
  for (int const i : municipalities) codes.push_back(atlas.municipalities[static_cast<std::size_t>(i)].code);
  return codes;
}

std::string named(Municipality const& municipality) {
  return fmt::format("{} ({})", municipality.code, municipality.official_name);
}

std::string way_out_for_municipality(Atlas const& atlas, std::string_view code) {
  for (auto const& merger : atlas.mergers)
    if (merger.old_code == code && merger.is_main_successor)
      return said("{} went into {} ({}) on {}; write that code", merger.old_name, merger.new_code, merger.new_name,
                  iso_text(merger.date));
  std::vector<std::string> known;
  for (auto const& municipality : atlas.municipalities) {
    if (search_key(municipality.official_name) == search_key(code) ||
        search_key(municipality.cbs_name) == search_key(code))
      return said("write the code of {}: {}", municipality.official_name, municipality.code);
    known.push_back(municipality.code);
  }
  auto const hint = did_you_mean(code, known);
  return hint.empty() ? said("a code looks like GM0855") : hint;
}

bool is_own_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && is_id_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_id_letter(c) || c == '-' || c == '_'; });
}

std::string own_id_from(std::string_view name) {
  std::string id;
  for (char const c : search_key(name)) {
    if (is_id_letter(c))
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  id = id.substr(0, longest_id);
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

}  // namespace kansenatlas
