#pragma once
// What did not succeed: a sentence in the window's language, and after it what the program or the system said, as a
// quotation, since errors of the library are in English.
#include <string>
#include <string_view>

#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

std::string with_words_of_program(Texts const& texts, std::string const& sentence, std::string_view said);
void notify_fault(State& state, std::string const& sentence, std::string_view said);

}  // namespace kansenatlas::viewer
