// What law, motion and comparison say of the partitions, and which municipalities of this region deviate.
#include <algorithm>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/congruence/legal_wording.hpp"

namespace kansenatlas {
namespace {

std::vector<int> outliers_here(LegalTest const& test, std::vector<int> const& members) {
  std::vector<int> found;
  for (int const m : test.outliers)
    if (std::find(members.begin(), members.end(), m) != members.end()) found.push_back(m);
  return found;
}

// "Goirle en Tilburg", "geen enkele".
std::string deviating(Composer const& composer, LegalTest const& test) {
  auto const& texts = composer.texts();
  auto const here = outliers_here(test, composer.members());
  if (here.empty()) return test.holds ? texts.text("agenda.no_one") : "–";
  return texts.list(names_of(composer.atlas(), here));
}

}  // namespace

void write_legal(Composer& composer) {
  auto const& texts = composer.texts();
  auto const& tests = composer.material.legal;
  DraftTable table{texts.text("agenda.legal.table"),
                   {{texts.text("agenda.legal.test")},
                    {texts.text("agenda.legal.rule")},
                    {texts.text("agenda.legal.outcome")},
                    {texts.text("agenda.legal.here")}},
                   {}};
  for (auto const& test : tests) {
    if (!test.inner && test.regions == 0) continue;  // a partition that the atlas lacks
    auto const note = "T-" + test.id;
    auto const source = upper_initial(legal_source(test, texts));
    composer.draft.footnotes[note] = source.ends_with('.') ? source : source + ".";
    auto const kind = texts.text(fmt::format("congruence.legal.kind.{}", name_of(test.kind)));
    table.rows.push_back({{fmt::format("{} ({})", test.id, kind), ""},
                          {legal_rule(test, texts), note},
                          {legal_outcome(test, texts), ""},
                          {deviating(composer, test), ""}});
  }
  if (table.rows.empty()) return;
  composer.add(Subheading{texts.text("agenda.legal.heading")});
  composer.say(texts.text("agenda.legal.intro"));
  composer.add_table(std::move(table));
}

}  // namespace kansenatlas
