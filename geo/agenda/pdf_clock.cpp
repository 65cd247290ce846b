#include "geo/agenda/pdf_clock.hpp"

#include <cctype>
#include <cstdint>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "geo/base/date.hpp"

namespace kansenatlas {
namespace {

struct Span {
  std::size_t at = 0, length = 0;
};

void set_creation_dates(std::string& pdf, Date const& day) {
  constexpr std::string_view mark = "/CreationDate(D:";
  auto const moment = fmt::format("{:04}{:02}{:02}000000", day.year, day.month, day.day);
  for (auto at = pdf.find(mark); at != std::string::npos; at = pdf.find(mark, at + 1))
    if (at + mark.size() + moment.size() <= pdf.size()) pdf.replace(at + mark.size(), moment.size(), moment);
}

// The runs of 32 hexadecimal digits in the trailer: /ID twice and /DocChecksum.
std::vector<Span> identifiers(std::string const& pdf) {
  std::vector<Span> found;
  auto const trailer = pdf.rfind("trailer");
  for (auto at = trailer; at < pdf.size();) {
    auto end = at;
    while (end < pdf.size() && std::isxdigit(static_cast<unsigned char>(pdf[end]))) ++end;
    if (end - at == 32) found.push_back({at, 32});
    at = end + 1;
  }
  return found;
}

std::uint64_t fnv1a(std::string_view bytes, std::uint64_t sum) {
  for (unsigned char const byte : bytes) sum = (sum ^ byte) * 0x100000001b3u;
  return sum;
}

}  // namespace

std::string with_date(std::string pdf, std::string const& date) {
  set_creation_dates(pdf, parse_date(date).value_or(Date{2024, 1, 1}));
  auto const places = identifiers(pdf);
  for (auto const& place : places) pdf.replace(place.at, place.length, place.length, '0');
  auto const sum = fmt::format("{:016X}{:016X}", fnv1a(pdf, 0xcbf29ce484222325u), fnv1a(pdf, 0x84222325cbf29ce4u));
  for (auto const& place : places) pdf.replace(place.at, place.length, sum);
  return pdf;
}

}  // namespace kansenatlas
