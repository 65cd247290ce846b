#include <fmt/format.h>

#include "geo/source/atlas_ground.hpp"
#include "geo/source/atlas_read.hpp"

namespace kansenatlas {
namespace {

// Hands the bytes of one blob to `take`, and sees to it that they are used up.
template <class Take>
void with_blob(Database& database, std::string const& name, Take take) {
  auto row = database.prepare("SELECT content FROM kansenatlas_blobs WHERE name = ?");
  row.bind(0, name);
  if (!row.step()) throw Error(said("there is no '{}' in kansenatlas_blobs", name));
  try {
    ByteReader reader(row.blob(0));
    take(reader);
    if (reader.left() > 0) throw Error(said("{} bytes too many", reader.left()));
  } catch (Error const& error) {
    throw Error(said("'{}' in kansenatlas_blobs: {}", name, error.what()));
  }
}

Network read_network(Database& database, std::string const& name, std::size_t municipalities) {
  Network network;
  network.name = name;
  with_blob(database, name + ".areas", [&](ByteReader& reader) { take_areas(reader, network); });
  if (network.unit_area_m2.size() != municipalities)
    throw Error(
        said("the network '{}' has {} units where there are {} municipalities", name, network.units, municipalities));
  with_blob(database, name + ".arcs", [&](ByteReader& reader) { take_arcs(reader, network); });
  with_blob(database, name + ".rings", [&](ByteReader& reader) { take_rings(reader, network); });
  return network;
}

}  // namespace

Ground read_ground(Database& database, std::size_t municipalities) {
  Ground ground;
  ground.coast = read_network(database, "coast", municipalities);
  ground.water = read_network(database, "water", municipalities);
  with_blob(database, "triangles",
            [&](ByteReader& reader) { ground.triangles = take_triangles(reader, ground.coast.units); });
  with_blob(database, "labels", [&](ByteReader& reader) { ground.labels = take_labels(reader); });
  if (ground.labels.size() != municipalities) throw Error(said("label points of another number of municipalities"));
  return ground;
}

}  // namespace kansenatlas
