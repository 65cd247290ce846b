#include <algorithm>

#include "geo/base/atomic_file.hpp"
#include "geo/boundary/text.hpp"
#include "geo/source/atlas_check_parts.hpp"
#include "geo/source/folder_reading.hpp"

namespace kansenatlas {

void FolderReader::read_ground() {
  if (m_lacks_municipalities) return;
  bool is_whole = true;
  for (auto* network : {&m_ground.coast, &m_ground.water}) {
    std::string const file = network == &m_ground.coast ? "boundaries/coast.txt" : "boundaries/water.txt";
    try {
      *network = network_from_text(read_whole_file(m_folder / file), codes(), file);
    } catch (FaultError const& error) {
      m_faults.push_back(error.fault());
      is_whole = false;
    } catch (NetworkTextError const& error) {
      auto const& [line, field, value] = error.place();
      m_faults.push_back({file, line, field, value, error.reason()});
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

void FolderReader::read_totals() {
  each_row("totals.csv", {"area", "field", "value", "slack", "source"}, [&](LenientRow const& row) {
    auto const area = row.text("area");
    if (!m_published_areas.contains(area))
      row.blame("area", said("is no area of the map of {}", m_atlas.map_year));
    else if (!is_summed_field(row.text("field")))
      row.blame("field", said("is none of: {}", summed_fields));
    else
      m_totals.push_back(
          {area, row.text("field"), row.number("value"), row.number("slack"), row.required("source"), row.line()});
  });
}

}  // namespace kansenatlas
