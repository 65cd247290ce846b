#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/chart/class_texts.hpp"
#include "geo/chart/map_content.hpp"
#include "geo/welfare/figures.hpp"

namespace kansenatlas {
namespace {

constexpr Colour no_value_land{250, 250, 250}, no_value_ink{156, 163, 175}, dot_ink{55, 48, 40};
Hatch const no_value_hatch{no_value_ink, 1.1, 0.18, true, false};
Hatch const unfavourable_dots{dot_ink, 1.3, 0.34, true, true};

// The areas that are coloured: municipalities, or the regions of a partition.
struct Areas {
  std::vector<AreaValue> values;
  std::vector<double> numbers;  // as shown; NaN: no value
  std::vector<std::string> names;
  std::vector<int> of;        // area of each municipality; -1: none
  std::vector<bool> in_view;  // per area
};

Areas areas_of(MapContent const& content, MapSpec const& spec, int indicator, int year) {
  auto const& atlas = *spec.atlas;
  auto const* by = spec.choropleth->by;
  Areas areas;
  areas.values = by ? region_values(atlas, *by, indicator, year) : municipal_values(atlas, indicator, year);
  areas.numbers = shown_numbers(atlas.indicators[static_cast<std::size_t>(indicator)], areas.values);
  for (std::size_t i = 0; i < atlas.municipalities.size(); ++i)
    areas.of.push_back(by ? by->region_of[i] : static_cast<int>(i));
  if (by)
    for (auto const& region : by->regions) areas.names.push_back(region.title);
  else
    for (auto const& municipality : atlas.municipalities) areas.names.push_back(municipality.official_name);
  areas.in_view.assign(areas.values.size(), content.in_focus.empty());
  for (std::size_t i = 0; i < content.in_focus.size(); ++i)
    if (content.in_focus[i] && areas.of[i] >= 0) areas.in_view[static_cast<std::size_t>(areas.of[i])] = true;
  return areas;
}

Palette const& palette_for(MapSpec const& spec, Indicator const& indicator) {
  auto const& choice = *spec.choropleth;
  bool const has_ends = choice.method == ClassMethod::quarters && indicator.direction != Direction::none;
  auto const& palette = spec.palettes->named(!choice.palette.empty() ? choice.palette
                                             : has_ends              ? "orange-blue"
                                                                     : "ylgnbu");
  if (palette.kind == PaletteKind::qualitative)
    throw UsageError(said("palette '{}' has no order; choose a sequential one, such as 'blues'", palette.id));
  if (palette.kind == PaletteKind::diverging && indicator.direction == Direction::none)
    throw UsageError(
        said("palette '{}' tells favourable from unfavourable, but indicator '{}' has no direction; choose a "
             "sequential one, such as 'blues'",
             palette.id, indicator.id));
  return palette;
}

// One look a class, the lowest first. Where colours tell good from bad, dots mark the unfavourable half as well.
std::vector<AreaLook> looks_of(Palette const& palette, Direction direction, int classes) {
  auto colours = palette.colours(classes);
  bool const is_diverging = palette.kind == PaletteKind::diverging;
  std::vector<AreaLook> looks;
  for (int i = 0; i < classes; ++i) {
    looks.push_back({colours[static_cast<std::size_t>(i)], {}});
    if (is_diverging && 2 * i < classes - 1) looks.back().hatches.push_back(unfavourable_dots);
  }
  if (is_diverging && direction == Direction::lower_is_better) std::reverse(looks.begin(), looks.end());
  return looks;
}

std::string no_value_text(Areas const& areas, Texts const& texts) {
  std::array<int, 3> counts{};  // missing, secret, anything else
  for (std::size_t i = 0; i < areas.values.size(); ++i) {
    auto const& value = areas.values[i];
    if (!areas.in_view[i] || value.has_value()) continue;
    bool const is_of_region = !value.note.empty();
    ++counts.at(value.reason == NoValue::secret && !is_of_region    ? 1
                : value.reason == NoValue::missing && !is_of_region ? 0
                                                                    : 2);
  }
  std::vector<std::string> reasons;
  constexpr std::array<char const*, 3> keys{"chart.reason_missing", "chart.reason_secret", "chart.reason_other"};
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (counts.at(i) > 0) reasons.push_back(texts.text(keys.at(i)));
  return texts.text("chart.no_value", fmt::arg("reasons", texts.list(reasons)));
}

// "Amsterdam (8,1)", "Breda en Tilburg (2,5)", with the number of others where many share the value.
std::string extreme_text(Areas const& areas, bool highest, ClassNumbers const& numbers, Texts const& texts) {
  constexpr std::size_t most_named = 3;
  double best = std::numeric_limits<double>::quiet_NaN();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < areas.values.size(); ++i) {
    double const value = areas.numbers[i];
    if (!areas.in_view[i] || std::isnan(value)) continue;
    if (std::isnan(best) || (highest ? value > best : value < best)) {
      best = value;
      names.clear();
    }
    if (value == best) names.push_back(areas.names[i]);
  }
  if (names.empty()) return "–";
  auto const value = numbers.mark + texts.number(best, numbers.decimals);
  if (names.size() <= most_named)
    return texts.text("chart.extreme", fmt::arg("name", texts.list(names)), fmt::arg("value", value));
  return texts.plural("chart.extreme_shared", static_cast<long long>(names.size()) - 1, fmt::arg("name", names.front()),
                      fmt::arg("value", value));
}

// What there is to know about how sure the figures are: approximations, computed ones, provisional ones.
// `has_marks`: the mark of approximations stands somewhere beside them.
std::vector<std::string> certainty_notes(Areas const& areas, bool has_marks, Texts const& texts) {
  int with_value = 0, approximate = 0, computed = 0, provisional = 0, modelled = 0;
  for (std::size_t i = 0; i < areas.values.size(); ++i) {
    auto const& value = areas.values[i];
    if (!areas.in_view[i] || !value.has_value()) continue;
    ++with_value;
    approximate += value.method == ValueMethod::approximate;
    computed += value.method == ValueMethod::sum || value.method == ValueMethod::weighted_mean;
    provisional += value.status == ValueStatus::provisional;
    modelled += value.status == ValueStatus::model_estimate;
  }
  std::vector<std::string> notes;
  auto const add = [&](char const* key, int count) {
    if (count == 0) return;
    auto const note = texts.text(key);
    notes.push_back(count == with_value ? note : texts.text("chart.partly", fmt::arg("note", note)));
  };
  if (approximate > 0) notes.push_back(texts.text(has_marks ? "chart.note_approximate" : "chart.note_approximations"));
  add("chart.note_computed", computed);
  add("chart.note_provisional", provisional);
  add("chart.note_model", modelled);
  return notes;
}

int count_in_view(Areas const& areas, Classification const& classification, int wanted) {
  int count = 0;
  for (std::size_t i = 0; i < areas.values.size(); ++i)
    if (areas.in_view[i] && class_of(classification, areas.numbers[i]) == wanted) ++count;
  return count;
}

std::string areas_word(MapSpec const& spec, Texts const& texts) {
  auto const* by = spec.choropleth->by;
  return by ? lower_initial(by->name(texts.language())) : texts.text("chart.municipalities_heading");
}

LegendBlock legend_of(Areas const& areas, Classification const& classification, std::vector<std::string> const& labels,
                      std::vector<AreaLook> const& looks, Indicator const& indicator, MapSpec const& spec,
                      Texts const& texts) {
  LegendBlock block;
  block.heading = indicator.unit(texts.language());
  block.count_heading = areas_word(spec, texts);
  block.is_stacked = true;
  bool const has_marks = std::any_of(labels.begin(), labels.end(), [](std::string const& label) {
    return label.find(approximate_mark) != std::string::npos;
  });
  auto notes = certainty_notes(areas, has_marks, texts);
  if (indicator.direction != Direction::none)
    notes.insert(notes.begin(), texts.text(indicator.direction == Direction::higher_is_better ? "chart.higher_is_better"
                                                                                              : "chart.lower_is_better",
                                           fmt::arg("by", indicator.direction_by)));
  block.note = joined(notes, " · ");
  for (int i = 0; i < classification.classes(); ++i)
    block.rows.push_back({labels[static_cast<std::size_t>(i)], count_in_view(areas, classification, i),
                          looks[static_cast<std::size_t>(i)], std::nullopt});
  if (int const without = count_in_view(areas, classification, -1); without > 0)
    block.rows.push_back({no_value_text(areas, texts), without, AreaLook{no_value_land, {no_value_hatch}}, {}});
  return block;
}

void add_sentences(MapContent& content, Areas const& areas, LegendBlock const& block, Indicator const& indicator,
                   int year, MapSpec const& spec, Texts const& texts) {
  auto const numbers = class_numbers(indicator, areas.values);
  int total = 0, with_value = 0;
  for (std::size_t i = 0; i < areas.values.size(); ++i) {
    if (!areas.in_view[i]) continue;
    ++total;
    if (areas.values[i].has_value()) ++with_value;
  }
  content.sentences.push_back(
      texts.text("chart.alt_values", fmt::arg("year", year), fmt::arg("with_value", texts.integer(with_value)),
                 fmt::arg("total", texts.integer(total)), fmt::arg("areas", areas_word(spec, texts)),
                 fmt::arg("unit", indicator.unit(texts.language())),
                 fmt::arg("lowest", extreme_text(areas, false, numbers, texts)),
                 fmt::arg("highest", extreme_text(areas, true, numbers, texts))));
  if (auto const notes = certainty_notes(areas, true, texts); !notes.empty())
    content.sentences.push_back(texts.text("chart.alt_certainty", fmt::arg("notes", joined(notes, "; "))));
  std::vector<std::string> classes;
  for (auto const& row : block.rows)
    classes.push_back(
        texts.text("chart.alt_class", fmt::arg("class", row.text), fmt::arg("count", texts.integer(row.count))));
  content.sentences.push_back(
      texts.text("chart.alt_classes",
                 fmt::arg("method", texts.text(spec.choropleth->breaks.empty()
                                                   ? fmt::format("chart.method_{}", name_of(spec.choropleth->method))
                                                   : "chart.method_own")),
                 fmt::arg("areas", block.count_heading), fmt::arg("list", texts.list(classes))));
  if (spec.choropleth->has_fixed_classes) content.sentences.push_back(texts.text("chart.alt_fixed"));
}

// Of the year shown, or of all years when maps of years must compare.
Classification classes_of(MapContent const& content, MapSpec const& spec, Areas const& areas) {
  auto const& choice = *spec.choropleth;
  auto const made_of = [&](std::vector<double> const& numbers) {
    return choice.breaks.empty() ? classified(numbers, choice.method, choice.classes)
                                 : classified_at(choice.breaks, numbers);
  };
  if (!choice.has_fixed_classes) return made_of(areas.numbers);
  std::vector<double> all;
  for (int const year : spec.atlas->observations->years(choice.indicator)) {
    auto const of_year = areas_of(content, spec, choice.indicator, year).numbers;
    all.insert(all.end(), of_year.begin(), of_year.end());
  }
  return with_bounds_of(made_of(all), areas.numbers);
}

// There is nothing to part into classes without two different values.
void check_values(Areas const& areas, ChoroplethChoice const& choice, Indicator const& indicator, int year) {
  std::set<double> different;
  for (double const number : areas.numbers)
    if (!std::isnan(number)) different.insert(number);
  if (different.empty())
    throw Error(said("'{}' has no value for any of these areas in {}; 'kansenatlas values {}' tells why", indicator.id,
                     year, indicator.id));
  if (different.size() == 1 && choice.breaks.empty() && !choice.has_fixed_classes)
    throw Error(said("'{}' has one and the same value everywhere in {}; say with --breaks where classes part",
                     indicator.id, year));
}

}  // namespace

void add_choropleth(MapContent& content, MapSpec const& spec, Texts const& texts) {
  auto const& choice = *spec.choropleth;
  auto const& indicator = spec.atlas->indicators[static_cast<std::size_t>(choice.indicator)];
  int const year = year_of(*spec.atlas, choice.indicator, choice.year);
  auto const areas = areas_of(content, spec, choice.indicator, year);
  check_values(areas, choice, indicator, year);
  auto const& palette = palette_for(spec, indicator);
  auto const classification = classes_of(content, spec, areas);
  content.goodness_of_variance_fit = classification.goodness_of_variance_fit;
  auto const looks = looks_of(palette, indicator.direction, classification.classes());
  for (std::size_t i = 0; i < content.looks.size(); ++i) {
    int const area = areas.of[i];
    int const at = area < 0 ? -1 : class_of(classification, areas.numbers[static_cast<std::size_t>(area)]);
    content.looks[i] = at < 0 ? AreaLook{no_value_land, {no_value_hatch}} : looks[static_cast<std::size_t>(at)];
  }
  auto const labels = class_texts(classification, choice.has_fixed_classes ? std::vector<double>() : areas.numbers,
                                  indicator, class_numbers(indicator, areas.values), texts);
  auto block = legend_of(areas, classification, labels, looks, indicator, spec, texts);
  // The unit stands over the legend.
  content.subtitle.insert(
      content.subtitle.begin(),
      {std::to_string(year), texts.text("chart.per", fmt::arg("areas", choice.by ? choice.by->singular(texts.language())
                                                                                 : texts.text("chart.municipality")))});
  content.by = choice.by;
  content.sources.push_back(indicator.source);
  content.figure_years[indicator.source] = year;
  content.dates.push_back({year, 12, 31});
  add_sentences(content, areas, block, indicator, year, spec, texts);
  // Words go up the scale; a legend is a scale on end, its highest class on top, as in the window.
  std::reverse(block.rows.begin(), block.rows.begin() + classification.classes());
  content.legend.push_back(std::move(block));
}

}  // namespace kansenatlas
