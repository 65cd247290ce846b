// What figures say beside the second and the fifth principle for governing regions: who decides, and how far the
// municipalities lie apart. Whether that is enough is for people to say.
#include "geo/agenda/composer.hpp"
#include "geo/agenda/region_ranges.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t indicators_named = 3;

}  // namespace

void write_principle_legitimacy(Composer& composer) {
  auto const& texts = composer.texts();
  auto const members = static_cast<long long>(composer.members().size());
  if (members == 0) return composer.say(texts.text("agenda.region.empty"));
  auto text = texts.plural("agenda.principle.councils", members);
  if (members > 1 && !composer.atlas().arrangements.empty())
    text +=
        " " + texts.plural("agenda.principle.arrangements", static_cast<long long>(shared_arrangements_of(composer)));
  composer.say(text);
}

void write_principle_room(Composer& composer) {
  auto const& texts = composer.texts();
  if (composer.members().size() < 2) return composer.say(texts.text("agenda.differences.one_municipality"));
  std::vector<std::string> names;
  for (auto const& range : widest_ranges(composer))
    if (names.size() < indicators_named)
      names.push_back(
          lower_initial(composer.material.indicator(composer.material.regional[range.row]).name(texts.language())));
  if (names.empty()) return composer.say(texts.text("agenda.differences.none"));
  auto const chapter = composer.chapter_of("differences");
  composer.say(chapter.empty() ? texts.text("agenda.principle.apart", fmt::arg("names", texts.list(names)))
                               : texts.text("agenda.principle.apart_in", fmt::arg("names", texts.list(names)),
                                            fmt::arg("chapter", chapter)));
}

}  // namespace kansenatlas
