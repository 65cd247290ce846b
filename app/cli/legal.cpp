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

Json named_rows(Atlas const& atlas, std::vector<int> const& municipalities) {
  Json rows = Json::array();
  for (int const i : municipalities) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(i)];
    rows.push_back({{"code", municipality.code},
                    {"name", municipality.official_name},
                    {"inhabitants", municipality.inhabitants_2024}});
  }
  return rows;
}

Json crossings_of(Atlas const& atlas, LegalTest const& test) {
  Json rows = Json::array();
  for (auto const& crossing : test.crossing) {
    auto const& arrangement = atlas.arrangements[static_cast<std::size_t>(crossing.arrangement)];
    rows.push_back({{"id", arrangement.id},
                    {"name", arrangement.name},
                    {"outside", codes_of(atlas, crossing.outside)},
                    {"outside_named", named_rows(atlas, crossing.outside)}});
  }
  return rows;
}

Json document_of(Atlas const& atlas, std::vector<LegalTest> const& tests, Project const& project, Texts const& texts) {
  Json rows = Json::array();
  for (auto const& test : tests) {
    auto const explanation = note_about(project, test.id);
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
                    {"crossing", crossings_of(atlas, test)},
                    {"outliers_named", named_rows(atlas, test.outliers)},
                    {"explanation", explanation.empty() ? Json(nullptr) : Json(explanation)}});
  }
  return rows;
}

// What was written in the project about the test, or the place for it.
std::string explanation_text(std::string const& explanation, Texts const& texts) {
  return explanation.empty() ? texts.text("congruence.legal.explanation")
                             : texts.text("congruence.legal.explained", fmt::arg("text", explanation));
}

std::string text_of(Atlas const& atlas, LegalTest const& test, bool names_all, std::string const& explanation,
                    Texts const& texts) {
  int const most_names = names_all ? static_cast<int>(atlas.municipalities.size()) : 8;
  auto const most_crossings = names_all ? test.crossing.size() : std::min(crossings_in_text, test.crossing.size());
  std::string text = test.id + " · " + texts.text(fmt::format("congruence.legal.kind.{}", name_of(test.kind))) + " · " +
                     legal_outcome(test, texts) + "\n";
  text += "  " + legal_rule(test, texts) + "\n";
  text += "  " + legal_source(test, texts) + "\n";
  text += "  " + legal_note(atlas, test, texts, most_names) + "\n";
  for (std::size_t i = 0; i < most_crossings; ++i) {
    auto const& crossing = test.crossing[i];
    text += "    " + atlas.arrangements[static_cast<std::size_t>(crossing.arrangement)].name + ": " +
            names_in_text(atlas, crossing.outside, texts, most_names) + "\n";
  }
  if (most_crossings < test.crossing.size())
    text +=
        "    " +
        texts.plural("congruence.legal.more_crossings", static_cast<long long>(test.crossing.size() - most_crossings)) +
        "\n";
  if (test.holds != true || !explanation.empty()) text += "  " + explanation_text(explanation, texts) + "\n";
  return text;
}

int run_legal(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& reference = partition_argument(invocation.text("--reference", "veiligheidsregio"), session);
  auto const tests = legal_tests(atlas, reference);
  if (session.wants_json()) {
    session.print(document_of(atlas, tests, session.project(), session.texts()));
    return 0;
  }
  for (auto const& test : tests)
    session.say(text_of(atlas, test, invocation.has("--all"), note_about(session.project(), test.id), session.texts()));
  session.say(session.texts().text("congruence.legal.caution"));
  return 0;
}

}  // namespace

Command legal_command() {
  return {"legal",
          "congruence.cli.legal",
          {},
          {{"--reference", "P", "congruence.cli.legal_reference"}, {"--all", "", "congruence.cli.legal_all"}},
          run_legal};
}

}  // namespace kansenatlas::cli
