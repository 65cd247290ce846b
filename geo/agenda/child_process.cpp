#include "geo/agenda/child_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fmt/format.h>

#include "geo/base/date.hpp"
#include "geo/base/progress.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::string_view nowhere = "http://127.0.0.1:9";  // the discard port: nothing answers

std::string epoch_of(std::string const& date) {
  auto const day = parse_date(date).value_or(Date{2024, 1, 1});
  auto const days = std::chrono::sys_days(std::chrono::year(day.year) / day.month / day.day);
  return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(days.time_since_epoch()).count());
}

// What we were started with, our settings instead of those of the same name.
std::vector<std::string> surroundings(std::string const& date) {
  std::vector<std::string> ours{"LC_ALL=C.UTF-8", "TZ=UTC", "SOURCE_DATE_EPOCH=" + epoch_of(date)};
  for (auto const* name :
       {"http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "ALL_PROXY"})
    ours.push_back(fmt::format("{}={}", name, nowhere));
  for (auto const* name : {"no_proxy=", "NO_PROXY="}) ours.emplace_back(name);
  auto all = ours;
  for (char** entry = environ; *entry; ++entry) {
    std::string_view const given(*entry);
    auto const name = given.substr(0, given.find('=') + 1);
    bool is_ours = false;
    for (auto const& each : ours) is_ours = is_ours || each.starts_with(name);
    if (!is_ours) all.emplace_back(given);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

// The reading end of a pipe into which the child prints.
struct Printed {
  std::array<int, 2> ends{-1, -1};
  Printed() {
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
      throw Error(said("no pipe to another program: {}", said(std::strerror(errno))));
  }
  ~Printed() {
    for (int const end : ends)
      if (end >= 0) ::close(end);
  }
  Printed(Printed const&) = delete;
  Printed& operator=(Printed const&) = delete;
  void read_into(std::string& text) const {
    std::array<char, 4096> buffer{};
    for (ssize_t n = 0; (n = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
      if (text.size() < 100'000) text.append(buffer.data(), static_cast<std::size_t>(n));
  }
};

pid_t started(std::vector<std::string> words, std::string const& date, Printed const& printed) {
  auto environment = surroundings(date);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, printed.ends[1], 1);
  posix_spawn_file_actions_adddup2(&actions, printed.ends[1], 2);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  posix_spawnattr_setpgroup(&attributes, 0);
  pid_t child = -1;
  int const fault = ::posix_spawnp(&child, words.front().c_str(), &actions, &attributes, pointers(words).data(),
                                   pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  if (fault == ENOENT) throw MissingProgram(said("the program '{}' is not installed", words.front()));
  if (fault) throw Error(said("'{}' cannot be started: {}", words.front(), said(std::strerror(fault))));
  return child;
}

void end_group(pid_t child) {
  ::kill(-child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

std::string last_line(std::string const& text) {
  std::string last = said("it did not say why");
  for (auto const& line : split(text, '\n'))
    if (!trimmed(line).empty()) last = trimmed(line);
  return last;
}

}  // namespace

void run_child(std::vector<std::string> const& words, std::string const& date, std::chrono::seconds limit,
               std::stop_token const& stop) {
  Printed const printed;
  auto const child = started(words, date, printed);
  auto const deadline = Clock::now() + limit;
  std::string text;
  int status = 0;
  while (::waitpid(child, &status, WNOHANG) == 0) {
    printed.read_into(text);
    if (stop.stop_requested()) {
      end_group(child);
      throw Cancelled();
    }
    if (Clock::now() > deadline) {
      end_group(child);
      throw Error(said("'{}' was ended after {} seconds", words.front(), limit.count()));
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  printed.read_into(text);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
    throw Error(said("'{}' failed: {}", words.front(), last_line(text)));
}

}  // namespace kansenatlas
