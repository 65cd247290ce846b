#include "tests/checks/sources.hpp"

#include <algorithm>
#include <regex>

#include "geo/base/atomic_file.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::test {
namespace fs = std::filesystem;
namespace {

std::vector<SourceFile> read_all() {
  fs::path const root = KANSENATLAS_SOURCE;
  std::vector<SourceFile> files;
  for (auto const* folder : {"geo", "app", "tests"})
    for (auto const& entry : fs::recursive_directory_iterator(root / folder)) {
      auto const extension = entry.path().extension();
      if (extension == ".cpp" || extension == ".hpp")
        files.push_back({fs::relative(entry.path(), root), split(read_whole_file(entry.path()), '\n')});
    }
  std::sort(files.begin(), files.end(), [](auto const& a, auto const& b) { return a.path < b.path; });
  return files;
}

// In the project's format a function at file scope begins in the first column and its body ends with a lone brace
// there.
bool opens_function(std::string const& line) {
  if (line.empty() || line.front() == ' ' || line.front() == '}' || line.front() == '#' || line.front() == '/')
    return false;
  static std::regex const no_function(
      "^(namespace|struct|class|enum|union|extern|static const|constexpr|inline constexpr|using)\\b.*");
  return line.back() == '{' && (line.find('(') != std::string::npos) && !std::regex_match(line, no_function);
}

}  // namespace

std::vector<SourceFile> const& source_files() {
  static std::vector<SourceFile> const files = read_all();
  return files;
}

std::vector<Include> includes_of(SourceFile const& file) {
  static std::regex const pattern(R"(^\s*#\s*include\s*["<]([^">]+)[">].*)");
  std::vector<Include> found;
  for (std::size_t i = 0; i < file.lines.size(); ++i)
    if (std::smatch match; std::regex_match(file.lines[i], match, pattern))
      found.push_back({file.path.string(), static_cast<int>(i) + 1, match[1]});
  return found;
}

std::vector<FunctionSize> functions_of(SourceFile const& file) {
  std::vector<FunctionSize> found;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    bool const starts_here = opens_function(file.lines[i]);
    // A parameter list may be broken over lines; the body then opens on an indented line that ends in ") {".
    bool const starts_above = !starts_here && file.lines[i].starts_with("    ") && file.lines[i].ends_with(") {") &&
                              i > 0 && !file.lines[i - 1].empty() && file.lines[i - 1].front() != ' ' &&
                              file.lines[i - 1].ends_with(",") && file.lines[i - 1].find('(') != std::string::npos;
    if (!starts_here && !starts_above) continue;
    std::size_t end = i + 1;
    while (end < file.lines.size() && file.lines[end] != "}") ++end;
    found.push_back({file.path.string(), static_cast<int>(i) + 1, static_cast<int>(end - i) + 1});
    i = end;
  }
  return found;
}

}  // namespace kansenatlas::test
