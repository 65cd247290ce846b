#include "geo/agenda/work_folder.hpp"

#include <stdlib.h>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;

WorkFolder::WorkFolder() {
  std::string pattern = (fs::temp_directory_path() / ("kansenatlas-" + std::string(6, 'X'))).string();
  if (!::mkdtemp(pattern.data())) throw Error(said("cannot make a folder in '{}'", fs::temp_directory_path().string()));
  m_path = pattern;
}

WorkFolder::~WorkFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

}  // namespace kansenatlas
