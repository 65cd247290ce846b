#pragma once
// What a command is: a name, what it takes, and a function. CLI11 itself is seen by one file only (parse.cpp).
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kansenatlas::cli {

class Session;

struct Positional {
  std::string name;              // "A", "REGION"
  std::string help_key;          // key of its text
  int minimum = 1, maximum = 1;  // maximum -1: any number
};

struct Option {
  std::string name;   // "--weight"
  std::string value;  // "WEIGHT"; empty: a flag; "A B": takes two values
  std::string help_key;
  bool is_repeatable = false;
};

// What the user typed, checked for form.
class Invocation {
 public:
  std::unordered_map<std::string, std::vector<std::string>> values;  // by name of positional or option

  [[nodiscard]] bool has(std::string const& name) const { return values.contains(name); }
  [[nodiscard]] std::vector<std::string> all(std::string const& name) const;
  [[nodiscard]] std::string text(std::string const& name, std::string const& otherwise = "") const;
  // Throws UsageError that names option and value when it is no whole number within the bounds.
  [[nodiscard]] long long integer(std::string const& name, long long otherwise, long long minimum,
                                  long long maximum) const;
  // --seed, 1 where it is not given; up to 2^53 - 1, the largest that every reader of JSON keeps exactly.
  [[nodiscard]] std::uint64_t seed() const;
};

struct Command {
  std::string name;      // "scores", "atlas build"
  std::string help_key;  // "cli.scores.help"
  std::vector<Positional> positionals;
  std::vector<Option> options;
  int (*run)(Invocation const&, Session&) = nullptr;  // exit status
};

// Every command, in the order of the help page.
std::vector<Command> const& commands();

}  // namespace kansenatlas::cli
