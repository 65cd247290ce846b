#include "geo/source/utf8.hpp"

#include <cstdint>

namespace kansenatlas {
namespace {

struct Lead {
  int followers;                 // -1: no character begins with this byte
  std::uint8_t lowest, highest;  // of the first follower
};

Lead lead_of(std::uint8_t byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {-1, 0, 0};
}

}  // namespace

std::size_t valid_utf8_length(std::string_view text) {
  auto const byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  std::size_t at = 0;
  while (at < text.size()) {
    if (byte(at) < 0x80) {
      if (byte(at) == 0) return at;
      ++at;
      continue;
    }
    auto const lead = lead_of(byte(at));
    auto const followers = static_cast<std::size_t>(lead.followers);
    if (lead.followers < 0 || at + followers >= text.size()) return at;
    if (byte(at + 1) < lead.lowest || byte(at + 1) > lead.highest) return at;
    for (std::size_t i = 2; i <= followers; ++i)
      if (byte(at + i) < 0x80 || byte(at + i) > 0xBF) return at;
    at += followers + 1;
  }
  return at;
}

}  // namespace kansenatlas
