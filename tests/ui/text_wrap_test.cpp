#include "app/viewer/widgets/text_wrap.hpp"

#include <random>
#include <string>

#include "tests/support/catch.hpp"

using namespace kansenatlas::viewer;

namespace {

float ten(char32_t) { return 10; }

std::vector<std::string> broken(std::string const& text, float width) {
  std::vector<std::string> lines;
  for (auto const& line : wrapped_lines(text, width, ten))
    lines.push_back(text.substr(line.begin, line.end - line.begin));
  return lines;
}

}  // namespace

TEST_CASE("lines break after spaces and hyphens, and at newlines") {
  CHECK(broken("een twee drie", 75) == std::vector<std::string>{"een ", "twee ", "drie"});
  CHECK(broken("een twee drie", 80) == std::vector<std::string>{"een twee ", "drie"});
  CHECK(broken("Midden-Brabant", 90) == std::vector<std::string>{"Midden-", "Brabant"});
  CHECK(broken("a\n\nb", 90) == std::vector<std::string>{"a", "", "b"});
  CHECK(broken("", 90) == std::vector<std::string>{""});
  CHECK(broken("a\n", 90) == std::vector<std::string>{"a", ""});
}

TEST_CASE("a date and what hangs on one letter stay together") {
  CHECK(broken("op 1-1-2024", 90) == std::vector<std::string>{"op ", "1-1-2024"});
  CHECK(broken("de V-maat", 60) == std::vector<std::string>{"de ", "V-maat"});
  CHECK(broken("de É-maat", 60) == std::vector<std::string>{"de ", "É-maat"});
}

TEST_CASE("a word wider than the line is broken within, between characters") {
  CHECK(broken("ëëëëë", 20) == std::vector<std::string>{"ëë", "ëë", "ë"});
  CHECK(broken("ab", 1) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("lines of any text follow each other and fit") {
  std::mt19937 random(7);
  std::string const letters = "abc  -\n";
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (auto length = random() % 60; length > 0; --length) text += letters[random() % letters.size()];
    float const width = 10.0F * static_cast<float>(1 + random() % 12);
    auto const lines = wrapped_lines(text, width, ten);
    CHECK(lines.front().begin == 0);
    CHECK(lines.back().end == text.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) CHECK((lines[i].begin == lines[i - 1].end || lines[i].begin == lines[i - 1].end + 1));
      auto visible = text.substr(lines[i].begin, lines[i].end - lines[i].begin);
      while (!visible.empty() && visible.back() == ' ') visible.pop_back();
      CHECK(10.0F * static_cast<float>(visible.size()) <= width);
    }
  }
}

TEST_CASE("a place and its distance lead to each other") {
  std::string const text = "een twee\ndrié";
  auto const lines = wrapped_lines(text, 60, ten);
  REQUIRE(lines.size() == 3);
  CHECK(line_at(lines, 0) == 0);
  CHECK(line_at(lines, 4) == 1);
  CHECK(line_at(lines, text.size()) == 2);
  CHECK(x_of(text, lines[2], text.size(), ten) == 40);
  CHECK(place_at(text, lines[2], 34, ten) == 12);
  CHECK(place_at(text, lines[2], 1000, ten) == text.size());
  CHECK(place_at(text, lines[0], 1000, ten) == 3);  // before the space at which the line was broken
}

TEST_CASE("a number is not broken after its points") {
  std::string const text = "en nog 171 (8.920.109 inwoners)";
  for (float width = 12; width < 31; ++width) {
    auto const lines = wrapped_lines(text, width, [](char32_t) { return 1.0F; });
    bool is_whole = false;
    for (auto const& line : lines)
      is_whole = is_whole || text.substr(line.begin, line.end - line.begin).find("(8.920.109") != std::string::npos;
    CHECK(is_whole);
  }
}
