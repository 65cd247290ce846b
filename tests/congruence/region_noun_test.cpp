#include "geo/congruence/region_noun.hpp"

#include <filesystem>
#include <regex>
#include <set>

#include "geo/atlas/lookup.hpp"
#include "geo/congruence/plan_sentence.hpp"
#include "geo/congruence/scores.hpp"
#include "geo/congruence/sentence.hpp"
#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/texts_in.hpp"

using namespace kansenatlas;
using namespace kansenatlas::test;

namespace {

// The bundled kinds of region that are "het" words; all others are "de" words.
std::set<std::string> const neuter_kinds{"arrondissement",   "ressort",         "COROP-gebied",
                                         "COROP-plusgebied", "COROP-subgebied", "landsdeel",
                                         "landbouwgebied",   "toeristengebied", "RPA-gebied"};

// Finds "de ressort" and "elk provincie" in a sentence.
bool has_wrong_article(std::string const& sentence, std::string const& noun, bool is_neuter) {
  std::string const wrong =
      is_neuter ? "(de|deze|die|elke|geen enkele|een andere)" : "(het|dit|dat|elk|geen enkel|een ander)";
  return std::regex_search(sentence, std::regex("(^| )" + wrong + " " + noun + "\\b", std::regex::icase));
}

}  // namespace

TEST_CASE("the gender of every bundled kind of region is known") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  for (auto const& partition : country->atlas->partitions) {
    CAPTURE(partition.singular_nl);
    CHECK(dutch_gender(partition.singular_nl) ==
          (neuter_kinds.contains(partition.singular_nl) ? Gender::neuter : Gender::common));
  }
  CHECK(dutch_gender("samenwerkingsverband") == Gender::neuter);
  CHECK(dutch_gender("veiligheidsregio in de variant") == Gender::common);
  CHECK(dutch_gender("kwadrantje") == Gender::neuter);
  CHECK(dutch_gender("xyz") == Gender::unknown);
}

TEST_CASE("every sentence about a pair of bundled partitions has the article that the kind of region takes") {
  auto const& country = test::bundled_country();
  if (!country) SKIP_TEST("the bundled atlas has not been built");
  auto const& atlas = *country->atlas;
  auto const texts = texts_in(Language::nl);
  auto const adjacency = adjacency_of(country->ground->water);
  auto const& reference = partition_named(atlas, "provincie");
  auto const& service = partition_named(atlas, "omgevingsdienst");
  for (auto const& partition : atlas.partitions)
    for (auto const* other : {&reference, &service, &partition_named(atlas, "ressort")}) {
      if (&partition == other) continue;
      auto const scores = scores_of(atlas, partition, *other, Weight::inhabitants, nullptr);
      std::string text = sentence_of(scores, atlas, texts);
      text += " " + plan_sentence(plan_of(atlas, partition, *other, PlanGoal::nest, {}, adjacency), texts);
      for (auto const determiner :
           {Determiner::the, Determiner::this_one, Determiner::every, Determiner::none, Determiner::another})
        text += " " + phrase(determiner, partition, *other, texts);
      CAPTURE(partition.id, other->id, text);
      CHECK_FALSE(has_wrong_article(text, partition.singular_nl, neuter_kinds.contains(partition.singular_nl)));
      CHECK_FALSE(has_wrong_article(text, other->singular_nl, neuter_kinds.contains(other->singular_nl)));
      CHECK(text.find('{') == std::string::npos);
    }
}

TEST_CASE("a word of unknown gender stands behind one that is known, also for own partitions and layers") {
  auto const nl = texts_in(Language::nl), en = texts_in(Language::en);
  Partition own;
  own.kind = PartitionKind::user;
  own.name_nl = own.name_en = "Regio's van \u201cNoord\u201d";
  own.singular_nl = own.singular_en = "xyz";
  Partition layer;
  layer.kind = PartitionKind::user;
  layer.name_nl = layer.singular_nl = "kaart";
  CHECK(phrase(Determiner::every, own, layer, nl) == "elk gebied (xyz van \u201cNoord\u201d)");
  CHECK(phrase(Determiner::every, layer, own, nl) == "elk gebied van kaart");
  CHECK(phrase(Determiner::another, layer, own, nl) == "een ander gebied van kaart");
  CHECK(phrase(Determiner::every, own, layer, en) == "every xyz (\u201cNoord\u201d)");
  own.singular_nl = "district";
  CHECK(phrase(Determiner::the, own, layer, nl) == "het district (\u201cNoord\u201d)");
}
