#include "geo/welfare/disparity_survey.hpp"

#include <algorithm>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/region_values.hpp"
#include "geo/welfare/scale.hpp"

namespace kansenatlas {
namespace {

Indicator const& indicator_of(Atlas const& atlas, DisparitySurvey const& survey) {
  return atlas.indicators[static_cast<std::size_t>(survey.indicator)];
}

std::vector<std::string> warnings_for(DisparitySurvey const& survey, Atlas const& atlas,
                                      std::vector<double> const& values) {
  std::vector<std::string> warnings;
  auto const scale = scale_of(indicator_of(atlas, survey));
  if (scale == Scale::share) warnings.emplace_back("welfare.disparity.warning_share");
  if (scale == Scale::score) warnings.emplace_back("welfare.disparity.warning_score");
  if (scale == Scale::count) warnings.emplace_back("welfare.disparity.warning_count");
  bool const has_negative = std::any_of(values.begin(), values.end(), [](double v) { return v < 0; });
  bool const has_zero = std::any_of(values.begin(), values.end(), [](double v) { return v == 0; });
  if (has_negative) warnings.emplace_back("welfare.disparity.warning_negative");
  if (has_zero && !has_negative) warnings.emplace_back("welfare.disparity.warning_zero");
  if (survey.all.units < static_cast<int>(values.size())) warnings.emplace_back("welfare.disparity.warning_missing");
  warnings.emplace_back("welfare.disparity.warning_within_municipalities");
  return warnings;
}

// The part of the differences between regions that a sentence can name: Theil's where defined, else of the variance.
double between_share(Decomposition const& parts) {
  return parts.between_share_t == parts.between_share_t ? parts.between_share_t : parts.between_share_variance;
}

}  // namespace

DisparitySurvey disparity_survey(Atlas const& atlas, int indicator, int year,
                                 std::vector<Partition const*> const& partitions, Weight weight) {
  DisparitySurvey survey{indicator, year, weight, {}, {}, {}, {}};
  std::vector<double> values;
  for (auto const& value : municipal_values(atlas, indicator, year)) values.push_back(value.value);
  auto const weights = weights_of(atlas, weight);
  survey.all = disparity_of(values, weights);
  if (survey.all.units < 2)
    throw Error(fmt::format("'{}' has a value for {} municipalities in {}; differences need two",
                            indicator_of(atlas, survey).id, survey.all.units, year));
  double highest = -1;
  for (auto const* partition : partitions) {
    survey.partitions.push_back({partition, decomposition_of(values, weights, partition->region_of)});
    if (double const omega = survey.partitions.back().parts.omega_squared; omega > highest) {
      highest = omega;
      survey.widest = survey.partitions.size() - 1;
    }
  }
  survey.warnings = warnings_for(survey, atlas, values);
  return survey;
}

std::vector<Partition const*> current_partitions(Atlas const& atlas) {
  std::vector<Partition const*> current;
  for (auto const& partition : atlas.partitions) {
    if (partition.kind == PartitionKind::former) continue;
    if (!current.empty() && current.back()->base_id() == partition.base_id()) current.pop_back();
    current.push_back(&partition);
  }
  return current;
}

std::string sentence_of(DisparitySurvey const& survey, Atlas const& atlas, Texts const& texts) {
  auto const shown_name = lower_initial(indicator_of(atlas, survey).name(texts.language()));
  auto const name = fmt::arg("name", shown_name);
  auto const year = fmt::arg("year", survey.year);
  if (survey.all.minimum == survey.all.maximum) return texts.text("welfare.disparity.sentence_equal", name, year);
  if (!survey.widest) return texts.text("welfare.disparity.sentence_none", name, year);
  auto const& widest = survey.partitions[*survey.widest];
  double const share = between_share(widest.parts);
  auto const shown_partition = lower_initial(widest.partition->name(texts.language()));
  auto const regions = fmt::arg("partition", shown_partition);
  std::string const key = share > .5 ? "welfare.disparity.sentence_between" : "welfare.disparity.sentence_within";
  auto text = texts.text(key, name, year, regions, fmt::arg("between", texts.share(share, 0)),
                         fmt::arg("within", texts.share(1 - share, 0)));
  if (survey.partitions.size() > 1)
    text += " " + texts.text("welfare.disparity.sentence_highest", fmt::arg("n", survey.partitions.size()),
                             fmt::arg("omega", texts.number(widest.parts.omega_squared, 2)));
  return text;
}

std::string warning_text(DisparitySurvey const& survey, Atlas const& atlas, std::string const& key,
                         Texts const& texts) {
  return texts.text(key, fmt::arg("units", survey.all.units), fmt::arg("all", atlas.municipalities.size()));
}

}  // namespace kansenatlas
