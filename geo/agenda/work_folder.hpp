#pragma once
// A folder for files on the way, gone when it goes out of scope.
#include <filesystem>
#include <string>

namespace kansenatlas {

class WorkFolder {
 public:
  WorkFolder();  // throws Error when none can be made
  ~WorkFolder();
  WorkFolder(WorkFolder const&) = delete;
  WorkFolder& operator=(WorkFolder const&) = delete;
  [[nodiscard]] std::string operator/(char const* name) const { return (m_path / name).string(); }

 private:
  std::filesystem::path m_path;
};

}  // namespace kansenatlas
