#include "geo/welfare/short_reason.hpp"

#include "geo/welfare/figures.hpp"

namespace kansenatlas {

std::string short_reason(AreaValue const& value, Texts const& texts) {
  if (value.has_value()) return {};
  constexpr CoverageThresholds needed;
  if (value.note == "welfare.coverage_too_low") {
    bool const is_by_inhabitants = value.coverage_inhabitants < needed.inhabitants;
    double const share = is_by_inhabitants ? value.coverage_inhabitants : value.coverage_units;
    return texts.text(is_by_inhabitants ? "welfare.short_reason.inhabitants" : "welfare.short_reason.municipalities",
                      fmt::arg("share", covered_share(share, texts)));
  }
  if (value.note == "welfare.not_aggregable") return texts.text("welfare.short_reason.not_aggregable");
  if (value.note.starts_with("welfare.recode_") || value.note == "welfare.other_map")
    return texts.text("welfare.short_reason.recode");
  if (value.note == "welfare.withheld_or_missing") return texts.text("welfare.short_reason.withheld_or_missing");
  auto const reason = value.note.empty() ? name_of(value.reason) : std::string_view();
  return texts.text(fmt::format("welfare.short_reason.{}", reason.empty() ? "missing" : reason));
}

AreaValue general_reason(AreaValue value) {
  if (value.note == "welfare.coverage_too_low") value.coverage_units = value.coverage_inhabitants = 1;
  return value;
}

}  // namespace kansenatlas
