#pragma once
// Files that appear together or not at all: written into a hidden folder beside their places and moved when all are
// there.
#include <filesystem>
#include <string>
#include <string_view>

namespace kansenatlas {

class StagedFolder {
 public:
  // `folder`: where the files will stand, which must exist; `name` keeps two at work there apart. Throws Error when
  // nothing can be written there.
  StagedFolder(std::filesystem::path folder, std::string const& name);
  ~StagedFolder();  // removes what was not published
  StagedFolder(StagedFolder const&) = delete;
  StagedFolder& operator=(StagedFolder const&) = delete;

  // Where the files stand until then, for those who write by themselves.
  [[nodiscard]] std::filesystem::path const& path() const { return m_stage; }
  // Throws Error that names the place where the file will stand: it cannot be written there, or the disk is full.
  void write(std::string const& name, std::string_view text) const;
  // Moves every file to its place, over what stands there; a link keeps its place, the file behind it is replaced.
  // Throws Error, and then leaves none of those that are new.
  void publish() const;

 private:
  std::filesystem::path m_folder, m_stage;
};

}  // namespace kansenatlas
