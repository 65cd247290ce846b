#pragma once
// Files in one ZIP, as DOCX and ODT are. Same entries, same bytes: order as given, one fixed date.
#include <filesystem>
#include <string>
#include <vector>

namespace kansenatlas {

struct ZipEntry {
  std::string name;  // "word/document.xml"
  std::string bytes;
  bool is_stored = false;  // as it is, without compression
};

// Throws Error when the archive cannot be made.
std::string zip_of(std::vector<ZipEntry> const& entries);

// The entries of an archive. Throws Error that names the file when it is missing or no ZIP, or holds an entry of more
// than 64 MB.
std::vector<ZipEntry> read_zip(std::filesystem::path const& file);

}  // namespace kansenatlas
