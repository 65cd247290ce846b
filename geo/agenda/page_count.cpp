#include "geo/agenda/page_count.hpp"

#include <algorithm>

#include "geo/agenda/flow.hpp"
#include "geo/agenda/pdf.hpp"
#include "geo/base/date.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

// A font's name as a PDF writes it differs in spaces and hyphens.
std::string bare(std::string name) {
  std::erase_if(name, [](char c) { return c == ' ' || c == '-'; });
  return name;
}

// The face among those with the measures of `font` that the PDF was set in; empty: none of them.
std::string face_in(std::string const& pdf, std::string const& font) {
  std::vector<std::string> faces{font};
  if (font == "Arial") faces.emplace_back("Liberation Sans");  // made to the same measures
  constexpr std::string_view mark = "/BaseFont /";
  for (auto at = pdf.find(mark); at != std::string::npos; at = pdf.find(mark, at + 1)) {
    auto const begin = at + mark.size(), end = pdf.find_first_of(" \n\r/>", begin);
    auto const name = bare(pdf.substr(begin, end - begin));
    for (auto const& face : faces)
      if (name.find(bare(face)) != std::string::npos) return face;
  }
  return {};
}

}  // namespace

int pages_in(std::string const& pdf) {
  int pages = 0;
  for (auto at = pdf.find("/Type /Page"); at != std::string::npos; at = pdf.find("/Type /Page", at + 1))
    if (at + 11 >= pdf.size() || pdf[at + 11] != 's') ++pages;
  return pages;
}

std::optional<PageCount> page_count_of(Draft const& draft, std::vector<Picture> const& pictures, HtmlDress const& dress,
                                       Texts const& texts, std::stop_token const& stop) {
  auto counted = draft;
  std::erase_if(counted.sections, [&](Section const& section) {
    return !draft.scheme.counted.empty() && !draft.scheme.counted.contains(section.number);
  });
  auto flow = flow_of(counted, pictures, texts);
  flow.contents_title.clear();
  auto const pdf = pdf_from_html(html_of(flow, {dress.style, ""}, texts), flow.date, stop);
  auto const face = face_in(pdf, draft.scheme.font);
  return face.empty() ? std::nullopt : std::optional(PageCount{pages_in(pdf), face});
}

std::string page_count_sentence(Draft const& draft, std::optional<PageCount> const& count, Texts const& texts) {
  auto const& scheme = draft.scheme;
  if (!count) return texts.text("agenda.scheme.no_face", fmt::arg("font", scheme.font));
  std::vector<std::string> titles;
  for (auto const& section : draft.sections)
    if (scheme.counted.empty() || scheme.counted.contains(section.number))
      titles.push_back(lower_initial(section.title));
  auto const date = parse_date(scheme.as_of);
  auto const size = texts.number(scheme.size_pt, scheme.size_pt == static_cast<int>(scheme.size_pt) ? 0 : 1);
  auto const as_of = date ? long_text(*date, texts.language()) : scheme.as_of;
  auto const sections = texts.list(titles);
  return texts.plural("agenda.scheme.pages", count->pages, fmt::arg("sections", sections),
                      fmt::arg("font", scheme.font), fmt::arg("size", size), fmt::arg("face", count->face),
                      fmt::arg("allowed", scheme.pages), fmt::arg("as_of", as_of));
}

}  // namespace kansenatlas
