#pragma once
// `atlas check FILE#LAYER:FIELD`.
#include <string>

#include "app/cli/session.hpp"

namespace kansenatlas::cli {

// Prints number and area per kind of fault, then each fault with its place; 1 when there is any.
int check_layer(std::string const& address, Session& session);

}  // namespace kansenatlas::cli
