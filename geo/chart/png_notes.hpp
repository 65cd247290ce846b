#pragma once
// What Cairo leaves out of a PNG: its resolution and texts.
#include <string>
#include <utility>
#include <vector>

namespace kansenatlas {

// `png` with a pHYs chunk for `dpi` and an iTXt chunk (UTF-8, PNG 1.2 section 11.3.4.5) a pair of keyword and text,
// right after its header.
std::string with_notes(std::string const& png, int dpi, std::vector<std::pair<std::string, std::string>> const& texts);

}  // namespace kansenatlas
