#include "geo/agenda/contents_pages.hpp"

#include <algorithm>
#include <string_view>

#include "geo/agenda/docx.hpp"
#include "geo/agenda/pdf.hpp"
#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"

namespace kansenatlas {
namespace {

bool is_heading(FlowBlock const& block) {
  auto const* paragraph = std::get_if<FlowParagraph>(&block);
  return paragraph &&
         (paragraph->role == Role::heading1 || paragraph->role == Role::heading2 || paragraph->role == Role::heading3);
}

// Numbers of objects in "1 0 R 4 0 R ...".
std::vector<int> references_in(std::string_view text) {
  std::vector<int> numbers;
  for (std::size_t at = 0; at < text.size();) {
    at = text.find_first_of("0123456789", at);
    if (at == text.npos) break;
    auto const end = std::min(text.find(" 0 R", at), text.size());
    if (auto const number = parse_integer(text.substr(at, end - at))) numbers.push_back(static_cast<int>(*number));
    at = end + 4;
  }
  return numbers;
}

// What stands between `open` and the next `close`, from `at` on; empty: nothing does.
std::string_view between(std::string_view text, std::string_view open, std::string_view close, std::size_t at) {
  auto const begin = text.find(open, at);
  if (begin == text.npos) return {};
  auto const end = text.find(close, begin + open.size());
  return end == text.npos ? std::string_view() : text.substr(begin + open.size(), end - begin - open.size());
}

}  // namespace

std::vector<int> bookmark_pages(std::string const& pdf) {
  auto const pages = references_in(between(pdf, "/Kids[", "]", pdf.find("/Type/Pages")));
  constexpr std::string_view mark = "/Title<FEFF";
  std::vector<int> found;
  for (auto at = pdf.find(mark); at != pdf.npos; at = pdf.find(mark, at + 1)) {
    auto const object = std::string_view(pdf).substr(at, pdf.find("endobj", at) - at);
    if (object.find("/Parent") == object.npos) continue;  // the title of the document itself
    auto const page = references_in(between(object, "/Dest[", "/XYZ", 0));
    auto const place = page.empty() ? pages.end() : std::find(pages.begin(), pages.end(), page.front());
    found.push_back(place == pages.end() ? 0 : static_cast<int>(place - pages.begin()) + 1);
  }
  return found;
}

std::vector<int> contents_pages(Flow const& flow, DocxStyles const& styles, std::stop_token const& stop) {
  auto const lines = contents_of(flow);
  if (flow.contents_title.empty() || lines.empty()) return {};
  DocxContents const unknown{std::vector<int>(lines.size(), 0), false};
  std::vector<int> pages;
  try {
    pages = bookmark_pages(pdf_from_docx(docx_of(flow, styles, unknown), flow.date, stop));
  } catch (Error const&) {
    return {};
  }
  std::vector<int> found;
  std::size_t heading = 0;
  for (auto const& block : flow.blocks)
    if (is_heading(block)) {
      if (heading >= pages.size()) return {};
      if (std::get<FlowParagraph>(block).role == Role::heading1) found.push_back(pages[heading]);
      ++heading;
    }
  bool const is_whole = heading == pages.size() && std::is_sorted(found.begin(), found.end()) && found.front() > 0;
  return is_whole ? found : std::vector<int>();
}

}  // namespace kansenatlas
