#include "app/cli/compare_words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/cli/indicator_arguments.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/signed_number.hpp"
#include "geo/base/text.hpp"
#include "geo/welfare/series_break.hpp"

namespace kansenatlas::cli {
namespace {

Indicator const& indicator_of(Atlas const& atlas, ComparisonRow const& row) {
  return atlas.indicators[static_cast<std::size_t>(row.indicator)];
}

// A true sign before a difference.
std::string mark_of(AreaStanding const& standing) {
  std::string mark;
  if (standing.position.quarter == Quarter::best) mark += " ▲";
  if (standing.position.quarter == Quarter::worst) mark += " ▼";
  if (standing.trend.state == TrendState::rising) mark += " ↗";
  if (standing.trend.state == TrendState::falling) mark += " ↘";
  if (standing.trend.state == TrendState::none) mark += " →";
  return mark;
}

std::string value_text(AreaValue const& value, Indicator const& indicator, Texts const& texts) {
  return value.has_value() ? marked_figure(indicator, value, texts) : "–";
}

// How sure it is: the interval, and the share of the inhabitants behind it where that is not all of them.
std::string certainty_text(AreaValue const& value, Indicator const& indicator, Texts const& texts) {
  std::string text;
  if (!std::isnan(value.ci_low))
    text += fmt::format(" {}{}–{}{}", value.is_interval_propagated ? "‹" : "[",
                        texts.number(value.ci_low, decimals_of(indicator, value)),
                        texts.number(value.ci_high, decimals_of(indicator, value)),
                        value.is_interval_propagated ? "›" : "]");
  if (value.coverage_inhabitants < 1 - 1e-9)
    text += " " +
            texts.text("welfare.compare.covered", fmt::arg("share", covered_share(value.coverage_inhabitants, texts)));
  return text;
}

// The latest change and the gaps to the province and to similar areas: "Δ +0,2 P −1,1 V +0,4". The year stands with a
// change that is not from the year before; an area that is a province has no gap to it.
std::string gaps_text(AreaStanding const& standing, Indicator const& indicator, int year, Texts const& texts) {
  int const decimals = decimals_of(indicator, standing.value);
  std::vector<std::string> parts;
  if (int const since = standing.change.since; since != 0)
    parts.push_back(fmt::format("Δ\u00a0{}{}", signed_number(standing.change.difference, decimals, texts.language()),
                                since == year - 1 ? std::string() : fmt::format("\u00a0({})", since)));
  auto const add = [&](std::string const& key, Gap const& gap) {
    if (!std::isnan(gap.absolute) && gap.absolute != 0)
      parts.push_back(
          texts.text(key, fmt::arg("gap", signed_number(gap.absolute, decimals_of(indicator, gap), texts.language()))));
  };
  add("welfare.compare.short_province", standing.to_province);
  add("welfare.compare.short_peers", standing.to_peers);
  return joined(parts, " ");
}

// `gaps`: of gaps_text, or nothing.
std::string value_cell(AreaStanding const& standing, Indicator const& indicator, std::string const& gaps,
                       Texts const& texts) {
  auto const& value = standing.value;
  if (!value.has_value()) return "–";
  auto text = fmt::format("{}{}\n{}{}", value_text(value, indicator, texts), mark_of(standing),
                          place_text(standing.position), certainty_text(value, indicator, texts));
  if (!gaps.empty()) text += "\n" + gaps;
  return text;
}

std::string national_cell(AreaValue const& value, Indicator const& indicator, Texts const& texts) {
  auto const certainty = value.has_value() ? certainty_text(value, indicator, texts) : std::string();
  return value_text(value, indicator, texts) + (certainty.empty() ? "" : "\n" + certainty.substr(1));
}

std::string gap_cell(Gap const& gap, Indicator const& indicator, Texts const& texts) {
  if (std::isnan(gap.absolute)) return "–";
  auto text = signed_number(gap.absolute, decimals_of(indicator, gap), texts.language());
  // Of a percentage the points say enough; a percentage of a percentage only confuses.
  // Nor does a share of a difference that is too small to be shown.
  bool const is_shown = text.find_first_of("123456789") != std::string::npos;
  if (is_shown && !indicator.unit_nl.starts_with("%") && !std::isnan(gap.relative))
    text += fmt::format(" ({}{})", std::lround(100 * gap.relative) > 0 ? "+" : "", texts.share(gap.relative, 0));
  return text;
}

std::string change_cell(AreaStanding const& standing, Indicator const& indicator, Texts const& texts) {
  if (standing.change.since == 0)
    return standing.change.why_none.empty() ? "–" : "– (" + texts.text(standing.change.why_none) + ")";
  return texts.text("welfare.compare.since",
                    fmt::arg("difference", signed_number(standing.change.difference,
                                                         decimals_of(indicator, standing.value), texts.language())),
                    fmt::arg("year", standing.change.since));
}

std::string theme_name(Atlas const& atlas, Indicator const& indicator, Texts const& texts) {
  for (auto const& theme : atlas.themes)
    if (theme.id == indicator.themes.front()) return theme.name(texts.language());
  return indicator.themes.front();
}

// "Veiligheidsregio Twente (2,1; 640.000)".
std::string shape_words(Atlas const& atlas, ComparedArea const& area, Texts const& texts) {
  auto const shape = shape_of(atlas, members_of(area));
  return texts.text("welfare.opportunity.shape", fmt::arg("region", title_of(atlas, area)),
                    fmt::arg("urbanity", texts.number(shape.urbanity, 1)),
                    fmt::arg("inhabitants", texts.integer(std::llround(shape.inhabitants))));
}

std::string peers_words(AreaComparison const& comparison, std::size_t area, Atlas const& atlas, Texts const& texts) {
  auto const& peers = comparison.peers[area];
  auto const& shown_title = title_of(atlas, comparison.areas[area]);
  auto const title = fmt::arg("area", shown_title);
  auto const count = texts.integer(static_cast<long long>(peers.areas.size()));
  auto const n = fmt::arg("count", count);
  if (peers.rule != PeerRule::similar_regions && peers.rule != PeerRule::nearest_regions)
    return texts.text(fmt::format("welfare.peers.{}", name_of(peers.rule)), title, n);
  std::vector<std::string> names;
  for (int const peer : peers.areas)
    names.push_back(shape_words(atlas, {comparison.areas[area].partition, peer}, texts));
  return texts.text(fmt::format("welfare.peers.{}", name_of(peers.rule)), title, n,
                    fmt::arg("names", joined(names, "; ")));
}

template <class Add>
void by_theme(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts, PageTable& table,
              Add const& cells_of) {
  std::string theme;
  for (auto const& row : comparison.rows) {
    auto const name = theme_name(atlas, indicator_of(atlas, row), texts);
    if (name != theme) table.rows.push_back({name});
    theme = name;
    table.rows.push_back(cells_of(row));
  }
}

// Source and edition, each once, in the order of the table.
std::vector<std::string> sources_of(AreaComparison const& comparison, Atlas const& atlas, Language language) {
  std::vector<std::string> sources;
  for (auto const& row : comparison.rows) {
    auto source = source_text(atlas, indicator_of(atlas, row), language);
    if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(std::move(source));
  }
  return sources;
}

int coarsest_in(ComparisonRow const& row, Indicator const& indicator) {
  int decimals = indicator.decimals;
  for (auto const& standing : row.areas) decimals = std::min(decimals, decimals_of(indicator, standing.value));
  return decimals;
}

// What the means in this row are weighted with, "inwoners (2023)"; empty: there is no mean in it.
std::string weight_in(ComparisonRow const& row, Atlas const& atlas, Texts const& texts) {
  auto const* value = &row.national;
  for (auto standing = row.areas.rbegin(); standing != row.areas.rend(); ++standing)
    if (!standing->value.weighted_by.empty()) value = &standing->value;
  if (value->weighted_by.empty()) return {};
  auto words = weight_words(atlas, value->weighted_by, texts);
  return value->weight_year > 0 ? fmt::format("{} ({})", words, value->weight_year) : words;
}

// Sources by number and weights by letter, explained below the table.
struct Keys {
  std::vector<std::string> sources, weights;
};

Keys keys_of(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  Keys keys{sources_of(comparison, atlas, texts.language()), {}};
  for (auto const& row : comparison.rows)
    if (auto const weight = weight_in(row, atlas, texts);
        !weight.empty() && std::find(keys.weights.begin(), keys.weights.end(), weight) == keys.weights.end())
      keys.weights.emplace_back(weight);
  return keys;
}

std::string letter_of(std::size_t weight) { return std::string(1, static_cast<char>('A' + weight % 26)); }

std::string indicator_cell(Atlas const& atlas, ComparisonRow const& row, Keys const& keys, Texts const& texts) {
  auto const& indicator = indicator_of(atlas, row);
  std::vector<std::string> marks;
  auto const& [sources, weights] = keys;
  if (sources.size() > 1)
    marks.push_back(
        std::to_string(std::find(sources.begin(), sources.end(), source_text(atlas, indicator, texts.language())) -
                       sources.begin() + 1));
  if (auto const weight = weight_in(row, atlas, texts); !weight.empty())
    marks.push_back(
        letter_of(static_cast<std::size_t>(std::find(weights.begin(), weights.end(), weight) - weights.begin())));
  return fmt::format("{}\n{}{}", indicator.name(texts.language()), indicator.unit(texts.language()),
                     marks.empty() ? std::string() : " [" + joined(marks, ", ") + "]");
}

// Breaks in a series, and amounts without a price basis.
std::vector<std::string> series_notes(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> notes, amounts;
  for (auto const& row : comparison.rows) {
    auto const& indicator = indicator_of(atlas, row);
    if (indicator.last_year_before_break > 0)
      notes.push_back(fmt::format("{}: {}", indicator.name(texts.language()), note_of(indicator, texts.language())));
    if (lacks_price_basis(indicator)) amounts.push_back(indicator.name(texts.language()));
  }
  if (!amounts.empty()) notes.push_back(fmt::format("{}: {}", texts.list(amounts), texts.text("welfare.price_basis")));
  return notes;
}

// Why there is no value, for every area and indicator without one.
std::vector<std::string> missing_notes(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> notes;
  for (std::size_t area = 0; area < comparison.areas.size(); ++area) {
    std::map<std::string, std::vector<std::string>> names_by_reason;
    for (auto const& row : comparison.rows)
      if (auto const& value = row.areas[area].value; !value.has_value())
        names_by_reason[note_words(value, texts)].push_back(
            lower_initial(indicator_of(atlas, row).name(texts.language())));
    for (auto const& [reason, names] : names_by_reason)
      notes.push_back(texts.text("welfare.compare.note_missing",
                                 fmt::arg("area", title_of(atlas, comparison.areas[area])),
                                 fmt::arg("names", texts.list(names)), fmt::arg("reason", reason)));
  }
  return notes;
}

}  // namespace

std::string area_words(AreaComparison const& comparison, std::size_t area, Atlas const& atlas, Texts const& texts) {
  auto const& compared = comparison.areas[area];
  auto const members = members_of(compared);
  auto const shape = shape_of(atlas, members);
  auto const &shown_title = title_of(atlas, compared), &shown_code = code_of(atlas, compared);
  auto const title = fmt::arg("title", shown_title), code = fmt::arg("code", shown_code);
  auto const shown_inhabitants = texts.integer(std::llround(shape.inhabitants));
  auto const inhabitants = fmt::arg("inhabitants", shown_inhabitants);
  auto const shown_urbanity = texts.number(shape.urbanity, 1);
  auto const urbanity = fmt::arg("urbanity", shown_urbanity);
  if (!compared.partition) return texts.text("welfare.compare.municipality", title, code, inhabitants, urbanity);
  auto const n = static_cast<long long>(members.size());
  auto const& date = compared.partition->date;
  if (!date.is_known()) return texts.plural("welfare.compare.region_undated", n, title, code, inhabitants, urbanity);
  return texts.plural("welfare.compare.region", n, title, code, inhabitants, urbanity,
                      fmt::arg("date", short_text(date, texts.language())));
}

namespace {

std::string overlap_words(Overlap const& overlap, AreaComparison const& comparison, Atlas const& atlas,
                          Texts const& texts) {
  auto const &title_a = title_of(atlas, comparison.areas[overlap.a]),
             &title_b = title_of(atlas, comparison.areas[overlap.b]);
  auto const a = fmt::arg("a", title_a), b = fmt::arg("b", title_b);
  if (overlap.jaccard == 1) return texts.text("welfare.compare.same", a, b);
  return texts.plural("welfare.compare.overlap", static_cast<long long>(overlap.shared.size()), a, b,
                      fmt::arg("inhabitants", texts.integer(std::llround(overlap.inhabitants))),
                      fmt::arg("share_a", texts.share(overlap.share_of_a, 0)),
                      fmt::arg("share_b", texts.share(overlap.share_of_b, 0)));
}

}  // namespace

std::string overlaps_words(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> sentences;
  for (auto const& overlap : comparison.overlaps)
    if (!overlap.shared.empty()) sentences.push_back(overlap_words(overlap, comparison, atlas, texts));
  if (sentences.size() < comparison.overlaps.size())
    sentences.push_back(
        texts.text(sentences.empty() ? "welfare.compare.none_overlap" : "welfare.compare.others_apart"));
  return joined(sentences, " ");
}

PageTable comparison_table(AreaComparison const& comparison, Atlas const& atlas, bool has_gaps, Texts const& texts) {
  PageTable table{texts.text("welfare.compare.table"), {{texts.text("welfare.compare.indicator")}}, {}};
  table.columns.push_back({texts.text("welfare.column.year"), Align::right});
  for (auto const& area : comparison.areas) table.columns.push_back({code_of(atlas, area), Align::right});
  table.columns.push_back({texts.text("welfare.compare.netherlands"), Align::right});
  table.columns.push_back({texts.text("welfare.compare.difference"), Align::right});
  double const year = .06, national = .11, difference = .09, name = comparison.areas.size() < 3 ? .3 : .22;
  double const area = (1 - year - national - difference - name) / static_cast<double>(comparison.areas.size());
  table.shares = {name, year};
  table.shares.insert(table.shares.end(), comparison.areas.size(), area);
  table.shares.insert(table.shares.end(), {national, difference});
  auto const keys = keys_of(comparison, atlas, texts);
  by_theme(comparison, atlas, texts, table, [&](ComparisonRow const& row) {
    auto const& indicator = indicator_of(atlas, row);
    std::vector<std::string> cells{indicator_cell(atlas, row, keys, texts), std::to_string(row.year)};
    for (auto const& standing : row.areas)
      cells.push_back(
          value_cell(standing, indicator, has_gaps ? gaps_text(standing, indicator, row.year, texts) : "", texts));
    cells.push_back(national_cell(row.national, indicator, texts));
    cells.push_back(signed_number(row.difference, coarsest_in(row, indicator), texts.language()));
    return cells;
  });
  return table;
}

PageTable standing_table(AreaComparison const& comparison, std::size_t area, Atlas const& atlas, Texts const& texts) {
  auto const& compared = comparison.areas[area];
  PageTable table{title_of(atlas, compared),
                  {{texts.text("welfare.compare.indicator")},
                   {texts.text("welfare.column.rank"), Align::right},
                   {texts.text("welfare.compare.to_national"), Align::right},
                   {texts.text("welfare.compare.to_province"), Align::right},
                   {texts.text("welfare.compare.to_peers"), Align::right},
                   {texts.text("welfare.compare.change"), Align::right},
                   {texts.text("welfare.column.trend")},
                   {texts.text("welfare.column.method")},
                   {texts.text("welfare.compare.status")}},
                  {}};
  by_theme(comparison, atlas, texts, table, [&](ComparisonRow const& row) {
    auto const& indicator = indicator_of(atlas, row);
    auto const& standing = row.areas[area];
    bool const has_value = standing.value.has_value();
    auto peers = gap_cell(standing.to_peers, indicator, texts);
    if (standing.peers_with_value > 0) peers += fmt::format(" [{}]", standing.peers_with_value);
    return std::vector<std::string>{indicator.name(texts.language()),
                                    place_text(standing.position),
                                    gap_cell(standing.to_national, indicator, texts),
                                    gap_cell(standing.to_province, indicator, texts),
                                    peers,
                                    change_cell(standing, indicator, texts),
                                    texts.text(fmt::format("welfare.trend.{}", name_of(standing.trend.state))),
                                    has_value ? method_words(atlas, standing.value, texts) : "–",
                                    has_value
                                        ? texts.text(fmt::format("welfare.status.{}", name_of(standing.value.status)))
                                        : note_words(standing.value, texts)};
  });
  return table;
}

std::vector<std::string> reference_notes(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> notes;
  for (std::size_t area = 0; area < comparison.areas.size(); ++area)
    notes.push_back(peers_words(comparison, area, atlas, texts));
  for (std::size_t area = 0; area < comparison.areas.size(); ++area)
    if (int const province = comparison.provinces[area]; province >= 0)
      notes.push_back(texts.text(
          "welfare.compare.note_province", fmt::arg("area", title_of(atlas, comparison.areas[area])),
          fmt::arg("province", partition_named(atlas, "provincie").regions[static_cast<std::size_t>(province)].title)));
  return notes;
}

namespace {

bool has_interval(AreaComparison const& comparison) {
  return std::any_of(comparison.rows.begin(), comparison.rows.end(), [](ComparisonRow const& row) {
    return std::any_of(row.areas.begin(), row.areas.end(),
                       [](AreaStanding const& standing) { return !std::isnan(standing.value.ci_low); });
  });
}

}  // namespace

std::vector<std::string> comparison_notes(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> notes{texts.text("welfare.compare.note_marks"), texts.text("welfare.compare.note_trend")};
  notes.push_back(texts.text("welfare.compare.note_method"));
  if (has_interval(comparison)) notes.push_back(texts.text("welfare.values.intervals"));
  auto const series = series_notes(comparison, atlas, texts);
  notes.insert(notes.end(), series.begin(), series.end());
  auto const missing = missing_notes(comparison, atlas, texts);
  notes.insert(notes.end(), missing.begin(), missing.end());
  auto [sources, weights] = keys_of(comparison, atlas, texts);
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < weights.size(); ++i) shown.push_back(fmt::format("{} {}", letter_of(i), weights[i]));
  if (!shown.empty()) notes.push_back(texts.text("welfare.compare.weighted", fmt::arg("weights", joined(shown, "; "))));
  for (std::size_t i = 0; sources.size() > 1 && i < sources.size(); ++i)
    sources[i] = fmt::format("[{}] {}", i + 1, sources[i]);
  notes.push_back(texts.text("welfare.source", fmt::arg("source", texts.list(sources))));
  return notes;
}

namespace {

// The last day of the newest year with a figure, so that the page does not depend on the clock.
std::string newest_date(AreaComparison const& comparison) {
  int year = 0;
  for (auto const& row : comparison.rows) year = std::max(year, row.year);
  return fmt::format("{:04}-12-31", year);
}

}  // namespace

Page page_of(AreaComparison const& comparison, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> titles;
  for (auto const& area : comparison.areas) titles.push_back(title_of(atlas, area));
  Page page{texts.language(),
            texts.list(titles),
            texts.text("welfare.compare.subtitle"),
            texts.text("welfare.compare.made_by", fmt::arg("hash", atlas.content_hash.substr(0, 12))),
            newest_date(comparison),
            {},
            {},
            {}};
  std::vector<std::string> opening;
  for (std::size_t area = 0; area < comparison.areas.size(); ++area)
    opening.push_back(area_words(comparison, area, atlas, texts));
  opening.push_back(overlaps_words(comparison, atlas, texts));
  page.opening.push_back(joined(opening, " "));
  page.tables.push_back(comparison_table(comparison, atlas, true, texts));
  page.notes = comparison_notes(comparison, atlas, texts);
  page.notes.insert(page.notes.begin() + 1, texts.text("welfare.compare.note_gaps"));
  page.notes.insert(page.notes.begin() + 2, joined(reference_notes(comparison, atlas, texts), " "));
  return page;
}

}  // namespace kansenatlas::cli
