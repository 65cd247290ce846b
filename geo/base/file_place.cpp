#include "geo/base/file_place.hpp"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;

fs::path behind_links(fs::path const& place) {
  std::error_code fault;
  auto const target = fs::is_symlink(place, fault) ? fs::weakly_canonical(place, fault) : place;
  return fault ? place : target;
}

void check_place(fs::path const& place) {
  std::error_code ignored;
  if (fs::is_directory(place, ignored))
    throw Error(said("cannot write '{}': that is a folder; give a file name", place.string()));
  if (fs::exists(place, ignored) && !fs::is_regular_file(place, ignored))
    throw Error(said("cannot write '{}': that is a device and no file; give a file name", place.string()));
}

void write_for(fs::path const& place, fs::path const& file, std::string_view text) {
  errno = 0;
  std::ofstream stream(file, std::ios::binary);
  stream.write(text.data(), static_cast<std::streamsize>(text.size()));
  stream.close();
  if (stream) return;
  int const fault = errno;
  throw Error(said("cannot write '{}': {}", place.string(),
                   fault != 0 ? said(std::strerror(fault)) : said("the disk may be full")) +
              way_out_of(fault));
}

std::string way_out_of(int fault) {
  if (fault == ENOSPC || fault == EDQUOT || fault == 0) return said("; make room, or choose a place on another disk");
  if (fault == EROFS || fault == EACCES || fault == EPERM) return said("; choose a folder that you may write in");
  return {};
}

}  // namespace kansenatlas
