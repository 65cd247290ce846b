#include <string_view>

#include "geo/source/atlas_ground.hpp"
#include "geo/source/atlas_write.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view arcs_layout =
    "u32 arcs; each: i32 left, i32 right (municipality from 0 in the order of the table, -1 outside), f64 length in m "
    "of "
    "the ungeneralised line, u32 points, f64 x and y a point (EPSG:28992)";
constexpr std::string_view rings_layout =
    "u32 units; each: u32 rings; each: f64 area in m2 (shell +, hole -), u32 uses; each: u32 2 * arc + 1 when reversed";
constexpr std::string_view areas_layout = "u32 units; each: f64 area in m2 of the ungeneralised shape";
constexpr std::string_view triangles_layout =
    "u32 vertices; f64 x and y each; u32 indices; u32 each, three a triangle; u32 first indices; u32 each, one a unit "
    "and one past the last";
constexpr std::string_view labels_layout = "u32 units; each: f64 x, f64 y, f64 radius in m of the largest circle";

class BlobTable {
 public:
  explicit BlobTable(Database& database)
      : m_insert(database.prepare("INSERT INTO kansenatlas_blobs VALUES (?, ?, ?, ?)")) {}
  template <class Thing>
  void add(std::string const& name, std::string_view layout, void (*put)(ByteWriter&, Thing const&),
           Thing const& thing) {
    ByteWriter writer;  // NOLINT(misc-const-correctness): `put` writes into it
    put(writer, thing);
    m_insert.insert(++m_fid, name, layout, writer.bytes());
  }

 private:
  Statement m_insert;
  int m_fid = 0;
};

}  // namespace

void write_ground(Database& database, Ground const& ground) {
  BlobTable table(database);
  for (auto const* network : {&ground.coast, &ground.water}) {
    std::string const name = network == &ground.coast ? "coast" : "water";
    table.add(name + ".areas", areas_layout, put_areas, *network);
    table.add(name + ".arcs", arcs_layout, put_arcs, *network);
    table.add(name + ".rings", rings_layout, put_rings, *network);
  }
  table.add("triangles", triangles_layout, put_triangles, ground.triangles);
  table.add("labels", labels_layout, put_labels, ground.labels);
}

}  // namespace kansenatlas
