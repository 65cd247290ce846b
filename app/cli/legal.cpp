#include "geo/congruence/legal.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/congruence/legal_wording.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::cli {
namespace {

constexpr std::size_t crossings_in_text = 5;

Json crossings_of(Atlas const& atlas, LegalTest const& test) {
  Json rows = Json::array();
  for (auto const& crossing : test.crossing) {
    auto const& arrangement = atlas.arrangements[static_cast<std::size_t>(crossing.arrangement)];
    rows.push_back(
        {{"id", arrangement.id}, {"name", arrangement.name}, {"outside", codes_of(atlas, crossing.outside)}});
  }
  return rows;
}

Json document_of(Atlas const& atlas, std::vector<LegalTest> const& tests, Texts const& texts) {
  Json rows = Json::array();
  for (auto const& test : tests)
    rows.push_back({{"test", test.id},
                    {"kind", name_of(test.kind)},
                    {"rule", legal_rule(test, texts)},
                    {"source", legal_source(test, texts)},
                    {"text_read", legal_text_read(test)},
                    {"holds", test.holds ? Json(*test.holds) : Json(nullptr)},
                    {"outliers", codes_of(atlas, test.outliers)},
                    {"note", legal_note(atlas, test, texts)},
                    {"inhabitants", test.inhabitants},
                    {"tested", test.regions},
                    {"fit", test.regions_that_fit},
                    {"crossing", crossings_of(atlas, test)}});
  return rows;
}

std::string text_of(Atlas const& atlas, LegalTest const& test, Texts const& texts) {
  std::string text = test.id + " · " + texts.text(fmt::format("congruence.legal.kind.{}", name_of(test.kind))) + " · " +
                     legal_outcome(test, texts) + "\n";
  text += "  " + legal_rule(test, texts) + "\n";
  text += "  " + legal_source(test, texts) + "\n";
  text += "  " + legal_note(atlas, test, texts) + "\n";
  for (std::size_t i = 0; i < std::min(crossings_in_text, test.crossing.size()); ++i) {
    auto const& crossing = test.crossing[i];
    text += "    " + atlas.arrangements[static_cast<std::size_t>(crossing.arrangement)].name + ": " +
            names_in_text(atlas, crossing.outside, texts, 6) + "\n";
  }
  if (test.holds != true) text += "  " + texts.text("congruence.legal.explanation") + "\n";
  return text;
}

int run(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& reference = partition_argument(invocation.text("--reference", "veiligheidsregio"), session);
  auto const tests = legal_tests(atlas, reference);
  if (session.wants_json()) {
    session.print(document_of(atlas, tests, session.texts()));
    return 0;
  }
  for (auto const& test : tests) session.say(text_of(atlas, test, session.texts()));
  session.say(session.texts().text("congruence.legal.caution"));
  return 0;
}

}  // namespace

Command legal_command() {
  return {"legal", "congruence.cli.legal", {}, {{"--reference", "P", "congruence.cli.legal_reference"}}, run};
}

}  // namespace kansenatlas::cli
