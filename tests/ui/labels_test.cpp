#include "app/viewer/map/labels.hpp"

#include "tests/support/catch.hpp"

using namespace kansenatlas::viewer;

namespace {

constexpr MapSize size{800, 600};
constexpr Camera camera{{0, 0}, 100};

viewer::TextSize eight_px_a_letter(std::string const& text) { return {8.0 * static_cast<double>(text.size()), 16}; }

std::vector<std::string> texts_of(std::vector<LabelWish> const& wishes) {
  std::vector<std::string> texts;
  for (auto const& label : visible_labels(wishes, camera, size, eight_px_a_letter))
    texts.push_back(wishes[static_cast<std::size_t>(label.wish)].text);
  return texts;
}

}  // namespace

TEST_CASE("of two names in one place the one with more inhabitants stays") {
  CHECK(texts_of({{{0, 0}, 0, 10, "Loon op Zand"}, {{500, 0}, 0, 20, "Tilburg"}}) ==
        std::vector<std::string>{"Tilburg"});
}

TEST_CASE("names that keep their distance are all shown, the largest first") {
  CHECK(texts_of({{{0, 0}, 0, 10, "Goes"}, {{0, 10000}, 0, 20, "Ede"}}) == std::vector<std::string>{"Ede", "Goes"});
}

TEST_CASE("a name that sticks out of its municipality too far waits until the map is nearer") {
  CHECK(texts_of({{{0, 0}, 1000, 10, "Rozendaal"}}).empty());
  CHECK(texts_of({{{0, 0}, 3000, 10, "Rozendaal"}}).size() == 1);
}

TEST_CASE("a name at the edge of the view is left out whole") {
  CHECK(texts_of({{{-39900, 0}, 0, 10, "Zandvoort"}}).empty());
  CHECK(texts_of({{{0, 90000}, 0, 10, "Vlieland"}}).empty());
}
