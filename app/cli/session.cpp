#include "app/cli/session.hpp"

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <utility>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/project/project_atlas.hpp"
#include "geo/project/project_file.hpp"

namespace kansenatlas::cli {
namespace fs = std::filesystem;
namespace {

class TerminalProgress final : public Progress {
 public:
  ~TerminalProgress() override {
    if (m_shown) std::fputs("\r\033[K", stderr);
  }
  void report(double fraction, std::string_view what) override {
    m_shown = true;
    std::fputs(fmt::format("\r\033[K{:3.0f} % {}", fraction * 100, what).c_str(), stderr);
    std::fflush(stderr);
  }

 private:
  bool m_shown = false;
};

}  // namespace

Session::Session(fs::path share, Language language, Invocation const& common, std::ostream& out)
    : m_share(std::move(share)),
      m_atlas_path(common.has("--atlas") ? fs::path(common.text("--atlas")) : m_share / "nl.gpkg"),
      m_project_path(common.text("--project")),
      m_out_path(common.text("--out")),
      m_texts(Texts::load(m_share / "locale", language)),
      m_json(common.has("--json")),
      m_force(common.has("--force")),
      m_quiet(common.has("--quiet")),
      m_out(out) {}

Country const& Session::country(Figures figures) {
  if (!m_country.atlas || (figures == Figures::all && !m_has_figures)) {
    m_country = m_bare = read_atlas_file(m_atlas_path, figures);
    m_has_figures = figures == Figures::all;
    if (!m_project_path.empty()) m_country.atlas = atlas_with(project(), m_project_path);
  }
  return m_country;
}

Project const& Session::project() {
  if (!m_project) m_project = m_project_path.empty() ? Project{} : read_project_file(m_project_path);
  return *m_project;
}

void Session::save_project(Project project) {
  need_project();
  m_project = std::move(project);
  write_project_file(m_project_path, *m_project);
}

void Session::need_project() const {
  if (!has_project())
    throw UsageError(said("no project to write to; add --project FILE ('kansenatlas project new FILE' makes one)"));
}

std::vector<Texts> Session::both_languages() const {
  auto const other = language() == Language::nl ? Language::en : Language::nl;
  return {m_texts, Texts::load(m_share / "locale", other)};
}

std::shared_ptr<Atlas const> Session::atlas_with(Project const& project, fs::path const& file) {
  if (!m_bare.atlas) static_cast<void>(country());
  auto const& hash = project.atlas->content_hash;
  if (!m_quiet && !hash.empty() && hash != m_bare.atlas->content_hash)
    std::cerr << m_texts.text("project.other_atlas", fmt::arg("file", file.string())) << '\n';
  auto const texts = both_languages();
  bool const is_dutch = language() == Language::nl;
  return atlas_with_project(*m_bare.atlas, project, texts[is_dutch ? 0 : 1], texts[is_dutch ? 1 : 0]);
}

void Session::print(Json const& document) { out() << document.dump(2) << '\n'; }

void Session::say(std::string_view line) {
  if (!m_json) out() << line << '\n';
}

void Session::notice(std::string_view line) {
  if (m_quiet) return;
  if (!m_json)
    out() << line << "\n\n";
  else
    std::fputs(fmt::format("{}\n", line).c_str(), stderr);
}

Partition const& Session::keep(Partition partition) {
  if (auto const* same = kept(partition.id)) return *same;
  return m_partitions.emplace_back(std::move(partition));
}

Partition const* Session::kept(std::string_view id) const {
  for (auto const& partition : m_partitions)
    if (partition.id == id) return &partition;
  return nullptr;
}

std::ostream& Session::out() {
  if (m_out_path.empty()) return m_out;
  return m_kept;
}

void Session::leave_out_to_command(std::string const& path) {
  if (path != m_out_path) return;
  m_out_path.clear();
  m_out << m_kept.str();
}

void Session::finish() {
  if (m_out_path.empty()) return;
  auto const file = checked_output(std::exchange(m_out_path, {}));
  write_text_atomically(file, m_kept.str());
  if (!m_quiet) std::cerr << m_texts.text("cli.written", fmt::arg("file", file.string())) << '\n';
}

fs::path Session::output_file(std::string const& path) {
  auto file = checked_output(path);
  leave_out_to_command(path);
  return file;
}

fs::path Session::checked_output(std::string const& path) const {
  fs::path const file(path);
  std::error_code ignored;
  if (fs::exists(file, ignored) && !m_force)
    throw Error(said("'{}' exists already; choose another name or add --force", path));
  return file;
}

fs::path Session::output_folder(std::string const& path) {
  leave_out_to_command(path);
  std::error_code fault;
  fs::create_directories(path, fault);
  if (fault)
    throw Error(
        said("cannot make the folder '{}': {}; give --out a place that you may write in", path, said(fault.message())));
  return path;
}

Progress& Session::progress() {
  if (!m_progress) {
    if (!m_quiet && ::isatty(STDERR_FILENO) == 1)
      m_progress = std::make_unique<TerminalProgress>();
    else
      m_progress = std::make_unique<NoProgress>();
  }
  return *m_progress;
}

}  // namespace kansenatlas::cli
