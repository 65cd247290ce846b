// One shot: runs the program on a script and compares its window's picture with the baseline.
//   shot PROGRAM SCRIPT BASELINE FOLDER
// Ends with 0 when at most one pixel in a thousand differs by more than 8 in any channel, and with "skipped: reason" on
// machines that draw otherwise. KANSENATLAS_WRITE_SHOTS=1 replaces the baseline.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

#include <fmt/format.h>

#include "geo/chart/png_image.hpp"

namespace {

namespace fs = std::filesystem;
using kansenatlas::PixelImage;

constexpr int visible_difference = 8;
constexpr double allowed_share = 0.001;

bool differs(std::uint8_t const* a, std::uint8_t const* b) {
  for (int channel = 0; channel < 3; ++channel)
    if (std::abs(a[channel] - b[channel]) > visible_difference) return true;
  return false;
}

struct Comparison {
  double share = 1;
  PixelImage difference;  // red where the two differ, over a pale copy of the expected picture
};

Comparison compared(PixelImage const& expected, PixelImage const& actual) {
  if (expected.width_px != actual.width_px || expected.height_px != actual.height_px) return {1, actual};
  Comparison result{0, expected};
  std::size_t count = 0;
  for (std::size_t i = 0; i < expected.rgba.size(); i += 4) {
    bool const is_off = differs(&expected.rgba[i], &actual.rgba[i]);
    count += is_off;
    for (std::size_t channel = i; channel < i + 3; ++channel)
      result.difference.rgba[channel] = static_cast<std::uint8_t>(192 + expected.rgba[channel] / 4);
    if (is_off) result.difference.rgba[i] = 230, result.difference.rgba[i + 1] = result.difference.rgba[i + 2] = 0;
  }
  result.share = 4.0 * static_cast<double>(count) / static_cast<double>(expected.rgba.size());
  return result;
}

int run_program(fs::path const& program, fs::path const& script, fs::path const& picture) {
  auto const command = fmt::format("'{}' view --script '{}' --screenshot '{}' --size 1600x900 --lang nl",
                                   program.string(), script.string(), picture.string());
  return std::system(command.c_str());
}

int judge(fs::path const& baseline, fs::path const& actual_file) {
  auto const actual = kansenatlas::read_png(actual_file);
  auto const result = compared(kansenatlas::read_png(baseline), actual);
  std::cout << fmt::format("{:.4f} % of the pixels differ (allowed: {} %)\n", 100 * result.share, 100 * allowed_share);
  if (result.share <= allowed_share) return 0;
  auto difference_file = actual_file;
  difference_file.replace_extension(".diff.png");
  kansenatlas::write_png(difference_file, result.difference.width_px, result.difference.height_px,
                         result.difference.rgba);
  std::cout << fmt::format("expected {}\nactual   {}\ndiffer   {}\n", baseline.string(), actual_file.string(),
                           difference_file.string());
  return 1;
}

int run_shot(fs::path const& program, fs::path const& script, fs::path const& baseline, fs::path const& folder) {
  auto const actual = folder / (script.stem().string() + ".actual.png");
  fs::remove(actual);
  if (run_program(program, script, actual) != 0 || !fs::exists(actual)) {
    std::cout << "the program made no picture\n";
    return 1;
  }
  auto const* const rewrite = std::getenv("KANSENATLAS_WRITE_SHOTS");
  bool const is_rewriting = rewrite && *rewrite == '1';
  bool const is_new = !fs::exists(baseline);
  if (is_new || is_rewriting) {
    fs::copy_file(actual, baseline, fs::copy_options::overwrite_existing);
    std::cout << (is_new ? "there was no baseline: look at " : "rewrote ") << baseline.string() << '\n';
    return is_rewriting ? 0 : 1;
  }
  return judge(baseline, actual);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: shot PROGRAM SCRIPT BASELINE FOLDER\n";
    return 2;
  }
  try {
    return run_shot(argv[1], argv[2], argv[3], argv[4]);
  } catch (std::exception const& error) {
    std::cout << error.what() << '\n';
    return 1;
  }
}
