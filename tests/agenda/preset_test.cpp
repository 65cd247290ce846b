// Templates of agendas: tags filled, blocks told apart, what is wrong named by file and line.
#include "geo/agenda/compose.hpp"
#include "geo/agenda/preset_parser.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "tests/agenda/bundled_presets.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/toy_atlas.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

PresetText read_text(std::string const& text, TemplateValues const& values = sample_values(false)) {
  std::map<std::string, PolicySource> const sources{{"rob", {"rob", {"ROB", "ROB"}, ""}}};
  return parsed_preset("own.mustache", filled({"own.mustache", text}, values, template_item_names(), part_names()),
                       sources);
}

std::string complaint_about(std::string const& text) {
  try {
    read_text(text);
  } catch (Error const& fault) {
    return fault.what();
  }
  return "";
}

template <class T>
T const& block(PresetText const& text, std::size_t section, std::size_t block) {
  return std::get<T>(text.sections.at(section).blocks.at(block));
}

}  // namespace

TEST_CASE("a template gives its title, sections, texts, boxes, lists, tables and parts") {
  auto const text = read_text(
      "# Agenda\n\n## 4 Nu\n\nEen alinea\nover twee regels. [^rob]\n\n{{> themes_now}}\n### Kop\n- een\n- twee\n\n"
      "[ ] B4-1 Wat vindt u?\n    eigenaar: de raad\n    termijn: 2027\n    diepte: 2\n\n"
      "Tabel: In te vullen\n| A | B |\n|---|---|\n| x | |\n\n## B1 Bijlage\n\nTekst.\n\n# Oplegger\n\n## 1 "
      "Kort\n\nKort.\n");
  CHECK(text.title == "Agenda");
  REQUIRE(text.sections.size() == 2);
  CHECK(text.sections[0].number == 4);
  CHECK(text.sections[0].title == "Nu");
  CHECK(text.sections[1].number == 101);
  CHECK(block<FixedText>(text, 0, 0).text == "Een alinea over twee regels.");
  CHECK(block<FixedText>(text, 0, 0).sources == std::vector<std::string>{"rob"});
  CHECK(block<Computed>(text, 0, 1).part == "themes_now");
  CHECK(block<FixedHeading>(text, 0, 2).text == "Kop");
  CHECK(block<FixedList>(text, 0, 3).items == std::vector<std::string>{"een", "twee"});
  auto const& box = block<FixedBox>(text, 0, 4);
  CHECK(box.id == "B4-1");
  CHECK(box.question == "Wat vindt u?");
  CHECK(box.owner == "de raad");
  CHECK(box.deadline == "2027");
  CHECK(box.depth == 2);
  auto const& table = block<FixedTable>(text, 0, 5);
  CHECK(table.caption == "In te vullen");
  CHECK(table.columns == std::vector<std::string>{"A", "B"});
  CHECK(table.rows == std::vector<std::vector<std::string>>{{"x", ""}});
  REQUIRE(text.summary.size() == 1);
  CHECK(text.summary[0].title == "Kort");
}

TEST_CASE("tags are filled, sections follow their lists, and a value is never markup") {
  auto values = sample_values(false);
  values.texts["region"] = "# [^x] {{date}} | a|b - <b>";
  values.lists["opgaven"] = {{{"title", "Werk"}, {"owner", "A"}}, {{"title", "Zorg"}, {"owner", "B"}}};
  auto const text = read_text(
      "# Voor {{region}}\n## 1 Een\n{{region}} en meer.\n\n{{! een opmerking }}\n{{#opgaven}}\n- {{title}} "
      "({{owner}})\n"
      "{{/opgaven}}\n\n{{^opgaven}}\nGeen opgaven.\n{{/opgaven}}\n"
      "Tabel: t\n| a |\n| {{region}} |\n",
      values);
  CHECK(text.title == "Voor # [^x] {{date}} | a|b - <b>");
  REQUIRE(text.sections[0].blocks.size() == 3);
  CHECK(block<FixedText>(text, 0, 0).text == "# [^x] {{date}} | a|b - <b> en meer.");
  CHECK(block<FixedList>(text, 0, 1).items == std::vector<std::string>{"Werk (A)", "Zorg (B)"});
  CHECK(block<FixedTable>(text, 0, 2).rows[0][0] == "# [^x] {{date}} | a|b - <b>");
  auto const without = read_text("# T\n## 1 Een\n{{^opgaven}}\nGeen opgaven.\n{{/opgaven}}\n");
  CHECK(block<FixedText>(without, 0, 0).text == "Geen opgaven.");
}

TEST_CASE("what is wrong with a template is said with its file and line") {
  std::string const head = "# T\n\n## 1 Een\n\n";
  for (auto const& [text, said] : std::vector<std::pair<std::string, std::string>>{
           {head + "{{> themes_nu}}\n", "line 5: unknown part 'themes_nu'; did you mean 'themes_now'?"},
           {head + "In {{regio}}.\n", "line 5: unknown name 'regio'; did you mean 'region'"},
           {head + "Een.\n\n{{#opgave}}\nx\n{{/opgave}}\n", "line 7: unknown section 'opgave'; did you mean 'opgaven'"},
           {head + "{{#opgaven}}\nx\n", "line 5: unclosed section \"opgaven\""},
           {head + "x\n{{/opgaven}}\n", "line 6: unopened section \"opgaven\""},
           {head + "x\n\nIn {{region\n", "line 7: unclosed tag"},
           {head + "x\nIn {{region}\n{{name}}\n", "line 6: a tag that opens with {{ does not close"},
           {head + "x\n{{=<% %>=}}\n", "line 6: other delimiters"},
           {head + "Zie. [^rbo]\n", "line 5: unknown policy source 'rbo'"},
           {head + "[ ] B1-1 Wat?\n    eigenaar: de raad\n",
            "line 6: box B1-1 needs an 'eigenaar:' (owner) and a 'termijn:'"},
           {head + "[ ] B1-1 Wat?\n    wie: de raad\n", "line 6: below a box stand its 'eigenaar:'"},
           {head + "| a |\n", "line 5: a table needs its caption"},
           {head + "Tabel: t\n| a | b |\n| x |\n", "line 7: 1 cells where the table has 2 columns"},
           {head + "#### Kop\n", "line 5: a heading reads"},
           {head + "## Twee\n", "line 5: a section begins with its number"},
           {head + "## X Twee\n", "line 5: 'X' is no number of a section"},
           {head + "## 1 Weer\n", "line 5: section 1 stands there already"},
           {"## 1 Een\n", "line 1: a section before the title"},
           {"# T\nlos\n", "line 2: text before the first section"},
           {"# T\n", "line 2: no section in it"},
           {"---\npages: tien\n---\n", "line 2: pages: 'tien' is no number above 0"},
           {"---\npaginas: 10\n---\n", "line 2: unknown condition 'paginas'"},
           {"---\npages: 10\n---\n# T\n", "conditions need the day on which they held"},
           {"---\npages: 10\n", "the head has no end"}}) {
    CAPTURE(text);
    CHECK_THAT(complaint_about(text), Catch::StartsWith("own.mustache, line ") && Catch::Contains(said));
  }
}

TEST_CASE("the two languages of every preset have the same sections, parts and boxes") {
  for (auto const* name : {"kansenagenda", "investeringsvoorstel", "npvr", "regiobeeld"}) {
    auto const preset = read_preset(resources, name);
    auto const outline = [&](Language language) {
      auto const text = preset_text(preset, language, sample_values(false));
      std::vector<std::string> lines;
      for (auto const* sections : {&text.sections, &text.summary})
        for (auto const& section : *sections) {
          lines.push_back(std::to_string(section.number));
          for (auto const& one : section.blocks) {
            auto line = std::to_string(one.index());
            if (auto const* computed = std::get_if<Computed>(&one)) line += computed->part;
            if (auto const* box = std::get_if<FixedBox>(&one)) line += box->id + std::to_string(box->depth);
            if (auto const* fixed = std::get_if<FixedText>(&one))
              for (auto const& source : fixed->sources) line += source;
            lines.push_back(line);
          }
        }
      return lines;
    };
    CAPTURE(name);
    CHECK(outline(Language::nl) == outline(Language::en));
  }
}

TEST_CASE("a template of one's own is a file, and a broken one is refused when it is read") {
  test::TemporaryFolder const folder;
  auto const file = (folder / "ons.mustache").string();
  write_text_atomically(
      file, "# Onze agenda\n## 3 De regio\n{{region}} heeft {{municipalities}} gemeenten.\n\n{{> region_figures}}\n");
  auto const preset = read_preset(resources, file);
  auto const country = test::toy_country();
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const draft =
      draft_of(material_for(*country.atlas, *country.ground, country.atlas->partitions[0], preset, texts), 1);
  auto const members = members_of(country.atlas->partitions[0], 1).size();
  CHECK(draft.title.find("Onze agenda") != std::string::npos);
  CHECK(std::get<Paragraph>(draft.sections[0].blocks[0]).sentences[0].text ==
        country.atlas->partitions[0].regions[1].title + " heeft " + std::to_string(members) + " gemeenten.");
  write_text_atomically(file, "# Onze agenda\n## 3 De regio\n\n{{^opgaven}}\n{{> region_figurs}}\n{{/opgaven}}\n");
  CHECK_THROWS_WITH(read_preset(resources, file),
                    Catch::Contains("ons.mustache, line 5: unknown part 'region_figurs'"));
}
