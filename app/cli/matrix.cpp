#include "geo/congruence/matrix.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas::cli {
namespace {

template <class Read>
Json square_of(std::size_t side, Read read) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < side; ++i) {
    Json row = Json::array();
    for (std::size_t j = 0; j < side; ++j) row.push_back(read(i, j));
    rows.push_back(row);
  }
  return rows;
}

// The scores by the chosen weight, and the inhabitants of the municipalities outside under that weight's majority.
struct Matrices {
  Square<PairScore> scores;
  Square<double> moves_inhabitants;
};

Matrices matrices_of(Atlas const& atlas, std::vector<Partition const*> const& partitions, Weight weight) {
  std::vector<Labels> labels;
  for (auto const* partition : partitions)
    labels.push_back({partition->region_of, static_cast<int>(partition->regions.size())});
  Matrices result{score_matrix(labels, weights_of(atlas, weight)),
                  {partitions.size(), std::vector<double>(partitions.size() * partitions.size())}};
  for (std::size_t i = 0; i < partitions.size(); ++i)
    for (std::size_t j = 0; j < partitions.size(); ++j)
      result.moves_inhabitants.at(i, j) =
          weight == Weight::inhabitants
              ? result.scores.at(i, j).outside_weight
              : scores_of(atlas, *partitions[i], *partitions[j], weight, nullptr).a_into_b.inhabitants;
  return result;
}

Json document_of(Matrices const& matrices, std::vector<Partition const*> const& partitions, Weight weight) {
  std::size_t const side = partitions.size();
  auto const& scores = matrices.scores;
  return {{"weight", name_of(weight)},
          {"partitions", ids_of(partitions)},
          {"v_measure", square_of(side, [&](auto i, auto j) { return scores.at(i, j).agreement.v_measure; })},
          {"homogeneity", square_of(side, [&](auto i, auto j) { return scores.at(i, j).agreement.homogeneity; })},
          {"variation_of_information_bits",
           square_of(side, [&](auto i, auto j) { return scores.at(i, j).agreement.variation_of_information; })},
          {"moves_inhabitants", square_of(side, [&](auto i, auto j) { return matrices.moves_inhabitants.at(i, j); })}};
}

template <class Show>
std::string table_of(std::vector<std::string> const& names, std::string const& title, Show show) {
  std::vector<Column> columns{{title}};
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < names.size(); ++i) {
    columns.push_back({names[i], Align::right});
    std::vector<std::string> row{names[i]};
    for (std::size_t j = 0; j < names.size(); ++j) row.push_back(show(i, j));
    rows.push_back(row);
  }
  return table_text(columns, rows);
}

int run_matrix(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& texts = session.texts();
  auto const partitions = partitions_of(invocation, "PARTITION", session);
  Weight const weight = weight_of(invocation, Weight::inhabitants);
  say_excluded(partitions, session);
  auto const matrices = matrices_of(atlas, partitions, weight);
  if (session.wants_json()) {
    session.print(document_of(matrices, partitions, weight));
    return 0;
  }
  auto const shown_weight = texts.text(fmt::format("congruence.weight.{}", name_of(weight)));
  session.say(texts.text("congruence.matrix.intro", fmt::arg("weight", shown_weight)) + "\n");
  auto const names = names_of(partitions, texts);
  session.say(table_of(names, texts.text("congruence.matrix.outside"),
                       [&](auto i, auto j) { return texts.number(matrices.moves_inhabitants.at(i, j), 0); }));
  session.say(table_of(names, "V",
                       [&](auto i, auto j) { return texts.number(matrices.scores.at(i, j).agreement.v_measure, 3); }));
  return 0;
}

}  // namespace

Command matrix_command() {
  return {"matrix",
          "congruence.cli.matrix",
          {{"PARTITION", "congruence.cli.partitions", 0, -1}},
          {weight_option()},
          run_matrix};
}

}  // namespace kansenatlas::cli
