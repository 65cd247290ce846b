#include "tests/support/scratch_folder.hpp"

#include <stdlib.h>

#include <stdexcept>
#include <system_error>

namespace kansenatlas::test {
namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() {
  std::string name = (fs::temp_directory_path() / "kansenatlas-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw std::runtime_error("cannot make a scratch folder");
  m_path = name;
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(m_path, ignored);
}

}  // namespace kansenatlas::test
