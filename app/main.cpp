// Options, then a command or the viewer; the last place where an error is caught.
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include "app/cli/parse.hpp"
#include "app/cli/session.hpp"
#include "app/cli/view.hpp"
#include "geo/base/error.hpp"
#include "geo/base/texts.hpp"
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

// The texts of the language asked for. What is no language is refused in the language of the environment.
Texts texts_for(std::vector<std::string> const& words, fs::path const& share) {
  auto const in = [&](Language language) {
    auto texts = Texts::load(share / "locale", language);
    speak(texts);
    return texts;
  };
  auto const asked = cli::word_of_language(words);
  auto const own = language_from(locale_of_environment()).value_or(Language::nl);
  if (asked.empty()) return in(own);
  if (asked == "nl") return in(Language::nl);
  if (asked == "en") return in(Language::en);
  in(own);
  throw UsageError(said("unknown language '{}'; choose nl or en", asked));
}

int run(std::vector<std::string> const& words) {
  fs::path const share = share_folder();
  auto const texts = texts_for(words, share);
  auto const parsed = cli::parse(words, texts);
  if (!parsed.message.empty()) {
    std::cout << parsed.message;
    return 0;
  }
  cli::Session session(share, texts.language(), parsed.invocation, std::cout);
  int const status = parsed.command->run(parsed.invocation, session);
  session.finish();
  return status;
}

// A full disk behind standard output is known only once everything has left the program.
void check_printed() {
  if (!std::cout.flush()) throw Error(said("the answer cannot be printed: {}", said("the disk may be full")));
}

}  // namespace

int main(int argc, char** argv) {
#ifdef KANSENATLAS_WITH_VIEWER
  cli::set_window(open_window);
#endif
  try {
    int const status = run({argv + 1, argv + argc});
    check_printed();
    return status;
  } catch (UsageError const& error) {
    std::cerr << "kansenatlas: " << error.what() << '\n';
    return 2;
  } catch (std::exception const& error) {
    std::cerr << "kansenatlas: " << error.what() << '\n';
    return 1;
  }
}
