#include "tests/support/program.hpp"

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "tests/support/temporary_folder.hpp"

namespace kansenatlas::test {
namespace {

std::string text_of(std::filesystem::path const& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

Run run_program(std::string const& words) {
  TemporaryFolder const folder;
  auto const command = "LC_ALL=C.UTF-8 '" KANSENATLAS_PROGRAM "' " + words + " --lang en > '" +
                       (folder / "out").string() + "' 2> '" + (folder / "err").string() + "' < /dev/null";
  int const status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(folder / "out"),
          text_of(folder / "err")};
}

}  // namespace kansenatlas::test
