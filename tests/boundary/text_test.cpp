#include "geo/boundary/text.hpp"

#include "geo/base/error.hpp"
#include "geo/boundary/build.hpp"
#include "geo/boundary/outline.hpp"
#include "geo/boundary/plane.hpp"
#include "tests/boundary/board.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;
using test::board_polygons;
using test::rectangle;

namespace {

std::vector<std::string> const codes{"GM01", "GM02", "GM03", "GM04"};

Network sample() {
  auto units = board_polygons(2, 2);
  units[3].push_back({{rectangle(5000, 5000, 10, 10)}});
  return build_network("board", units).network;
}

std::string message_of(std::string_view text) {
  try {
    network_from_text(text, codes, "board.txt");
  } catch (Error const& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("a network that is written and read again is the same") {
  auto const network = sample();
  auto const text = to_text(network, codes);
  auto const again = network_from_text(text, codes, "board.txt");
  CHECK(to_text(again, codes) == text);
  CHECK(again.name == "board");
  REQUIRE(again.arcs.size() == network.arcs.size());
  for (std::size_t a = 0; a < network.arcs.size(); ++a) {
    CHECK(again.arcs[a].points == network.arcs[a].points);
    CHECK(again.arcs[a].left == network.arcs[a].left);
    CHECK(again.arcs[a].right == network.arcs[a].right);
  }
  for (int u = 0; u < 4; ++u) CHECK(area_of(polygon_of(again, u)) == Approx(area_of(polygon_of(network, u))));
}

TEST_CASE("units may stand in another order in the file than in the atlas") {
  auto const text = to_text(sample(), codes);
  auto const turned = network_from_text(text, {"GM04", "GM03", "GM02", "GM01"}, "board.txt");
  CHECK(turned.rings[0].size() == 2);
  CHECK(turned.rings[3].size() == 1);
}

TEST_CASE("a network text cut short at any line or byte is refused") {
  auto const text = to_text(sample(), codes);
  for (std::size_t end = 0; end + 1 < text.size(); ++end) {
    auto const message = message_of(text.substr(0, end));
    bool const is_same = text.substr(0, end) + "\n" == text;
    if (!is_same) CHECK((message.starts_with("board.txt: ") || end + 2 >= text.size()));
  }
}

TEST_CASE("a fault in a network text is named with line, field and value") {
  auto const swap = [](std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
  };
  auto const text = to_text(sample(), codes);
  CHECK(message_of("") ==
        "board.txt: line 1, line: 'end of file' is not a line that should follow; the file is cut short");
  CHECK(message_of(swap(text, "network;board;4", "network;board;5")) ==
        "board.txt: line 1, units: '5' is not 4, the number of codes of this atlas");
  CHECK(message_of(swap(text, "unit;GM02", "unit;GM99")) ==
        "board.txt: line 3, code: 'GM99' is not a code of this atlas");
  CHECK(message_of(swap(text, "unit;GM02", "unit;GM01")) ==
        "board.txt: line 3, code: 'GM01' is not new: it stands here twice");
  CHECK(message_of(swap(text, "unit;GM02;1000000", "unit;GM02;veel")) ==
        "board.txt: line 3, area: 'veel' is not a number of 0 or more");
  CHECK(message_of(swap(text, "arc;GM01;GM02", "arc;GM01;GM01")) ==
        "board.txt: line 7, right: 'GM01' is not another area than on the left");
  CHECK(message_of(swap(text, "1000 ", "1e3 ")).find("points") != std::string::npos);
  CHECK(message_of(swap(text, "arc;GM01;GM02", "arc;GM03;GM02")).find("do not close") != std::string::npos);
  CHECK(message_of(text + "x\n").find("nothing after the last arc") != std::string::npos);
  CHECK(message_of(swap(text, ";4;", ";4;99999999;")).find("'network' with 3 fields") != std::string::npos);
}
