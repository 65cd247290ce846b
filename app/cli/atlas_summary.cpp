#include "app/cli/atlas_summary.hpp"

#include "app/cli/table.hpp"

namespace kansenatlas::cli {
namespace {

struct Count {
  std::string name;  // key of the document, and of its text after "atlas.count."
  std::size_t number = 0;
};

std::vector<Count> counts_of(Atlas const& atlas) {
  std::size_t regions = 0, doubts = 0, participants = 0;
  for (auto const& partition : atlas.partitions) {
    regions += partition.regions.size();
    doubts += partition.doubts.size();
  }
  for (auto const& arrangement : atlas.arrangements) participants += arrangement.participants.size();
  return {{"municipalities", atlas.municipalities.size()},
          {"partitions", atlas.partitions.size()},
          {"regions", regions},
          {"doubtful_memberships", doubts},
          {"themes", atlas.themes.size()},
          {"indicators", atlas.indicators.size()},
          {"observations", atlas.observations->size()},
          {"arrangements", atlas.arrangements.size()},
          {"participants", participants},
          {"mergers", atlas.mergers.size()},
          {"sources", atlas.sources.size()}};
}

std::size_t points_of(Network const& network) {
  std::size_t points = 0;
  for (auto const& arc : network.arcs) points += arc.points.size();
  return points;
}

}  // namespace

Json summary_of(Country const& country) {
  Json document;
  document["title"] = country.atlas->title;
  document["map_year"] = country.atlas->map_year;
  document["arrangements_on"] = iso_text(country.atlas->arrangements_on);
  document["content_hash"] = country.atlas->content_hash;
  for (auto const& count : counts_of(*country.atlas)) document[count.name] = count.number;
  document["networks"] = Json::array();
  for (auto const* network : {&country.ground->coast, &country.ground->water})
    document["networks"].push_back(
        {{"name", network->name}, {"arcs", network->arcs.size()}, {"points", points_of(*network)}});
  document["triangles"] = country.ground->triangles.indices.size() / 3;
  return document;
}

std::string summary_text(Country const& country, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& count : counts_of(*country.atlas))
    rows.push_back({texts.text("atlas.count." + count.name), texts.integer(static_cast<long long>(count.number))});
  for (auto const* network : {&country.ground->coast, &country.ground->water})
    rows.push_back({texts.text(fmt::format("atlas.count.arcs_{}", network->name)),
                    texts.integer(static_cast<long long>(network->arcs.size()))});
  return table_text({{texts.text("atlas.column.what")}, {texts.text("atlas.column.number"), Align::right}}, rows);
}

}  // namespace kansenatlas::cli
