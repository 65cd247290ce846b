#pragma once
// A network as readable text: one line an arc, coordinates in whole metres as differences.
//
//   network;coast;342;1176                name, number of units, number of arcs
//   unit;GM0014;197960000                 code and area as delivered in m2 (rounded), in order
//   arc;GM0014;GM0024;1234.5;233000 581000 12 -30 5 8    left;right ("" = outside);length in m as delivered;points
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/error.hpp"
#include "geo/boundary/network.hpp"

namespace kansenatlas {

// What is wrong in a text, and where. `line` counts from 1; 0: the text as a whole.
class NetworkTextError : public Error {
 public:
  struct Place {
    int line = 0;
    std::string field;  // "left", "area"; empty: the line as a whole
    std::string value;
  };
  NetworkTextError(std::string const& whole, Place place, std::string reason)
      : Error(whole), m_place(std::move(place)), m_reason(std::move(reason)) {}
  [[nodiscard]] Place const& place() const { return m_place; }
  [[nodiscard]] std::string const& reason() const { return m_reason; }  // without file, line and value

 private:
  Place m_place;
  std::string m_reason;
};

std::string to_text(Network const& network, std::vector<std::string> const& codes);
// `codes`: the units that the caller knows, in its order. Throws NetworkTextError that names `origin`, line, field and
// value.
Network network_from_text(std::string_view text, std::vector<std::string> const& codes, std::string_view origin);

}  // namespace kansenatlas
