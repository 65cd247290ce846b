#include "geo/chart/map_content.hpp"

#include <algorithm>
#include <cctype>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

void check(MapSpec const& spec) {
  constexpr double narrowest_mm = 80, widest_mm = 600;
  if (!(spec.width_mm >= narrowest_mm && spec.width_mm <= widest_mm))
    throw UsageError(said("a map is {} to {} mm wide, not {}", narrowest_mm, widest_mm, spec.width_mm));
  if (spec.outlines.size() > 3)
    throw UsageError(
        said("a map shows at most 3 partitions, not {}; leave some out or make two maps", spec.outlines.size()));
  if (spec.mismatch && !spec.outlines.empty())
    throw UsageError(said("a mismatch map shows the borders of its own two partitions; leave --partition out"));
  if (spec.mismatch && spec.choropleth)
    throw UsageError(said("a map shows either an indicator or a mismatch; leave --indicator or --mismatch out"));
}

std::string mismatch_title(MismatchChoice const& choice, Texts const& texts) {
  auto const names = distinct_names({choice.a, choice.b}, texts.language());
  return texts.text("chart.mismatch_title", fmt::arg("a", names[0]), fmt::arg("b", lower_initial(names[1])));
}

// Where the words for the kind end: behind "veiligheidsregio " or, of a body that is two kinds in one, "Veiligheids- en
// Gezondheidsregio "; 0: the name does not begin with them.
std::size_t end_of_kind(std::string const& name, std::string const& singular) {
  for (auto const& kind : {singular + " ", singular.substr(0, singular.find(' ')) + " "})  // "ggd regio ", "ggd "
    if (search_key(name).starts_with(kind)) return kind.size();
  auto const words = split(name, ' ');
  bool const is_two_kinds =
      words.size() > 3 && words[0].ends_with('-') && words[1] == "en" && words[2].ends_with("regio");
  return is_two_kinds ? words[0].size() + words[1].size() + words[2].size() + 3 : 0;
}

std::string title_of(MapSpec const& spec, Texts const& texts) {
  if (!spec.title.empty()) return spec.title;
  auto const language = texts.language();
  if (spec.choropleth)
    return spec.atlas->indicators[static_cast<std::size_t>(spec.choropleth->indicator)].name(language);
  if (spec.mismatch) return mismatch_title(*spec.mismatch, texts);
  auto names = distinct_names(spec.outlines, language);
  for (std::size_t i = 1; i < names.size(); ++i) names[i] = lower_initial(names[i]);
  if (!names.empty() && !(spec.focus && names.size() == 1)) return texts.list(names);
  if (spec.focus) return spec.focus->partition->regions[static_cast<std::size_t>(spec.focus->region)].title;
  return spec.atlas->title;
}

}  // namespace

std::string short_name(Partition const& partition, int region) {
  auto const& name = partition.regions[static_cast<std::size_t>(region)].title;
  auto const end = end_of_kind(name, search_key(partition.singular_nl));
  return end < name.size() ? name.substr(end) : name;
}

std::string dated_name(Partition const& partition, Language language) {
  auto name = partition.name(language);
  if (!partition.date.is_known()) return name;
  auto const year = fmt::format(" ({})", partition.date.year);
  if (name.ends_with(year)) name.resize(name.size() - year.size());
  auto date = short_text(partition.date, language);
  for (auto at = date.find(' '); at != std::string::npos; at = date.find(' ')) date.replace(at, 1, "\u00a0");
  return fmt::format("{} ({})", name, date);
}

std::vector<std::string> distinct_names(std::vector<Partition const*> const& partitions, Language language) {
  std::vector<std::string> names;
  for (auto const* partition : partitions) {
    bool const has_other_edition = std::any_of(partitions.begin(), partitions.end(), [&](auto const* other) {
      return other != partition && other->base_id() == partition->base_id();
    });
    names.push_back(has_other_edition ? dated_name(*partition, language) : partition->name(language));
  }
  return names;
}

MapContent content_of(MapSpec const& spec, Texts const& texts) {
  check(spec);
  MapContent content;
  content.title = title_of(spec, texts);
  content.looks.assign(spec.atlas->municipalities.size(), {plain_land, {}});
  content.sentences.push_back(texts.text("chart.alt_map", fmt::arg("title", content.title)));
  add_focus(content, spec, texts);
  if (spec.choropleth) add_choropleth(content, spec, texts);
  if (spec.mismatch) add_mismatch(content, spec, texts);
  add_outlines(content, spec, texts);
  if (!content.in_focus.empty())
    for (std::size_t i = 0; i < content.looks.size(); ++i)
      if (!content.in_focus[i]) content.looks[i] = {surrounding_land, {}};
  add_names(content, spec);
  if (!spec.subtitle.empty()) content.subtitle = {spec.subtitle};
  return content;
}

}  // namespace kansenatlas
