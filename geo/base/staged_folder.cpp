#include "geo/base/staged_folder.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

// Throws Error where no file of that name can come.
void check_place(fs::path const& place) {
  std::error_code ignored;
  if (fs::is_directory(place, ignored))
    throw Error(said("cannot write '{}': that is a folder; give a file name", place.string()));
  if (fs::exists(place, ignored) && !fs::is_regular_file(place, ignored))
    throw Error(said("cannot write '{}': that is a device and no file; give a file name", place.string()));
}

// The file itself where `place` is a link to it.
fs::path behind_link(fs::path const& place) {
  std::error_code fault;
  auto const target = fs::is_symlink(place, fault) ? fs::weakly_canonical(place, fault) : place;
  return fault ? place : target;
}

void move_file(fs::path const& from, fs::path const& to) {
  std::error_code fault;
  fs::rename(from, to, fault);
  if (fault == std::errc::cross_device_link) fs::copy_file(from, to, fs::copy_options::overwrite_existing, fault);
  if (fault) throw Error(said("cannot write '{}': {}", to.string(), said(fault.message())));
}

// Takes back what came new, unless all went well.
struct TakenBack {
  std::vector<fs::path> places;
  ~TakenBack() {
    std::error_code ignored;
    for (auto const& place : places) fs::remove(place, ignored);
  }
};

}  // namespace

StagedFolder::StagedFolder(fs::path folder, std::string const& name)
    : m_folder(std::move(folder)), m_stage(m_folder / fmt::format(".{}.{}", name, ::getpid())) {
  std::error_code fault;
  if (!fs::is_directory(m_folder, fault))
    throw Error(said("cannot write '{}': the folder '{}' does not exist; make it first or choose another",
                     (m_folder / name).string(), m_folder.string()));
  fs::remove_all(m_stage, fault);  // of a program that was killed
  fs::create_directory(m_stage, fault);
  if (fault)
    throw Error(
        said("cannot write '{}': {}; choose a folder that you may write in", m_folder.string(), said(fault.message())));
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  fs::remove_all(m_stage, ignored);
}

void StagedFolder::write(std::string const& name, std::string_view text) const {
  check_place(m_folder / name);
  errno = 0;
  std::ofstream file(m_stage / name, std::ios::binary);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (!file)
    throw Error(said("cannot write '{}': {}", (m_folder / name).string(),
                     errno != 0 ? said(std::strerror(errno)) : said("the disk may be full")));
}

void StagedFolder::publish() const {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator(m_stage))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (auto const& file : files) check_place(m_folder / file.filename());
  TakenBack back;
  for (auto const& file : files) {
    auto const place = behind_link(m_folder / file.filename());
    bool const is_new = !fs::exists(place);
    move_file(file, place);
    if (is_new) back.places.push_back(place);
  }
  back.places.clear();
}

}  // namespace kansenatlas
