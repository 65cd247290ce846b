// What is not known, in words.
#include <algorithm>
#include <map>

#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/unknowns.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t most_named = 5;  // of what is background

Indicator const* indicator_of(Atlas const& atlas, Unknown const& unknown) {
  return unknown.indicator < 0 ? nullptr : &atlas.indicators[static_cast<std::size_t>(unknown.indicator)];
}

// As in a sentence; of several series with one name, with the source.
std::string series_text(Indicator const& indicator, Atlas const& atlas, Texts const& texts) {
  auto const language = texts.language();
  auto text = name_in_sentence(indicator, language);
  auto const namesakes = std::count_if(atlas.indicators.begin(), atlas.indicators.end(), [&](Indicator const& other) {
    return other.name(language) == indicator.name(language);
  });
  auto const* source = namesakes > 1 ? source_of(atlas, indicator.source) : nullptr;
  return source ? fmt::format("{} ({})", text,
                              language == Language::en && !source->title_en.empty() ? source->title_en : source->title)
                : text;
}

// The indicator's name with what is to be known about it.
std::string item_text(Unknown const& unknown, Atlas const& atlas, Texts const& texts) {
  auto const* indicator = indicator_of(atlas, unknown);
  if (!indicator) return {};
  auto const text = series_text(*indicator, atlas, texts);
  switch (unknown.kind) {
    case UnknownKind::thin_coverage:
    case UnknownKind::old_year:
      return fmt::format("{} ({:.0f})", text, unknown.number);
    case UnknownKind::partly_covered:
      return fmt::format("{} ({})", text, covered_share(unknown.number, texts));
    default:
      return text;
  }
}

bool has_number(UnknownKind kind) {
  return kind == UnknownKind::thin_coverage || kind == UnknownKind::old_year || kind == UnknownKind::no_value ||
         kind == UnknownKind::partly_covered;
}

// What is thin, old, estimated or absent is named one by one; what is background can be counted.
bool is_about_figures(UnknownKind kind) { return has_number(kind) || kind == UnknownKind::model_estimate; }

// Every name, or where that is no longer reading matter how many there are.
std::string items_text(std::vector<std::string> const& items, bool in_full, Texts const& texts) {
  if (in_full || items.size() <= most_named) return texts.list(items) + ".";
  return texts.text("welfare.unknown.many", fmt::arg("count", items.size()));
}

}  // namespace

std::vector<std::string> unknown_lines(ThemeUnknowns const& theme, bool in_full, Atlas const& atlas,
                                       Texts const& texts) {
  std::map<std::pair<UnknownKind, std::string_view>, std::vector<std::string>> by_kind;
  for (auto const& unknown : theme.unknowns)
    by_kind[{unknown.kind, unknown.note}].push_back(item_text(unknown, atlas, texts));
  std::vector<std::string> lines;
  for (auto const& [kind, items] : by_kind) {
    auto line = texts.text(fmt::format("welfare.unknown.{}", name_of(kind.first)));
    if (kind.first != UnknownKind::no_indicator)
      line += " " + items_text(items, in_full || is_about_figures(kind.first), texts);
    if (!kind.second.empty()) line += " " + texts.text(kind.second);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string unknowns_heading(ThemeUnknowns const& theme, Atlas const& atlas, Texts const& texts) {
  auto name = theme.theme;
  for (auto const& known : atlas.themes)
    if (known.id == theme.theme) name = known.name(texts.language());
  auto heading = texts.plural("welfare.unknown.theme", theme.indicators, fmt::arg("name", name),
                              fmt::arg("fit", texts.integer(theme.fit)));
  if (theme.counts > 0) heading += "; " + texts.plural("welfare.unknown.counts", theme.counts);
  return heading;
}

std::vector<std::string> unknowns_of_any_theme(Texts const& texts) {
  std::vector<std::string> lines;
  for (auto const* topic : {"forecast", "housing", "intervals", "product"})
    lines.push_back(texts.text(fmt::format("agenda.unknown.{}", topic)));
  lines.push_back(texts.text("welfare.disparity.warning_within_municipalities"));
  return lines;
}

}  // namespace kansenatlas
