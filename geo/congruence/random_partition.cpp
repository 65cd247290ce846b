#include "geo/congruence/random_partition.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/index.hpp"

namespace kansenatlas {
namespace {

constexpr int trees_a_region = 60, attempts = 500;
constexpr int unassigned = -2;  // among the labels: still to be divided

class Divider {
 public:
  Divider(Adjacency const& adjacency, std::vector<int> const& units, std::vector<int> const& sizes, Draw& draw)
      : m_adjacency(adjacency), m_units(units), m_sizes(sizes), m_draw(draw), m_parent(adjacency.of.size()) {}

  // Nothing when the pieces that were left had no branch of a wanted size.
  std::optional<std::vector<int>> divided() {
    m_label.assign(m_adjacency.of.size(), -1);
    for (int const unit : m_units) m_label[at(unit)] = unassigned;
    auto const order = drawn_order();
    int const slack = size_tolerance(m_sizes[at(order.back())]);
    int left = static_cast<int>(m_units.size()), surplus = 0;
    for (std::size_t i = 0; i + 1 < order.size(); ++i) {
      int const wanted = m_sizes[at(order[i])], tolerance = size_tolerance(wanted);
      int const least = std::max({1, wanted - tolerance, wanted - slack - surplus});
      int const most = std::min(wanted + tolerance, wanted + slack - surplus);
      int const cut = cut_off(order[i], least, most, left);
      if (cut == 0) return std::nullopt;
      left -= cut;
      surplus += cut - wanted;
    }
    for (int const unit : m_units)
      if (m_label[at(unit)] == unassigned) m_label[at(unit)] = order.back();
    return m_label;
  }

  [[nodiscard]] bool hangs_together() {
    m_label.assign(m_adjacency.of.size(), -1);
    for (int const unit : m_units) m_label[at(unit)] = unassigned;
    grow_tree(m_units.front());
    return m_order.size() == m_units.size();
  }

 private:
  // Any order, but the region that may differ most comes last: it takes what is left.
  std::vector<int> drawn_order() {
    std::vector<int> order(m_sizes.size());
    std::iota(order.begin(), order.end(), 0);
    m_draw.shuffle(order);
    auto const largest =
        std::max_element(order.begin(), order.end(), [&](int x, int y) { return m_sizes[at(x)] < m_sizes[at(y)]; });
    std::iter_swap(largest, order.end() - 1);
    return order;
  }

  // Over everything unassigned that hangs together with `root`, by borders in a random order.
  void grow_tree(int root) {
    m_order.clear();
    m_frontier.clear();
    m_is_met.assign(m_label.size(), 0);
    take_up(root, -1);
    while (!m_frontier.empty()) {
      std::swap(m_frontier[m_draw.below(m_frontier.size())], m_frontier.back());
      auto const [unit, parent] = m_frontier.back();
      m_frontier.pop_back();
      if (!m_is_met[at(unit)]) take_up(unit, parent);
    }
  }
  void take_up(int unit, int parent) {
    m_is_met[at(unit)] = 1;
    m_parent[at(unit)] = parent;
    m_order.push_back(unit);
    for (auto const& neighbour : m_adjacency.of[at(unit)])
      if (m_label[at(neighbour.unit)] == unassigned && !m_is_met[at(neighbour.unit)])
        m_frontier.push_back({neighbour.unit, unit});
  }

  // Gives a branch with `least` to `most` units the label; how many it has, 0 when trees had no such branch.
  int cut_off(int label, int least, int most, int left) {
    for (int attempt = 0; attempt < trees_a_region; ++attempt) {
      grow_tree(any_unassigned(left));
      std::vector<int> size(m_label.size(), 1), fitting;
      for (std::size_t i = m_order.size(); i-- > 1;) {
        int const unit = m_order[i];
        size[at(m_parent[at(unit)])] += size[at(unit)];
        if (size[at(unit)] >= least && size[at(unit)] <= most) fitting.push_back(unit);
      }
      if (fitting.empty()) continue;
      int const top = fitting[m_draw.below(fitting.size())];
      label_branch(top, label);
      return size[at(top)];
    }
    return 0;
  }
  int any_unassigned(int left) {
    auto skip = m_draw.below(at(left));
    for (int const unit : m_units)
      if (m_label[at(unit)] == unassigned && skip-- == 0) return unit;
    return m_units.front();
  }
  // Parents stand before their children in the order.
  void label_branch(int top, int label) {
    m_label[at(top)] = label;
    for (int const unit : m_order)
      if (int const parent = m_parent[at(unit)]; parent >= 0 && m_label[at(parent)] == label) m_label[at(unit)] = label;
  }

  struct Reach {
    int unit, parent;
  };
  Adjacency const& m_adjacency;
  std::vector<int> const& m_units;
  std::vector<int> const& m_sizes;
  Draw& m_draw;
  std::vector<int> m_label, m_parent, m_order;
  std::vector<Reach> m_frontier;
  std::vector<char> m_is_met;
};

}  // namespace

int size_tolerance(int size) { return std::max(1, size / 8); }

std::vector<int> random_partition(Adjacency const& adjacency, std::vector<int> const& units,
                                  std::vector<int> const& sizes, Draw& draw) {
  if (units.empty() || sizes.empty()) return std::vector<int>(adjacency.of.size(), -1);
  Divider divider(adjacency, units, sizes, draw);
  if (!divider.hangs_together())
    throw Error(
        said("these {} municipalities do not hang together, so no contiguous partition of them can be "
             "drawn; compare partitions that cover the country",
             units.size()));
  for (int attempt = 0; attempt < attempts; ++attempt)
    if (auto labels = divider.divided()) return *labels;
  throw Error(
      said("found no contiguous partition with {} regions of these sizes in {} attempts; choose another "
           "partition or seed",
           sizes.size(), attempts));
}

}  // namespace kansenatlas
