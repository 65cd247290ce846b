#include <algorithm>

#include "geo/base/atomic_file.hpp"
#include "geo/boundary/text.hpp"
#include "geo/source/folder_reading.hpp"

namespace kansenatlas {

void FolderReader::read_ground() {
  bool is_whole = true;
  for (auto* network : {&m_ground.coast, &m_ground.water}) {
    std::string const file = network == &m_ground.coast ? "boundaries/coast.txt" : "boundaries/water.txt";
    try {
      *network = network_from_text(read_whole_file(m_folder / file), codes(), file);
    } catch (FaultError const& error) {
      m_faults.push_back(error.fault());
      is_whole = false;
    } catch (Error const& error) {
      note(file, error.what());
      is_whole = false;
    }
  }
  if (!is_whole) return;
  m_ground.triangles = triangles_of(m_ground.coast);
  for (int unit = 0; unit < m_ground.coast.units; ++unit)
    m_ground.labels.push_back(label_point_of(polygon_of(m_ground.coast, unit)));
}

void FolderReader::read_holes() {
  each_row("boundaries/holes.csv", {"network", "x", "y", "what"}, [&](LenientRow const& row) {
    auto const network = row.text("network");
    if (network != "coast" && network != "water") row.blame("network", said("is none of: coast, water"));
    m_holes.push_back({network, {row.number("x"), row.number("y")}, row.required("what")});
  });
}

}  // namespace kansenatlas
