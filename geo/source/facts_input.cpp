#include "geo/source/facts_input.hpp"

namespace kansenatlas {

CsvTable FactsRun::source(std::string const& name) { return CsvTable::read(m_sources / name, name, &m_faults); }

CsvTable FactsRun::authored(std::string const& name) {
  return CsvTable::read(m_catalogue / name, "catalogue/" + name, &m_faults);
}

}  // namespace kansenatlas
