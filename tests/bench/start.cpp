// The program as a process: from exec to the first picture with the whole map, what it then holds, and what it costs
// while nobody touches it. Needs a display (tests/support/with_display).
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int starts = 7;
constexpr unsigned idle_s = 5;

double now_s() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// User and system time of a process, in seconds.
double processor_s(pid_t process) {
  std::ifstream in(fmt::format("/proc/{}/stat", process));
  std::string const text((std::istreambuf_iterator<char>(in)), {});
  std::istringstream fields(text.substr(text.rfind(')') + 2));
  std::string skipped;
  for (int i = 0; i < 11; ++i) fields >> skipped;
  long user = 0, system = 0;
  fields >> user >> system;
  return static_cast<double>(user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double status_mb(pid_t process, std::string const& field) {
  std::ifstream in(fmt::format("/proc/{}/status", process));
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(field + ":")) return std::strtod(line.c_str() + field.size() + 1, nullptr) / 1024;
  return 0;
}

struct Started {
  pid_t process = 0;
  double shown_after_s = 0;
};

// `shown_after_s` is 0 where the program ended before it showed anything.
Started started() {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return {};
  double const begin = now_s();
  pid_t const process = fork();
  if (process == 0) {
    dup2(ends[1], STDOUT_FILENO);
    close(ends[0]);
    execl(KANSENATLAS_PROGRAM, KANSENATLAS_PROGRAM, "view", "--report-start", "--size", "1600x900", nullptr);
    _exit(127);
  }
  close(ends[1]);
  std::string line;
  for (char letter = 0; read(ends[0], &letter, 1) == 1 && letter != '\n';) line += letter;
  close(ends[0]);
  if (!line.starts_with("shown ")) return {process, 0};
  return {process, std::strtod(line.c_str() + 6, nullptr) - begin};
}

void end(pid_t process) {
  kill(process, SIGTERM);
  waitpid(process, nullptr, 0);
}

}  // namespace

int main() {
  std::vector<double> walls_ms, processor_ms, resident_mb;
  for (int i = 0; i < starts; ++i) {
    auto const run = started();
    if (run.shown_after_s <= 0) {
      end(run.process);
      std::cout << "skipped: no window can be opened here\n";
      return 0;
    }
    processor_ms.push_back(1000 * processor_s(run.process));
    walls_ms.push_back(1000 * run.shown_after_s);
    sleep(1);
    resident_mb.push_back(status_mb(run.process, "VmRSS"));
    if (i + 1 == starts) {
      double const before = processor_s(run.process);
      sleep(idle_s);
      std::cout << fmt::format("idle for {} s: {:.2f} s of processor time\n", idle_s,
                               processor_s(run.process) - before);
    }
    end(run.process);
  }
  auto const [best, worst] = std::minmax_element(walls_ms.begin(), walls_ms.end());
  std::cout << fmt::format("exec to first picture of the whole map, 1600x900: best {:.0f} ms, worst {:.0f} ms of {}\n",
                           *best, *worst, starts);
  std::cout << fmt::format("processor time until then: {:.0f} ms at least\n",
                           *std::min_element(processor_ms.begin(), processor_ms.end()));
  std::cout << fmt::format("resident a second later: {:.0f} MB at most\n",
                           *std::max_element(resident_mb.begin(), resident_mb.end()));
}
