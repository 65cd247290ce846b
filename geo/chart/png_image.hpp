#pragma once
// Pixels to a PNG file and back.
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace kansenatlas {

struct PixelImage {
  int width_px = 0, height_px = 0;
  std::vector<std::uint8_t> rgba;  // top row first, 4 bytes a pixel
};

// `rgba`: width * height * 4 bytes, top row first; alpha is not kept. Replaces `file` whole or leaves it alone; throws
// Error when it cannot be written.
void write_png(std::filesystem::path const& file, int width_px, int height_px, std::span<std::uint8_t const> rgba);

// Throws Error when the file is missing or no PNG. Alpha is 255.
PixelImage read_png(std::filesystem::path const& file);

}  // namespace kansenatlas
