#pragma once
// A place where a file is to come: what stands in the way, and what may help.
#include <filesystem>
#include <string>
#include <string_view>

namespace kansenatlas {

// The file itself where `place` is a link to it.
std::filesystem::path behind_links(std::filesystem::path const& place);

// Throws Error where no file of that name can come: it is a folder or a device.
void check_place(std::filesystem::path const& place);

// Writes `text` to `file` at once. Throws Error that names `place` for it, says why, and the way out.
void write_for(std::filesystem::path const& place, std::filesystem::path const& file, std::string_view text);

// "; make room, or choose a place on another disk": what may help against a fault (errno); empty where we do not know.
std::string way_out_of(int fault);

}  // namespace kansenatlas
