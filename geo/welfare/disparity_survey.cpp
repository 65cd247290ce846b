#include "geo/welfare/disparity_survey.hpp"

#include <algorithm>
#include <cmath>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/figures.hpp"
#include "geo/welfare/municipal_figures.hpp"
#include "geo/welfare/scale.hpp"

namespace kansenatlas {
namespace {

constexpr int disparity_weight_year = 2024;  // of weights_of

Indicator const& indicator_of(Atlas const& atlas, DisparitySurvey const& survey) {
  return atlas.indicators[static_cast<std::size_t>(survey.indicator)];
}

std::ptrdiff_t too_fine_in(DisparitySurvey const& survey) {
  return std::count_if(survey.partitions.begin(), survey.partitions.end(),
                       [](DisparitySurvey::Part const& part) { return part.is_too_fine; });
}

std::vector<std::string> warnings_for(DisparitySurvey const& survey, Atlas const& atlas,
                                      std::vector<double> const& values, bool is_sample) {
  std::vector<std::string> warnings;
  auto const scale = scale_of(indicator_of(atlas, survey));
  if (scale == Scale::share) warnings.emplace_back("welfare.disparity.warning_share");
  if (scale == Scale::score) warnings.emplace_back("welfare.disparity.warning_score");
  if (scale == Scale::count) warnings.emplace_back("welfare.disparity.warning_count");
  bool const has_negative = std::any_of(values.begin(), values.end(), [](double v) { return v < 0; });
  bool const has_zero = std::any_of(values.begin(), values.end(), [](double v) { return v == 0; });
  if (has_negative) warnings.emplace_back("welfare.disparity.warning_negative");
  if (has_zero && !has_negative) warnings.emplace_back("welfare.disparity.warning_zero");
  if (is_sample) warnings.emplace_back("welfare.disparity.warning_sample");
  if (survey.all.units < static_cast<int>(values.size())) warnings.emplace_back("welfare.disparity.warning_missing");
  if (too_fine_in(survey) > 0) warnings.emplace_back("welfare.disparity.warning_too_fine");
  auto const& rule = indicator_of(atlas, survey);
  bool const is_national_weight =
      rule.weight == "inhabitants" && weight_year_of(atlas, rule, survey.year) == disparity_weight_year;
  if (scale != Scale::count && survey.weight == Weight::inhabitants && !is_national_weight)
    warnings.emplace_back("welfare.disparity.warning_weight_year");
  warnings.emplace_back("welfare.disparity.warning_within_municipalities");
  return warnings;
}

double omega_of(DisparitySurvey const& survey, std::size_t part) { return survey.partitions[part].parts.omega_squared; }

void keep_widest(DisparitySurvey const& survey, std::optional<std::size_t>& widest, std::size_t part) {
  if (!widest || omega_of(survey, part) > omega_of(survey, *widest)) widest = part;
}

bool is_compared(DisparitySurvey::Part const& part) {
  return !part.is_too_fine && part.parts.omega_squared == part.parts.omega_squared;
}

bool is_administrative(DisparitySurvey::Part const& part) {
  return part.partition->kind == PartitionKind::administrative;
}

// How many are compared of the kind that the sentence leads with, and of the other kinds.
struct Compared {
  long long leading = 0, others = 0;
  bool has_statistical_others = true;  // and nothing else
};

Compared compared_in(DisparitySurvey const& survey) {
  Compared compared;
  for (auto const& part : survey.partitions) {
    if (!is_compared(part)) continue;
    bool const leads = !survey.widest_administrative || is_administrative(part);
    ++(leads ? compared.leading : compared.others);
    if (!leads && part.partition->kind != PartitionKind::statistical) compared.has_statistical_others = false;
  }
  return compared;
}

struct Clause {
  DisparitySurvey::Part const& part;
  Texts const& texts;
  template <class... Args>
  [[nodiscard]] std::string text(std::string_view key, Args const&... args) const {
    // "Veilig Thuis-regio's" is a name, "Veiligheidsregio's" is not: one region tells.
    auto const& singular = part.partition->singular(texts.language());
    bool const is_name = !singular.empty() && singular.front() >= 'A' && singular.front() <= 'Z' &&
                         singular.find(' ') != std::string::npos;
    auto const& full = part.partition->name(texts.language());
    auto const name = is_name ? full : lower_initial(full);
    return texts.text(key, fmt::arg("partition", name), fmt::arg("omega", texts.share(part.parts.omega_squared, 0)),
                      fmt::arg("between", texts.share(part.parts.between_share_variance, 0)), args...);
  }
};

std::string leading_sentence(DisparitySurvey const& survey, Compared const& compared, std::string const& name,
                             Texts const& texts) {
  Clause const clause{survey.partitions[*survey.leading()], texts};
  auto const kind =
      texts.text(survey.widest_administrative ? "welfare.disparity.kind_administrative" : "welfare.disparity.kind_any");
  auto const key = fmt::format("welfare.disparity.sentence_{}{}",
                               omega_of(survey, *survey.leading()) > mostly_between ? "between" : "within",
                               compared.leading > 1 ? "" : "_one");
  return clause.text(key, fmt::arg("name", name), fmt::arg("year", survey.year), fmt::arg("kind", kind),
                     fmt::arg("n", compared.leading));
}

}  // namespace

Weight usual_weight(Indicator const& indicator) {
  return scale_of(indicator) == Scale::count ? Weight::municipalities : Weight::inhabitants;
}

DisparitySurvey disparity_survey(Atlas const& atlas, int indicator, int year,
                                 std::vector<Partition const*> const& partitions, Weight weight, double aversion) {
  DisparitySurvey survey;
  survey.indicator = indicator;
  survey.year = year;
  survey.weight = weight;
  std::vector<double> values;
  bool is_sample = false;  // what has an interval
  for (auto const& value : municipal_values(atlas, indicator, year)) {
    values.push_back(value.value);
    is_sample = is_sample || value.ci_low == value.ci_low;
  }
  auto const weights = weights_of(atlas, weight);
  survey.all = disparity_of(values, weights);
  survey.aversion = aversion;
  survey.atkinson = atkinson_of(values, weights, aversion);
  if (survey.all.units < 2)
    throw Error(said("'{}' has a value for {} municipalities in {}; differences need two",
                     indicator_of(atlas, survey).id, survey.all.units, year));
  for (auto const* partition : partitions) {
    auto const parts = decomposition_of(values, weights, partition->region_of);
    bool const is_too_fine = survey.all.units < fewest_units_per_region * parts.groups;
    survey.partitions.push_back({partition, parts, is_too_fine});
    auto const& part = survey.partitions.back();
    if (!is_compared(part)) continue;
    keep_widest(survey, survey.widest, survey.partitions.size() - 1);
    if (is_administrative(part)) keep_widest(survey, survey.widest_administrative, survey.partitions.size() - 1);
  }
  survey.warnings = warnings_for(survey, atlas, values, is_sample);
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
  auto const shown_name = name_in_sentence(indicator_of(atlas, survey), texts.language());
  auto const name = fmt::arg("name", shown_name);
  auto const year = fmt::arg("year", survey.year);
  if (survey.all.minimum == survey.all.maximum) return texts.text("welfare.disparity.sentence_equal", name, year);
  if (!survey.widest) return texts.text("welfare.disparity.sentence_none", name, year);
  auto const compared = compared_in(survey);
  auto text = leading_sentence(survey, compared, shown_name, texts);
  if (omega_of(survey, *survey.widest) > omega_of(survey, *survey.leading())) {
    auto const kind = texts.text(compared.has_statistical_others ? "welfare.disparity.kind_statistical"
                                                                 : "welfare.disparity.kind_other");
    text += " " + Clause{survey.partitions[*survey.widest], texts}.text(
                      "welfare.disparity.sentence_higher", fmt::arg("n", compared.others), fmt::arg("kind", kind));
  }
  return text + " " + texts.text(fmt::format("welfare.disparity.counts_{}", name_of(survey.weight)));
}

std::string atkinson_name(DisparitySurvey const& survey, Texts const& texts) {
  int decimals = 0;
  while (decimals < 3 && std::abs(survey.aversion -
                                  std::round(survey.aversion * std::pow(10, decimals)) / std::pow(10, decimals)) > 1e-9)
    ++decimals;
  return texts.text("welfare.disparity.atkinson", fmt::arg("epsilon", texts.number(survey.aversion, decimals)));
}

std::string warning_text(DisparitySurvey const& survey, Atlas const& atlas, std::string const& key,
                         Texts const& texts) {
  return texts.text(key, fmt::arg("units", survey.all.units), fmt::arg("all", atlas.municipalities.size()),
                    fmt::arg("too_fine", too_fine_in(survey)), fmt::arg("partitions", survey.partitions.size()));
}

}  // namespace kansenatlas
