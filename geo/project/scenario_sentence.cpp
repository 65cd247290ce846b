#include "geo/project/scenario_sentence.hpp"

#include <algorithm>
#include <cmath>

#include "geo/base/text.hpp"
#include "geo/congruence/region_noun.hpp"
#include "geo/congruence/sentence.hpp"

namespace kansenatlas {
namespace {

// Rounding in the last bits is no change.
constexpr double smallest_change = 1e-9;

std::string inhabitants_in_text(double inhabitants, Texts const& texts) {
  return texts.plural("congruence.inhabitants", std::llround(inhabitants));
}

std::string title_in(Partition const& partition, std::string const& code, Texts const& texts) {
  for (auto const& region : partition.regions)
    if (region.code == code) return region.title;
  return texts.text("project.no_region");
}

std::string changes_sentence(ScenarioReport const& report, Atlas const& atlas, Texts const& texts) {
  if (report.changes.empty()) return texts.text("project.report.unchanged");
  std::vector<int> moved;
  for (auto const& change : report.changes) moved.push_back(change.municipality);
  auto const& first = report.changes.front();
  return texts.plural("project.report.changes", static_cast<long long>(moved.size()),
                      fmt::arg("names", names_in_text(atlas, moved, texts)),
                      fmt::arg("inhabitants", inhabitants_in_text(report.inhabitants_moved, texts)),
                      fmt::arg("from", title_in(report.before, first.from, texts)),
                      fmt::arg("to", title_in(report.after, first.to, texts)),
                      fmt::arg("another", phrase(Determiner::another, report.before, Partition{}, texts)));
}

// "Nieuw: ...", "Verdwenen: ...", "Hernoemd: ...", "Nog zonder gemeenten: ...", "In geen regio: ..."
std::string regions_sentence(ScenarioReport const& report, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> added, renamed, empty, merged, gone, emptied;
  for (auto const& region : report.regions) {
    if (region.municipalities == 0 && region.is_new) empty.push_back(region.title);
    if (region.municipalities > 0 && region.is_new) added.push_back(region.title);
    if (region.municipalities > 0 && region.is_renamed)
      renamed.push_back(texts.text("project.report.was_called", fmt::arg("now", region.title),
                                   fmt::arg("before", region.title_before)));
  }
  for (auto const& merger : report.mergers) {
    merged.push_back(
        texts.text("project.report.merger", fmt::arg("from", texts.list(merger.from)), fmt::arg("into", merger.into)));
    emptied.insert(emptied.end(), merger.from.begin(), merger.from.end());
  }
  for (auto const& region : report.dissolved)
    if (std::find(emptied.begin(), emptied.end(), region.title) == emptied.end()) gone.push_back(region.title);
  std::string text;
  auto const say = [&](char const* key, std::vector<std::string> const& names) {
    if (!names.empty()) text += (text.empty() ? "" : " ") + texts.text(key, fmt::arg("names", texts.list(names)));
  };
  say("project.report.added", added);
  for (auto const& merger : merged) text += (text.empty() ? "" : " ") + merger;
  say("project.report.dissolved", gone);
  say("project.report.renamed", renamed);
  say("project.report.empty", empty);
  if (!report.unassigned.empty()) say("project.report.unassigned", {names_in_text(atlas, report.unassigned, texts)});
  if (!report.not_compared.empty())
    say("project.report.not_compared", {names_in_text(atlas, report.not_compared, texts)});
  return text;
}

std::string parts_sentence(VariantRegion const& region, Atlas const& atlas, Texts const& texts) {
  std::vector<int> loose;
  for (std::size_t p = 1; p < region.parts.size(); ++p)
    loose.insert(loose.end(), region.parts[p].municipalities.begin(), region.parts[p].municipalities.end());
  auto text =
      texts.plural("project.report.broken", static_cast<long long>(loose.size()), fmt::arg("title", region.title),
                   fmt::arg("parts", texts.integer(static_cast<long long>(region.parts.size()))),
                   fmt::arg("names", names_in_text(atlas, loose, texts)));
  if (region.parts_before > 1)
    text += " " + texts.text("project.report.broken_before", fmt::arg("parts", texts.integer(region.parts_before)));
  if (region.parts_before == 1) text += " " + texts.text("project.report.whole_before");
  return text;
}

std::string contiguity_sentence(ScenarioReport const& report, Atlas const& atlas, Texts const& texts) {
  std::string text;
  for (auto const& region : report.regions)
    if (region.is_broken()) text += (text.empty() ? "" : " ") + parts_sentence(region, atlas, texts);
  return text.empty() ? texts.text("project.report.contiguous") : text;
}

std::string size_sentence(ScenarioReport const& report, Texts const& texts) {
  VariantRegion const* smallest = nullptr;
  std::vector<std::string> below;
  for (auto const& region : report.regions) {
    if (region.municipalities > 0 && (!smallest || region.inhabitants < smallest->inhabitants)) smallest = &region;
    if (std::find(report.below_floor.begin(), report.below_floor.end(), region.code) != report.below_floor.end())
      below.push_back(region.title);
  }
  if (!smallest) return "";
  auto text = texts.text("project.report.smallest", fmt::arg("title", smallest->title),
                         fmt::arg("inhabitants", inhabitants_in_text(smallest->inhabitants, texts)));
  if (report.size_floor <= 0) return text;
  auto const number = texts.integer(std::llround(report.size_floor));
  auto const floor = fmt::arg("floor", number);
  if (below.empty()) return text + " " + texts.text("project.report.above_floor", floor);
  return text + " " +
         texts.plural("project.report.below_floor", static_cast<long long>(below.size()), floor,
                      fmt::arg("names", texts.list(below)));
}

std::string provinces_sentence(ScenarioReport const& report, Texts const& texts) {
  std::vector<std::string> now, was;
  for (auto const& region : report.regions) {
    if (region.crosses_provinces()) now.push_back(region.title);
    if (region.crosses_provinces() && region.provinces_before.size() == 1) was.push_back(region.title);
  }
  if (now.empty()) return texts.text("project.report.one_province");
  auto text =
      texts.plural("project.report.provinces", static_cast<long long>(now.size()), fmt::arg("names", texts.list(now)));
  if (!was.empty())
    text += " " + texts.plural("project.report.provinces_new", static_cast<long long>(was.size()),
                               fmt::arg("names", texts.list(was)));
  return text;
}

// "29 (1.561.711 inwoners)" or "geen".
std::string count_outside(std::vector<int> const& municipalities, double inhabitants, Texts const& texts) {
  if (municipalities.empty()) return texts.text("project.report.outside_none");
  return texts.text("project.report.outside_count",
                    fmt::arg("count", texts.integer(static_cast<long long>(municipalities.size()))),
                    fmt::arg("inhabitants", inhabitants_in_text(inhabitants, texts)));
}

std::string outside_sentence(std::string const& key, SideEffect const& effect, OutsideList const& outside,
                             Partition const& base, Texts const& texts) {
  if (outside.before == outside.after) return "";
  auto const own = region_noun(base, *effect.other, texts), other = region_noun(*effect.other, base, texts);
  return texts.text(key, fmt::arg("other", other.word), fmt::arg("the_other", phrase(Determiner::the, other, texts)),
                    fmt::arg("own", own.word), fmt::arg("the_own", phrase(Determiner::the, own, texts)),
                    fmt::arg("before", count_outside(outside.before, outside.inhabitants_before, texts)),
                    fmt::arg("after", count_outside(outside.after, outside.inhabitants_after, texts)));
}

// About the partitions of the default set only; the table has them all.
std::string nesting_sentences(ScenarioReport const& report, Texts const& texts) {
  std::string text;
  for (auto const& effect : report.effects) {
    if (std::find(report.congruence_set.begin(), report.congruence_set.end(), effect.other) ==
        report.congruence_set.end())
      continue;
    for (auto const& sentence :
         {outside_sentence("project.report.own_in_other", effect, effect.variant_in_other, report.before, texts),
          outside_sentence("project.report.other_in_own", effect, effect.other_in_variant, report.before, texts)})
      if (!sentence.empty()) text += (text.empty() ? "" : " ") + sentence;
  }
  return text;
}

std::string v_sentence(ScenarioReport const& report, Texts const& texts) {
  long long up = 0, down = 0, same = 0;
  for (auto const& effect : report.effects) {
    double const change = effect.after.agreement.v_measure - effect.before.agreement.v_measure;
    (change > smallest_change ? up : change < -smallest_change ? down : same) += 1;
  }
  auto const said = [&](long long count) {
    return count == 0 ? texts.text("project.report.none") : texts.integer(count);
  };
  return texts.text("project.report.v", fmt::arg("of", texts.integer(static_cast<long long>(report.effects.size()))),
                    fmt::arg("up", said(up)), fmt::arg("down", said(down)), fmt::arg("same", said(same)));
}

// The municipalities whose congruence changes as much as that of the first, which changes most.
std::vector<int> as_large_as_the_first(std::vector<CongruenceChange> const& changes) {
  auto const size = [](CongruenceChange const& one) {
    return std::abs(one.after.value_or(0) - one.before.value_or(0));
  };
  std::vector<int> equals;
  for (auto const& one : changes)
    if (size(changes.front()) - size(one) < smallest_change) equals.push_back(one.municipality);
  return equals;
}

std::string congruence_sentence(ScenarioReport const& report, Atlas const& atlas, Texts const& texts) {
  auto const names = congruence_set_in_text(report, texts);
  auto const set = fmt::arg("partitions", names);  // holds a reference, so what it names must live
  if (report.congruence.empty()) return texts.text("project.report.congruence_same", set);
  auto const& most = report.congruence.front();
  auto const share = [&](std::optional<double> value) { return value ? texts.share(*value, 1) : std::string("–"); };
  auto const equals = as_large_as_the_first(report.congruence);
  if (equals.size() > 1) {
    bool const is_alike = most.before && most.after;
    double const points = is_alike ? (*most.after - *most.before) * 100 : 0;
    return texts.plural("project.report.congruence_equals", static_cast<long long>(report.congruence.size()), set,
                        fmt::arg("mean_before", texts.share(report.congruence_before, 2)),
                        fmt::arg("mean_after", texts.share(report.congruence_after, 2)),
                        fmt::arg("points", texts.number(std::abs(points), 1)),
                        fmt::arg("names", names_in_text(atlas, equals, texts)));
  }
  return texts.plural("project.report.congruence", static_cast<long long>(report.congruence.size()), set,
                      fmt::arg("mean_before", texts.share(report.congruence_before, 2)),
                      fmt::arg("mean_after", texts.share(report.congruence_after, 2)),
                      fmt::arg("name", atlas.municipalities[static_cast<std::size_t>(most.municipality)].official_name),
                      fmt::arg("before", share(most.before)), fmt::arg("after", share(most.after)));
}

}  // namespace

std::string congruence_set_in_text(ScenarioReport const& report, Texts const& texts) {
  std::vector<std::string> names;
  for (auto const* partition : report.congruence_set)
    names.push_back(partition ? lower_initial(partition->name(texts.language()))
                              : texts.text("project.report.changing",
                                           fmt::arg("base", lower_initial(report.before.name(texts.language())))));
  return texts.list(names);
}

std::vector<std::string> sentences_of(ScenarioReport const& report, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> all{changes_sentence(report, atlas, texts)};
  auto const add = [&](std::string text) {
    if (!text.empty()) all.push_back(std::move(text));
  };
  add(regions_sentence(report, atlas, texts));
  add(contiguity_sentence(report, atlas, texts));
  add(size_sentence(report, texts));
  add(provinces_sentence(report, texts));
  add(nesting_sentences(report, texts));
  add(v_sentence(report, texts));
  add(congruence_sentence(report, atlas, texts));
  add(texts.text("project.report.arithmetic"));
  return all;
}

}  // namespace kansenatlas
