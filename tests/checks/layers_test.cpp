// Who may include whom: every header of the system is within reach, so the rule needs a test.
#include <map>
#include <set>

#include <fmt/format.h>

#include "tests/checks/sources.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas::test;

namespace {

using Folders = std::set<std::string>;

std::map<std::string, Folders> const& allowed_within_geo() {
  static std::map<std::string, Folders> const allowed{
      {"base", {"base"}},
      {"atlas", {"base", "atlas"}},
      {"boundary", {"base", "atlas", "boundary"}},
      {"congruence", {"base", "atlas", "boundary", "congruence"}},
      {"welfare", {"base", "atlas", "boundary", "welfare"}},
      {"overlay", {"base", "atlas", "boundary", "congruence", "overlay"}},
      {"chart", {"base", "atlas", "boundary", "congruence", "welfare", "overlay", "chart"}},
      {"project", {"base", "atlas", "boundary", "congruence", "project"}},
      {"source", {"base", "atlas", "boundary", "project", "source"}},
      {"agenda",
       {"base", "atlas", "boundary", "congruence", "welfare", "overlay", "chart", "project", "source", "agenda"}}};
  return allowed;
}

// A third-party header and the only places that may see it.
struct Fence {
  std::vector<std::string> headers;  // beginnings
  std::vector<std::string> places;   // beginnings of paths
  bool only_cpp = true;
};

std::vector<Fence> const& fences() {
  static std::vector<Fence> const all{
      {{"gdal", "ogr", "cpl_"}, {"geo/source/gdal_library"}, false},
      {{"geo/source/gdal_library", "sqlite3", "proj", "xlsxwriter"}, {"geo/source/"}},
      {{"geos_c", "geos/"}, {"geo/overlay/", "geo/boundary/"}},
      {{"cairo", "pango"}, {"geo/chart/"}},
      {{"epoxy", "GL/"}, {"app/viewer/gl/", "app/viewer/map/"}, false},
      {{"GLFW", "imgui_impl", "backends/imgui"}, {"app/viewer/window"}, false},
      {{"imgui"}, {"app/viewer/panels/", "app/viewer/widgets/", "app/viewer/window", "tests/ui/"}, false},
      {{"CLI/"}, {"app/cli/parse.cpp"}},
      {{"boost/locale"}, {"geo/base/"}},
      {{"kainjow"}, {"geo/agenda/"}},
      {{"nlohmann"}, {"app/cli/", "geo/project/", "geo/source/", "geo/agenda/", "tests/"}, false}};
  return all;
}

bool begins_with_any(std::string const& text, std::vector<std::string> const& beginnings) {
  for (auto const& beginning : beginnings)
    if (text.starts_with(beginning)) return true;
  return false;
}

std::string part(std::string const& path, int index) {
  auto begin = path.begin();
  for (; index > 0; --index) begin = std::find(begin, path.end(), '/') + 1;
  return {begin, std::find(begin, path.end(), '/')};
}

}  // namespace

TEST_CASE("the library knows nothing of the window, and its folders include only what lies below them") {
  std::vector<std::string> offences;
  for (auto const& file : source_files())
    for (auto const& include : includes_of(file)) {
      if (!include.file.starts_with("geo/")) continue;
      bool const reaches_up = include.target.starts_with("app/") || include.target.starts_with("tests/");
      bool const is_geo = include.target.starts_with("geo/");
      auto const& allowed = allowed_within_geo().at(part(include.file, 1));
      if (reaches_up || (is_geo && !allowed.contains(part(include.target, 1))))
        offences.push_back(fmt::format("{}:{} includes {}", include.file, include.line, include.target));
    }
  CAPTURE(offences);
  CHECK(offences.empty());
}

TEST_CASE("a third-party header is seen only in its own folder") {
  std::vector<std::string> offences;
  for (auto const& file : source_files())
    for (auto const& include : includes_of(file))
      for (auto const& fence : fences()) {
        if (!begins_with_any(include.target, fence.headers)) continue;
        bool const is_header = include.file.ends_with(".hpp");
        if (!begins_with_any(include.file, fence.places) || (fence.only_cpp && is_header))
          offences.push_back(fmt::format("{}:{} includes {}", include.file, include.line, include.target));
        break;
      }
  CAPTURE(offences);
  CHECK(offences.empty());
}
