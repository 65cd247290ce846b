#pragma once
// The catalogues as the build has made them.
#include "geo/base/texts.hpp"

namespace kansenatlas::test {

inline Texts texts_in(Language language) { return Texts::load(KANSENATLAS_SHARE "/locale", language); }

}  // namespace kansenatlas::test
