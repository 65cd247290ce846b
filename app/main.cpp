// Options, then a command or the viewer; the last place where an error is caught.
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "app/cli/parse.hpp"
#include "app/cli/session.hpp"
#include "app/cli/view.hpp"
#include "geo/base/error.hpp"
#ifdef KANSENATLAS_WITH_VIEWER
#include "app/viewer/run.hpp"
#endif

namespace {

using namespace kansenatlas;
namespace fs = std::filesystem;

// Beside the program, as in the build tree and as installed: bin/kansenatlas and share/kansenatlas.
fs::path share_folder() {
  return fs::canonical("/proc/self/exe").parent_path().parent_path() / "share" / "kansenatlas";
}

std::string_view locale_of_environment() {
  for (char const* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (char const* value = std::getenv(name); value && *value != '\0') return value;
  return {};
}

#ifdef KANSENATLAS_WITH_VIEWER
int open_window(cli::ViewRequest const& request) {
  return viewer::run_viewer({request.share, request.atlas, request.project, request.language, request.script,
                             request.screenshot, request.width_px, request.height_px, request.scale_percent,
                             request.reports_start});
}
#endif

int run(std::vector<std::string> const& words) {
  fs::path const share = share_folder();
  Language const language = cli::language_of(words, locale_of_environment());
  auto const parsed = cli::parse(words, Texts::load(share / "locale", language));
  if (!parsed.message.empty()) {
    std::cout << parsed.message;
    return 0;
  }
  cli::Session session(share, language, parsed.invocation, std::cout);
  return parsed.command->run(parsed.invocation, session);
}

}  // namespace

int main(int argc, char** argv) {
#ifdef KANSENATLAS_WITH_VIEWER
  cli::set_window(open_window);
#endif
  try {
    return run({argv + 1, argv + argc});
  } catch (UsageError const& error) {
    std::cerr << "kansenatlas: " << error.what() << '\n';
    return 2;
  } catch (std::exception const& error) {
    std::cerr << "kansenatlas: " << error.what() << '\n';
    return 1;
  }
}
