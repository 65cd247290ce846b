#pragma once
// Is a text from elsewhere UTF-8?
#include <cstddef>
#include <string_view>

namespace kansenatlas {

// Length in bytes of the longest beginning of `text` that is well-formed UTF-8 (Unicode 15, table 3-7: no overlong
// forms, no surrogates, nothing past U+10FFFF) and holds no NUL.
std::size_t valid_utf8_length(std::string_view text);

}  // namespace kansenatlas
