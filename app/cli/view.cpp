#include "app/cli/view.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

constexpr int smallest_side_px = 320, largest_side_px = 8192;

OpenWindow open_window = nullptr;

void read_size(std::string const& text, ViewRequest& request) {
  auto const sides = split(text, 'x');
  auto const width = sides.size() == 2 ? parse_integer(sides[0]) : std::nullopt;
  auto const height = sides.size() == 2 ? parse_integer(sides[1]) : std::nullopt;
  auto const fits = [](std::optional<long long> side) {
    return side && *side >= smallest_side_px && *side <= largest_side_px;
  };
  if (!fits(width) || !fits(height))
    throw UsageError(said("--size takes width x height in pixels, each from {} to {}, as in 1600x900, not '{}'",
                          smallest_side_px, largest_side_px, text));
  request.width_px = static_cast<int>(*width);
  request.height_px = static_cast<int>(*height);
}

std::filesystem::path picture_file(std::string const& name, Session& session) {
  auto const file = session.output_file(name);
  if (file.extension() != ".png")
    throw UsageError(said("a picture of the window is written as .png, not as '{}'", name));
  return file;
}

int run_view(Invocation const& invocation, Session& session) {
  if (!open_window)
    throw Error(
        said("this program was built without a window; run 'kansenatlas tour --out out' for the maps as files"));
  ViewRequest request;
  request.share = session.share();
  request.atlas = session.atlas_path();
  request.language = session.language();
  request.project = invocation.text("PROJECT", invocation.text("--project"));
  request.script = invocation.text("--script");
  if (invocation.has("--screenshot")) request.screenshot = picture_file(invocation.text("--screenshot"), session);
  if (invocation.has("--size")) read_size(invocation.text("--size"), request);
  request.scale_percent = static_cast<int>(invocation.integer("--scale", 100, 75, 300));
  request.reports_start = invocation.has("--report-start");
  return open_window(request);
}

}  // namespace

void set_window(OpenWindow open) { open_window = open; }

Command view_command() {
  return {"view",
          "cli.view.help",
          {{"PROJECT", "cli.view.project", 0, 1}},
          {{"--script", "FILE", "cli.view.script"},
           {"--screenshot", "FILE.png", "cli.view.screenshot"},
           {"--size", "WxH", "cli.view.size"},
           {"--scale", "PERCENT", "cli.view.scale"},
           {"--report-start", "", "cli.view.report_start"}},
          run_view};
}

}  // namespace kansenatlas::cli
