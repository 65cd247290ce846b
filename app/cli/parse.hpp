#pragma once
// From the words on the command line to a command and what it was given.
#include <string>
#include <vector>

#include "app/cli/command.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas::cli {

struct Parsed {
  Command const* command = nullptr;  // null: open the viewer
  Invocation invocation;             // of the command, with the common options (--atlas, --json, ...) among them
  std::string message;               // help or version text to print instead of running anything
};

// `words` without the program's name. Throws UsageError for an unknown command or option (near misses named).
Parsed parse(std::vector<std::string> const& words, Texts const& texts);

// The language asked for: --lang, else the locale of the environment as `locale` gives it, else Dutch. Throws
// UsageError for a --lang that is neither nl nor en.
Language language_of(std::vector<std::string> const& words, std::string_view locale);

}  // namespace kansenatlas::cli
