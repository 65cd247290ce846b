#include "app/cli/layer_check.hpp"

#include <array>

#include "app/cli/known_ground.hpp"
#include "geo/boundary/fault_text.hpp"
#include "geo/source/polygon_layer_check.hpp"

namespace kansenatlas::cli {
namespace {

constexpr std::array<char const*, 3> kinds{"invalid_ring", "overlap", "gap"};

std::string text_of(UnusableFeature const& feature, Texts const& texts) {
  return feature.reason == UnusableFeature::Reason::no_code
             ? texts.text("overlay.check.no_code", fmt::arg("number", feature.number))
             : texts.text("overlay.check.no_polygon", fmt::arg("number", feature.number),
                          fmt::arg("code", feature.code));
}

Json summary_document(PolygonLayerCheck const& check, std::vector<BoundaryFault> const& known) {
  Json summary{{"features", check.layer.codes.size() + check.layer.unusable.size()},
               {"without_code", 0},
               {"without_polygon", 0}};
  for (auto const& feature : check.layer.unusable) {
    auto& count = summary[feature.reason == UnusableFeature::Reason::no_code ? "without_code" : "without_polygon"];
    count = count.get<int>() + 1;
  }
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    int count = 0;
    double area_m2 = 0;
    for (auto const& fault : check.faults) {
      if (static_cast<std::size_t>(fault.kind) != k) continue;
      ++count;
      area_m2 += fault.area_m2;
    }
    summary[fmt::format("{}s", kinds[k])] = {{"count", count}, {"area_m2", area_m2}};
  }
  double known_m2 = 0;
  for (auto const& gap : known) known_m2 += gap.area_m2;
  summary["known_ground"] = {{"count", known.size()}, {"area_m2", known_m2}};
  return summary;
}

Json faults_document(PolygonLayerCheck const& check, std::string const& address, Texts const& texts) {
  auto const& layer = check.layer;
  Json rows = Json::array();
  for (auto const& feature : layer.unusable)
    rows.push_back({{"file", address},
                    {"row", feature.number},
                    {"field", ""},
                    {"value", feature.code},
                    {"message", text_of(feature, texts)}});
  for (auto const& fault : check.faults) {
    Json units = Json::array();
    for (int const unit : fault.units) units.push_back(layer.codes[static_cast<std::size_t>(unit)]);
    auto const first =
        fault.units.empty() ? Json(nullptr) : Json(layer.numbers[static_cast<std::size_t>(fault.units.front())]);
    rows.push_back({{"file", address},
                    {"row", first},
                    {"field", "geometry"},
                    {"value", units},
                    {"message", described(fault, layer.codes, texts, check.is_in_metres)},
                    {"kind", kinds[static_cast<std::size_t>(fault.kind)]},
                    {"area_m2", fault.area_m2},
                    {"x", fault.where.x},
                    {"y", fault.where.y}});
  }
  return rows;
}

void say_known_ground(std::vector<BoundaryFault> const& known, std::string const& address, Session& session) {
  if (known.empty()) return;
  double known_m2 = 0;
  for (auto const& gap : known) known_m2 += gap.area_m2;
  auto const& texts = session.texts();
  session.say(
      texts.plural("overlay.note.known_ground", static_cast<long long>(known.size()), fmt::arg("layer", address),
                   fmt::arg("area", texts.text("boundary.ha", fmt::arg("area", texts.number(known_m2 / 1e4, 1))))));
}

void say_check(PolygonLayerCheck const& check, std::string const& address, Session& session) {
  auto const& texts = session.texts();
  auto const& layer = check.layer;
  auto const counted = summary_of(check.faults, texts, check.is_in_metres);
  session.say(texts.plural("overlay.check.summary", static_cast<long long>(layer.codes.size()),
                           fmt::arg("layer", address),
                           fmt::arg("faults", counted.empty() ? texts.text("overlay.check.none") : counted)));
  if (!layer.unusable.empty())
    session.say(texts.plural("overlay.check.unusable", static_cast<long long>(layer.unusable.size())));
  if (!check.is_in_metres) session.say(texts.text("overlay.check.no_crs"));
  session.say("");
  for (auto const& feature : layer.unusable) session.say("- " + text_of(feature, texts));
  for (auto const& fault : check.faults) session.say("- " + described(fault, layer.codes, texts, check.is_in_metres));
}

}  // namespace

int check_layer(std::string const& address, Session& session) {
  auto check = check_polygon_layer(address);
  auto const known = take_known_ground(check.faults, check.layer, session.ground());
  bool const is_clean = check.faults.empty() && check.layer.unusable.empty();
  if (session.wants_json())
    session.print({{"checked", address},
                   {"summary", summary_document(check, known)},
                   {"faults", faults_document(check, address, session.texts())}});
  else if (is_clean)
    session.say(session.texts().text("atlas.check.clean", fmt::arg("what", address)));
  else
    say_check(check, address, session);
  if (!session.wants_json()) say_known_ground(known, address, session);
  return is_clean ? 0 : 1;
}

}  // namespace kansenatlas::cli
