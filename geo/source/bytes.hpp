#pragma once
// Numbers as bytes, little-endian, one after another: the form of the atlas's own blobs and of geometry.
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

#include "geo/base/error.hpp"

namespace kansenatlas {

static_assert(std::endian::native == std::endian::little, "blobs are copied as they stand in memory");

class ByteWriter {
 public:
  template <class T>
    requires std::is_arithmetic_v<T>
  void put(T value) {
    auto const* first = reinterpret_cast<std::byte const*>(&value);
    m_bytes.insert(m_bytes.end(), first, first + sizeof value);
  }
  [[nodiscard]] std::span<std::byte const> bytes() const { return m_bytes; }

 private:
  std::vector<std::byte> m_bytes;
};

// Throws Error when the bytes end too soon.
class ByteReader {
 public:
  explicit ByteReader(std::span<std::byte const> bytes) : m_bytes(bytes) {}
  template <class T>
    requires std::is_arithmetic_v<T>
  T take() {
    T value;
    std::memcpy(&value, take_bytes(sizeof value).data(), sizeof value);
    return value;
  }
  // A count of things that take at least `bytes_each`: one that the bytes cannot hold is refused before memory is asked
  // for.
  std::size_t take_count(std::size_t bytes_each) {
    auto const count = take<std::uint32_t>();
    if (count > left() / bytes_each) throw Error(said("a count is larger than the data behind it"));
    return count;
  }
  std::span<std::byte const> take_bytes(std::size_t count) {
    if (count > left()) throw Error(said("the data end too soon"));
    auto const taken = m_bytes.subspan(m_at, count);
    m_at += count;
    return taken;
  }
  [[nodiscard]] std::size_t left() const { return m_bytes.size() - m_at; }

 private:
  std::span<std::byte const> m_bytes;
  std::size_t m_at = 0;
};

}  // namespace kansenatlas
