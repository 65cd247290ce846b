#include "tests/support/toy_atlas.hpp"

#include <map>

#include <fmt/format.h>

namespace kansenatlas::test {
namespace {

constexpr double side_m = 1000;

struct Board {
  int columns, rows;
  [[nodiscard]] int cell(int column, int row) const {
    return column < 0 || row < 0 || column >= columns || row >= rows ? outside : row * columns + column;
  }
};

RdPoint corner(int column, int row) { return {100000 + column * side_m, 400000 + row * side_m}; }

void add_arc(Network& network, int left, int right, RdPoint from, RdPoint to) {
  if (left == outside && right == outside) return;
  network.arcs.push_back({left, right, {from, to}, side_m});
}

Network board_network(Board board, std::string name) {
  Network network;
  network.name = std::move(name);
  network.units = board.columns * board.rows;
  network.unit_area_m2.assign(static_cast<std::size_t>(network.units), side_m * side_m);
  for (int row = 0; row <= board.rows; ++row)
    for (int column = 0; column <= board.columns; ++column) {
      // eastwards along the south side of the cell, northwards along its west side
      if (column < board.columns)
        add_arc(network, board.cell(column, row), board.cell(column, row - 1), corner(column, row),
                corner(column + 1, row));
      if (row < board.rows)
        add_arc(network, board.cell(column - 1, row), board.cell(column, row), corner(column, row),
                corner(column, row + 1));
    }
  network.rings.assign(static_cast<std::size_t>(network.units), {});
  std::map<int, std::vector<ArcUse>> sides;
  for (int row = 0; row < board.rows; ++row)
    for (int column = 0; column < board.columns; ++column) {
      auto const find = [&](RdPoint from, RdPoint to) {
        for (std::size_t i = 0; i < network.arcs.size(); ++i)
          if (network.arcs[i].points.front() == from && network.arcs[i].points.back() == to) return static_cast<int>(i);
        return -1;
      };
      ArcRing ring;
      ring.arcs = {{find(corner(column, row), corner(column + 1, row)), false},
                   {find(corner(column + 1, row), corner(column + 1, row + 1)), false},
                   {find(corner(column, row + 1), corner(column + 1, row + 1)), true},
                   {find(corner(column, row), corner(column, row + 1)), true}};
      ring.area_m2 = side_m * side_m;
      network.rings[static_cast<std::size_t>(board.cell(column, row))].push_back(ring);
    }
  return network;
}

Triangulation board_triangles(Board board) {
  Triangulation triangles;
  for (int row = 0; row < board.rows; ++row)
    for (int column = 0; column < board.columns; ++column) {
      auto const first = static_cast<std::uint32_t>(triangles.vertices.size());
      for (RdPoint const p :
           {corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)})
        triangles.vertices.push_back(p);
      triangles.first_index.push_back(static_cast<std::uint32_t>(triangles.indices.size()));
      for (std::uint32_t const i : {0u, 1u, 2u, 0u, 2u, 3u}) triangles.indices.push_back(first + i);
    }
  triangles.first_index.push_back(static_cast<std::uint32_t>(triangles.indices.size()));
  return triangles;
}

Partition toy_partition(Board board, std::string id, std::string prefix, std::string name,
                        int (*region)(int column, int row, Board board)) {
  Partition partition;
  partition.id = std::move(id);
  partition.name_nl = partition.name_en = name + "s";
  partition.singular_nl = partition.singular_en = name;
  partition.date = {2024, 1, 1};
  partition.source = "toy";
  int regions = 0;
  for (int row = 0; row < board.rows; ++row)
    for (int column = 0; column < board.columns; ++column) {
      int const r = region(column, row, board);
      partition.region_of.push_back(r);
      regions = std::max(regions, r + 1);
    }
  for (int r = 0; r < regions; ++r) {
    auto const code = fmt::format("{}{:02}", prefix, r + 1);
    partition.regions.push_back({code, fmt::format("{} {}", name, r + 1), "", fmt::format("{} {}", name, r + 1)});
  }
  return partition;
}

Indicator toy_indicator(int number, std::string id, Aggregation aggregation) {
  Indicator indicator;
  indicator.id = std::move(id);
  indicator.number = number;
  indicator.name_nl = indicator.name_en = indicator.bare_name();
  indicator.unit_nl = indicator.unit_en = "m";
  indicator.themes = {"milieu"};
  indicator.direction = Direction::higher_is_better;
  indicator.direction_by = "Kansenatlas";
  indicator.aggregation = aggregation;
  indicator.weight = "inhabitants";
  indicator.source = "toy";
  indicator.map_year = 2023;
  indicator.fitness = Fitness::core;
  return indicator;
}

}  // namespace

Country toy_country(int columns, int rows) {
  Board const board{columns, rows};
  auto atlas = std::make_shared<Atlas>();
  atlas->title = "Speelbord";
  atlas->map_year = 2023;
  atlas->arrangements_on = {2026, 1, 1};
  atlas->sources = {{"toy", "Kansenatlas", "Speelbord", "", {2024, 1, 1}, "", "CC0 1.0", "Bron: Kansenatlas", ""}};
  for (int i = 0; i < columns * rows; ++i) {
    Municipality municipality;
    municipality.code = fmt::format("GM{:04}", i + 1);
    municipality.cbs_name = municipality.official_name = fmt::format("Veld {}", i + 1);
    municipality.inhabitants_2023 = municipality.inhabitants_2024 = 1000;
    municipality.land_ha = 100;
    municipality.urbanity = 1 + i % 5;
    municipality.size_class = 1;
    atlas->municipalities.push_back(municipality);
  }
  atlas->partitions = {
      toy_partition(board, "veiligheidsregio", "VR", "Veiligheidsregio",
                    [](int column, int, Board) { return column / 2; }),
      toy_partition(board, "omgevingsdienst", "so", "Omgevingsdienst", [](int, int row, Board) { return row / 2; }),
      toy_partition(board, "ggd_regio", "GG", "GGD", [](int column, int, Board b) { return 2 * column / b.columns; })};
  atlas->themes = {{"milieu", "Milieu", "Environment", "hier_en_nu"}};
  atlas->indicators = {toy_indicator(1, "toy.hoogte", Aggregation::weighted_mean),
                       toy_indicator(2, "toy.aantal", Aggregation::sum)};
  std::vector<std::vector<Observation>> figures(2);
  for (int i = 0; i < columns * rows; ++i)
    for (std::int16_t const year : {std::int16_t{2022}, std::int16_t{2023}}) {
      Observation observation;
      observation.area = AreaCode(atlas->municipalities[static_cast<std::size_t>(i)].code);
      observation.year = year;
      observation.map_year = 2023;
      observation.value = i / columns + 1;
      figures[0].push_back(observation);
      observation.value = 10;
      figures[1].push_back(observation);
    }
  atlas->observations = std::make_shared<Observations const>(std::move(figures));
  auto ground = std::make_shared<Ground>();
  ground->coast = board_network(board, "coast");
  ground->water = board_network(board, "water");
  ground->triangles = board_triangles(board);
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column)
      ground->labels.push_back({{corner(column, row).x + side_m / 2, corner(column, row).y + side_m / 2}, side_m / 2});
  return {atlas, ground};
}

}  // namespace kansenatlas::test
