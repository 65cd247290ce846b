#pragma once
// What holds for every agenda, whatever the region.
#include <string>
#include <vector>

namespace kansenatlas::test {

// The first group of every match.
std::vector<std::string> matches(std::string const& text, char const* pattern);
// What a draft in Markdown must not hold, each in words: an empty number, a key of a text, a double space or stop, a
// footnote that is not used or not defined, a causal word before section 18, a difference that is not that of the two
// figures before it.
std::vector<std::string> offences_in(std::string const& text, bool is_dutch);
// No empty number, key or double space, every footnote used and defined once, no causal word before section 18.
void check_properties(std::string const& text, bool is_dutch);
// The text is that of tests/agenda/golden/`name`; where there is no such file it is written and the test fails.
// With KANSENATLAS_WRITE_GOLDEN in the environment it is rewritten: read what changed before it is committed.
void check_golden(std::string const& text, std::string const& name);

}  // namespace kansenatlas::test
