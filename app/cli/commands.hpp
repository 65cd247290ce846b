#pragma once
// One declaration a command; each is defined in the file of its name.
#include "app/cli/command.hpp"

namespace kansenatlas::cli {

Command partitions_command();
Command indicators_command();
Command values_command();
Command atlas_facts_command();

}  // namespace kansenatlas::cli
