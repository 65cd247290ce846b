#include "geo/chart/png_image.hpp"

#include <cstddef>
#include <cstring>
#include <memory>
#include <string>

#include <cairo.h>
#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

namespace fs = std::filesystem;

using Picture = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;

void check(cairo_status_t status, fs::path const& file) {
  if (status != CAIRO_STATUS_SUCCESS)
    throw Error(said("the picture '{}': {}", file.string(), cairo_status_to_string(status)));
}

cairo_status_t append(void* bytes, unsigned char const* data, unsigned int count) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

void write_png(fs::path const& file, int width_px, int height_px, std::span<std::uint8_t const> rgba) {
  Picture const surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width_px, height_px), cairo_surface_destroy);
  check(cairo_surface_status(surface.get()), file);
  auto* row = cairo_image_surface_get_data(surface.get());
  auto const* from = rgba.data();
  for (int y = 0; y < height_px; ++y, row += cairo_image_surface_get_stride(surface.get()))
    for (int x = 0; x < width_px; ++x, from += 4) {
      std::uint32_t const pixel = std::uint32_t{from[0]} << 16 | std::uint32_t{from[1]} << 8 | std::uint32_t{from[2]};
      std::memcpy(row + std::ptrdiff_t{4} * x, &pixel, sizeof pixel);
    }
  cairo_surface_mark_dirty(surface.get());
  std::string bytes;
  check(cairo_surface_write_to_png_stream(surface.get(), append, &bytes), file);
  write_text_atomically(file, bytes);
}

PixelImage read_png(fs::path const& file) {
  Picture const surface(cairo_image_surface_create_from_png(file.c_str()), cairo_surface_destroy);
  check(cairo_surface_status(surface.get()), file);
  PixelImage image{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
  image.rgba.reserve(static_cast<std::size_t>(image.width_px) * static_cast<std::size_t>(image.height_px) * 4);
  auto const* row = cairo_image_surface_get_data(surface.get());
  for (int y = 0; y < image.height_px; ++y, row += cairo_image_surface_get_stride(surface.get()))
    for (int x = 0; x < image.width_px; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, row + std::ptrdiff_t{4} * x, sizeof pixel);
      for (int const shift : {16, 8, 0}) image.rgba.push_back(static_cast<std::uint8_t>(pixel >> shift & 0xFF));
      image.rgba.push_back(255);
    }
  return image;
}

}  // namespace kansenatlas
