#pragma once
// The project's own source files, for the rules that are checked on them.
#include <filesystem>
#include <string>
#include <vector>

namespace kansenatlas::test {

struct SourceFile {
  std::filesystem::path path;  // relative to the project
  std::vector<std::string> lines;
};

// Every .cpp and .hpp under geo, app and tests.
std::vector<SourceFile> const& source_files();

struct Include {
  std::string file;  // relative path of the file that includes
  int line = 0;
  std::string target;  // what stands between the quotes or brackets
};
std::vector<Include> includes_of(SourceFile const& file);

// A function with a body at file scope: its first line and number of lines.
struct FunctionSize {
  std::string file;
  int line = 0, lines = 0;
};
std::vector<FunctionSize> functions_of(SourceFile const& file);

}  // namespace kansenatlas::test
