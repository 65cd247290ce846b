#include "app/viewer/script.hpp"

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::viewer {
namespace {

[[noreturn]] void refuse(std::string_view origin, int line, std::exception const& error) {
  throw UsageError(said("{}, line {}: {}", origin, line, error.what()));
}

}  // namespace

std::vector<ScriptLine> parse_script(std::string_view text, std::string_view origin) {
  std::vector<ScriptLine> script;
  int number = 0;
  for (auto const& raw : split(text, '\n')) {
    ++number;
    auto const line = trimmed(raw);
    if (line.empty() || line.front() == '#') continue;
    auto const end = line.find_first_of(" \t");
    std::string const action(line.substr(0, end));
    try {
      action_named(action);
    } catch (UsageError const& error) {
      refuse(origin, number, error);
    }
    script.push_back({number, action, end == line.npos ? "" : std::string(trimmed(line.substr(end)))});
  }
  return script;
}

std::vector<ScriptLine> read_script(std::filesystem::path const& file) {
  return parse_script(read_whole_file(file), file.string());
}

void perform(State& state, ScriptLine const& line, std::string_view origin) {
  try {
    run_action(state, line.action, line.argument);
  } catch (UsageError const& error) {
    refuse(origin, line.line, error);
  }
}

}  // namespace kansenatlas::viewer
