#pragma once
// Small operations on UTF-8 text that searching and sorting need.
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas {

std::string_view trimmed(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string joined(std::vector<std::string> const& parts, std::string_view separator);

// Lower case, accents and punctuation gone ("'s-Gravenhage" -> "s gravenhage", "Súdwest-Fryslân" -> "sudwest fryslan"):
// two names that a person would call the same have one search key.
std::string search_key(std::string_view text);

// A name as it stands within a sentence: "Veiligheidsregio's" -> "veiligheidsregio's"; abbreviations ("GGD-regio's",
// "KvK-regio's") keep their capitals.
std::string lower_initial(std::string name);

// A name with something beside it in brackets: "Werkloosheid (2022)". Where the name ends with brackets of its own
// there is one pair: "Overgewicht (18+)" and "2024" give "Overgewicht (18+, 2024)"; what the aside says already is not
// said twice.
std::string with_aside(std::string_view name, std::string_view aside);

// Number of single-letter insertions, deletions and replacements between two byte strings (Levenshtein, 1966).
int edit_distance(std::string_view a, std::string_view b);

// Number of code points, which for the Latin scripts used here is the number of letters shown.
int length_in_letters(std::string_view utf8);

}  // namespace kansenatlas
