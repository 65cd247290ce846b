#include "app/cli/measures.hpp"

#include "app/cli/table.hpp"

namespace kansenatlas::cli {
namespace {

std::string measure_table(std::string const& heading, std::vector<Measure> const& measures, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& measure : measures) rows.push_back({texts.text(measure.key), texts.number(measure.value, 4)});
  return table_text({{heading}, {"", Align::right}}, rows);
}

}  // namespace

std::string measures_text(std::vector<Measure> const& plain, std::vector<Measure> const& expert,
                          std::string const& weighting, Texts const& texts) {
  auto const weight = fmt::arg("weight", weighting);
  return measure_table(texts.text("congruence.measures", weight), plain, texts) + "\n" +
         measure_table(texts.text("congruence.expert", weight), expert, texts);
}

}  // namespace kansenatlas::cli
