#pragma once
// A list of actions in a text file: one a line, the action's name and then its argument. Empty lines and lines that
// begin with # are skipped.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas::viewer {

struct State;

struct ScriptLine {
  int line = 0;
  std::string action, argument;
};

// Throws UsageError that names `origin`, the line and the nearest actions when an action is unknown.
std::vector<ScriptLine> parse_script(std::string_view text, std::string_view origin);
std::vector<ScriptLine> read_script(std::filesystem::path const& file);

// One line of it. Throws UsageError that names the line.
void perform(State& state, ScriptLine const& line, std::string_view origin);

}  // namespace kansenatlas::viewer
