#include "geo/congruence/pair_tally.hpp"

#include <algorithm>
#include <cmath>

#include "geo/base/index.hpp"
#include "geo/congruence/entropy_term.hpp"

namespace kansenatlas {
namespace {

// Of one of `together` units that share both regions, with so many units in the one and in the other.
double congruence_of(int in_a, int in_b, int together) {
  return (in_a - 1 + in_b - 1) / (2.0 * (in_a + in_b - together - 1));
}

}  // namespace

void PairTally::Sum::add(Unit unit) {
  weight += unit.weight;
  inhabitants += unit.inhabitants;
  ++units;
}

void PairTally::Sum::remove(Unit unit) {
  --units;
  weight = units > 0 ? weight - unit.weight : 0;
  inhabitants = units > 0 ? inhabitants - unit.inhabitants : 0;
}

PairTally::Sum& PairTally::cell(int a, int b) { return m_cells[at(a) * m_columns.size() + at(b)]; }

void PairTally::make_room_for(int a) {
  if (at(a) < m_rows.size()) return;
  m_rows.resize(at(a) + 1);
  m_cells.resize(m_rows.size() * m_columns.size());
}

void PairTally::load(int a, int b, Unit unit) {
  if (a < 0 || b < 0) return;
  make_room_for(a);
  cell(a, b).add(unit);
}

void PairTally::settle() {
  for (std::size_t column = 0; column < m_columns.size(); ++column) settle_column(column);
  for (std::size_t row = 0; row < m_rows.size(); ++row) settle_row(row);
}

void PairTally::shift(int from, int to, int b, Unit unit) {
  if (b < 0 || from == to) return;
  if (to >= 0) make_room_for(to);
  if (from >= 0) cell(from, b).remove(unit);
  if (to >= 0) cell(to, b).add(unit);
  settle_column(at(b));
  bool const changes_column = from < 0 || to < 0;
  for (std::size_t row = 0; row < m_rows.size(); ++row) {
    bool const is_touched = static_cast<int>(row) == from || static_cast<int>(row) == to;
    if (is_touched || (changes_column && m_cells[row * m_columns.size() + at(b)].units > 0)) settle_row(row);
  }
}

void PairTally::settle_column(std::size_t column) {
  Line line;
  Sum const* majority = nullptr;
  for (std::size_t i = column; i < m_cells.size(); i += m_columns.size()) {
    auto const& here = m_cells[i];
    if (here.units == 0) continue;
    line.sum.weight += here.weight;
    line.sum.inhabitants += here.inhabitants;
    line.sum.units += here.units;
    if (!majority || here.weight > majority->weight) majority = &here;
  }
  if (majority) line.outside = {line.sum.units - majority->units, line.sum.inhabitants - majority->inhabitants};
  line.term = entropy_term(line.sum.weight);
  m_columns[column] = line;
}

// Needs the columns settled: partners come from both sides.
void PairTally::settle_row(std::size_t row) {
  Line line;
  Sum const* majority = nullptr;
  auto const* cells = m_cells.data() + row * m_columns.size();
  for (std::size_t s = 0; s < m_columns.size(); ++s) {
    auto const& here = cells[s];
    if (here.units == 0) continue;
    line.sum.weight += here.weight;
    line.sum.inhabitants += here.inhabitants;
    line.sum.units += here.units;
    line.cell_terms += entropy_term(here.weight);
    if (!majority || here.weight > majority->weight) majority = &here;
  }
  if (majority) line.outside = {line.sum.units - majority->units, line.sum.inhabitants - majority->inhabitants};
  for (std::size_t s = 0; s < m_columns.size(); ++s) {
    int const together = cells[s].units, in_b = m_columns[s].sum.units;
    if (together == 0 || line.sum.units + in_b - together - 1 == 0) continue;
    line.congruence += together * congruence_of(line.sum.units, in_b, together);
    line.with_partners += together;
  }
  line.term = entropy_term(line.sum.weight);
  m_rows[row] = line;
}

Standing PairTally::standing() const {
  Standing standing;
  double total = 0, rows = 0, columns = 0, cells = 0, congruence = 0;
  int with_partners = 0;
  for (auto const& row : m_rows) {
    total += row.sum.weight;
    rows += row.term;
    cells += row.cell_terms;
    congruence += row.congruence;
    with_partners += row.with_partners;
    standing.a_in_b.units += row.outside.units;
    standing.a_in_b.inhabitants += row.outside.inhabitants;
  }
  for (auto const& column : m_columns) {
    columns += column.term;
    standing.b_in_a.units += column.outside.units;
    standing.b_in_a.inhabitants += column.outside.inhabitants;
  }
  auto const entropy = [&](double sum) { return total > 0 ? std::max(0.0, std::log2(total) - sum / total) : 0; };
  standing.agreement = agreement_from(entropy(rows), entropy(columns), entropy(cells));
  if (with_partners > 0) standing.territorial_congruence = congruence / with_partners;
  return standing;
}

}  // namespace kansenatlas
