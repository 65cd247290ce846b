#pragma once
// Writing agendas from the window, with progress and cancel.
#include <filesystem>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

class Jobs;

// Starts or stops what the state asks for, and keeps the caches informed of how far it is.
void refresh_export(State& state, Jobs& jobs);

// Where the documents go: what was asked, else "agenda" beside the project.
std::filesystem::path export_folder(State const& state);

}  // namespace kansenatlas::viewer
