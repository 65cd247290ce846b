#include <algorithm>

#include "app/cli/area_arguments.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/compare_words.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

Json gap_document(Gap const& gap) {
  return {{"reference", number_or_null(gap.reference)},
          {"absolute", number_or_null(gap.absolute)},
          {"relative", number_or_null(gap.relative)}};
}

Json standing_document(AreaStanding const& standing, std::string const& code) {
  auto const& value = standing.value;
  auto peers = gap_document(standing.to_peers);
  peers["n"] = standing.peers_with_value;
  auto document = weight_document(value);
  document.update(Json{
      {"code", code},
      {"change_reason", standing.change.why_none.empty() ? Json(nullptr) : Json(standing.change.why_none.substr(15))},
      {"value", number_or_null(value.value)},
      {"ci_low", number_or_null(value.ci_low)},
      {"ci_high", number_or_null(value.ci_high)},
      {"interval",
       value.ci_low == value.ci_low ? Json(value.is_interval_propagated ? "propagated" : "published") : Json(nullptr)},
      {"method", value.has_value() ? Json(name_of(value.method)) : Json(nullptr)},
      {"weighted_by", value.weighted_by.empty() ? Json(nullptr) : Json(value.weighted_by)},
      {"status", value.has_value() ? Json(name_of(value.status)) : Json(nullptr)},
      {"reason", value.has_value() ? Json(nullptr) : Json(reason_code(value))},
      {"map_year", value.map_year ? Json(value.map_year) : Json(nullptr)},
      {"coverage_units", value.coverage_units},
      {"coverage_inhabitants", value.coverage_inhabitants},
      {"rank", standing.position.rank > 0 ? Json(standing.position.rank) : Json(nullptr)},
      {"of", standing.position.of},
      {"position", name_of(standing.position.quarter)},
      {"trend", name_of(standing.trend.state)},
      {"trend_slope", number_or_null(standing.trend.slope)},
      {"trend_p", number_or_null(standing.trend.p)},
      {"trend_points", standing.trend.points},
      {"change", number_or_null(standing.change.difference)},
      {"change_since", standing.change.since ? Json(standing.change.since) : Json(nullptr)},
      {"gap_national", gap_document(standing.to_national)},
      {"gap_province", gap_document(standing.to_province)},
      {"gap_peers", peers}});
  return document;
}

Json row_document(ComparisonRow const& row, AreaComparison const& comparison, Atlas const& atlas, Language language) {
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(row.indicator)];
  Json values = Json::array(), areas = Json::array();
  for (std::size_t i = 0; i < row.areas.size(); ++i) {
    values.push_back(number_or_null(row.areas[i].value.value));
    areas.push_back(standing_document(row.areas[i], code_of(atlas, comparison.areas[i])));
  }
  return {{"id", indicator.id},
          {"name", indicator.name(language)},
          {"themes", indicator.themes},
          {"values", values},
          {"difference", number_or_null(row.difference)},
          {"national", number_or_null(row.national.value)},
          {"unit", indicator.unit(language)},
          {"year", row.year},
          {"edition", indicator.edition},
          {"source", source_text(atlas, indicator)},
          {"source_en", source_text(atlas, indicator, Language::en)},
          {"areas", areas}};
}

Json area_document(AreaComparison const& comparison, std::size_t i, Atlas const& atlas) {
  auto const& area = comparison.areas[i];
  auto const members = members_of(area);
  auto const shape = shape_of(atlas, members);
  Json peers = Json::array();
  for (int const peer : comparison.peers[i].areas) peers.push_back(code_of(atlas, {area.partition, peer}));
  return {{"code", code_of(atlas, area)},
          {"name", title_of(atlas, area)},
          {"partition", area.partition ? Json(area.partition->id) : Json("gemeente")},
          {"date", area.partition ? Json(iso_text(area.partition->date)) : Json(nullptr)},
          {"municipalities", codes_of(atlas, members)},
          {"inhabitants", shape.inhabitants},
          {"urbanity", shape.urbanity},
          {"peer_rule", name_of(comparison.peers[i].rule)},
          {"peers", peers}};
}

Json document_of(AreaComparison const& comparison, Atlas const& atlas, Language language) {
  Json regions = Json::array(), indicators = Json::array(), congruence = Json::array();
  for (std::size_t i = 0; i < comparison.areas.size(); ++i) regions.push_back(area_document(comparison, i, atlas));
  for (auto const& row : comparison.rows) indicators.push_back(row_document(row, comparison, atlas, language));
  for (auto const& overlap : comparison.overlaps)
    congruence.push_back({{"a", code_of(atlas, comparison.areas[overlap.a])},
                          {"b", code_of(atlas, comparison.areas[overlap.b])},
                          {"shared", codes_of(atlas, overlap.shared)},
                          {"inhabitants", overlap.inhabitants},
                          {"share_of_a", overlap.share_of_a},
                          {"share_of_b", overlap.share_of_b},
                          {"jaccard", overlap.jaccard}});
  return {{"regions", regions}, {"indicators", indicators}, {"congruence", congruence}};
}

void say_comparison(AreaComparison const& comparison, Atlas const& atlas, Session& session) {
  auto const& texts = session.texts();
  for (std::size_t i = 0; i < comparison.areas.size(); ++i) session.say(area_words(comparison, i, atlas, texts));
  session.say(overlaps_words(comparison, atlas, texts));
  auto main = comparison_table(comparison, atlas, false, texts);
  for (auto& row : main.rows)
    for (auto& cell : row) cell = on_one_line(std::move(cell));
  session.say("\n" + table_text(main.columns, main.rows));
  for (std::size_t i = 0; i < comparison.areas.size(); ++i) {
    auto const table = standing_table(comparison, i, atlas, texts);
    session.say(table.caption + "\n" + table_text(table.columns, table.rows));
  }
  for (auto const& note : reference_notes(comparison, atlas, texts)) session.say("• " + note);
  for (auto const& note : comparison_notes(comparison, atlas, texts)) session.say("• " + note);
}

// Before any work is done.
std::string page_format_of(Invocation const& invocation) {
  if (!invocation.has("--out")) return {};
  auto const extension = std::filesystem::path(invocation.text("--out")).extension().string();
  auto const& known = page_extensions();
  if (std::find(known.begin(), known.end(), extension) == known.end())
    throw UsageError(
        said("cannot write a comparison as '{}'; there are {}", invocation.text("--out"), joined(known, ", ")));
  return extension;
}

std::vector<ComparedArea> areas_of(Invocation const& invocation, Atlas const& atlas) {
  std::vector<ComparedArea> areas;
  for (auto const& name : invocation.all("REGION")) {
    auto const area = area_named(atlas, name);
    for (auto const& other : areas)
      if (other.partition == area.partition && other.area == area.area)
        throw UsageError(said("'{}' is named twice; compare two to four different regions", name));
    areas.push_back(area);
  }
  return areas;
}

int run_compare(Invocation const& invocation, Session& session) {
  auto const format = page_format_of(invocation);
  auto const& atlas = session.atlas(Figures::all);
  auto const areas = areas_of(invocation, atlas);
  auto const comparison = comparison_of(atlas, areas, comparable_indicators(atlas, invocation.has("--all")));
  if (!format.empty()) {
    auto const page = page_of(comparison, atlas, session.texts());
    auto const file = session.output_file(invocation.text("--out"));
    write_text_atomically(file, page_bytes(page, format, session.texts()));
  }
  if (session.wants_json())
    session.print(document_of(comparison, atlas, session.language()));
  else if (format.empty())
    say_comparison(comparison, atlas, session);
  else
    session.say(session.texts().text("welfare.compare.written", fmt::arg("file", invocation.text("--out"))));
  return 0;
}

}  // namespace

Command compare_command() {
  return {"compare",
          "welfare.compare.help",
          {{"REGION", "welfare.compare.regions", 2, 4}},
          {{"--all", "", "welfare.compare.all"}},
          run_compare};
}

}  // namespace kansenatlas::cli
