// Any bytes are a table or an error; what is read can be written and read again the same.
#include <cstdint>
#include <cstdlib>

#include "geo/source/csv_table.hpp"
#include "geo/source/csv_writer.hpp"

using namespace kansenatlas;

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(data), size);
  try {
    std::vector<Fault> faults;
    auto const table = CsvTable::parse(text, "fuzz.csv", &faults);
    auto const columns = static_cast<int>(table.columns().size());
    CsvWriter writer(table.columns());
    for (int r = 0; r < table.size(); ++r) {
      std::vector<std::string> fields;
      for (int c = 0; c < columns; ++c) fields.emplace_back(table.cell(r, c));
      writer.row(fields);
    }
    auto const again = CsvTable::parse(writer.text(), "again.csv");
    if (again.size() != table.size()) std::abort();
    for (int r = 0; r < table.size(); ++r)
      for (int c = 0; c < columns; ++c)
        if (again.cell(r, c) != table.cell(r, c)) std::abort();
  } catch (Error const&) {
    return 0;
  }
  return 0;
}
