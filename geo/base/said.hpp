#pragma once
// What went wrong, in the language of whoever reads it.
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace kansenatlas {

class Texts;

// From now on `said` speaks the language of these texts (data/locale/nl/faults.po; English needs no catalogue of its
// own). Until it is called, and for words that the catalogue lacks, `said` speaks English. May be called from any
// thread.
void speak(Texts const& texts);

// `english` in the language of the reader. English words are their own key, so that source and tests read as they
// speak.
std::string said(std::string_view english);

// The same with its places filled. A translation may put them in another order by numbering them: {1} before {0}.
template <class... Args>
std::string said(fmt::format_string<Args...> english, Args&&... args)
  requires(sizeof...(Args) > 0)
{
  fmt::string_view const pattern = english;
  return fmt::format(fmt::runtime(said(std::string_view(pattern.data(), pattern.size()))), std::forward<Args>(args)...);
}

}  // namespace kansenatlas
