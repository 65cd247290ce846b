#include "geo/agenda/zip_archive.hpp"

#include <zip.h>

#include <memory>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

constexpr zip_uint64_t largest_entry = 64u << 20;
constexpr zip_uint16_t first_day = (1 << 5) | 1;  // 1 January 1980, the first that a ZIP can hold
constexpr zip_uint32_t compression_level = 6;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct FreeSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using ZipSource = std::unique_ptr<zip_source_t, FreeSource>;

[[noreturn]] void fail(std::string const& what, std::string const& why) {
  throw Error(fmt::format("{}: {}", what, why));
}

void add(zip_t* archive, ZipEntry const& entry) {
  auto* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  auto const index = source ? zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
  if (index < 0) {
    if (source) zip_source_free(source);
    fail(said("'{}' cannot be put into the document", entry.name), zip_strerror(archive));
  }
  auto const at = static_cast<zip_uint64_t>(index);
  zip_set_file_compression(archive, at, entry.is_stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, compression_level);
  zip_file_set_dostime(archive, at, 0, first_day, 0);
  zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_DOS, 0);
}

std::string bytes_of(zip_source_t* source) {
  zip_stat_t status;
  if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0)
    fail(said("the document cannot be made"), zip_error_strerror(zip_source_error(source)));
  std::string bytes(status.size, '\0');
  auto const read = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (read != static_cast<zip_int64_t>(bytes.size()))
    fail(said("the document cannot be made"), said("it could not be read back"));
  return bytes;
}

}  // namespace

std::string zip_of(std::vector<ZipEntry> const& entries) {
  zip_error_t fault;
  zip_error_init(&fault);
  ZipSource const buffer(zip_source_buffer_create(nullptr, 0, 0, &fault));
  if (!buffer) fail(said("the document cannot be made"), zip_error_strerror(&fault));
  zip_source_keep(buffer.get());  // the archive takes one of the two references
  Archive archive(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &fault));
  if (!archive) {
    zip_source_free(buffer.get());
    fail(said("the document cannot be made"), zip_error_strerror(&fault));
  }
  for (auto const& entry : entries) add(archive.get(), entry);
  if (zip_close(archive.get()) != 0) fail(said("the document cannot be made"), zip_strerror(archive.get()));
  static_cast<void>(archive.release());
  return bytes_of(buffer.get());
}

std::vector<ZipEntry> read_zip(std::filesystem::path const& file) {
  auto const bytes = read_whole_file(file);
  auto const name = fmt::format("'{}'", file.string());
  zip_error_t fault;
  zip_error_init(&fault);
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &fault);
  Archive const archive(source ? zip_open_from_source(source, ZIP_RDONLY, &fault) : nullptr);
  if (!archive) {
    if (source) zip_source_free(source);
    if (zip_error_code_zip(&fault) == ZIP_ER_NOZIP)
      throw Error(said("{} is no Word document (.docx); save it again as .docx from the program that made it", name));
    fail(said("{} is no document that can be opened", name), zip_error_strerror(&fault));
  }
  std::vector<ZipEntry> entries;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
    zip_stat_t status;
    if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &status) != 0)
      fail(name, zip_strerror(archive.get()));
    if (status.size > largest_entry) fail(name, said("its part '{}' is too large", status.name));
    std::unique_ptr<zip_file_t, CloseEntry> const entry(
        zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(i), 0));
    ZipEntry read{status.name, std::string(status.size, '\0'), status.comp_method == ZIP_CM_STORE};
    if (!entry || zip_fread(entry.get(), read.bytes.data(), status.size) != static_cast<zip_int64_t>(status.size))
      fail(name, said("its part '{}' is damaged", status.name));
    entries.push_back(std::move(read));
  }
  return entries;
}

}  // namespace kansenatlas
