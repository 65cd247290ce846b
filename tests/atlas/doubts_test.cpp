// What is doubtful, in the language of a reader.
#include "geo/atlas/doubts.hpp"

#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("a doubt is told in English where the catalogue has it, whole or sentence by sentence, and else as it is") {
  auto const nl = Texts::load(KANSENATLAS_SHARE "/locale", Language::nl),
             en = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  std::string const gone = "De regionale platforms arbeidsmarktbeleid bestaan niet meer.",
                    variant = "Rekenkundige variant; geen vastgestelde indeling.";
  CHECK(doubt_in(gone, nl) == gone);
  CHECK(doubt_in(gone, en) == "The regional platforms for labour market policy no longer exist.");
  CHECK(doubt_in(variant + " " + gone, en) ==
        "Computed variant; not an adopted partition. The regional platforms for labour market policy no longer exist.");
  CHECK(doubt_in("Eigen woorden. Nog meer.", en) == "Eigen woorden. Nog meer.");
  CHECK(doubt_in("", en).empty());
}

TEST_CASE("of a municipality without a doubtful membership nothing is said") {
  auto const en = Texts::load(KANSENATLAS_SHARE "/locale", Language::en);
  Partition partition;
  partition.doubts[2] = "De Kamer van Koophandel werkt niet meer met deze regio's.";
  CHECK(doubt_about(partition, 1, en).empty());
  CHECK(doubt_about(partition, 2, en) == "The Chamber of Commerce no longer works with these regions.");
}
