#include "geo/source/atlas_file.hpp"

#include <fmt/format.h>

#include "geo/source/atlas_read.hpp"

namespace kansenatlas {
namespace {

// What is wrong inside a file, with the name of the file and the way out.
template <class Read>
auto read_from(std::filesystem::path const& path, Read read) {
  auto database = open_atlas(path);
  try {
    return read(database);
  } catch (UsageError const&) {
    throw;
  } catch (Error const& error) {
    throw Error(said("the atlas '{}' is damaged: {}; make it anew with 'kansenatlas atlas build'", path.string(),
                     error.what()));
  }
}

Country read_country(Database& database, Figures figures) {
  auto atlas = std::make_shared<Atlas>();
  read_lists(database, *atlas);
  CodeIndex municipalities("municipality");
  for (std::size_t i = 0; i < atlas->municipalities.size(); ++i)
    municipalities.add(atlas->municipalities[i].code, static_cast<int>(i));
  read_partitions(database, *atlas, municipalities);
  read_indicators(database, *atlas);
  read_arrangements(database, *atlas, municipalities);
  if (figures == Figures::all) atlas->observations = std::make_shared<Observations const>(read_all_figures(database));
  auto ground = std::make_shared<Ground const>(read_ground(database, atlas->municipalities.size()));
  return {atlas, ground};
}

}  // namespace

Country read_atlas_file(std::filesystem::path const& path, Figures figures) {
  return read_from(path, [&](Database& database) { return read_country(database, figures); });
}

std::vector<Observation> read_observations(std::filesystem::path const& path, int indicator) {
  return read_from(path, [&](Database& database) { return read_figures_of(database, indicator); });
}

std::shared_ptr<Observations const> read_all_observations(std::filesystem::path const& path) {
  return read_from(path,
                   [](Database& database) { return std::make_shared<Observations const>(read_all_figures(database)); });
}

}  // namespace kansenatlas
