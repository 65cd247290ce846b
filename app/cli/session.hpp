#pragma once
// What every command shares: language, atlas, output.
#include <deque>
#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <sstream>
#include <string>

#include "app/cli/command.hpp"
#include "app/cli/json.hpp"
#include "geo/base/progress.hpp"
#include "geo/base/texts.hpp"
#include "geo/project/project.hpp"
#include "geo/source/atlas_file.hpp"

namespace kansenatlas::cli {

class Session {
 public:
  // `share`: folder with nl.gpkg, locale, shaders, colour. Output goes to `out`.
  Session(std::filesystem::path share, Language language, Invocation const& common, std::ostream& out);

  [[nodiscard]] Texts const& texts() const { return m_texts; }
  [[nodiscard]] Language language() const { return m_texts.language(); }
  // Both catalogues, the session's own first: what people typed may be in either.
  [[nodiscard]] std::vector<Texts> both_languages() const;
  [[nodiscard]] bool wants_json() const { return m_json; }
  [[nodiscard]] bool may_overwrite() const { return m_force; }
  [[nodiscard]] std::filesystem::path const& share() const { return m_share; }
  [[nodiscard]] std::filesystem::path const& atlas_path() const { return m_atlas_path; }

  // Read on first use, with the user partitions and scenarios of --project. The figures are read only by the command
  // that asks for them.
  Country const& country(Figures figures = Figures::none);
  Atlas const& atlas(Figures figures = Figures::none) { return *country(figures).atlas; }
  Ground const& ground() { return *country().ground; }
  // The same atlas with what another project adds; says on standard error when that was made on other facts.
  [[nodiscard]] std::shared_ptr<Atlas const> atlas_with(Project const& project, std::filesystem::path const& file);

  // What --project names, read on first use; an empty project without it.
  Project const& project();
  [[nodiscard]] bool has_project() const { return !m_project_path.empty(); }
  // Throws UsageError without --project.
  void need_project() const;
  // Writes `project` over the file that --project names. Throws UsageError without one.
  void save_project(Project project);
  [[nodiscard]] std::filesystem::path const& project_path() const { return m_project_path; }

  // The one document of a command with --json; nothing else may be printed then.
  void print(Json const& document);
  // Readable text; silent with --json.
  void say(std::string_view line);
  // What the reader must know of how an answer came about: as text, with --json on standard error; silent with --quiet.
  void notice(std::string_view line);
  // Holds a partition that is not in the atlas for as long as the session lasts; of two with one id the first stays.
  Partition const& keep(Partition partition);
  [[nodiscard]] Partition const* kept(std::string_view id) const;

  // `path` as given, after checking that its folder exists and that nothing is overwritten without --force.
  [[nodiscard]] std::filesystem::path output_file(std::string const& path);
  // Makes the folder where needed.
  [[nodiscard]] std::filesystem::path output_folder(std::string const& path);
  // With --out, what was printed becomes that file, unless the command wrote there itself. Once, after the command.
  void finish();
  // Shown on standard error when that is a terminal and --quiet is not given.
  Progress& progress();

 private:
  // Where text goes: what is printed, or, with --out, kept until it is known who writes that file.
  std::ostream& out();
  void leave_out_to_command(std::string const& path);
  [[nodiscard]] std::filesystem::path checked_output(std::string const& path) const;

  std::filesystem::path m_share, m_atlas_path, m_project_path;
  std::string m_out_path;  // of --out, while the command has not written there itself
  std::ostringstream m_kept;
  Texts m_texts;
  bool m_json = false, m_force = false, m_quiet = false;
  std::ostream& m_out;
  Country m_country, m_bare;  // with and without the project
  bool m_has_figures = false;
  std::optional<Project> m_project;
  std::unique_ptr<Progress> m_progress;
  std::deque<Partition> m_partitions;
};

}  // namespace kansenatlas::cli
