#pragma once
// The page on which a chart is drawn: the same title, inks, sizes and source line as a map, and the shapes that charts
// are made of.
#include <string>
#include <vector>

#include "geo/base/numbers.hpp"
#include "geo/chart/drawing.hpp"
#include "geo/chart/text_ruler.hpp"

namespace kansenatlas {

namespace chart_ink {
constexpr Colour text{31, 41, 55}, quiet{107, 114, 128}, rule{203, 208, 214}, white{255, 255, 255}, navy{18, 53, 91},
    good{36, 116, 180}, bad{194, 76, 5}, pale{226, 231, 237}, middle{190, 200, 212};
}

// What every chart says in words.
struct ChartWords {
  std::string title, subtitle;
  std::string attribution;  // the source line
  std::string date;         // ISO 8601, of the facts
  Language language = Language::nl;
};

// Forms that stay apart without colour.
enum class PointForm { filled, hollow, diamond, bar, dashes };

class ChartPage {
 public:
  static constexpr double width_mm = 160, margin_mm = 5.5, inner_mm = width_mm - 2 * margin_mm;

  ChartPage(ChartWords const& words, TextRuler const& ruler);  // writes title and subtitle

  double down_mm = 0;  // where the next part begins

  void text(std::string const& text, double x_mm, double y_mm, TextStyle const& style, Anchor anchor = Anchor::start);
  // Lines of at most `within_mm` under each other, the first with its baseline at `y_mm`; gives how many.
  int lines(std::string const& text, double x_mm, double y_mm, double within_mm, TextStyle const& style,
            double step_mm);
  void box(PageBox const& box, Colour fill);
  void line(PagePoint from, PagePoint to, Colour colour, double pen_mm = 0.2, std::vector<double> dashes_mm = {});
  void ticks(std::vector<double> const& at_mm, double top_mm, double bottom_mm, Stroke const& stroke);
  void point(PagePoint at, PointForm form, Colour colour, double radius_mm = 1.15);

  // A row of forms with their words, broken over lines where it is too long.
  struct Key {
    std::string text;
    PointForm form = PointForm::filled;
    Colour colour;
    double width_mm = 0;  // of a bar in the legend that stands for a stretch; 0: a form
  };
  void legend(std::vector<Key> const& keys);

  // Ends the page with its source line; `description`: the text alternative.
  Drawing finished(std::string description);

  [[nodiscard]] double width_of(std::string const& text, TextStyle const& style) const;

 private:
  ChartWords m_words;
  TextRuler const& m_ruler;
  Layer m_title{"title", {}, {}}, m_marks{"chart", {}, {}};
};

namespace chart_style {
constexpr double row_pt = 7, small_pt = 6.2;
TextStyle words();
TextStyle strong();
TextStyle small();
}  // namespace chart_style

}  // namespace kansenatlas
