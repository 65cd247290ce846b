#pragma once
// Faults as a document and as lines.
#include <vector>

#include "app/cli/session.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas::cli {

// [{file, row, field, value, message}]
Json document_of(std::vector<Fault> const& faults);

}  // namespace kansenatlas::cli
