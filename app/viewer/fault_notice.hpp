#pragma once
// What did not succeed: a sentence of the window, and after it what the program or the system said, as a quotation.
#include <string>
#include <string_view>

#include "app/viewer/state.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas::viewer {

std::string with_words_of_program(Texts const& texts, std::string const& sentence, std::string_view said);
// What became of a row of a table that has this fault.
std::string not_taken_over(Fault const& fault, Texts const& texts);
void notify_fault(State& state, std::string const& sentence, std::string_view said);

}  // namespace kansenatlas::viewer
