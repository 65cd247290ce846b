#include "geo/agenda/facts_file.hpp"

#include <nlohmann/json.hpp>

namespace kansenatlas {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(double value) { return value == value ? Json(value) : Json(nullptr); }
Json optional_number(std::optional<double> value) { return value ? Json(*value) : Json(nullptr); }

Json json_of(Fact const& fact) {
  return {{"fact", fact.number},
          {"kind", fact.kind},
          {"about", fact.about},
          {"label", fact.label},
          {"value", number_or_null(fact.value)},
          {"shown", fact.shown},
          {"indicator", fact.indicator},
          {"year", fact.year ? Json(fact.year) : Json(nullptr)},
          {"unit", fact.unit},
          {"source", fact.source},
          {"reference_date", fact.reference_date},
          {"coverage_units", optional_number(fact.coverage_units)},
          {"coverage_inhabitants", optional_number(fact.coverage_inhabitants)},
          {"method", fact.method}};
}

}  // namespace

std::string facts_json(Draft const& draft, Atlas const& atlas) {
  Json document{{"region", draft.region_code},
                {"partition", draft.partition_id},
                {"language", code_of(draft.language)},
                {"title", draft.title},
                {"status", draft.status},
                {"atlas", {{"title", atlas.title}, {"map_year", atlas.map_year}, {"content_hash", atlas.content_hash}}},
                {"plans", {{"content_hash", draft.plans_hash}}},
                {"facts", Json::array()},
                {"open_boxes", Json::array()}};
  for (auto const& fact : draft.facts) document["facts"].push_back(json_of(fact));
  for (auto const& box : open_boxes_of(draft))
    document["open_boxes"].push_back(
        {{"id", box.id}, {"question", box.question}, {"owner", box.owner}, {"deadline", box.deadline}});
  return document.dump(1) + "\n";
}

}  // namespace kansenatlas
