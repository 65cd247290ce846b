#include "geo/base/error.hpp"

#include <algorithm>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr int far_away = 1000;

int distance_between(std::string const& wanted, std::string const& candidate) {
  if (wanted == candidate) return 0;
  if (candidate.starts_with(wanted)) return 1;
  if (wanted.size() >= 3 && candidate.find(wanted) != std::string::npos) return 2;
  int const edits = edit_distance(wanted, candidate);
  // Two letters that changed places count as two edits.
  int const allowed = wanted.size() < 4 ? 1 : std::max(2, static_cast<int>(wanted.size()) / 3);
  return edits <= allowed ? 2 + edits : far_away;
}

}  // namespace

std::vector<std::string> near_misses(std::string_view wanted, std::span<std::string const> known, int limit) {
  std::string const key = search_key(wanted);
  if (key.empty()) return {};
  std::vector<std::pair<int, std::string>> ranked;
  for (auto const& name : known)
    if (int const distance = distance_between(key, search_key(name)); distance < far_away)
      ranked.emplace_back(distance, name);
  std::stable_sort(ranked.begin(), ranked.end(), [](auto const& a, auto const& b) { return a.first < b.first; });
  std::vector<std::string> names;
  for (auto const& [distance, name] : ranked) {
    if (static_cast<int>(names.size()) == limit) break;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

std::string did_you_mean(std::string_view wanted, std::span<std::string const> known, std::string otherwise) {
  auto near = near_misses(wanted, known);
  if (near.empty()) return otherwise;
  for (auto& name : near) name = fmt::format("'{}'", name);
  return said("did you mean {}?", joined(near, said(" or ")));
}

std::string choose_from(std::span<std::string const> known, std::string_view wanted) {
  std::vector<std::string> const all(known.begin(), known.end());
  auto const near = near_misses(wanted, known, 1);
  return near.empty() ? said("choose one of {}", joined(all, ", "))
                      : said("did you mean '{}'? there are {}", near.front(), joined(all, ", "));
}

}  // namespace kansenatlas
