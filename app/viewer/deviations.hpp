#pragma once
// How the municipalities that make two partitions differ are filled.
#include "app/viewer/map/map_scene.hpp"
#include "geo/chart/deviations.hpp"

namespace kansenatlas::viewer {

using kansenatlas::Deviation;
using kansenatlas::deviations_of;

Fill fill_of(Deviation deviation);

}  // namespace kansenatlas::viewer
