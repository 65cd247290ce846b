#include "geo/boundary/fault_text.hpp"

#include <algorithm>
#include <array>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::string area_text(double area_m2, Texts const& texts, bool is_in_metres) {
  if (!is_in_metres) return texts.text("boundary.square_units", fmt::arg("area", texts.number(area_m2, 2)));
  if (area_m2 >= 1e6) return texts.text("boundary.km2", fmt::arg("area", texts.number(area_m2 / 1e6, 1)));
  if (area_m2 >= 1e4) return texts.text("boundary.ha", fmt::arg("area", texts.number(area_m2 / 1e4, 1)));
  return texts.text("boundary.m2", fmt::arg("area", texts.number(area_m2, area_m2 < 10 ? 2 : 0)));
}

std::string key_of(FaultKind kind) {
  constexpr std::array names{"boundary.invalid_ring", "boundary.overlap", "boundary.gap"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string described(BoundaryFault const& fault, std::vector<std::string> const& names, Texts const& texts,
                      bool is_in_metres) {
  std::vector<std::string> units;
  for (int const unit : fault.units)
    if (auto const& name = names[static_cast<std::size_t>(unit)];
        std::find(units.begin(), units.end(), name) == units.end())
      units.push_back(name);
  bool const is_enclosed = fault.kind == FaultKind::gap && units.size() == 1;
  if (fault.kind == FaultKind::overlap && units.size() == 1) units.push_back(units.front());
  return texts.text(is_enclosed ? "boundary.enclosed" : key_of(fault.kind), fmt::arg("units", texts.list(units)),
                    fmt::arg("area", area_text(fault.area_m2, texts, is_in_metres)),
                    fmt::arg("x", fmt::format("{:.0f}", fault.where.x)),
                    fmt::arg("y", fmt::format("{:.0f}", fault.where.y)), fmt::arg("detail", fault.detail));
}

std::string summary_of(std::vector<BoundaryFault> const& faults, Texts const& texts, bool is_in_metres) {
  std::array<int, 3> count{};
  std::array<double, 3> area_m2{};
  for (auto const& fault : faults) {
    ++count[static_cast<std::size_t>(fault.kind)];
    area_m2[static_cast<std::size_t>(fault.kind)] += fault.area_m2;
  }
  std::vector<std::string> parts;
  for (auto const kind : {FaultKind::invalid_ring, FaultKind::overlap, FaultKind::gap})
    if (auto const k = static_cast<std::size_t>(kind); count[k] > 0)
      parts.push_back(
          texts.plural(key_of(kind) + "s", count[k], fmt::arg("area", area_text(area_m2[k], texts, is_in_metres))));
  return joined(parts, ", ");
}

}  // namespace kansenatlas
