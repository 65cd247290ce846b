#include "geo/congruence/explain.hpp"

#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas::cli {
namespace {

Json document_of(Atlas const& atlas, Partition const& a, std::vector<Contribution> const& contributions) {
  Json rows = Json::array();
  for (auto const& row : contributions) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(row.municipality)];
    rows.push_back({{"code", municipality.code},
                    {"name", municipality.official_name},
                    {"inhabitants", municipality.inhabitants_2024},
                    {"from", region_at(a, row.from).code},
                    {"to", region_at(a, row.to).code},
                    {"delta_v_measure", row.delta_v_measure},
                    {"delta_variation_of_information_bits", row.delta_variation_of_information_bits}});
  }
  return rows;
}

std::string table_of(Atlas const& atlas, Partition const& a, std::vector<Contribution> const& contributions,
                     Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& row : contributions) {
    if (row.from == row.to) continue;
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(row.municipality)];
    rows.push_back({municipality.official_name, texts.integer(municipality.inhabitants_2024),
                    region_at(a, row.from).title, region_at(a, row.to).title, texts.number(row.delta_v_measure, 5),
                    texts.number(row.delta_variation_of_information_bits, 5)});
  }
  return table_text({{texts.text("congruence.column.municipality")},
                     {texts.text("congruence.column.inhabitants"), Align::right},
                     {texts.text("congruence.column.from")},
                     {texts.text("congruence.column.to")},
                     {texts.text("congruence.column.delta_v"), Align::right},
                     {texts.text("congruence.column.delta_vi"), Align::right}},
                    rows);
}

int run_explain(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& a = partition_argument(invocation.text("A"), session);
  auto const& b = partition_argument(invocation.text("B"), session);
  say_excluded({&a, &b}, session);
  auto const weight = weight_of(invocation, Weight::inhabitants);
  auto const rows = contributions(atlas, a, b, weight);
  if (session.wants_json()) {
    session.print(document_of(atlas, a, rows));
    return 0;
  }
  auto const& texts = session.texts();
  session.say(
      texts.text("congruence.sentence.pair", fmt::arg("a", dated_name(a, texts)), fmt::arg("b", dated_name(b, texts))) +
      " " +
      texts.text("congruence.explain.intro",
                 fmt::arg("weight", texts.text(fmt::format("congruence.weight.{}", name_of(weight))))) +
      "\n");
  bool const are_all_at_home =
      std::all_of(rows.begin(), rows.end(), [](auto const& row) { return row.from == row.to; });
  session.say(are_all_at_home ? texts.text("congruence.explain.none", fmt::arg("a", dated_name(a, texts)),
                                           fmt::arg("b", dated_name(b, texts)))
                              : table_of(atlas, a, rows, texts));
  return 0;
}

}  // namespace

Command explain_command() {
  return {"explain",
          "congruence.cli.explain",
          {{"A", "congruence.cli.partition_a"}, {"B", "congruence.cli.partition_b"}},
          {weight_option()},
          run_explain};
}

}  // namespace kansenatlas::cli
