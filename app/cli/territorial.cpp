#include "geo/congruence/territorial.hpp"

#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/cooperation_text.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/base/error.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas::cli {
namespace {

struct Summary {
  double mean = 0, minimum = 1;
  int below_one = 0;
};

Summary spread_of(std::vector<TerritorialCongruence> const& values) {
  Summary summary;
  int counted = 0;
  for (auto const& each : values) {
    if (!each.value) continue;
    summary.mean += *each.value;
    summary.minimum = std::min(summary.minimum, *each.value);
    summary.below_one += *each.value < 1;
    ++counted;
  }
  if (counted > 0) summary.mean /= counted;
  return summary;
}

Json document_of(Atlas const& atlas, std::vector<Partition const*> const& partitions,
                 std::vector<TerritorialCongruence> const& values) {
  auto const summary = spread_of(values);
  Json rows = Json::array();
  for (std::size_t i = 0; i < values.size(); ++i)
    rows.push_back({{"code", atlas.municipalities[i].code},
                    {"name", atlas.municipalities[i].official_name},
                    {"congruence", values[i].value ? Json(*values[i].value) : Json(nullptr)},
                    {"partners", values[i].partners}});
  return {{"partitions", ids_of(partitions)},
          {"mean", summary.mean},
          {"minimum", summary.minimum},
          {"below_one", summary.below_one},
          {"excluded", codes_of(atlas, excluded_from(partitions))},
          {"municipalities", rows}};
}

// Municipalities that do not always work with the same partners, the least consistent first.
std::string rows_text(Atlas const& atlas, std::vector<TerritorialCongruence> const& values, Texts const& texts) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < values.size(); ++i)
    if (values[i].value && *values[i].value < 1) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](auto i, auto j) { return *values[i].value < *values[j].value; });
  std::vector<std::vector<std::string>> rows;
  for (auto const i : order)
    rows.push_back(
        {atlas.municipalities[i].official_name, texts.share(*values[i].value, 1), texts.integer(values[i].partners)});
  return table_text({{texts.text("congruence.column.municipality")},
                     {texts.text("congruence.column.territorial"), Align::right},
                     {texts.text("congruence.column.partners"), Align::right}},
                    rows);
}

int run_on_cooperations(Session& session) {
  auto const& atlas = session.atlas();
  auto const cooperations = cooperations_of(atlas, atlas.arrangements_on);
  if (session.wants_json())
    session.print(cooperations_document(atlas, cooperations));
  else
    session.say(cooperations_text(atlas, cooperations, session.texts()));
  return 0;
}

int run_territorial(Invocation const& invocation, Session& session) {
  if (invocation.has("--cooperations")) {
    if (invocation.has("PARTITION"))
      throw UsageError(said("--cooperations takes no partitions; leave one of the two out"));
    return run_on_cooperations(session);
  }
  auto const& atlas = session.atlas();
  auto const& texts = session.texts();
  auto const partitions = partitions_of(invocation, "PARTITION", session);
  say_excluded(partitions, session);
  auto const values = territorial_congruence(atlas, partitions, weight_of(invocation, Weight::municipalities));
  if (session.wants_json()) {
    session.print(document_of(atlas, partitions, values));
    return 0;
  }
  auto const summary = spread_of(values);
  auto const over = texts.list(names_of(partitions, texts));
  if (summary.below_one == 0) {
    session.say(texts.text("congruence.territorial.always", fmt::arg("partitions", over)));
    return 0;
  }
  session.say(texts.plural("congruence.territorial.summary", summary.below_one, fmt::arg("partitions", over),
                           fmt::arg("mean", texts.share(summary.mean, 1)),
                           fmt::arg("minimum", texts.share(summary.minimum, 1))) +
              "\n");
  session.say(rows_text(atlas, values, texts));
  return 0;
}

}  // namespace

Command territorial_command() {
  return {"territorial",
          "congruence.cli.territorial",
          {{"PARTITION", "congruence.cli.partitions", 0, -1}},
          {weight_option(), {"--cooperations", "", "congruence.cli.cooperations"}},
          run_territorial};
}

}  // namespace kansenatlas::cli
