// Any file is an atlas or an error. The bytes are also read as the atlas's own blobs, past SQLite.
#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>

#include "geo/base/error.hpp"
#include "geo/source/atlas_file.hpp"
#include "geo/source/atlas_ground.hpp"

using namespace kansenatlas;

namespace {

template <class Read>
void survive(Read read) {
  try {
    read();
  } catch (Error const&) {
    return;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::span<std::byte const> const bytes(reinterpret_cast<std::byte const*>(data), size);
  survive([&] {
    ByteReader reader(bytes);
    Network network;
    take_areas(reader, network);
    take_arcs(reader, network);
    take_rings(reader, network);
    take_triangles(reader, network.units);
    take_labels(reader);
  });
  static auto const file =
      std::filesystem::temp_directory_path() / ("kansenatlas-fuzz-" + std::to_string(::getpid()) + ".gpkg");
  std::ofstream(file, std::ios::binary).write(reinterpret_cast<char const*>(data), static_cast<std::streamsize>(size));
  survive([&] { static_cast<void>(read_atlas_file(file, Figures::all)); });
  std::filesystem::remove(file);
  return 0;
}
