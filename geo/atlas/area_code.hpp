#pragma once
// The code of an area as its publisher writes it: "GM0855", "VR20", "so0721", "NL". At most fifteen bytes.
#include <array>
#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace kansenatlas {

// A value of sixteen bytes that compares as its text does.
class AreaCode {
 public:
  static constexpr std::size_t longest = 15;
  AreaCode() = default;
  // Throws Error when `text` is longer than `longest`.
  explicit AreaCode(std::string_view text);
  [[nodiscard]] std::string_view text() const { return m_bytes.data(); }
  [[nodiscard]] bool is_municipality() const { return text().starts_with("GM"); }
  friend auto operator<=>(AreaCode const&, AreaCode const&) = default;

 private:
  std::array<char, longest + 1> m_bytes{};
};

}  // namespace kansenatlas
