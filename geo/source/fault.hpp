#pragma once
// One thing wrong with the facts, located.
#include <string>
#include <vector>

#include "geo/base/error.hpp"

namespace kansenatlas {

struct Fault {
  std::string file;   // relative to the folder, or the file as given
  int row = 0;        // line in the file, the header is 1; 0: the file as a whole
  std::string field;  // column; empty: the row as a whole
  std::string value;
  std::string message;  // what is wrong and what to do
  friend bool operator==(Fault const&, Fault const&) = default;
};

// "municipalities.csv, row 14, land_ha '12,5': not a number; write it with a decimal point".
std::string line_of(Fault const& fault);

// A fault that ends the reading.
class FaultError : public Error {
 public:
  explicit FaultError(Fault fault) : Error(line_of(fault)), m_fault(std::move(fault)) {}
  [[nodiscard]] Fault const& fault() const { return m_fault; }

 private:
  Fault m_fault;
};

}  // namespace kansenatlas
