// Do the partitions fit together here? Named municipalities, moves as an computed variant, a box for every finding.
#include <algorithm>
#include <map>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/congruence_findings.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/region_noun.hpp"

namespace kansenatlas {
namespace {

enum CongruencePattern { regions_pattern = 1, outliers_pattern, inhabitants_pattern, v_pattern, border_pattern };

constexpr std::size_t names_listed = 12;

// What the sentences about one comparison share.
struct Page {
  Composer& composer;
  CongruenceFinding const& finding;
  Partition const& other;
  std::vector<std::string> facts;

  [[nodiscard]] Texts const& texts() const { return composer.texts(); }
  [[nodiscard]] std::string title(int region) const {
    return region >= 0 ? other.regions[static_cast<std::size_t>(region)].title
                       : texts().text("agenda.congruence.nowhere");
  }
  [[nodiscard]] std::string names(std::vector<int> const& municipalities) const {
    return texts().list(names_of(composer.atlas(), municipalities));
  }
};

std::string record(Page& page, CongruencePattern pattern, std::string const& kind, double value, std::string shown) {
  auto const& texts = page.texts();
  Fact fact;
  fact.number = fact_number(page.composer.home, page.finding.place, pattern);
  fact.kind = kind;
  fact.partition = page.other.id;
  fact.label =
      texts.text("agenda.fact." + kind, fmt::arg("partition", lower_initial(page.other.name(texts.language()))));
  fact.value = value;
  fact.shown = std::move(shown);
  fact.source = page.composer.citation(page.other.source);
  if (auto const own = page.composer.citation(page.composer.partition().source); own != fact.source)
    fact.source = own + "; " + fact.source;
  fact.reference_date = iso_text(page.other.date);
  fact.method = texts.text("agenda.method." + kind);
  page.facts.push_back(page.composer.record(fact));
  return page.facts.back();
}

std::vector<Sentence> whereabouts(Page& page) {
  auto const& texts = page.texts();
  auto const& met = page.finding.met;
  auto const n = static_cast<long long>(met.size());
  auto const fact = record(page, regions_pattern, "regions_met", static_cast<double>(n), texts.integer(n));
  if (n == 1) {
    std::vector<Sentence> sentences{
        {texts.text("agenda.congruence.one",
                    fmt::arg("singular", region_noun(page.other, page.composer.partition(), texts).word),
                    fmt::arg("region", page.title(met.front().region))),
         {fact}}};
    if (page.finding.is_identical())
      sentences.push_back({texts.text("agenda.congruence.same"), {}});
    else
      sentences.push_back(
          {page.finding.others.size() <= names_listed
               ? texts.plural("agenda.congruence.others_named", static_cast<long long>(page.finding.others.size()),
                              fmt::arg("names", page.names(page.finding.others)))
               : texts.plural("agenda.congruence.others", static_cast<long long>(page.finding.others.size())),
           {}});
    return sentences;
  }
  std::vector<std::string> shares;
  for (auto const& one : met)
    shares.push_back(texts.plural("agenda.congruence.share", static_cast<long long>(one.municipalities.size()),
                                  fmt::arg("region", page.title(one.region))));
  return {{texts.text("agenda.congruence.several", fmt::arg("count", texts.integer(n)),
                      fmt::arg("partition", lower_initial(page.other.name(texts.language()))),
                      fmt::arg("list", texts.list(shares))),
           {fact}}};
}

void add_outliers(Page& page, Paragraph& paragraph) {
  auto const& texts = page.texts();
  auto const n = static_cast<long long>(page.finding.outliers.size());
  double const inhabitants = inhabitants_of(page.composer.atlas(), page.finding.outliers);
  auto const count = record(page, outliers_pattern, "outliers", static_cast<double>(n), texts.integer(n));
  auto const people =
      record(page, inhabitants_pattern, "outlier_inhabitants", inhabitants, texts.number(inhabitants, 0));
  if (n > 0) {
    paragraph.sentences.push_back(
        {texts.text("agenda.congruence.main_part", fmt::arg("region", page.title(page.finding.met.front().region))),
         {}});
    paragraph.sentences.push_back(
        {texts.plural("agenda.congruence.outliers", n, fmt::arg("names", page.names(page.finding.outliers)),
                      fmt::arg("inhabitants", texts.number(inhabitants, 0))),
         {count, people}});
  }
  std::vector<std::string> elsewhere;  // regions of the other partition with most of their inhabitants elsewhere
  for (auto const& met : page.finding.met)
    if (std::any_of(met.municipalities.begin(), met.municipalities.end(), [&](int m) {
          auto const& visitors = page.finding.visitors;
          return std::find(visitors.begin(), visitors.end(), m) != visitors.end();
        }))
      elsewhere.push_back(page.title(met.region));
  if (!elsewhere.empty() && page.composer.material.compares_regions)
    paragraph.sentences.push_back(
        {texts.text("agenda.congruence.elsewhere", fmt::arg("regions", texts.list(elsewhere)),
                    fmt::arg("another_own", phrase(Determiner::another, page.composer.partition(), page.other, texts)),
                    fmt::arg("own", region_noun(page.composer.partition(), page.other, texts).word)),
         {}});
}

// A variant against the partition that a scenario starts from would only undo it.
bool is_own_base(Page const& page) {
  auto const& origin = page.composer.material.origin;
  return origin && origin->base->id == page.other.id;
}

// "0,85"; two partitions that differ never show as 1.
std::string shown_v(double v, Texts const& texts) {
  constexpr double rounding = 1e-9;
  if (v >= 1 - rounding) return texts.number(1, 0);
  for (int const decimals : {2, 3, 4})
    if (auto shown = texts.number(v, decimals); shown != texts.number(1, decimals)) return shown;
  return texts.text("agenda.congruence.nearly_one");
}

void add_moves(Page& page) {
  auto const& texts = page.texts();
  if (page.finding.moves.empty() || !page.composer.material.compares_regions || is_own_base(page)) return;
  BulletList list;
  auto const& own = page.composer.partition();
  auto const title = [&](int region) {
    return region >= 0 ? own.regions[static_cast<std::size_t>(region)].title
                       : texts.text("agenda.congruence.new_region");
  };
  std::map<std::pair<int, int>, std::vector<int>> moved;
  for (auto const& move : page.finding.moves) moved[{move.from, move.to}].push_back(move.municipality);
  for (auto const& [way, municipalities] : moved)
    list.items.push_back({texts.plural("agenda.congruence.move", static_cast<long long>(municipalities.size()),
                                       fmt::arg("names", page.names(municipalities)),
                                       fmt::arg("from", title(way.first)), fmt::arg("to", title(way.second))),
                          {}});
  page.composer.add(Paragraph{"",
                              {{texts.text("agenda.congruence.variant",
                                           fmt::arg("every_own", phrase(Determiner::every, own, page.other, texts)),
                                           fmt::arg("singular", region_noun(page.other, own, texts).word)),
                                {}}},
                              {}});
  page.composer.add(std::move(list));
}

void add_box(Page& page) {
  if (page.finding.is_identical() || page.finding.met.empty() || is_own_base(page)) return;
  auto const& texts = page.texts();
  bool const is_split = page.finding.met.size() > 1;
  page.composer.add(OpenBox{
      fmt::format("B11-{}", page.finding.place),
      texts.text(is_split ? "agenda.box.deviation" : "agenda.box.larger",
                 fmt::arg("this_region", phrase(Determiner::this_one, page.other, page.composer.partition(), texts))),
      texts.text("agenda.box.owner"), texts.text("agenda.box.deadline"), 1});
}

// How much of the region's border is one of the other partition as well. Nothing to say of a region without neighbours,
// or where both have the same municipalities.
void add_border(Page& page, Paragraph& paragraph) {
  auto const& texts = page.texts();
  auto const& finding = page.finding;
  if (finding.border_km <= 0 || finding.is_identical()) return;
  double const share = finding.shared_border_km / finding.border_km;
  auto const fact = record(page, border_pattern, "shared_border", share, texts.share(share, 0));
  paragraph.sentences.push_back(
      {texts.text("agenda.congruence.border", fmt::arg("length", texts.number(finding.border_km, 0)),
                  fmt::arg("share", texts.share(share, 0)),
                  fmt::arg("partition", lower_initial(page.other.name(texts.language())))),
       {fact}});
}

std::string dates_sentence(Page const& page) {
  auto const& texts = page.texts();
  auto const own = page.composer.partition().date;
  auto const other = long_text(page.other.date, texts.language());
  if (!own.is_known()) return texts.text("agenda.congruence.own_undated", fmt::arg("date", other));
  if (own == page.other.date) return texts.text("agenda.congruence.same_date", fmt::arg("date", other));
  return texts.text("agenda.congruence.dates", fmt::arg("date_a", long_text(own, texts.language())),
                    fmt::arg("date_b", other));
}

void write_comparison(Composer& composer, CongruenceFinding const& finding) {
  Page page{composer, finding, *finding.scores->b, {}};
  auto const& texts = composer.texts();
  composer.add(Subheading{page.other.name(texts.language())});
  Paragraph paragraph;
  paragraph.sentences = whereabouts(page);
  add_outliers(page, paragraph);
  add_border(page, paragraph);
  paragraph.sentences.push_back({dates_sentence(page), {}});
  if (composer.material.compares_regions) {
    auto const shown = shown_v(finding.scores->v_measure, texts);
    auto const v = record(page, v_pattern, "v_measure", finding.scores->v_measure, shown);
    paragraph.sentences.push_back({texts.text("agenda.congruence.v", fmt::arg("v", shown)), {v}});
  }
  paragraph.notes = {composer.note_for(page.facts)};
  composer.add(std::move(paragraph));
  if (is_own_base(page)) composer.say(texts.text("agenda.congruence.own_base"));
  add_moves(page);
  add_box(page);
}

}  // namespace

void write_congruence(Composer& composer) {
  auto const& texts = composer.texts();
  auto intro = texts.text("agenda.congruence.intro");
  if (!composer.material.compares_regions)
    intro += " " + texts.plural("agenda.few.no_variant", static_cast<long long>(composer.partition().regions.size()));
  composer.say(intro);
  for (auto const& finding : congruence_findings(composer.material, composer.region))
    if (!finding.met.empty()) write_comparison(composer, finding);
}

void write_principle_congruence(Composer& composer) {
  BulletList list;
  for (auto const& finding : congruence_findings(composer.material, composer.region))
    list.items.push_back({summary_of(finding, composer.material), {}});
  auto const chapter = composer.chapter_of("congruence");
  composer.say(chapter.empty() ? composer.texts().text("agenda.principle.congruence_here")
                               : composer.texts().text("agenda.principle.congruence", fmt::arg("chapter", chapter)));
  if (!list.items.empty()) composer.add(std::move(list));
}

}  // namespace kansenatlas
