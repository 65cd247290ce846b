// Frames of the map at 1600x900: at rest, while panning and zooming, and the sharp picture after it. Beside the time on
// the clock the time of the processor, all threads of the renderer together: on a machine that does other work as well
// only that says something.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <functional>
#include <iostream>

#include <fmt/format.h>

#include "app/viewer/map/map_renderer.hpp"
#include "app/viewer/scene.hpp"
#include "app/viewer/window.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/source/atlas_file.hpp"

namespace {

using namespace kansenatlas;
using namespace kansenatlas::viewer;
using Clock = std::chrono::steady_clock;

constexpr int frames = 40;

double processor_now_ms() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

MapScene scene_of(Country const& country) {
  MapScene scene;
  scene.fills = {{{255, 255, 255, 255}, viewer::Hatch::rising}};
  for (std::uint8_t shade = 0; shade < 5; ++shade)
    scene.fills.push_back({{static_cast<std::uint8_t>(230 - 40 * shade), 220, 240, 255}});
  for (std::size_t i = 0; i < country.atlas->municipalities.size(); ++i)
    scene.fill_of.push_back(static_cast<std::uint8_t>(i % scene.fills.size()));
  scene.municipal_borders = {{120, 128, 136, 150}, 0.8F, 0, 0, 0};
  for (auto const* partition : default_partitions(*country.atlas))
    scene.outlines.push_back(
        {outline_of(country.ground->coast, partition->region_of), style_of_slot(scene.outlines.size())});
  return scene;
}

class Bench {
 public:
  Bench(Window& window, MapRenderer& renderer, MapScene scene)
      : m_window(window), m_renderer(renderer), m_scene(std::move(scene)) {}

  void measure(std::string_view name, bool is_final, std::function<void(int, MapFrame&, MapScene&)> const& change) {
    std::vector<double> times_ms, processor_ms;
    MapFrame frame = m_start;
    draw(frame, true);
    for (int i = 1; i <= frames; ++i) {
      change(i, frame, m_scene);
      frame.now_s = 0.005 * i;
      double const processor_before = processor_now_ms();
      auto const begin = Clock::now();
      draw(frame, is_final);
      times_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
      processor_ms.push_back(processor_now_ms() - processor_before);
    }
    std::sort(times_ms.begin(), times_ms.end());
    std::sort(processor_ms.begin(), processor_ms.end());
    std::cout << fmt::format("{:<42} median {:6.1f} ms  best {:6.1f}  worst {:6.1f}   processor: median {:6.1f} ms\n",
                             name, times_ms[frames / 2], times_ms.front(), times_ms.back(), processor_ms[frames / 2]);
  }
  void start_at(Camera const& camera) {
    m_start.camera = camera;
    m_start.width_px = m_window.width_px();
    m_start.height_px = m_start.window_height_px = m_window.height_px();
  }

 private:
  void draw(MapFrame& frame, bool is_final) {
    frame.is_final = is_final;
    m_window.begin_frame(100);
    m_renderer.draw(m_scene, frame);
    m_window.end_frame();
    m_window.present();
    m_window.finish();
  }

  Window& m_window;
  MapRenderer& m_renderer;
  MapScene m_scene;
  MapFrame m_start;
};

void run() {
  auto const country = read_atlas_file(KANSENATLAS_SHARE "/nl.gpkg", Figures::none);
  Window window({"Kansenatlas", 1600, 900, true});
  std::cout << "drawn by " << window.gl_renderer() << '\n';
  MapRenderer renderer(KANSENATLAS_SHARE "/shaders", country.ground);
  Bench bench(window, renderer, scene_of(country));
  MapSize const size{1600, 900};
  auto const whole = fitted(bounds_of(country.ground->coast), size);
  for (auto const& [name, camera] :
       {std::pair{"whole country", whole}, std::pair{"a province", Camera{{140000, 420000}, 90}}}) {
    bench.start_at(camera);
    auto const zoom = [&](double factor) {
      return [&, factor](int i, MapFrame& frame, MapScene&) {
        frame.camera = zoomed(camera, size, {500, 400}, std::pow(factor, i));
      };
    };
    auto const pan = [&](int i, MapFrame& frame, MapScene&) { frame.camera = panned(camera, 4 * i, 2 * i); };
    bench.measure(fmt::format("{}: hovering", name), false,
                  [](int i, MapFrame&, MapScene& scene) { scene.hovered = 5 * i; });
    bench.measure(fmt::format("{}: panning", name), false, pan);
    bench.measure(fmt::format("{}: zooming in", name), false, zoom(1.02));
    bench.measure(fmt::format("{}: zooming out", name), false, zoom(0.98));
    bench.measure(fmt::format("{}: another indicator, sharp", name), true, [](int, MapFrame&, MapScene& scene) {
      for (auto& fill : scene.fill_of) fill = static_cast<std::uint8_t>((fill + 1) % 6);
    });
    bench.measure(fmt::format("{}: another place, sharp", name), true, pan);
  }
}

}  // namespace

int main() {
  try {
    run();
  } catch (Error const& error) {
    std::cout << "skipped: " << error.what() << '\n';
  }
}
