#include "geo/agenda/page_fill.hpp"

#include <algorithm>
#include <limits>

#include "geo/agenda/page_look.hpp"
#include "geo/agenda/page_slices.hpp"

namespace kansenatlas {
namespace {

constexpr double page_mm = page_height_mm - top_margin_mm - bottom_margin_mm;
constexpr double rounding_mm = 0.3;
constexpr double note_begin_mm = 6;  // of a note that runs on: two lines
constexpr double over_notes_mm = 4;  // the line above the footnotes and the space around it

// Fills page after page as a word processor does: what stays together goes to the next page whole.
class Pager {
 public:
  explicit Pager(bool adds_spaces) : m_adds_spaces(adds_spaces) {}

  void add(std::vector<PageSlice> const& slices) {
    for (auto const& slice : slices) {
      m_pending.push_back(slice);
      if (slice.may_end_page) settle();
    }
  }

  // Would the slices, with what has to stand on their page, still come on this one? `spare_mm`: to be sure.
  [[nodiscard]] bool has_room(std::vector<PageSlice> const& slices, double spare_mm) const {
    auto all = m_pending;
    all.insert(all.end(), slices.begin(), slices.end());
    return filled_mm(joined(m_used, sum_of(all))) + spare_mm <= page_mm;
  }

  [[nodiscard]] double room_mm() const { return page_mm - filled_mm(m_used); }
  [[nodiscard]] double pending_mm() const { return sum_of(m_pending).height_mm; }
  [[nodiscard]] int page() const { return static_cast<int>(m_whites.size()) + 1; }
  [[nodiscard]] std::vector<double> const& whites_mm() const { return m_whites; }

 private:
  // One below the other.
  [[nodiscard]] PageSlice joined(PageSlice const& above, PageSlice const& below) const {
    double gap = m_adds_spaces ? above.after_mm + below.before_mm : std::max(above.after_mm, below.before_mm);
    if (above.height_mm == 0) gap = 0;
    return {above.height_mm + gap + below.height_mm,
            above.notes_mm + below.notes_mm,
            below.may_end_page,
            above.height_mm == 0 ? below.before_mm : above.before_mm,
            below.after_mm,
            below.notes_mm > 0 ? below.last_note_mm : above.last_note_mm};
  }

  [[nodiscard]] PageSlice sum_of(std::vector<PageSlice> const& slices) const {
    PageSlice sum;
    for (auto const& slice : slices) sum = joined(sum, slice);
    return sum;
  }

  // The space before what opens a page is dropped.
  static double filled_mm(PageSlice const& all) {
    return all.height_mm + (all.notes_mm > 0 ? all.notes_mm + over_notes_mm : 0);
  }

  // The last of its notes may run on over the page, but for the first lines.
  [[nodiscard]] bool fits(PageSlice const& more) const {
    double const runs_on = std::max(0.0, more.last_note_mm - note_begin_mm);
    return filled_mm(joined(m_used, more)) - runs_on <= page_mm + rounding_mm;
  }

  void turn() {
    m_whites.push_back(std::max(0.0, room_mm()));
    double const over = std::max(0.0, filled_mm(m_used) - page_mm);
    m_used = {};
    m_used.notes_mm = over;
  }

  void put(PageSlice const& slice) {
    if (!fits(slice) && m_used.height_mm > 0) turn();
    m_used = joined(m_used, slice);
  }

  void settle() {
    auto const whole = sum_of(m_pending);
    if (filled_mm(whole) - whole.last_note_mm <= page_mm)
      put(whole);
    else  // too much for any page: it is cut where the page ends
      for (auto const& slice : m_pending) put(slice);
    m_pending.clear();
  }

  bool m_adds_spaces = false;
  PageSlice m_used;
  std::vector<PageSlice> m_pending;
  std::vector<double> m_whites;
};

bool is_heading(FlowBlock const& block, Role at_most = Role::heading3) {
  auto const* paragraph = std::get_if<FlowParagraph>(&block);
  return paragraph && paragraph->role >= Role::heading1 && paragraph->role <= at_most;
}

bool has_role(FlowBlock const& block, Role role) {
  auto const* paragraph = std::get_if<FlowParagraph>(&block);
  return paragraph && paragraph->role == role;
}

bool keeps_with_next(FlowBlock const& block) {
  if (auto const* table = std::get_if<FlowTable>(&block)) return table->keeps_with_next;
  auto const* paragraph = std::get_if<FlowParagraph>(&block);
  return paragraph && (paragraph->keeps_with_next || look_of(paragraph->role).keeps_with_next);
}

class PageFiller {
 public:
  PageFiller(Flow flow, PageManner const& manner)
      : m_manner(manner), m_flow(std::move(flow)), m_pager(manner.adds_spaces) {
    for (auto const& block : m_flow.blocks) m_slices.push_back(page_slices(m_flow, block, m_letters, m_manner));
    m_pager.add(opening_slices(m_flow, m_letters));
  }

  Flow filled() {
    for (std::size_t i = 0; i < m_flow.blocks.size(); ++i) {
      if (std::holds_alternative<FlowFigure>(m_flow.blocks[i])) place_figure(i);
      if (std::holds_alternative<FlowTable>(m_flow.blocks[i])) place_table(i);
      m_pager.add(m_slices[i]);
    }
    return std::move(m_flow);
  }

  std::vector<double> whites() {
    for (auto const& slices : m_slices) m_pager.add(slices);
    auto whites = m_pager.whites_mm();
    for (auto& white : whites) white /= page_mm;
    return whites;
  }

 private:
  // The reckoning may be off by some lines, so a figure fits only with room to spare.
  static constexpr double spare_mm = 14;
  static constexpr double little_mm = page_mm / 8;

  [[nodiscard]] static double white_since(Pager const& before, Pager const& after) {
    double white = 0;
    for (auto page = before.whites_mm().size(); page < after.whites_mm().size(); ++page)
      white += after.whites_mm()[page];
    return white;
  }

  // May a figure stand between the block and the next?
  [[nodiscard]] bool may_part_behind(std::size_t block) const {
    auto const& blocks = m_flow.blocks;
    bool const is_in_list =
        block + 1 < blocks.size() && has_role(blocks[block], Role::bullet) && has_role(blocks[block + 1], Role::bullet);
    bool const asks_about_it = block + 1 < blocks.size() && has_role(blocks[block + 1], Role::box);
    return !is_heading(blocks[block]) && !keeps_with_next(blocks[block]) && !is_in_list && !asks_about_it;
  }

  // The text behind the figure at `at`, and behind those that follow it at once, that may go before it: as much as
  // leaves least white.
  struct Move {
    double cost_mm = 0;
    std::size_t from = 0, to = 0;
  };
  [[nodiscard]] Move best_move(std::size_t at) const {
    auto const& blocks = m_flow.blocks;
    Move best{m_pager.room_mm(), at, at};
    std::size_t from = at + 1;
    while (from < blocks.size() && std::holds_alternative<FlowFigure>(blocks[from])) ++from;
    auto pager = m_pager;
    double moved_mm = 0;
    for (std::size_t end = from; end < blocks.size() && moved_mm < page_mm; ++end) {
      if (is_heading(blocks[end], Role::heading1) || std::holds_alternative<FlowFigure>(blocks[end])) break;
      pager.add(m_slices[end]);
      for (auto const& slice : m_slices[end]) moved_mm += slice.height_mm;
      if (!may_part_behind(end)) continue;
      bool const fits = pager.has_room(m_slices[at], spare_mm);
      // A figure within the text of another heading is a little less good than one before that heading.
      bool const ends_part = end + 1 == blocks.size() || is_heading(blocks[end + 1]);
      double const cost = white_since(m_pager, pager) + (fits ? 0 : pager.room_mm()) + (ends_part ? 0 : page_mm / 40);
      if (cost < best.cost_mm) best = {cost, from, end + 1};
      if (pager.page() > m_pager.page() + 1) break;
    }
    return best;
  }

  void place_figure(std::size_t at) {
    auto const* picture = std::get<FlowFigure>(m_flow.blocks[at]).picture;
    if (picture == m_moved || m_pager.has_room(m_slices[at], spare_mm) || m_pager.room_mm() < little_mm) return;
    auto const move = best_move(at);
    if (move.cost_mm > little_mm && shrink(at)) return;
    if (move.to == move.from) return;
    m_moved = picture;
    auto const turn = [&](auto& all) {
      auto const begin = all.begin();
      std::rotate(begin + static_cast<std::ptrdiff_t>(at), begin + static_cast<std::ptrdiff_t>(move.from),
                  begin + static_cast<std::ptrdiff_t>(move.to));
    };
    turn(m_flow.blocks);
    turn(m_slices);
  }

  // Makes the figure at `at` so small that it fits, where its letters stay legible.
  bool shrink(std::size_t at) {
    constexpr double least_share = 0.8;
    auto& figure = std::get<FlowFigure>(m_flow.blocks[at]);
    double const height = figure.picture->drawing.height_mm * share_on_page(figure, text_width_mm);
    double around = m_pager.pending_mm();
    for (auto const& slice : m_slices[at]) around += slice.height_mm + slice.before_mm + slice.after_mm;
    double const share = (m_pager.room_mm() - spare_mm - (around - height)) / height;
    if (share < least_share || share >= 1) return false;
    figure.widest_mm = share * height * figure.picture->drawing.width_mm / figure.picture->drawing.height_mm;
    m_slices[at] = page_slices(m_flow, m_flow.blocks[at], m_letters, m_manner);
    return true;
  }

  void run_on(std::size_t at) {
    auto& table = std::get<FlowTable>(m_flow.blocks[at]);
    table.runs_on = true;
    table.keeps_with_next = false;
    m_slices[at] = page_slices(m_flow, m_flow.blocks[at], m_letters, m_manner);
  }

  // A short table that would leave a hole because it stays whole runs on over the pages.
  void place_table(std::size_t at) {
    constexpr double hole_mm = page_mm / 5;
    auto const& table = std::get<FlowTable>(m_flow.blocks[at]);
    if (!stands_together(table)) return;
    auto pager = m_pager;
    pager.add(m_slices[at]);
    if (at + 1 < m_slices.size() && table.keeps_with_next) pager.add(m_slices[at + 1]);
    if (white_since(m_pager, pager) < hole_mm) return;
    run_on(at);
  }

  PageManner m_manner;
  LetterWidths m_letters;
  Flow m_flow;
  std::vector<std::vector<PageSlice>> m_slices;  // of each block
  Pager m_pager;
  Picture const* m_moved = nullptr;  // a figure moves once
};

}  // namespace

Flow filled_pages(Flow flow, PageManner const& manner) { return PageFiller(std::move(flow), manner).filled(); }

std::vector<double> white_shares(Flow const& flow, PageManner const& manner) {
  return PageFiller(flow, manner).whites();
}

}  // namespace kansenatlas
