#include "app/cli/parse.hpp"

#include <algorithm>
#include <map>

#include <CLI/CLI.hpp>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

using Bound = std::map<std::string, std::vector<std::string>>;

std::vector<Option> const& common_options() {
  static std::vector<Option> const options{
      {"--atlas", "FILE", "cli.common.atlas"}, {"--project", "FILE", "cli.common.project"},
      {"--lang", "nl|en", "cli.common.lang"},  {"--json", "", "cli.common.json"},
      {"--out", "PATH", "cli.common.out"},     {"--force", "", "cli.common.force"},
      {"--quiet", "", "cli.common.quiet"},
  };
  return options;
}

void add_option(CLI::App& app, Option const& option, Bound& bound, std::map<std::string, bool>& flags,
                Texts const& texts) {
  auto const help = texts.text(option.help_key);
  if (option.value.empty()) {
    app.add_flag(option.name, flags[option.name], help);
    return;
  }
  auto* added = app.add_option(option.name, bound[option.name], help)->type_name(option.value);
  int const values = static_cast<int>(split(option.value, ' ').size());
  if (option.is_repeatable)
    added->type_size(values)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  else
    added->expected(values)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void add_positional(CLI::App& app, Positional const& positional, Bound& bound, Texts const& texts) {
  auto* added = app.add_option(positional.name, bound[positional.name], texts.text(positional.help_key))->type_name("");
  int const least = std::min(1, positional.minimum);  // more are counted in refuse_too_few
  added->expected(least, positional.maximum < 0 ? CLI::detail::expected_max_vector_size : positional.maximum);
  added->allow_extra_args(least != positional.maximum);  // else the first would take every word
}

// CLI11 counts too, but says so in words of its own.
void refuse_too_few(CLI::App const& app, Command const& command, Bound const& bound) {
  for (auto const& positional : command.positionals) {
    auto const given = bound.at(positional.name).size();
    if (given >= static_cast<std::size_t>(positional.minimum)) continue;
    throw UsageError(positional.minimum == 1
                         ? said("'{}' needs {}; see '{} --help'", command.name, positional.name, app.get_name())
                         : said("'{}' needs {} {} times or more, not {}; see '{} --help'", command.name,
                                positional.name, positional.minimum, given, app.get_name()));
  }
}

// An option without its value, or with too many; CLI11 names it first.
[[noreturn]] void refuse_form(CLI::App const& app, CLI::ParseError const& fault) {
  std::string const words = fault.what();
  auto const colon = words.find(':');
  if (words.starts_with("-") && colon != std::string::npos)
    throw UsageError(said("{} needs its value; see '{} --help'", words.substr(0, colon), app.get_name()));
  throw UsageError(said("{}; see '{} --help'", words, app.get_name()));
}

[[noreturn]] void refuse_unknown(CLI::App const& app, std::string const& word, std::vector<std::string> known,
                                 std::string_view what) {
  auto const hint = did_you_mean(word, known);
  throw UsageError(
      said("unknown {} '{}'; {}'{} --help' lists them", what, word, hint.empty() ? hint : hint + " ", app.get_name()));
}

void refuse_extras(CLI::App const& app, Command const& command, std::vector<std::string> const& extras) {
  if (extras.empty()) return;
  auto const& word = extras.front();
  if (!word.starts_with("-"))
    throw UsageError(said("'{}' takes no further word '{}'; see '{} --help'", command.name, word, app.get_name()));
  std::vector<std::string> known;
  for (auto const& option : common_options()) known.push_back(option.name);
  for (auto const& option : command.options) known.push_back(option.name);
  refuse_unknown(app, word, known, said("option"));
}

// All commands, or those of a group such as "project scenario ".
std::string overview(std::string const& group, Texts const& texts) {
  std::size_t width = 0;
  for (auto const& command : commands()) width = std::max(width, command.name.size());
  std::string text = texts.text("cli.usage") + "\n\n" + texts.text("cli.commands") + "\n";
  for (auto const& command : commands())
    if (command.name.starts_with(group))
      text += fmt::format("  {:<{}}  {}\n", command.name, width, texts.text(command.help_key));
  text += "\n" + texts.text("cli.options") + "\n";
  for (auto const& option : common_options())
    text += fmt::format("  {:<{}}  {}\n", option.name + (option.value.empty() ? "" : " " + option.value), width,
                        texts.text(option.help_key));
  return text + "\n" + texts.text("cli.more_help") + "\n";
}

// The command that the first words name, the longest name there is, and how many words that took.
std::pair<Command const*, std::size_t> command_named(std::vector<std::string> const& words) {
  std::pair<Command const*, std::size_t> best{nullptr, 0};
  for (auto const& command : commands()) {
    auto const parts = split(command.name, ' ');
    if (parts.size() > best.second && words.size() >= parts.size() &&
        std::equal(parts.begin(), parts.end(), words.begin()))
      best = {&command, parts.size()};
  }
  return best;
}

// The headings of a command's help.
void speak_in(CLI::App& app, Texts const& texts) {
  app.option_defaults()->group(texts.text("cli.help.options"));
  app.get_formatter()->label("Usage", texts.text("cli.help.usage"));
  app.get_formatter()->label("OPTIONS", texts.text("cli.help.options_word"));
  app.get_formatter()->label("Positionals", texts.text("cli.help.words"));
}

// The commands `project …` take their FILE from --project too; a FILE that stands as a word of its own stays the one.
void take_file_from_option(Command const& command, std::vector<std::string>& words) {
  if (!command.name.starts_with("project ") || command.positionals.empty()) return;
  std::string const option = "--project";
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const is_joined = words[i].starts_with(option + "=");
    if (!is_joined && (words[i] != option || i + 1 == words.size())) continue;
    auto const file = is_joined ? words[i].substr(option.size() + 1) : words[i + 1];
    if (std::count(words.begin(), words.end(), file) == (is_joined ? 0 : 1)) words.insert(words.begin(), file);
    return;
  }
}

Parsed parse_command(Command const& command, std::vector<std::string> words, Texts const& texts) {
  CLI::App app(texts.text(command.help_key), "kansenatlas " + command.name);
  speak_in(app, texts);
  Bound bound;
  std::map<std::string, bool> flags;
  for (auto const& positional : command.positionals) add_positional(app, positional, bound, texts);
  for (auto const& option : command.options) add_option(app, option, bound, flags, texts);
  for (auto const& option : common_options()) add_option(app, option, bound, flags, texts);
  app.set_help_flag("-h,--help", texts.text("cli.common.help"));
  app.allow_extras();
  Parsed parsed{&command, {}, {}};
  take_file_from_option(command, words);
  std::reverse(words.begin(), words.end());
  try {
    app.parse(words);
  } catch (CLI::CallForHelp const&) {
    parsed.message = app.help();
    return parsed;
  } catch (CLI::ParseError const& fault) {
    refuse_form(app, fault);
  }
  bool const is_its_file = command.name.starts_with("project ") && bound["--project"] == bound["FILE"];
  if (is_its_file) bound["--project"].clear();  // the command opens or makes it itself
  refuse_extras(app, command, app.remaining());
  refuse_too_few(app, command, bound);
  for (auto& [name, values] : bound)
    if (!values.empty()) parsed.invocation.values[name] = values;
  for (auto const& [name, is_set] : flags)
    if (is_set) parsed.invocation.values[name] = {};
  return parsed;
}

// How many words at the front are common options with their values.
std::size_t options_in_front(std::vector<std::string> const& words) {
  std::size_t used = 0;
  while (used < words.size()) {
    auto const is_word = [&](Option const& option) {
      return words[used] == option.name || words[used].starts_with(option.name + "=");
    };
    auto const found = std::find_if(common_options().begin(), common_options().end(), is_word);
    if (found == common_options().end()) break;
    used += words[used] == found->name && !found->value.empty() ? 2 : 1;
  }
  return std::min(used, words.size());
}

// The words that may follow `group` ("project scenario "), each once, in the order of the help page.
std::vector<std::string> words_after(std::string const& group) {
  std::vector<std::string> words;
  for (auto const& candidate : commands()) {
    if (!candidate.name.starts_with(group)) continue;
    auto const word = candidate.name.substr(group.size(), candidate.name.find(' ', group.size()) - group.size());
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

// "project scenario " where the words in front name that group of commands; empty where they name none.
std::string group_of(std::vector<std::string> const& words) {
  std::string group;
  for (auto const& word : words) {
    if (word.starts_with("-") || words_after(group + word + " ").empty()) break;
    group += word + " ";
  }
  return group;
}

// "project scenario frobnicate": the words name a group of commands, but none in it.
void refuse_unknown_of_group(std::vector<std::string> const& words) {
  std::string group;
  for (auto const& word : words) {
    if (word.starts_with("-")) break;
    if (!words_after(group + word + " ").empty()) {
      group += word + " ";
      continue;
    }
    if (group.empty()) return;
    auto const known = words_after(group);
    auto const near = near_misses(word, known, 1);
    throw UsageError(said("unknown command '{}{}'; {}", group, word,
                          near.empty() ? said("after '{}' comes {}", trimmed(group), joined(known, ", "))
                                       : said("did you mean '{}{}'?", group, near.front())));
  }
  if (!group.empty()) throw UsageError(said("after '{}' comes {}", trimmed(group), joined(words_after(group), ", ")));
}

}  // namespace

Parsed parse(std::vector<std::string> const& words, Texts const& texts) {
  auto const front = static_cast<std::ptrdiff_t>(options_in_front(words));
  std::vector<std::string> const after_options(words.begin() + front, words.end());
  auto const [command, used] = command_named(after_options);
  if (command) {
    auto rest = words;
    rest.erase(rest.begin() + front, rest.begin() + front + static_cast<std::ptrdiff_t>(used));
    return parse_command(*command, std::move(rest), texts);
  }
  for (auto const& word : words) {
    if (word == "--help" || word == "-h") return {nullptr, {}, overview(group_of(after_options), texts)};
    if (word == "--version") return {nullptr, {}, fmt::format("kansenatlas {}\n", KANSENATLAS_VERSION)};
  }
  if (!words.empty() && !words.front().starts_with("-")) {
    CLI::App const app("", "kansenatlas");
    std::vector<std::string> known;
    refuse_unknown_of_group(words);
    for (auto const& candidate : commands()) known.push_back(candidate.name);
    refuse_unknown(app, words.front(), known, said("command"));
  }
  for (auto const& candidate : commands())
    if (candidate.name == "view") {
      auto parsed = parse_command(candidate, words, texts);
      return parsed;
    }
  return {};
}

std::string word_of_language(std::vector<std::string> const& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--lang" && i + 1 < words.size()) return words[i + 1];
    if (words[i].starts_with("--lang=")) return words[i].substr(7);
  }
  return {};
}

}  // namespace kansenatlas::cli
