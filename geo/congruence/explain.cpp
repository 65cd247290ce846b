#include "geo/congruence/explain.hpp"

#include <algorithm>

#include "geo/base/index.hpp"
#include "geo/congruence/agreement.hpp"
#include "geo/congruence/entropy_term.hpp"
#include "geo/congruence/moves.hpp"

namespace kansenatlas {
namespace {

// The entropies after one unit has moved follow from four terms of the table.
class MovedTable {
 public:
  explicit MovedTable(ContingencyTable const& table)
      : m_table(table), m_now(agreement_of(table)), m_cells(at(table.regions_a) * at(table.regions_b)) {
    for (auto const& cell : table.cells) m_cells[index(cell.a, cell.b)] = cell.weight;
  }

  [[nodiscard]] Agreement const& now() const { return m_now; }

  [[nodiscard]] Agreement after(double weight, int from, int to, int b) const {
    auto const change = [&](double before, double added) {
      return entropy_term(before + added) - entropy_term(before);
    };
    double const rows = change(m_table.margin_a[at(from)], -weight) + change(m_table.margin_a[at(to)], weight);
    double const cells = change(m_cells[index(from, b)], -weight) + change(m_cells[index(to, b)], weight);
    return agreement_from(m_now.entropy_a - rows / m_table.total, m_now.entropy_b,
                          m_now.joint_entropy - cells / m_table.total);
  }

 private:
  [[nodiscard]] std::size_t index(int a, int b) const { return at(a) * at(m_table.regions_b) + at(b); }

  ContingencyTable const& m_table;
  Agreement m_now;
  std::vector<double> m_cells;
};

}  // namespace

std::vector<Contribution> contributions(Atlas const& atlas, Partition const& a, Partition const& b, Weight weight) {
  auto const weights = weights_of(atlas, weight);
  auto const table = contingency_of(a.region_of, static_cast<int>(a.regions.size()), b.region_of,
                                    static_cast<int>(b.regions.size()), weights);
  auto const home_of = majority_of(transposed(table));
  MovedTable const moved(table);
  std::vector<Contribution> rows;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    int const from = a.region_of[i], other = b.region_of[i];
    if (from < 0 || other < 0) continue;
    Contribution row{static_cast<int>(i), from, home_of[at(other)], 0, 0};
    if (row.to != from) {
      auto const after = moved.after(weights[i], from, row.to, other);
      row.delta_v_measure = after.v_measure - moved.now().v_measure;
      row.delta_variation_of_information_bits = after.variation_of_information - moved.now().variation_of_information;
    }
    rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](Contribution const& x, Contribution const& y) { return x.delta_v_measure > y.delta_v_measure; });
  return rows;
}

}  // namespace kansenatlas
