#pragma once
// A legal test in words: the rule in our own words, where it stands, what was found. Findings, no verdicts.
#include <string>

#include "geo/base/texts.hpp"
#include "geo/congruence/legal.hpp"

namespace kansenatlas {

std::string legal_rule(LegalTest const& test, Texts const& texts);
// Article or document with the day or year of the text read, and the advice to check the present one.
std::string legal_source(LegalTest const& test, Texts const& texts);
// "2024-01-01", "2017"; empty where there is no text.
std::string legal_text_read(LegalTest const& test);
// "klopt", "klopt niet", "niet uit de gegevens op te maken".
std::string legal_outcome(LegalTest const& test, Texts const& texts);
// What was counted, which municipalities deviate, and what the data cannot tell.
// At most `most_names` municipalities are named, largest first, and then how many more.
std::string legal_note(Atlas const& atlas, LegalTest const& test, Texts const& texts, int most_names = 8);

}  // namespace kansenatlas
