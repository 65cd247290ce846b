#pragma once
// What stands in the archives that DOCX and ODT are.
#include <string>

#include "geo/agenda/zip_archive.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace kansenatlas::test {

// The bytes of one file of an archive; empty: it holds none of that name.
inline std::string part_of(std::string const& archive, std::string const& name) {
  TemporaryFolder const folder;
  write_text_atomically(folder / "a.zip", archive);
  for (auto const& entry : read_zip(folder / "a.zip"))
    if (entry.name == name) return entry.bytes;
  return "";
}

}  // namespace kansenatlas::test
