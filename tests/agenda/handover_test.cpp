// The hand-over page: what it holds and what it must not.
#include "geo/agenda/handover.hpp"
#include "geo/base/atomic_file.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;

namespace {

std::string toy_page(Language language = Language::nl) {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", language);
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto const& partition = country.atlas->partitions[0];
  std::vector<HandedAgenda> const agendas{
      {&partition, 1, "Agenda <1>", {"vr02 agenda.docx", "vr02.cijfers.xlsx", "vr02.facts.json", "vr02-ligging.svg"}}};
  return handover_html(
      {*country.atlas, *country.ground, palettes, handover_partitions(*country.atlas, agendas), agendas}, {"", ""},
      texts);
}

int count_of(std::string const& text, std::string const& wanted) {
  int count = 0;
  for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("the hand-over page links to the documents of every agenda, as files beside it") {
  auto const page = toy_page();
  CHECK(page.find("href=\"vr02%20agenda.docx\" aria-label=\"Agenda &lt;1&gt;: Word\"") != std::string::npos);
  CHECK(page.find("href=\"vr02.cijfers.xlsx\"") != std::string::npos);
  CHECK(page.find("facts.json") == std::string::npos);
  CHECK(page.find("ligging.svg") == std::string::npos);
}

TEST_CASE("the regions of the hand-over page stand by name, and on a narrow page the links stand beside it") {
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  auto atlas = *country.atlas;
  auto& partition = atlas.partitions[0];
  partition.regions[0].title = "Zuid";
  partition.regions[1].title = "Élst";
  partition.regions[2].title = "Noord";
  std::vector<HandedAgenda> agendas;
  for (int i = 0; i < 3; ++i) agendas.push_back({&partition, i, "Agenda", {"a.docx"}});
  auto const page =
      handover_html({atlas, *country.ground, palettes, handover_partitions(atlas, agendas), agendas}, {"", ""}, texts);
  CHECK(page.find("<td>Élst") < page.find("<td>Noord"));
  CHECK(page.find("<td>Noord") < page.find("<td>Zuid"));
  auto const css = read_whole_file(KANSENATLAS_SOURCE "/data/agenda/handover.css");
  auto const narrow = css.find("(max-width: 40rem)");
  REQUIRE(narrow != std::string::npos);
  CHECK(css.find(":is(th, td):nth-child(3) { display: none; }", narrow) != std::string::npos);
}

TEST_CASE(
    "the hand-over page fetches nothing, has a box a partition and a row a municipality, and the same bytes twice") {
  auto const page = toy_page();
  for (auto const* fetched : {"src=", "href=\"http", "url(http", "@import", "<link", "<iframe"})
    CHECK(page.find(fetched) == std::string::npos);
  auto const country = test::toy_country();
  auto const partitions = handover_partitions(*country.atlas, {});
  CHECK(count_of(page, "type=\"checkbox\"") == static_cast<int>(partitions.size()));
  for (auto const* partition : partitions) CHECK(count_of(page, "<g id=\"kaart-outline-" + partition->id + "\"") == 1);
  for (auto const& municipality : country.atlas->municipalities)
    CHECK(page.find("<tr><td>" + municipality.official_name + "</td>") != std::string::npos);
  CHECK(page == toy_page());
  CHECK(page.find("<html lang=\"nl\">") != std::string::npos);
  CHECK(toy_page(Language::en).find("Regional partitions and their agendas") != std::string::npos);
}
