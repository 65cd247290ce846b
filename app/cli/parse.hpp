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

// `words` without the program's name; common options may stand before the command. Throws UsageError for an unknown
// command or option (near misses named) and for too few or too many words.
Parsed parse(std::vector<std::string> const& words, Texts const& texts);

// What follows --lang, as it stands; empty without it.
std::string word_of_language(std::vector<std::string> const& words);

}  // namespace kansenatlas::cli
