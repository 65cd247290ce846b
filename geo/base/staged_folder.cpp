#include "geo/base/staged_folder.hpp"

#include <unistd.h>

#include <algorithm>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/file_place.hpp"

namespace kansenatlas {
namespace fs = std::filesystem;
namespace {

void move_file(fs::path const& from, fs::path const& to) {
  std::error_code fault;
  fs::rename(from, to, fault);
  if (fault == std::errc::cross_device_link) fs::copy_file(from, to, fs::copy_options::overwrite_existing, fault);
  if (fault) throw Error(said("cannot write '{}': {}", to.string(), said(fault.message())) + way_out_of(fault.value()));
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
    throw Error(said("cannot write '{}': {}", m_folder.string(), said(fault.message())) + way_out_of(fault.value()));
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  fs::remove_all(m_stage, ignored);
}

void StagedFolder::write(std::string const& name, std::string_view text) const {
  check_place(m_folder / name);
  write_for(m_folder / name, m_stage / name, text);
}

void StagedFolder::publish() const {
  std::vector<fs::path> files;
  for (auto const& entry : fs::directory_iterator(m_stage))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (auto const& file : files) check_place(m_folder / file.filename());
  TakenBack back;
  for (auto const& file : files) {
    auto const place = behind_links(m_folder / file.filename());
    bool const is_new = !fs::exists(place);
    move_file(file, place);
    if (is_new) back.places.push_back(place);
  }
  back.places.clear();
}

}  // namespace kansenatlas
