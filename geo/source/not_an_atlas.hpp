#pragma once
// What is said of a file that is no atlas at all.
#include <string>
#include <utility>

#include "geo/base/error.hpp"

namespace kansenatlas {

// A sound file of another kind, which may be of use as something else.
class NotAnAtlas : public Error {
 public:
  NotAnAtlas(std::string what_it_is, std::string const& way_out)
      : Error(what_it_is + "; " + way_out), m_what_it_is(std::move(what_it_is)) {}
  // "'x.gpkg' is a GeoPackage but not an atlas".
  [[nodiscard]] std::string const& what_it_is() const { return m_what_it_is; }

 private:
  std::string m_what_it_is;
};

}  // namespace kansenatlas
