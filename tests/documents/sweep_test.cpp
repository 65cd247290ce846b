// Every region of the default partitions, in every preset and both languages: what must hold for each draft.
#include <array>
#include <future>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/source/task_register.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/draft_rules.hpp"
#include "tests/support/program.hpp"

using namespace kansenatlas;
using Json = nlohmann::json;

namespace {

constexpr std::array presets{"kansenagenda", "investeringsvoorstel", "npvr", "regiobeeld"};

// What is computed of a partition serves every preset.
Material with_preset(Material const& from, Preset const& preset) {
  return {from.atlas,     from.ground,          from.partition,
          preset,         from.texts,           from.regional,
          from.municipal, from.comparisons,     from.national_inhabitants,
          from.plans,     from.scales,          from.patterns,
          from.legal,     from.cores,           from.territorial,
          from.origin,    from.compares_regions};
}

bool is_empty(Block const& block) {
  if (auto const* paragraph = std::get_if<Paragraph>(&block)) return paragraph->sentences.empty();
  if (auto const* list = std::get_if<BulletList>(&block)) return list->items.empty();
  if (auto const* table = std::get_if<DraftTable>(&block)) return table->rows.empty() || table->columns.empty();
  return false;
}

// What is wrong with a draft, in words; Catch is not for threads.
std::vector<std::string> faults_of(Draft const& draft, Texts const& texts) {
  std::vector<std::string> faults;
  for (auto const& section : draft.sections) {
    auto const name = draft.region_code + ", section " + label_of(section);
    if (section.blocks.empty()) faults.push_back(name + " is empty");
    for (auto const& block : section.blocks)
      if (is_empty(block)) faults.push_back(name + " has an empty block");
    for (std::size_t b = 0; b < section.blocks.size(); ++b) {
      bool const is_last = b + 1 == section.blocks.size();
      if (std::holds_alternative<Subheading>(section.blocks[b]) &&
          (is_last || std::holds_alternative<Subheading>(section.blocks[b + 1])))
        faults.push_back(name + " has nothing below '" + std::get<Subheading>(section.blocks[b]).text + "'");
    }
  }
  auto const text = markdown_of(draft, texts);
  for (auto const& [id, note] : draft.footnotes)
    if (text.find("[^" + id + "]:") == std::string::npos) faults.push_back(draft.region_code + ": unused note " + id);
  for (auto const& offence : test::offences_in(text, draft.language == Language::nl))
    faults.push_back(draft.region_code + ": " + offence);
  std::set<std::string> numbers;
  for (auto const& fact : draft.facts)
    if (!numbers.insert(fact.number).second) faults.push_back(draft.region_code + ": two facts " + fact.number);
  if (open_boxes_of(draft).size() > 25) faults.push_back(draft.region_code + ": more than 25 open boxes");
  return faults;
}

Plans bundled_plans(Language language) {
  return {{}, read_task_register(KANSENATLAS_SOURCE "/data/agenda/tasks", language).tasks};
}

std::vector<std::string> sweep(Country const& country, Partition const& partition, Language language) {
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", language);
  auto const first = read_preset(KANSENATLAS_SOURCE "/data/agenda", presets.front());
  auto const material = material_for(*country.atlas, *country.ground, partition, first, texts, bundled_plans(language));
  std::vector<std::string> faults;
  for (auto const* name : presets) {
    auto const preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", name);
    auto const dressed = with_preset(material, preset);
    for (std::size_t r = 0; r < partition.regions.size(); ++r)
      for (auto const& fault : faults_of(draft_of(dressed, static_cast<int>(r)), texts))
        faults.push_back(std::string(name) + " " + std::string(code_of(language)) + " " + fault);
  }
  return faults;
}

Json answer(std::string const& words) {
  auto const ran = test::run_program(words + " --json");
  CAPTURE(words, ran.err);
  REQUIRE(ran.status == 0);
  return Json::parse(ran.out);
}

// The rows of `values` of one indicator in one year, by region.
class CommandLine {
 public:
  explicit CommandLine(std::string partition) : m_partition(std::move(partition)) {}
  Json const& row(std::string const& indicator, int year, std::string const& region) {
    auto& rows = m_rows[{indicator, year}];
    if (rows.empty())
      for (auto const& one :
           answer("values " + indicator + " --year " + std::to_string(year) + " --partition " + m_partition))
        rows[one["code"].get<std::string>()] = one;
    return rows.at(region);
  }

 private:
  std::string m_partition;
  std::map<std::pair<std::string, int>, std::map<std::string, Json>> m_rows;
};

}  // namespace

TEST_CASE("every draft of the 76 regions, in every preset and both languages, keeps the rules") {
  auto const& bundled = test::bundled_country();
  if (!bundled) SKIP_TEST("the bundled atlas has not been built");
  auto const& country = *bundled;
  std::size_t regions = 0;
  for (auto const* partition : default_partitions(*country.atlas)) {
    regions += partition->regions.size();
    auto english = std::async(std::launch::async, [&] { return sweep(country, *partition, Language::en); });
    CHECK(sweep(country, *partition, Language::nl) == std::vector<std::string>{});
    CHECK(english.get() == std::vector<std::string>{});
  }
  CHECK(regions == 76);
}

TEST_CASE("every figure of an indicator in the drafts is the one that the command line gives") {
  auto const& bundled = test::bundled_country();
  if (!bundled) SKIP_TEST("the bundled atlas has not been built");
  auto const& country = *bundled;
  auto const texts = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl);
  auto const preset = read_preset(KANSENATLAS_SOURCE "/data/agenda", "kansenagenda");
  int compared = 0;
  for (auto const* partition : default_partitions(*country.atlas)) {
    auto const material =
        material_for(*country.atlas, *country.ground, *partition, preset, texts, bundled_plans(Language::nl));
    CommandLine command_line(partition->id);
    for (std::size_t r = 0; r < partition->regions.size(); ++r) {
      auto const draft = draft_of(material, static_cast<int>(r));
      for (auto const& fact : draft.facts) {
        bool const is_asked = fact.kind == "value" || fact.kind == "rank" || fact.kind == "trend";
        if (!is_asked || fact.about != draft.region_code) continue;
        auto const& row = command_line.row(fact.indicator, fact.year, draft.region_code);
        INFO(draft.region_code << " " << fact.number);
        if (fact.kind == "value") CHECK(row["value"] == fact.value);
        if (fact.kind == "rank") CHECK(row["rank"] == fact.value);
        if (fact.kind == "trend") CHECK(fact.shown == texts.text("welfare.trend." + row["trend"].get<std::string>()));
        ++compared;
      }
    }
  }
  CHECK(compared > 4000);
}
