#include "geo/agenda/file_name.hpp"

#include <cctype>

#include "geo/base/text.hpp"

namespace kansenatlas {

std::string slug_of(std::string_view text) {
  std::string without_apostrophes(text);
  std::erase(without_apostrophes, '\'');
  std::string slug;
  for (char const c : search_key(without_apostrophes)) {
    bool const keeps = std::isalnum(static_cast<unsigned char>(c)) && static_cast<unsigned char>(c) < 128;
    if (keeps)
      slug += c;
    else if (!slug.empty() && slug.back() != '-')
      slug += '-';
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

std::string file_name_for(Region const& region) {
  auto const code = slug_of(region.code), title = slug_of(region.title);
  return code == title ? code : code + "-" + title;  // the code of a region of one's own is made of its name
}

}  // namespace kansenatlas
