#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "geo/source/atlas_check_parts.hpp"
#include "geo/source/csv_writer.hpp"

namespace kansenatlas {
namespace {

using Addend = double (*)(Municipality const&);
constexpr std::array<std::pair<std::string_view, Addend>, 5> addends{{
    {"inhabitants_2023", [](Municipality const& m) { return static_cast<double>(m.inhabitants_2023); }},
    {"inhabitants_2024", [](Municipality const& m) { return static_cast<double>(m.inhabitants_2024); }},
    {"land_ha", [](Municipality const& m) { return m.land_ha; }},
    {"water_ha", [](Municipality const& m) { return m.water_ha; }},
    {"area_ha", [](Municipality const& m) { return m.land_ha + m.water_ha; }},
}};

Addend addend_of(std::string_view field) {
  for (auto const& [name, addend] : addends)
    if (name == field) return addend;
  return nullptr;
}

// Of the country, or of the first partition that has a region of that code; nothing when none has.
std::optional<double> sum_over(Atlas const& atlas, std::string_view area, Addend addend) {
  double sum = 0;
  if (area == "NL") {
    for (auto const& m : atlas.municipalities) sum += addend(m);
    return sum;
  }
  for (auto const& partition : atlas.partitions)
    for (std::size_t r = 0; r < partition.regions.size(); ++r) {
      if (partition.regions[r].code != area) continue;
      for (std::size_t m = 0; m < partition.region_of.size(); ++m)
        if (partition.region_of[m] == static_cast<int>(r)) sum += addend(atlas.municipalities[m]);
      return sum;
    }
  return std::nullopt;
}

}  // namespace

bool is_summed_field(std::string_view field) { return addend_of(field) != nullptr; }

void check_totals(Atlas const& atlas, std::vector<PublishedTotal> const& totals, Findings& findings) {
  for (auto const& total : totals) {
    Addend const addend = addend_of(total.field);
    auto const sum = addend ? sum_over(atlas, total.area, addend) : std::nullopt;
    if (!sum || std::abs(*sum - total.value) <= total.slack) continue;
    findings.push_back(
        {"municipalities",
         {},
         total.field,
         csv_number(*sum),
         said("is the sum of the municipalities in {}, where {} publishes {} (totals, row {}); one of "
              "them is wrong by {}",
              total.area, total.source, csv_number(total.value), total.row, csv_number(std::abs(*sum - total.value)))});
  }
}

}  // namespace kansenatlas
