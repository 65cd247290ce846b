// How near the basic provisions are, and how that changed.
#include <algorithm>
#include <cmath>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

enum class ProvisionFact { share = 1, earlier, value, national };

bool is_distance(Indicator const& indicator) { return indicator.bare_name().starts_with("afstand_"); }

// Share of the region's inhabitants in municipalities in the least favourable quarter of all.
double share_in_worst_quarter(Composer const& composer, IndicatorFigures const& figures,
                              std::vector<AreaValue> const& municipal) {
  std::vector<double> numbers;
  for (auto const& value : municipal) numbers.push_back(value.value);
  auto const positions = positions_of(numbers, composer.material.indicator(figures).direction);
  double in_worst = 0, counted = 0;
  for (int const m : composer.members()) {
    auto const i = static_cast<std::size_t>(m);
    double const inhabitants = static_cast<double>(composer.atlas().municipalities[i].inhabitants_2024);
    if (std::isnan(numbers[i])) continue;
    counted += inhabitants;
    if (positions[i].quarter == Quarter::worst) in_worst += inhabitants;
  }
  return counted > 0 ? in_worst / counted : std::nan("");
}

// One distance in this region.
class Provision {
 public:
  Provision(Composer& composer, IndicatorFigures const& figures, std::vector<AreaValue> const& municipal)
      : m_composer(composer),
        m_figures(figures),
        m_indicator(composer.material.indicator(figures)),
        m_value(figures.values[static_cast<std::size_t>(composer.region)]),
        m_trend(figures.trends[static_cast<std::size_t>(composer.region)]),
        m_share(share_in_worst_quarter(composer, figures, municipal)) {}

  [[nodiscard]] bool is_known() const { return m_value.has_value() && !std::isnan(m_share); }

  // `states_values`: no other chapter does.
  std::vector<Cell> row(bool states_values) {
    std::vector<std::string> facts{record_share()};
    if (states_values) facts.push_back(record_value(ProvisionFact::value, "value", m_value, m_figures.year));
    if (states_values && m_figures.national.has_value())
      facts.push_back(record_value(ProvisionFact::national, "national", m_figures.national, m_figures.year));
    auto const earlier = earlier_cell(facts);
    auto const note = m_composer.note_for(facts);
    return {{with_aside(name(), std::to_string(m_figures.year)), note},
            {shown_in_cell(m_indicator, m_value, texts()), ""},
            {shown_in_cell(m_indicator, m_figures.national, texts()), ""},
            {earlier, ""},
            {texts().share(m_share, 0), ""}};
  }

 private:
  [[nodiscard]] Texts const& texts() const { return m_composer.texts(); }
  [[nodiscard]] std::string const& name() const { return m_indicator.name(texts().language()); }

  [[nodiscard]] Fact fact_for(ProvisionFact pattern, std::string const& kind, int year) const {
    Fact fact;
    fact.number = fact_number(m_composer.home, m_indicator.number, static_cast<int>(pattern));
    fact.kind = kind;
    fact.indicator = m_indicator.id;
    fact.year = year;
    fact.source = m_composer.citation(m_indicator.source);
    return fact;
  }

  std::string record_share() {
    auto fact = fact_for(ProvisionFact::share, "share_in_worst_quarter", m_figures.year);
    fact.label = texts().text("agenda.fact.share_in_worst_quarter", fmt::arg("name", name()));
    fact.value = m_share;
    fact.shown = texts().share(m_share, 0);
    fact.method = texts().text("agenda.method.share_in_worst_quarter");
    return m_composer.record(fact);
  }

  std::string record_value(ProvisionFact pattern, std::string const& kind, AreaValue const& value, int year) {
    auto fact = fact_for(pattern, kind, year);
    fill_value(m_composer, fact, m_indicator, value);
    if (pattern == ProvisionFact::national) {
      fact.about = "NL";
      fact.label = texts().text("agenda.fact.national", fmt::arg("name", name()));
    }
    if (pattern == ProvisionFact::earlier) fact.label = texts().text("agenda.fact.earlier", fmt::arg("name", name()));
    return m_composer.record(fact);
  }

  // "≈ 0,8 km in 2014; stijgend"; only the trend where its years are too few.
  std::string earlier_cell(std::vector<std::string>& facts) {
    auto trend = texts().text(fmt::format("welfare.trend.{}", name_of(m_trend.state)));
    if (m_trend.state == TrendState::undetermined) return trend;
    auto const first = value_in_year(m_composer, m_figures, m_trend.first_year);
    if (!first.has_value()) return trend;
    facts.push_back(record_value(ProvisionFact::earlier, "earlier", first, m_trend.first_year));
    bool const is_unseen =
        m_trend.state != TrendState::none && compared_as_shown(m_indicator, first, m_value) == Comparison::equal;
    return texts().text(is_unseen ? "agenda.provisions.earlier_unseen" : "agenda.provisions.earlier",
                        fmt::arg("value", shown_in_cell(m_indicator, first, texts())),
                        fmt::arg("year", m_trend.first_year), fmt::arg("trend", trend));
  }

  Composer& m_composer;
  IndicatorFigures const& m_figures;
  Indicator const& m_indicator;
  AreaValue const& m_value;
  Trend const& m_trend;
  double m_share;
};

// Distances that are no core indicators: to a GP, a supermarket. "afstand_school_kwb" repeats a core one.
void add_further_distances(Composer& composer, DraftTable& table) {
  auto const& atlas = composer.atlas();
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const& indicator = atlas.indicators[i];
    bool const is_wanted = indicator.fitness == Fitness::supplementary && is_distance(indicator) &&
                           !indicator.bare_name().ends_with("_kwb");
    auto const years = is_wanted ? atlas.observations->years(static_cast<int>(i)) : std::vector<int>();
    if (years.empty()) continue;
    auto const figures = figures_of(atlas, &composer.partition(), static_cast<int>(i), years.back());
    Provision provision(composer, figures, municipal_values(atlas, static_cast<int>(i), years.back()));
    if (provision.is_known()) table.rows.push_back(provision.row(true));
  }
}

// Distances that no agenda may lean on, by the rule that says so: "De reeks eindigt in 2017."
void say_what_is_left_out(Composer& composer) {
  auto const& texts = composer.texts();
  std::vector<std::pair<std::string, std::vector<std::string>>> by_reason;
  for (auto const& indicator : composer.atlas().indicators) {
    if (indicator.fitness != Fitness::not_for_agenda || !is_distance(indicator)) continue;
    auto const& reason = indicator.why_fit(texts.language());
    auto at = std::find_if(by_reason.begin(), by_reason.end(), [&](auto const& one) { return one.first == reason; });
    if (at == by_reason.end()) at = by_reason.insert(by_reason.end(), {reason, {}});
    at->second.push_back(lower_initial(indicator.name(texts.language())));
  }
  for (auto const& [reason, names] : by_reason)
    composer.say(
        texts.text("agenda.provisions.left_out", fmt::arg("names", texts.list(names)), fmt::arg("reason", reason)));
}

}  // namespace

void write_provisions(Composer& composer) {
  auto const& texts = composer.texts();
  DraftTable table{texts.text("agenda.provisions.table"),
                   {{texts.text("agenda.column.provision")},
                    {texts.text("agenda.column.region"), true},
                    {texts.text("agenda.column.netherlands"), true},
                    {texts.text("agenda.column.earlier")},
                    {texts.text("agenda.column.share_in_worst_quarter"), true}},
                   {}};
  auto const& material = composer.material;
  for (std::size_t row = 0; row < material.regional.size(); ++row) {
    if (!is_distance(material.indicator(material.regional[row]))) continue;
    Provision provision(composer, material.regional[row], material.municipal[row]);
    if (provision.is_known()) table.rows.push_back(provision.row(false));
  }
  auto const core = table.rows.size();
  add_further_distances(composer, table);
  if (table.rows.empty()) return composer.say(texts.text("agenda.provisions.none"));
  auto const further = static_cast<long long>(table.rows.size() - core);
  composer.say(texts.text("agenda.provisions.intro") +
               (further > 0 && core > 0 ? " " + texts.plural("agenda.provisions.further", further) : ""));
  composer.add_table(std::move(table));
  say_what_is_left_out(composer);
}

}  // namespace kansenatlas
