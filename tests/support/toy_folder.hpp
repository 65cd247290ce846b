#pragma once
// The facts of a board of four municipalities as a folder of tables, so that a test can plant a fault in one of them.
#include <map>
#include <string>

#include "tests/support/temporary_folder.hpp"

namespace kansenatlas::test {

class ToyFolder {
 public:
  ToyFolder();
  // Replaces `from`, which must be there, by `to` in one table.
  void plant(std::string const& file, std::string const& from, std::string const& to);
  void remove(std::string const& file);
  [[nodiscard]] std::filesystem::path const& path() const { return m_folder.path(); }

 private:
  TemporaryFolder m_folder;
  std::map<std::string, std::string> m_texts;
};

}  // namespace kansenatlas::test
