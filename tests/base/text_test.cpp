#include "geo/base/text.hpp"

#include "geo/base/error.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("two spellings that a person would call the same have one search key") {
  CHECK(search_key("'s-Gravenhage") == "s gravenhage");
  CHECK(search_key("Súdwest-Fryslân") == "sudwest fryslan");
  CHECK(search_key("  Bergen (NH.) ") == "bergen nh");
  CHECK(search_key("Curaçao") == search_key("curacao"));
  CHECK(search_key("…").empty());
}

TEST_CASE("a search key of broken UTF-8 ends") {
  CHECK(search_key("\xC3") == search_key("\xC3"));
  CHECK(search_key(std::string("a\xF0\x9F")).starts_with("a"));
}

TEST_CASE("near misses come best first and stay out when nothing is near") {
  std::vector<std::string> const names{"veiligheidsregio", "ggd_regio", "provincie", "res_regio"};
  CHECK(near_misses("veiligheidsregios", names) == std::vector<std::string>{"veiligheidsregio"});
  CHECK(near_misses("provinsie", names) == std::vector<std::string>{"provincie"});
  CHECK(near_misses("GGD", names) == std::vector<std::string>{"ggd_regio"});
  CHECK(near_misses("quantumfysica", names).empty());
  CHECK(near_misses("", names).empty());
}

TEST_CASE("edit distance counts insertions, deletions and replacements") {
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "abc") == 0);
}

TEST_CASE("letters are counted, not bytes") {
  CHECK(length_in_letters("Fryslân") == 7);
  CHECK(length_in_letters("") == 0);
}

TEST_CASE("within a sentence a name begins small unless it is an abbreviation") {
  CHECK(lower_initial("Veiligheidsregio's") == "veiligheidsregio's");
  CHECK(lower_initial("GGD-regio's") == "GGD-regio's");
  CHECK(lower_initial("KvK-regio's") == "KvK-regio's");
  CHECK(lower_initial("(Very) often stressed") == "(very) often stressed");
  CHECK(lower_initial("(GGD) regions") == "(GGD) regions");
  CHECK(lower_initial("Veilig Thuis-regio's") == "Veilig Thuis-regio's");
  CHECK(lower_initial("Regionale eenheden van de politie") == "regionale eenheden van de politie");
  CHECK(lower_initial("Gebruik WMO") == "gebruik WMO");
  CHECK(lower_initial("Aan X") == "aan X");
  CHECK(lower_initial("(") == "(");
  CHECK(lower_initial("").empty());
}

TEST_CASE("a name that ends with brackets takes what stands beside it into them") {
  CHECK(with_aside("Werkloosheid", "2022") == "Werkloosheid (2022)");
  CHECK(with_aside("Overgewicht (18+)", "2024") == "Overgewicht (18+, 2024)");
  CHECK(with_aside("Overgewicht (18+)", "% bevolking 18+ met overgewicht") ==
        "Overgewicht (% bevolking 18+ met overgewicht)");
  CHECK(with_aside("(Zeer) vaak stress", "2024") == "(Zeer) vaak stress (2024)");
  CHECK(with_aside("Rij)", "2024") == "Rij) (2024)");
}
