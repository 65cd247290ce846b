#include "app/viewer/own_partition_names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/viewer/own_partition_marks.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/sentence.hpp"
#include "geo/project/codes.hpp"
#include "geo/project/edit.hpp"

namespace kansenatlas::viewer {
namespace {

constexpr std::size_t longest_id = 36;  // leaves room for a number behind it

// "31-1-2026" as "2026-01-31"; other words as they are.
std::string year_first(std::string const& words) {
  auto const parts = split(words, '-');
  if (parts.size() != 3 || parts[0].size() > 2 || parts[1].size() > 2 || parts[2].size() != 4) return words;
  return fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]);
}

std::string cut_to(std::string text, std::size_t most) {
  if (text.size() > most) text.resize(most);
  while (!text.empty() && text.back() == '-') text.pop_back();
  return text;
}

// The text itself, or with the first number behind it that makes it free.
template <class IsTaken>
std::string free_one(std::string const& wanted, IsTaken is_taken) {
  auto found = wanted;
  for (int number = 2; is_taken(found); ++number) found = fmt::format("{}-{}", wanted, number);
  return found;
}

}  // namespace

Date own_date_from(std::string const& words, Texts const& texts) {
  std::string const text(trimmed(words));
  if (text.empty()) return {};
  if (auto const date = parse_date(year_first(text))) return *date;
  throw UsageError(texts.text("viewer.own.no_date", fmt::arg("words", text)));
}

std::string own_name_to_use(State const& state, bool is_copy) {
  auto const& typed = state.ui.own.name;
  if (!typed.empty()) return typed;
  auto const& texts = state.texts();
  if (auto const* copied = is_copy ? own_changed(state) : nullptr)
    return texts.text("viewer.own.copy_name", fmt::arg("name", copied->name));
  return texts.text("viewer.own.new_name", fmt::arg("number", state.project().partitions->size() + 1));
}

std::string own_id_to_use(State const& state, std::string const& name) {
  auto const id = cut_to(own_id_from(name), longest_id);
  return free_one(id.empty() ? "indeling" : id, [&](std::string const& one) {
    return one == "gemeente" || find_partition(state.atlas(), one) || find_scenario(state.project(), one) ||
           find_partition(state.project(), one);
  });
}

std::string own_region_to_use(State const& state) {
  auto const& own = state.ui.own;
  if (!own.region.empty()) return own.region;
  int largest = -1;
  for (int const i : own.municipalities) {
    auto const people = [&](int m) {
      return state.atlas().municipalities[static_cast<std::size_t>(m)].inhabitants_2024;
    };
    if (largest < 0 || people(i) > people(largest)) largest = i;
  }
  if (largest < 0) return state.texts().text("viewer.scenario.new_region");
  return state.texts().text(
      "viewer.own.region_name",
      fmt::arg("name", state.atlas().municipalities[static_cast<std::size_t>(largest)].official_name));
}

std::string own_merged_name(State const& state) {
  if (!state.ui.own.region.empty()) return state.ui.own.region;
  std::vector<std::string> titles;
  for (int const region : own_regions(state))
    titles.push_back(own_from(state)->regions[static_cast<std::size_t>(region)].title);
  return state.texts().list(titles);
}

std::string own_region_code(Partition const& partition, std::string const& name) {
  auto const code = cut_to(own_id_from(name), longest_id);
  if (code.empty()) return unused_region_code(partition);
  return free_one(code, [&](std::string const& one) {
    return std::any_of(partition.regions.begin(), partition.regions.end(),
                       [&](Region const& region) { return region.code == one; });
  });
}

}  // namespace kansenatlas::viewer
