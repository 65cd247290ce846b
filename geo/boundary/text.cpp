#include "geo/boundary/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/boundary/ring_trace.hpp"

namespace kansenatlas {
namespace {

constexpr long long farthest_m = 1'000'000'000;  // no coordinate of a plane grid is larger

long long whole_metres(double value) { return std::llround(value); }

void append_points(std::string& text, std::vector<RdPoint> const& points) {
  long long x = 0, y = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    auto const px = whole_metres(points[i].x), py = whole_metres(points[i].y);
    if (i > 0) text += ' ';
    fmt::format_to(std::back_inserter(text), "{} {}", px - x, py - y);
    x = px;
    y = py;
  }
}

class Reader {
 public:
  Reader(std::string_view text, std::vector<std::string> const& codes, std::string_view origin)
      : m_text(text), m_codes(codes), m_origin(origin) {
    for (std::size_t i = 0; i < codes.size(); ++i) m_unit_of.emplace(codes[i], static_cast<int>(i));
  }

  Network network() {
    read_header();
    std::vector<bool> is_seen(m_codes.size(), false);
    m_gone = [&] {
      auto const first = std::find(is_seen.begin(), is_seen.end(), false) - is_seen.begin();
      return said("'unit' of {}", m_codes[static_cast<std::size_t>(first)]);
    };
    for (std::size_t i = 0; i < m_codes.size(); ++i) read_unit(is_seen);
    m_network.arcs.reserve(m_arcs);
    m_gone = [&] { return said("'arc' {} of {}", m_network.arcs.size() + 1, m_arcs); };
    for (std::size_t i = 0; i < m_arcs; ++i) read_arc();
    m_gone = {};
    if (!m_text.empty()) next_line(), fail("line", said("more text"), said("nothing after the last arc"));
    if (auto const open = first_open_unit(m_network)) {
      auto const& code = m_codes[static_cast<std::size_t>(*open)];
      throw NetworkTextError(
          said("{}: the arcs of {} do not close; take the file from its source again", m_origin, code),
          {0, "unit", code}, said("has arcs that do not close; take the file from its source again"));
    }
    return std::move(m_network);
  }

 private:
  [[noreturn]] void fail(std::string_view field, std::string_view value, std::string_view expected) const {
    auto const shown = value.substr(0, 40);
    throw NetworkTextError(said("{}: line {}, {}: '{}' is not {}", m_origin, m_line, field, shown, expected),
                           {m_line, field == "line" ? "" : std::string(field), std::string(shown)},
                           said("is not {}", expected));
  }

  // A line stands where another should: one before it is gone.
  [[noreturn]] void fail_missing(std::string_view line, std::string const& gone) const {
    auto const shown = line.substr(0, 40);
    auto const reason = said("stands where {} should; a line is missing, take the file from its source again", gone);
    throw NetworkTextError(said("{}: line {}: '{}' {}", m_origin, m_line, shown, reason),
                           {m_line, "", std::string(shown)}, reason);
  }

  std::string_view next_line() {
    ++m_line;
    if (m_text.empty() && m_gone) fail_missing(said("end of file"), m_gone());
    if (m_text.empty()) fail("line", said("end of file"), said("a line that should follow; the file is cut short"));
    auto const end = m_text.find('\n');
    auto line = m_text.substr(0, end);
    m_text.remove_prefix(end == std::string_view::npos ? m_text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  }

  // The fields after the keyword of the next line.
  std::vector<std::string_view> fields(std::string_view keyword, std::size_t count) {
    auto line = next_line();
    auto const whole = line;
    std::vector<std::string_view> parts;
    for (auto at = line.find(';'); at != std::string_view::npos; at = line.find(';')) {
      parts.push_back(line.substr(0, at));
      line.remove_prefix(at + 1);
    }
    parts.push_back(line);
    if (m_gone && parts[0] != keyword) fail_missing(whole, m_gone());
    if (parts[0] != keyword || parts.size() != count + 1)
      fail("line", whole, said("'{}' with {} fields", keyword, count));
    parts.erase(parts.begin());
    return parts;
  }

  std::size_t count(std::string_view field, std::string_view value) const {
    auto const number = parse_integer(value);
    if (!number || *number < 0 || *number > farthest_m) fail(field, value, "a count");
    return static_cast<std::size_t>(*number);
  }

  double measure(std::string_view field, std::string_view value) const {
    auto const number = parse_number(value);
    if (!number || *number < 0) fail(field, value, said("a number of 0 or more"));
    return *number;
  }

  int unit(std::string_view field, std::string_view code) const {
    auto const it = m_unit_of.find(std::string(code));
    if (it == m_unit_of.end()) fail(field, code, said("a code of this atlas"));
    return it->second;
  }

  void read_header() {
    auto const parts = fields("network", 3);
    m_network.name = parts[0];
    if (count("units", parts[1]) != m_codes.size())
      fail("units", parts[1], said("{}, the number of codes of this atlas", m_codes.size()));
    m_arcs = count("arcs", parts[2]);
    if (m_arcs > m_text.size()) fail("arcs", parts[2], said("possible in a file of this size"));
    m_network.units = static_cast<int>(m_codes.size());
    m_network.unit_area_m2.assign(m_codes.size(), 0);
  }

  void read_unit(std::vector<bool>& is_seen) {
    auto const parts = fields("unit", 2);
    auto const u = static_cast<std::size_t>(unit("code", parts[0]));
    if (is_seen[u]) fail("code", parts[0], said("new: it stands here twice"));
    is_seen[u] = true;
    m_network.unit_area_m2[u] = measure("area", parts[1]);
  }

  void read_arc() {
    auto const parts = fields("arc", 4);
    Arc arc;
    arc.left = parts[0].empty() ? outside : unit("left", parts[0]);
    arc.right = parts[1].empty() ? outside : unit("right", parts[1]);
    if (arc.left == arc.right) fail("right", parts[1], said("another area than on the left"));
    arc.length_m = measure("length", parts[2]);
    arc.points = points(parts[3]);
    m_network.arcs.push_back(std::move(arc));
  }

  std::vector<RdPoint> points(std::string_view text) const {
    std::vector<RdPoint> line;
    long long x = 0, y = 0;
    for (auto rest = text; !rest.empty();) {
      auto const dx = difference(rest, text), dy = difference(rest, text);
      x += dx;
      y += dy;
      if (std::abs(x) > farthest_m || std::abs(y) > farthest_m) fail("points", text, said("on the map"));
      line.push_back({static_cast<double>(x), static_cast<double>(y)});
    }
    if (line.size() < 2) fail("points", text, said("a line of two points or more"));
    return line;
  }

  long long difference(std::string_view& rest, std::string_view whole) const {
    long long value = 0;
    auto const [end, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    auto const used = static_cast<std::size_t>(end - rest.data());
    bool const is_apart = used == rest.size() || rest[used] == ' ';
    bool const is_near = value >= -farthest_m && value <= farthest_m;
    if (fault != std::errc{} || !is_apart || !is_near)
      fail("points", rest.empty() ? whole : rest, said("pairs of whole metres with one space between"));
    rest.remove_prefix(used == rest.size() ? used : used + 1);
    return value;
  }

  std::string_view m_text;
  std::vector<std::string> const& m_codes;
  std::string_view m_origin;
  std::unordered_map<std::string, int> m_unit_of;
  Network m_network;
  std::size_t m_arcs = 0;
  int m_line = 0;
  std::function<std::string()> m_gone;  // names the line that should come next
};

}  // namespace

std::string to_text(Network const& network, std::vector<std::string> const& codes) {
  auto const code = [&](int unit) {
    return unit == outside ? std::string_view{} : codes[static_cast<std::size_t>(unit)];
  };
  auto text = fmt::format("network;{};{};{}\n", network.name, network.units, network.arcs.size());
  for (int u = 0; u < network.units; ++u)
    text += fmt::format("unit;{};{:.0f}\n", code(u), network.unit_area_m2[static_cast<std::size_t>(u)]);
  for (auto const& arc : network.arcs) {
    fmt::format_to(std::back_inserter(text), "arc;{};{};{:.1f};", code(arc.left), code(arc.right), arc.length_m);
    append_points(text, arc.points);
    text += '\n';
  }
  return text;
}

Network network_from_text(std::string_view text, std::vector<std::string> const& codes, std::string_view origin) {
  return Reader(text, codes, origin).network();
}

}  // namespace kansenatlas
