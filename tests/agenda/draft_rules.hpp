#pragma once
// What holds for every agenda, whatever the region.
#include <string>
#include <vector>

namespace kansenatlas::test {

// The first group of every match.
std::vector<std::string> matches(std::string const& text, char const* pattern);
// No empty number, key or double space, every footnote used and defined once, no causal word before section 18.
void check_properties(std::string const& text, bool is_dutch);
// The text is that of tests/agenda/golden/`name`; where there is no such file it is written and the test fails.
void check_golden(std::string const& text, std::string const& name);

}  // namespace kansenatlas::test
