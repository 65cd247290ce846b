#pragma once
// What is in an atlas, counted.
#include <string>

#include "app/cli/session.hpp"

namespace kansenatlas::cli {

Json summary_of(Country const& country);
// The same as a readable table.
std::string summary_text(Country const& country, Texts const& texts);

}  // namespace kansenatlas::cli
