#include <algorithm>
#include <numeric>

#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/boundary/fault_text.hpp"
#include "geo/boundary/generalise.hpp"
#include "geo/boundary/text.hpp"
#include "geo/source/known_holes.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas::cli {
namespace {

// A network as delivered, and as it will be written.
struct Made {
  std::vector<std::string> codes;  // ascending
  std::vector<BoundaryFault> faults;
  std::size_t points_before = 0;
  Network network;  // as it reads from `text`
  std::string text;
};

std::size_t points_in(Network const& network) {
  return std::accumulate(network.arcs.begin(), network.arcs.end(), std::size_t{0},
                         [](std::size_t sum, Arc const& arc) { return sum + arc.points.size(); });
}

PolygonLayer layer_by_code(std::string const& address) {
  auto const [file, layer, field] = layer_address_from(address);
  auto read = read_polygon_layer(file, layer, field);
  std::vector<std::size_t> order(read.codes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return read.codes[a] < read.codes[b]; });
  PolygonLayer sorted;
  for (auto const i : order) {
    if (!sorted.codes.empty() && sorted.codes.back() == read.codes[i])
      throw Error(said("{}: code '{}' stands there twice; make it one feature", address, read.codes[i]));
    sorted.codes.push_back(read.codes[i]);
    sorted.polygons.push_back(std::move(read.polygons[i]));
  }
  return sorted;
}

Made make(std::string name, std::string const& address, double tolerance_m) {
  auto layer = layer_by_code(address);
  Made made;
  made.codes = std::move(layer.codes);
  auto built = build_network(std::move(name), layer.polygons);
  made.faults = std::move(built.faults);
  made.points_before = points_in(built.network);
  made.text = to_text(generalised(built.network, tolerance_m), made.codes);
  made.network = network_from_text(made.text, made.codes, address);
  return made;
}

void check_same_codes(Made const& coast, Made const& water) {
  std::vector<std::string> only_one;
  std::set_symmetric_difference(coast.codes.begin(), coast.codes.end(), water.codes.begin(), water.codes.end(),
                                std::back_inserter(only_one));
  if (!only_one.empty())
    throw Error(
        said("code '{}' stands in one of the two layers only; give two layers of the same year", only_one.front()));
}

std::size_t count_in(std::string const& network, std::vector<KnownHole> const& holes) {
  return static_cast<std::size_t>(
      std::count_if(holes.begin(), holes.end(), [&](KnownHole const& hole) { return hole.network == network; }));
}

Json document_of(Made const& made, std::vector<KnownHole> const& holes, Texts const& texts) {
  auto const worst = worst_area_error(made.network);
  Json faults = Json::array();
  for (auto const& fault : made.faults) faults.push_back(described(fault, made.codes, texts));
  return {{"network", made.network.name},
          {"units", made.network.units},
          {"arcs", made.network.arcs.size()},
          {"points_before", made.points_before},
          {"points", points_in(made.network)},
          {"bytes", made.text.size()},
          {"worst_area_error", worst.relative},
          {"worst_area_error_code", made.codes[static_cast<std::size_t>(worst.unit)]},
          {"known_holes", count_in(made.network.name, holes)},
          {"faults", faults}};
}

std::vector<std::string> row_of(Made const& made, Texts const& texts) {
  auto const worst = worst_area_error(made.network);
  auto const whole = [&](std::size_t number) { return texts.integer(static_cast<long long>(number)); };
  return {texts.text("boundary." + made.network.name),
          whole(made.network.arcs.size()),
          whole(made.points_before),
          whole(points_in(made.network)),
          whole(made.text.size()),
          fmt::format("{} ({})", texts.share(worst.relative, 3), made.codes[static_cast<std::size_t>(worst.unit)])};
}

void say_what_was_made(std::vector<Made const*> const& networks, Session& session) {
  auto const& texts = session.texts();
  std::vector<std::vector<std::string>> rows;
  for (auto const* made : networks) rows.push_back(row_of(*made, texts));
  session.say(table_text({{texts.text("boundary.column.network")},
                          {texts.text("boundary.column.arcs"), Align::right},
                          {texts.text("boundary.column.points_before"), Align::right},
                          {texts.text("boundary.column.points"), Align::right},
                          {texts.text("boundary.column.bytes"), Align::right},
                          {texts.text("boundary.column.worst"), Align::right}},
                         rows));
  for (auto const* made : networks) {
    if (made->faults.empty()) continue;
    session.say(fmt::format("{}: {}", texts.text("boundary." + made->network.name), summary_of(made->faults, texts)));
    for (auto const& fault : made->faults) session.say("  " + described(fault, made->codes, texts));
  }
}

double tolerance_of(Invocation const& given, std::string const& option, double otherwise) {
  if (!given.has(option)) return otherwise;
  auto const metres = parse_number(given.text(option));
  if (!metres || *metres < 0 || *metres > 10000)
    throw UsageError(said("{} '{}' is not a number of metres from 0 to 10000", option, given.text(option)));
  return *metres;
}

int run_atlas_boundaries(Invocation const& given, Session& session) {
  if (!given.has("--out")) throw UsageError(said("atlas boundaries needs --out DIR, such as data/nl/boundaries"));
  double const coast_m = tolerance_of(given, "--tolerance", 1);
  double const water_m = tolerance_of(given, "--tolerance-water", coast_m);
  auto const coast = make("coast", given.text("COAST"), coast_m);
  auto const water = make("water", given.text("WATER"), water_m);
  check_same_codes(coast, water);
  auto const holes =
      known_holes_of(coast.network, water.network, hole_kinds_in(given.text("--catalogue", "data/catalogue")));
  auto const folder = session.output_folder(given.text("--out"));
  auto const coast_file = session.output_file((folder / "coast.txt").string());
  auto const water_file = session.output_file((folder / "water.txt").string());
  auto const holes_file = session.output_file((folder / "holes.csv").string());
  write_text_atomically(coast_file, coast.text);
  write_text_atomically(water_file, water.text);
  write_text_atomically(holes_file, text_of(holes));
  if (session.wants_json())
    session.print(
        Json::array({document_of(coast, holes, session.texts()), document_of(water, holes, session.texts())}));
  say_what_was_made({&coast, &water}, session);
  session.say(session.texts().plural("boundary.known_holes", static_cast<long long>(holes.size())));
  session.say(session.texts().text("boundary.written", fmt::arg("folder", folder.string())));
  return 0;
}

}  // namespace

Command atlas_boundaries_command() {
  return {"atlas boundaries",
          "boundary.help",
          {{"COAST", "boundary.help.coast"}, {"WATER", "boundary.help.water"}},
          {{"--tolerance", "M", "boundary.help.tolerance"},
           {"--tolerance-water", "M", "boundary.help.tolerance_water"},
           {"--catalogue", "DIR", "boundary.help.catalogue"}},
          run_atlas_boundaries};
}

}  // namespace kansenatlas::cli
