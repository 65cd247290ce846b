#pragma once
// The templates and tasks that come with the program.
#include "geo/agenda/preset.hpp"

namespace kansenatlas::test {

constexpr auto resources = KANSENATLAS_SOURCE "/data/agenda";

inline Preset kansenagenda() { return read_preset(resources, "kansenagenda"); }

}  // namespace kansenatlas::test
