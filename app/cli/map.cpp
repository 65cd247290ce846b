#include <cmath>

#include "app/cli/commands.hpp"
#include "app/cli/indicator_arguments.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/atlas/municipal_partition.hpp"
#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"
#include "geo/chart/map_chart.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas::cli {
namespace {

// "2.5,3.5,5": with a point, as in every option that takes a number.
std::vector<double> breaks_given(Invocation const& given) {
  for (auto const* option : {"--method", "--classes"})
    if (given.has(option)) throw UsageError(said("--breaks says itself where the classes part; leave out {}", option));
  constexpr std::size_t most_breaks = 8;
  auto const bad = [&](std::string_view word) {
    return UsageError(
        said("--breaks takes up to eight ascending numbers with commas between, as 2.5,3.5,5; not '{}'", word));
  };
  std::vector<double> breaks;
  for (auto const& word : split(given.text("--breaks"), ',')) {
    auto const number = parse_number(trimmed(word));
    if (!number || !std::isfinite(*number)) throw bad(word);
    if (!breaks.empty() && *number <= breaks.back()) throw bad(given.text("--breaks"));
    breaks.push_back(*number);
  }
  if (breaks.empty() || breaks.size() > most_breaks) throw bad(given.text("--breaks"));
  return breaks;
}

ChoroplethChoice choropleth_of(Invocation const& given, Atlas const& atlas, Session& session) {
  ChoroplethChoice choice;
  choice.indicator = indicator_named(atlas, given.text("--indicator"));
  choice.year = given.has("--year") ? static_cast<int>(given.integer("--year", 0, 1900, 2200)) : 0;
  choice.year = year_of(atlas, choice.indicator, choice.year);
  choice.method = class_method_from(given.text("--method", "fisher"));
  if (choice.method == ClassMethod::quarters && given.has("--classes"))
    throw UsageError(said("--method quarters always has three classes; leave out --classes"));
  choice.classes = static_cast<int>(given.integer("--classes", 5, 2, 9));
  if (given.has("--breaks")) choice.breaks = breaks_given(given);
  choice.palette = given.text("--palette");
  choice.has_fixed_classes = given.has("--fixed");
  if (given.has("--by")) choice.by = &partition_argument(given.text("--by"), session);
  return choice;
}

MismatchChoice mismatch_of(Invocation const& given, Session& session) {
  auto const names = given.all("--mismatch");
  if (names.size() != 2) throw UsageError(said("--mismatch takes two partitions and may be given once"));
  return {&partition_argument(names[0], session), &partition_argument(names[1], session),
          weight_from(given.text("--weight", "inhabitants"))};
}

LabelChoice labels_from(std::string const& name) {
  if (name == "auto") return LabelChoice::automatic;
  if (name == "none") return LabelChoice::none;
  if (name == "municipalities") return LabelChoice::municipalities;
  if (name == "regions") return LabelChoice::regions;
  throw UsageError(said("unknown labels '{}'; choose auto, none, municipalities or regions", name));
}

void refuse_without_indicator(Invocation const& given) {
  for (auto const* option : {"--year", "--method", "--classes", "--breaks", "--palette", "--by", "--fixed"})
    if (given.has(option) && !given.has("--indicator"))
      throw UsageError(said("{} says how an indicator is shown; add --indicator", option));
}

bool is_municipal_code(std::string const& text) { return text.size() == 6 && text.starts_with("GM"); }

// `municipal` holds the partition of a single municipality for as long as the map is drawn.
FocusChoice focus_of(std::string const& region, Atlas const& atlas, Partition& municipal) {
  if (!is_municipal_code(region)) {
    auto const found = region_named(atlas, region);
    return {found.partition, found.region};
  }
  municipal = municipal_partition(atlas);
  return {&municipal, municipality_named(atlas, region)};
}

MapSpec spec_of(Invocation const& given, Session& session, Palettes const& palettes, Partition& municipal) {
  refuse_without_indicator(given);
  if (given.has("--palette")) static_cast<void>(palettes.named(given.text("--palette")));
  auto const& country = session.country(given.has("--indicator") ? Figures::all : Figures::none);
  auto const& atlas = *country.atlas;
  MapSpec spec;
  spec.atlas = &atlas;
  spec.ground = country.ground.get();
  spec.palettes = &palettes;
  if (given.has("--indicator")) spec.choropleth = choropleth_of(given, atlas, session);
  if (given.has("--mismatch")) spec.mismatch = mismatch_of(given, session);
  for (auto const& id : given.all("--partition")) spec.outlines.push_back(&partition_argument(id, session));
  if (given.has("--region")) spec.focus = focus_of(given.text("--region"), atlas, municipal);
  bool const asks_for_nothing = !spec.choropleth && !spec.mismatch && !spec.focus && spec.outlines.empty();
  if (asks_for_nothing) spec.outlines = default_partitions(atlas);
  spec.labels = labels_from(given.text("--labels", "auto"));
  spec.width_mm = static_cast<double>(given.integer("--width", 160, 80, 600));
  spec.dpi = static_cast<int>(given.integer("--dpi", 200, 36, 1200));
  return spec;
}

Json legend_of(MapResult const& result) {
  Json legend = Json::array();
  for (auto const& entry : result.legend)
    legend.push_back(
        {{"text", entry.text}, {"count", entry.count}, {"colour", entry.colour}, {"pattern", entry.pattern}});
  return legend;
}

int run_map(Invocation const& given, Session& session) {
  if (!given.has("--out")) throw UsageError(said("say where the map goes: --out FILE.svg, FILE.pdf or FILE.png"));
  static_cast<void>(picture_format_of(given.text("--out")));
  auto const file = session.output_file(given.text("--out"));
  auto const palettes = read_palettes(session.share() / "colour" / "palettes.csv");
  Partition municipal;
  auto const result = draw_map(spec_of(given, session, palettes, municipal), session.texts(), file);
  if (session.wants_json())
    session.print({{"file", file.string()},
                   {"title", result.title},
                   {"alt_text", result.alt_text},
                   {"legend", legend_of(result)},
                   {"goodness_of_variance_fit", number_or_null(result.goodness_of_variance_fit)},
                   {"attribution", result.attribution},
                   {"width_mm", result.width_mm},
                   {"height_mm", result.height_mm}});
  session.say(session.texts().text("map.written", fmt::arg("file", file.string())));
  session.say(result.alt_text);
  if (double const fit = result.goodness_of_variance_fit; !std::isnan(fit))
    session.say(session.texts().text("map.fit", fmt::arg("share", session.texts().share(fit, 0))));
  return 0;
}

}  // namespace

Command map_command() {
  return {"map",
          "map.help",
          {},
          {{"--indicator", "INDICATOR", "map.indicator"},
           {"--year", "YEAR", "map.year"},
           {"--by", "PARTITION", "map.by"},
           {"--partition", "PARTITION", "map.partition", true},
           {"--region", "REGION", "map.region"},
           {"--mismatch", "A B", "map.mismatch"},
           {"--weight", "WEIGHT", "map.weight"},
           {"--labels", "LABELS", "map.labels"},
           {"--width", "MM", "map.width"},
           {"--dpi", "N", "map.dpi"},
           {"--classes", "K", "map.classes"},
           {"--method", "METHOD", "map.method"},
           {"--breaks", "B,...", "map.breaks"},
           {"--fixed", "", "map.fixed"},
           {"--palette", "NAME", "map.palette"}},
          run_map};
}

}  // namespace kansenatlas::cli
