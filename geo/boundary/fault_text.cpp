#include "geo/boundary/fault_text.hpp"

#include <array>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::string area_text(double area_m2, Texts const& texts) {
  if (area_m2 >= 1e6) return texts.text("boundary.km2", fmt::arg("area", texts.number(area_m2 / 1e6, 1)));
  if (area_m2 >= 1e4) return texts.text("boundary.ha", fmt::arg("area", texts.number(area_m2 / 1e4, 1)));
  return texts.text("boundary.m2", fmt::arg("area", texts.number(area_m2, area_m2 < 10 ? 2 : 0)));
}

std::string key_of(FaultKind kind) {
  constexpr std::array names{"boundary.invalid_ring", "boundary.overlap", "boundary.gap"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string described(BoundaryFault const& fault, std::vector<std::string> const& names, Texts const& texts) {
  std::vector<std::string> units;
  for (int const unit : fault.units) units.push_back(names[static_cast<std::size_t>(unit)]);
  bool const is_enclosed = fault.kind == FaultKind::gap && fault.units.size() == 1;
  return texts.text(is_enclosed ? "boundary.enclosed" : key_of(fault.kind), fmt::arg("units", texts.list(units)),
                    fmt::arg("area", area_text(fault.area_m2, texts)),
                    fmt::arg("x", fmt::format("{:.0f}", fault.where.x)),
                    fmt::arg("y", fmt::format("{:.0f}", fault.where.y)), fmt::arg("detail", fault.detail));
}

std::string summary_of(std::vector<BoundaryFault> const& faults, Texts const& texts) {
  std::array<int, 3> count{};
  std::array<double, 3> area_m2{};
  for (auto const& fault : faults) {
    ++count[static_cast<std::size_t>(fault.kind)];
    area_m2[static_cast<std::size_t>(fault.kind)] += fault.area_m2;
  }
  std::vector<std::string> parts;
  for (auto const kind : {FaultKind::invalid_ring, FaultKind::overlap, FaultKind::gap})
    if (auto const k = static_cast<std::size_t>(kind); count[k] > 0)
      parts.push_back(texts.plural(key_of(kind) + "s", count[k], fmt::arg("area", area_text(area_m2[k], texts))));
  return joined(parts, ", ");
}

}  // namespace kansenatlas
