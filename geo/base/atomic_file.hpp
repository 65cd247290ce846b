#pragma once
// Files that are there whole or not at all.
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace kansenatlas {

// Calls `write` with a temporary name beside `path` (same extension, so that drivers recognise it) and renames the
// result over `path` when it returns; removes it when it throws. Where `path` is a link, the file behind it is written.
// Throws Error that names the path when the folder does not exist or cannot be written, `path` is a folder or a device,
// or the disk is full.
void write_atomically(std::filesystem::path const& path,
                      std::function<void(std::filesystem::path const& temporary)> const& write);

// The same for text that is at hand.
void write_text_atomically(std::filesystem::path const& path, std::string_view text);

// A whole file. Throws Error when it is missing, not a regular file, or unreadable.
std::string read_whole_file(std::filesystem::path const& path);

}  // namespace kansenatlas
