#include "geo/base/atomic_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/file_place.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

fs::path folder_of(fs::path const& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

void check_writable(fs::path const& path) {
  fs::path const folder = folder_of(path);
  std::error_code ignored;
  if (!fs::is_directory(folder, ignored))
    throw Error(said("cannot write '{}': the folder '{}' does not exist; make it first or choose another",
                     path.string(), folder.string()));
  check_place(path);
  if (::access(folder.c_str(), W_OK) != 0)
    throw Error(said("cannot write '{}': {}; choose a folder that you may write in", path.string(),
                     said(std::strerror(errno))));
}

struct RemovedAtEnd {
  fs::path path;
  ~RemovedAtEnd() {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
};

}  // namespace

void write_atomically(fs::path const& given, std::function<void(fs::path const&)> const& write) {
  auto const path = behind_links(given);
  check_writable(path);
  RemovedAtEnd const temporary{folder_of(path) /
                               fmt::format(".{}.{}{}", path.stem().string(), ::getpid(), path.extension().string())};
  write(temporary.path);
  std::error_code fault;
  fs::rename(temporary.path, path, fault);
  if (fault)
    throw Error(said("cannot write '{}': {}", path.string(), said(fault.message())) + way_out_of(fault.value()));
}

void write_text_atomically(fs::path const& path, std::string_view text) {
  write_atomically(path, [&](fs::path const& temporary) { write_for(path, temporary, text); });
}

std::string read_whole_file(fs::path const& path) {
  std::error_code fault;
  auto const status = fs::status(path, fault);
  if (!fs::exists(status)) throw Error(said("there is no file '{}'", path.string()));
  if (!fs::is_regular_file(status)) throw Error(said("'{}' is not a file", path.string()));
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(said("cannot read '{}': {}", path.string(), said(std::strerror(errno))));
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace kansenatlas
