#pragma once
// Faults as a document and as lines.
#include <vector>

#include "app/cli/session.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas::cli {

// [{file, row, field, value, message}]
Json faults_document(std::vector<Fault> const& faults);

}  // namespace kansenatlas::cli
