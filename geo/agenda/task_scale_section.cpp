// The scale check of section 13: how large the regions are in which the tasks are done, where this one stands among
// them, and how the partition fits the others.
#include <algorithm>

#include "geo/agenda/task_place.hpp"
#include "geo/agenda/task_scale.hpp"
#include "geo/agenda/task_wording.hpp"

namespace kansenatlas {
namespace {

// From the largest on, by inhabitants.
int place_by_size(Composer const& composer) {
  auto const size_of = [&](int region) {
    return inhabitants_of(composer.atlas(), members_of(composer.partition(), region));
  };
  double const own = size_of(composer.region);
  int place = 1;
  for (std::size_t r = 0; r < composer.partition().regions.size(); ++r)
    if (size_of(static_cast<int>(r)) > own) ++place;
  return place;
}

}  // namespace

void write_scale_check(Composer& composer) {
  if (tasks_here(composer).empty() || !composer.material.compares_regions) return;
  auto const& texts = composer.texts();
  Task task;
  task.partition = composer.partition().base_id();
  auto const check = ScaleChecks(composer.atlas(), texts.language()).of(task);
  if (!check) return;
  composer.add(Subheading{texts.text("task.scale")});
  int const place = place_by_size(composer);
  Fact fact;
  fact.number = fact_number(composer.home, 2, 1);
  fact.kind = "place_by_size";
  fact.label = texts.text("agenda.fact.place_by_size");
  fact.value = place;
  fact.shown = texts.text("agenda.rank_of", fmt::arg("rank", place), fmt::arg("of", check->regions));
  fact.source = composer.citation("cbs-inwoners-oppervlakte");
  fact.reference_date = "2024-01-01";
  fact.method = texts.text("agenda.method.place_by_size");
  auto const number = composer.record(fact);
  composer.add(Paragraph{
      "",
      {{texts.text("agenda.scale_check.place", fmt::arg("place", place), fmt::arg("of", check->regions)), {number}}},
      {composer.note_for({number})}});
  BulletList list;
  for (auto const& sentence : scale_sentences(*check, composer.atlas(), texts)) list.items.push_back({sentence, {}});
  composer.add(std::move(list));
}

}  // namespace kansenatlas
