#pragma once
// How many pages a draft takes in the face and size that a scheme asks for.
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "geo/agenda/draft.hpp"
#include "geo/agenda/html.hpp"
#include "geo/agenda/illustrate.hpp"

namespace kansenatlas {

struct PageCount {
  int pages = 0;
  std::string face;  // that it was laid out in: the scheme's own, or one of the same measures
};

// Of the sections that the scheme counts, laid out by WeasyPrint. Nothing when no face with the measures of the
// scheme's is installed. Throws Error without WeasyPrint.
std::optional<PageCount> page_count_of(Draft const& draft, std::vector<Picture> const& pictures, HtmlDress const& dress,
                                       Texts const& texts, std::stop_token const& stop);

// The count beside what the scheme allowed, in a sentence; or why there is none.
std::string page_count_sentence(Draft const& draft, std::optional<PageCount> const& count, Texts const& texts);

// Pages of a PDF whose objects are not compressed.
int pages_in(std::string const& pdf);

}  // namespace kansenatlas
