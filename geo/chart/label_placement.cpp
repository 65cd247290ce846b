#include "geo/chart/label_placement.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr double clearance_mm = 0.35;
constexpr double gap_em = 0.6;  // more than twice a space

// What others must leave free around a name.
PageBox room_around(PageBox const& box, double em_mm) {
  double const aside = std::max(clearance_mm, gap_em * em_mm);
  return {box.left_mm - aside, box.top_mm - clearance_mm, box.width_mm + 2 * aside, box.height_mm + 2 * clearance_mm};
}

struct Block {
  std::vector<std::string> lines;
  std::vector<double> widths_mm;
  double width_mm = 0, height_mm = 0, line_height_mm = 0, ascent_mm = 0;
};

Block block_of(std::vector<std::string> const& lines, TextStyle const& style, TextRuler const& ruler) {
  Block block;
  block.lines = lines;
  for (auto const& line : lines) {
    auto const size = ruler.size_of(line, style);
    block.widths_mm.push_back(size.width_mm);
    block.width_mm = std::max(block.width_mm, size.width_mm);
  }
  // Letters reach from about 0.76 em above to 0.24 em below the baseline; the font's own leading is too loose here.
  double const em_mm = style.size_pt * mm_per_pt;
  block.ascent_mm = 0.76 * em_mm;
  block.line_height_mm = 1.06 * em_mm;
  block.height_mm = em_mm + block.line_height_mm * static_cast<double>(lines.size() - 1);
  return block;
}

// Does the segment pass through the box? (Liang & Barsky 1984)
bool crosses(std::pair<PagePoint, PagePoint> const& segment, PageBox const& box) {
  auto const [a, b] = segment;
  double const dx = b.x_mm - a.x_mm, dy = b.y_mm - a.y_mm;
  double enter = 0, leave = 1;
  auto const clip = [&](double direction, double distance) {
    if (direction == 0) return distance >= 0;
    double const t = distance / direction;
    if (direction < 0)
      enter = std::max(enter, t);
    else
      leave = std::min(leave, t);
    return enter <= leave;
  };
  return clip(-dx, a.x_mm - box.left_mm) && clip(dx, box.right_mm() - a.x_mm) && clip(-dy, a.y_mm - box.top_mm) &&
         clip(dy, box.bottom_mm() - a.y_mm);
}

// Do the two segments cross?
bool meet(std::pair<PagePoint, PagePoint> const& one, std::pair<PagePoint, PagePoint> const& other) {
  auto const side = [](PagePoint a, PagePoint b, PagePoint p) {
    return (b.x_mm - a.x_mm) * (p.y_mm - a.y_mm) - (b.y_mm - a.y_mm) * (p.x_mm - a.x_mm);
  };
  return side(one.first, one.second, other.first) * side(one.first, one.second, other.second) < 0 &&
         side(other.first, other.second, one.first) * side(other.first, other.second, one.second) < 0;
}

PagePoint nearest_on(PageBox const& box, PagePoint p) {
  return {std::clamp(p.x_mm, box.left_mm, box.right_mm()), std::clamp(p.y_mm, box.top_mm, box.bottom_mm())};
}

// Does the box reach into the circle around the place of the name?
bool covers(PageBox const& box, LabelWish const& wish) {
  auto const near = nearest_on(box, wish.at);
  return std::hypot(near.x_mm - wish.at.x_mm, near.y_mm - wish.at.y_mm) < wish.radius_mm;
}

class Placing {
 public:
  Placing(std::vector<LabelWish> const& wishes, PageBox frame, LabelObstacles const& obstacles, TextRuler const& ruler)
      : m_wishes(wishes), m_frame(frame), m_obstacles(obstacles) {
    for (auto const& wish : wishes) {
      m_blocks.emplace_back();
      for (auto const& lines : wordings_of(wish.name)) m_blocks.back().push_back(block_of(lines, wish.style, ruler));
    }
  }

  // Places in that order; returns the wishes that found no room.
  std::vector<std::size_t> run(std::vector<std::size_t> const& order) {
    placed.clear();
    std::vector<std::size_t> left_out;
    for (auto const wish : order)
      if (!place(wish)) left_out.push_back(wish);
    return left_out;
  }

  // Two names that stand aside are placed anew, in either order, where their lines become shorter together: the last
  // to be placed may have been left with a far place that is near another's.
  void shorten_leaders() {
    for (int round = 0; round < most_rounds; ++round) {
      bool is_better = false;
      auto const aside = wishes_aside();
      for (std::size_t i = 0; i < aside.size(); ++i)
        for (std::size_t j = i + 1; j < aside.size(); ++j)
          if (may_change_places(aside[i], aside[j]))
            is_better |= place_anew(aside[i], aside[j]) || place_anew(aside[j], aside[i]);
      if (!is_better) return;
    }
  }

  std::vector<PlacedLabel> placed;

 private:
  static constexpr int most_rounds = 3;

  [[nodiscard]] std::vector<std::size_t> wishes_aside() const {
    std::vector<std::size_t> wishes;
    for (auto const& label : placed)
      if (label.leader) wishes.push_back(label.wish);
    return wishes;
  }

  // Only where both reach the same places, and their lines are long enough to be worth it.
  [[nodiscard]] bool may_change_places(std::size_t a, std::size_t b) const {
    auto const one = m_wishes[a].at, other = m_wishes[b].at;
    double const em_mm = m_wishes[a].style.size_pt * mm_per_pt;
    return std::hypot(one.x_mm - other.x_mm, one.y_mm - other.y_mm) < 2 * longest_leader_em * em_mm &&
           burden_of(a, b) > longest_leader_em / 2 * em_mm;
  }

  // What two names ask of the reader: the length of their lines; a name that covers a border counts as the longest.
  [[nodiscard]] double burden_of(std::size_t a, std::size_t b) const {
    double burden = 0;
    for (auto const& label : placed) {
      if (label.wish != a && label.wish != b) continue;
      double const em_mm = m_wishes[label.wish].style.size_pt * mm_per_pt;
      if (!m_obstacles.lines.is_clear(label.box)) burden += longest_leader_em * em_mm;
      if (!label.leader) continue;
      auto const& [from, to] = *label.leader;
      burden += std::hypot(from.x_mm - to.x_mm, from.y_mm - to.y_mm);
    }
    return burden;
  }

  bool place_anew(std::size_t first, std::size_t second) {
    auto before = placed;
    double const burden = burden_of(first, second);
    std::erase_if(placed, [&](auto const& label) { return label.wish == first || label.wish == second; });
    constexpr double worth_it_mm = 0.01;
    if (place(first) && place(second) && burden_of(first, second) < burden - worth_it_mm) return true;
    placed = std::move(before);
    return false;
  }

  // Clear of lines, near first, then aside; else over lines.
  bool place(std::size_t index) {
    auto const& wish = m_wishes[index];
    for (bool const covers_lines : {false, true}) {
      if (covers_lines && !wish.may_cover_lines) break;
      m_covers_lines = covers_lines;
      if (place_near(index) || (wish.may_lead && place_aside(index))) return true;
    }
    return false;
  }

  bool place_near(std::size_t index) {
    auto const& wish = m_wishes[index];
    // A name that may stand aside does so rather than hide its place; where it keeps off the lines it hides none.
    double const widest_mm = wish.may_lead && wish.may_cover_lines ? 2.1 * wish.radius_mm : 1e9;
    // In the middle first, then shifted a little; two lines where one is wider than the room there is.
    for (double const shift : {0.0, 0.35, 0.7, 1.0})
      for (auto const& block : m_blocks[index]) {
        if (shift == 0 && block.lines.size() == 1 && m_blocks[index].size() > 1 &&
            block.width_mm > 2.2 * wish.radius_mm)
          continue;
        if (block.width_mm > widest_mm) continue;
        int const directions = shift == 0 ? 1 : 8;
        for (int i = 0; i < directions; ++i) {
          double const angle = i * std::numbers::pi / 4;
          double const reach = shift * std::max(wish.radius_mm, 0.6 * block.height_mm);
          PagePoint const centre{wish.at.x_mm + reach * std::sin(angle), wish.at.y_mm + reach * std::cos(angle)};
          if (try_at(index, block, centre, false)) return true;
        }
      }
    return false;
  }

  bool place_aside(std::size_t index) {
    auto const& wish = m_wishes[index];
    double const em_mm = wish.style.size_pt * mm_per_pt;
    constexpr double nearest_em = 1.2, step_em = 0.6;
    constexpr int steps = static_cast<int>((longest_leader_em - nearest_em) / step_em);
    for (int step = 0; step < steps; ++step)
      for (int i = 0; i < 16; ++i) {
        double const distance = (nearest_em + step_em * step) * em_mm;
        int const eighths = (i % 2 == 0 ? 1 : -1) * ((i + 1) / 2);
        double const angle = eighths * std::numbers::pi / 8;
        for (auto const& block : m_blocks[index]) {
          PagePoint const centre{
              wish.at.x_mm + (distance + block.width_mm / 2 * std::abs(std::cos(angle))) * std::cos(angle),
              wish.at.y_mm - (distance + block.height_mm / 2 * std::abs(std::sin(angle))) * std::sin(angle)};
          if (try_at(index, block, centre, true)) return true;
        }
      }
    return false;
  }

  bool try_at(std::size_t index, Block const& block, PagePoint centre, bool with_leader) {
    PlacedLabel label;
    label.wish = index;
    label.box = {centre.x_mm - block.width_mm / 2, centre.y_mm - block.height_mm / 2, block.width_mm, block.height_mm};
    if (with_leader) label.leader = {nearest_on(label.box, m_wishes[index].at), m_wishes[index].at};
    if (!is_free(label)) return false;
    for (std::size_t i = 0; i < block.lines.size(); ++i)
      label.lines.push_back(
          {block.lines[i],
           {centre.x_mm, label.box.top_mm + block.ascent_mm + block.line_height_mm * static_cast<double>(i)},
           Anchor::middle,
           m_wishes[index].style});
    placed.push_back(std::move(label));
    return true;
  }

  [[nodiscard]] bool is_free(PlacedLabel const& label) const {
    auto const& wish = m_wishes[label.wish];
    auto const room = label.box.grown(clearance_mm);
    if (!m_frame.contains(room) || (!m_covers_lines && !m_obstacles.lines.is_clear(label.box))) return false;
    for (auto const& obstacle : m_obstacles.boxes)
      if (room.overlaps(obstacle) || (label.leader && crosses(*label.leader, obstacle))) return false;
    auto const beside = room_around(label.box, wish.style.size_pt * mm_per_pt);
    for (auto const& other : placed)
      if (beside.overlaps(other.box) || (label.leader && crosses(*label.leader, other.box.grown(clearance_mm))) ||
          (other.leader && crosses(*other.leader, room)) ||
          (label.leader && other.leader && meet(*label.leader, *other.leader)))
        return false;
    for (std::size_t i = 0; i < m_wishes.size(); ++i)
      if (i != label.wish && m_wishes[i].may_lead && covers(label.box, m_wishes[i])) return false;
    if (label.leader && covers(label.box, wish)) return false;
    return true;
  }

  std::vector<LabelWish> const& m_wishes;
  PageBox m_frame;
  LabelObstacles const& m_obstacles;
  std::vector<std::vector<Block>> m_blocks;  // per wish, its wordings
  bool m_covers_lines = false;
};

}  // namespace

std::vector<std::vector<std::string>> wordings_of(std::string const& name) {
  std::vector<std::vector<std::string>> wordings{{name}};
  std::size_t best = 0;
  int best_length = length_in_letters(name);
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    bool const is_space = name[i] == ' ', is_hyphen = name[i] == '-';
    if (!is_space && !is_hyphen) continue;
    std::size_t const second = i + 1;
    int const longest =
        std::max(length_in_letters(name.substr(0, is_space ? i : second)), length_in_letters(name.substr(second)));
    int const shortest = std::min(length_in_letters(name.substr(0, i)), length_in_letters(name.substr(second)));
    if (longest < best_length && shortest > 2) {
      best = i;
      best_length = longest;
    }
  }
  if (best > 0) wordings.push_back({name.substr(0, name[best] == ' ' ? best : best + 1), name.substr(best + 1)});
  return wordings;
}

std::vector<PlacedLabel> placed_labels(std::vector<LabelWish> const& wishes, PageBox frame,
                                       LabelObstacles const& obstacles, TextRuler const& ruler) {
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return wishes[a].importance > wishes[b].importance; });
  Placing placing(wishes, frame, obstacles, ruler);
  std::vector<PlacedLabel> best;
  std::size_t fewest = wishes.size() + 1;
  for (int round = 0; round < 12; ++round) {
    auto left_out = placing.run(order);
    std::erase_if(left_out, [&](std::size_t i) { return !wishes[i].may_lead; });
    if (left_out.size() < fewest) {
      fewest = left_out.size();
      best = placing.placed;
    }
    if (left_out.empty()) break;
    std::erase_if(order,
                  [&](std::size_t i) { return std::find(left_out.begin(), left_out.end(), i) != left_out.end(); });
    order.insert(order.begin(), left_out.begin(), left_out.end());
  }
  placing.placed = std::move(best);
  placing.shorten_leaders();
  best = std::move(placing.placed);
  std::sort(best.begin(), best.end(), [](auto const& a, auto const& b) { return a.wish < b.wish; });
  return best;
}

}  // namespace kansenatlas
