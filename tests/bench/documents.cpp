// How long the agendas of whole partitions take, the program run as a user runs it.
#include <filesystem>

#include "tests/bench/timing.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;

namespace {

// Once: it takes long enough to be read from one run. A run that fails says so in the place of its time.
void time_agendas(std::string const& name, int most_s, std::string const& words) {
  test::TemporaryFolder const folder;
  auto const start = std::chrono::steady_clock::now();
  int status = 0;
  for (auto const* partition : {"veiligheidsregio", "omgevingsdienst", "ggd_regio"}) {
    auto const into = (folder / partition).string();
    auto const ran =
        test::run_program(fmt::format("agenda --partition {} --all --out '{}' {}", partition, into, words));
    status = std::max(status, ran.status);
  }
  double const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (status == 0)
    fmt::print("{} | {:.1f} s | 1 | wanted: at most {} s\n", name, seconds, most_s);
  else
    fmt::print("{} | failed with status {}\n", name, status);
}

}  // namespace

int main() {
  if (!test::has_atlas()) {
    fmt::print("agendas | the bundled atlas has not been built\n");
    return 0;
  }
  int status = 0;
  test::time_it(
      "one agenda in Markdown with its maps, the program's start included (wanted: at most 500 ms)",
      [&status] {
        test::TemporaryFolder const folder;
        auto const ran = test::run_program(fmt::format("agenda VR20 --out '{}'", (folder / "out").string()));
        status = std::max(status, ran.status);
        return ran.status;
      },
      3000);
  if (status != 0) fmt::print("one agenda in Markdown | failed with status {}\n", status);
  time_agendas("all 76 regions of VR, OD and GGD in Markdown", 15, "");
  time_agendas("the same in DOCX", 75, "--format docx");
  time_agendas("the same, the oplegger as PDF", 180, "--length summary --format pdf");
}
