#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

#include "geo/base/numbers.hpp"
#include "geo/source/atlas_read.hpp"
#include "geo/source/atlas_schema.hpp"
#include "geo/source/gpkg_schema.hpp"
#include "geo/source/not_an_atlas.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

std::string way_out() {
  return said("make one with 'kansenatlas atlas build', or leave out --atlas to use the bundled one");
}
using Header = std::array<unsigned char, 100>;

// Said of the file as a whole, with its name.
class Refusal : public Error {
 public:
  using Error::Error;
};

Header header_of(fs::path const& path) {
  std::error_code fault;
  auto const status = fs::status(path, fault);
  if (!fs::exists(status)) throw Error(said("there is no atlas '{}'; {}", path.string(), way_out()));
  if (!fs::is_regular_file(status)) throw Error(said("'{}' is not a file, so no atlas; {}", path.string(), way_out()));
  std::ifstream file(path, std::ios::binary);
  if (!file)
    throw Error(
        said("cannot read the atlas '{}': {}; check who may read it", path.string(), said(std::strerror(errno))));
  Header header{};
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (file.gcount() == 0) throw Error(said("the atlas '{}' is empty; {}", path.string(), way_out()));
  return header;
}

std::uint32_t big_endian(Header const& header, std::size_t at) {
  return (std::uint32_t{header[at]} << 24) | (std::uint32_t{header[at + 1]} << 16) |
         (std::uint32_t{header[at + 2]} << 8) | header[at + 3];
}

// SQLite notes its size in pages; a file that is shorter was cut off.
void refuse_truncated(fs::path const& path, Header const& header) {
  std::uint64_t const page_bytes =
      header[16] == 0 && header[17] == 1 ? 65536u : std::uint64_t{header[16]} << 8 | header[17];
  std::uint64_t const expected = page_bytes * big_endian(header, 28);
  std::uint64_t const found = fs::file_size(path);
  if (found < expected || found < header.size())
    throw Error(said("the atlas '{}' is cut off: {} of {} bytes; copy it again, or {}", path.string(), found, expected,
                     way_out()));
}

void refuse_foreign(fs::path const& path, Database& database) {
  if (database.integer("PRAGMA application_id") != gpkg_application_id)
    throw NotAnAtlas(said("'{}' is a SQLite file but not a GeoPackage, so no atlas", path.string()), way_out());
  if (database.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'kansenatlas_schema'") == 0)
    throw NotAnAtlas(said("'{}' is a GeoPackage but not an atlas", path.string()), way_out());
  for (auto const& table : atlas_tables()) {
    auto look = database.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?");
    look.bind(0, table.name);
    if (!look.step() || look.integer(0) != 1)
      throw Refusal(said("the atlas '{}' lacks the table '{}'; {}", path.string(), table.name, way_out()));
  }
  auto version = database.prepare("SELECT value FROM metadata WHERE key = 'schema_version'");
  auto const found = version.step() ? version.string(0) : std::string();
  auto const number = parse_integer(found);
  if (number && *number > atlas_schema_version)
    throw Refusal(
        said("the atlas '{}' was made by a newer kansenatlas (form {}; this one reads form {}); install the newer one",
             path.string(), found, atlas_schema_version));
  if (number != atlas_schema_version)
    throw Refusal(said("the atlas '{}' has the unknown form '{}'; {}", path.string(), found, way_out()));
}

}  // namespace

Database open_atlas(fs::path const& path) {
  auto const header = header_of(path);
  if (std::memcmp(header.data(), "SQLite format 3", 16) != 0)
    throw NotAnAtlas(said("'{}' is not a GeoPackage, so no atlas", path.string()), way_out());
  refuse_truncated(path, header);
  try {
    auto database = Database::open_read_only(path);
    refuse_foreign(path, database);
    return database;
  } catch (Refusal const&) {
    throw;
  } catch (NotAnAtlas const&) {
    throw;
  } catch (Error const& error) {
    throw Error(said("the atlas '{}' is damaged: {}; {}", path.string(), error.what(), way_out()));
  }
}

}  // namespace kansenatlas
