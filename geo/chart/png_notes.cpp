#include "geo/chart/png_notes.hpp"

#include <cmath>
#include <cstdint>
#include <string_view>

namespace kansenatlas {
namespace {

constexpr std::size_t header_end = 8 + 4 + 4 + 13 + 4;  // signature and IHDR

std::string big_endian(std::uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16), static_cast<char>(value >> 8),
          static_cast<char>(value)};
}

// CRC-32 of ISO 3309, as PNG asks.
std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (unsigned char const byte : bytes) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

std::string chunk(std::string const& type, std::string const& data) {
  auto const body = type + data;
  return big_endian(static_cast<std::uint32_t>(data.size())) + body + big_endian(checksum(body));
}

}  // namespace

std::string with_notes(std::string const& png, int dpi, std::vector<std::pair<std::string, std::string>> const& texts) {
  auto const per_metre = big_endian(static_cast<std::uint32_t>(std::lround(dpi / 0.0254)));
  std::string notes = chunk("pHYs", per_metre + per_metre + '\1');
  std::string const uncompressed_without_language(5, '\0');
  for (auto const& [keyword, text] : texts)
    notes += chunk("iTXt", std::string(keyword).append(uncompressed_without_language).append(text));
  return png.substr(0, header_end) + notes + png.substr(header_end);
}

}  // namespace kansenatlas
