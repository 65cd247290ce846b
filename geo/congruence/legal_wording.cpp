#include "geo/congruence/legal_wording.hpp"

#include <fmt/format.h>

#include "geo/congruence/sentence.hpp"

namespace kansenatlas {
namespace {

std::string key(LegalTest const& test, char const* part) {
  return fmt::format("congruence.legal.{}.{}", test.id, part);
}

// "25 van 25": how many of the tested regions or co-operations fit.
std::string fit_sentence(LegalTest const& test, Texts const& texts) {
  return texts.text(key(test, "fit"), fmt::arg("fit", texts.integer(test.regions_that_fit)),
                    fmt::arg("of", texts.integer(test.regions)),
                    fmt::arg("reference", test.outer ? dated_name(*test.outer, texts) : ""));
}

std::string dates_sentence(LegalTest const& test, Texts const& texts) {
  return test.inner && test.outer
             ? " " + texts.text("congruence.legal.dates", fmt::arg("a", dated_name(*test.inner, texts)),
                                fmt::arg("b", dated_name(*test.outer, texts)))
             : "";
}

std::string outliers_sentence(Atlas const& atlas, LegalTest const& test, Texts const& texts, int most) {
  if (test.outliers.empty()) return "";
  return " " + texts.plural("congruence.legal.outliers", static_cast<long long>(test.outliers.size()),
                            fmt::arg("names", names_in_text(atlas, test.outliers, texts, most)),
                            fmt::arg("inhabitants",
                                     texts.plural("congruence.inhabitants", static_cast<long long>(test.inhabitants))));
}

std::string unlinked_sentence(LegalTest const& test, Texts const& texts) {
  if (test.unlinked.empty()) return "";
  std::vector<std::string> names;
  for (int const region : test.unlinked) names.push_back(test.inner->regions[static_cast<std::size_t>(region)].title);
  return " " + texts.text("congruence.legal.unlinked", fmt::arg("names", texts.list(names)));
}

}  // namespace

std::string legal_rule(LegalTest const& test, Texts const& texts) { return texts.text(key(test, "rule")); }

std::string legal_text_read(LegalTest const& test) {
  if (test.text_read.is_known()) return iso_text(test.text_read);
  return test.text_year == 0 ? "" : std::to_string(test.text_year);
}

std::string legal_source(LegalTest const& test, Texts const& texts) {
  auto const source = texts.text(key(test, "source"));
  if (test.text_year == 0) return source;
  auto const read =
      test.text_read.is_known() ? long_text(test.text_read, texts.language()) : std::to_string(test.text_year);
  return texts.text(
      test.kind == LegalKind::law || test.id == "T0" ? "congruence.legal.read_law" : "congruence.legal.read_text",
      fmt::arg("source", source), fmt::arg("read", read));
}

std::string legal_outcome(LegalTest const& test, Texts const& texts) {
  if (!test.holds) return texts.text("congruence.legal.undecided");
  return texts.text(*test.holds ? "congruence.legal.holds" : "congruence.legal.holds_not");
}

std::string legal_note(Atlas const& atlas, LegalTest const& test, Texts const& texts, int most_names) {
  if (test.regions == 0) return texts.text("congruence.legal.no_data");
  auto note = fit_sentence(test, texts) + outliers_sentence(atlas, test, texts, most_names) +
              unlinked_sentence(test, texts) + dates_sentence(test, texts);
  if (test.id == "T3" && !test.holds) note += " " + texts.text("congruence.legal.T3.kring");
  return note;
}

}  // namespace kansenatlas
