#pragma once
// One fingerprint of all facts.
#include <string>
#include <string_view>

#include "geo/source/atlas_file.hpp"

namespace kansenatlas {

// SHA-256 (FIPS 180-4) as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

// The fingerprint of every fact and of both networks; what is derived from them (triangles, label points, a hash that
// the atlas says it has) does not count. The same facts give the same text on every machine.
std::string content_hash_of(Country const& country);

}  // namespace kansenatlas
