#include "geo/agenda/task_wording.hpp"

#include <algorithm>

#include "geo/agenda/wording.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/date.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::string options_in_words(std::string const& value, Texts const& texts) {
  std::vector<std::string> words;
  for (auto const& entry : entries_of(value)) words.push_back(texts.text("task.option." + entry));
  return texts.list(words);
}

// "2024: 11.800.000; 2025: 12.000.000".
std::string series_in_words(std::string const& value, Texts const& texts) {
  std::vector<std::string> words;
  for (auto const& one : yearly_of(value))
    words.push_back(fmt::format("{}: {}", one.year, texts.number(one.amount, 0)));
  return joined(words, "; ");
}

// Inhabitants on 1-1-2024 of a region or municipality by its code; nothing when the atlas has no such code.
struct TaskArea {
  std::string title;
  double inhabitants = 0;
};

std::optional<TaskArea> area_of(Atlas const& atlas, std::string const& code) {
  for (auto const& municipality : atlas.municipalities)
    if (municipality.code == code)
      return TaskArea{municipality.official_name, static_cast<double>(municipality.inhabitants_2024)};
  for (auto partition = atlas.partitions.rbegin(); partition != atlas.partitions.rend(); ++partition)
    for (std::size_t r = 0; r < partition->regions.size(); ++r) {
      if (partition->regions[r].code != code) continue;
      TaskArea area{partition->regions[r].title, 0};
      for (int const m : members_of(*partition, static_cast<int>(r)))
        area.inhabitants += static_cast<double>(atlas.municipalities[static_cast<std::size_t>(m)].inhabitants_2024);
      return area;
    }
  return std::nullopt;
}

double national_inhabitants(Atlas const& atlas) {
  double total = 0;
  for (auto const& municipality : atlas.municipalities) total += static_cast<double>(municipality.inhabitants_2024);
  return total;
}

std::string dated(Date date, Texts const& texts) { return shown_date(date, texts); }

std::string fit_sentence(PartitionFit const& fit, Texts const& texts) {
  std::string const name = lower_initial(fit.name), date = dated(fit.date, texts);
  std::string text =
      fit.nests ? texts.text("task.scale.nests", fmt::arg("other", name), fmt::arg("date", date))
                : texts.plural("task.scale.deviates", fit.outliers, fmt::arg("other", name), fmt::arg("date", date),
                               fmt::arg("inhabitants", texts.number(fit.outlier_inhabitants, 0)));
  text +=
      " " + (fit.holds_other ? texts.text("task.scale.holds", fmt::arg("other", name))
                             : texts.plural("task.scale.does_not_hold", fit.other_outliers,
                                            fmt::arg("inhabitants", texts.number(fit.other_outlier_inhabitants, 0))));
  return text + " " + texts.text("task.scale.v", fmt::arg("v", texts.number(fit.v_measure, 3)));
}

std::string partition_name(Atlas const& atlas, std::string const& id, Texts const& texts) {
  for (auto const& partition : atlas.partitions)
    if (partition.id == id) return lower_initial(partition.name(texts.language()));
  return id;
}

std::string indicator_sentence(IndicatorScale const& scale, ScaleCheck const& check, Atlas const& atlas,
                               Texts const& texts) {
  auto const& indicator = atlas.indicators[static_cast<std::size_t>(indicator_named(atlas, scale.indicator))];
  std::string text =
      texts.text("task.scale.indicator", fmt::arg("indicator", indicator.name(texts.language())),
                 fmt::arg("year", scale.year), fmt::arg("widest", partition_name(atlas, scale.widest, texts)),
                 fmt::arg("omega", texts.number(scale.widest_omega_squared, 2)));
  if (scale.own_omega_squared && scale.widest != check.partition)
    text += " " + texts.text("task.scale.indicator_own", fmt::arg("partition", lower_initial(check.name)),
                             fmt::arg("omega", texts.number(*scale.own_omega_squared, 2)));
  return text;
}

}  // namespace

std::string title_of_field(std::string_view key, Texts const& texts) {
  return texts.text("task.field." + std::string(key));
}

std::string legal_basis_of(Task const& task, Texts const& texts) {
  if (task.law.empty()) return {};
  std::string const basis =
      task.article.empty() ? task.law
                           : texts.text("task.basis", fmt::arg("law", task.law), fmt::arg("article", task.article));
  return task.bwb_id.empty() ? basis
                             : texts.text("task.basis.bwb", fmt::arg("basis", basis), fmt::arg("bwb", task.bwb_id));
}

std::string shown(Task const& task, TaskField const& field, Texts const& texts) {
  std::string const& value = task.*field.value;
  if (trimmed(value).empty()) return texts.text("task.not_established");
  switch (field.kind) {
    case TaskFieldKind::choice:
    case TaskFieldKind::choices:
      return options_in_words(value, texts);
    case TaskFieldKind::number:
      return texts.number(number_of(value).value_or(0), 0);
    case TaskFieldKind::date:
      return dated(parse_date(value).value_or(Date{}), texts);
    case TaskFieldKind::list:
      return joined(entries_of(value), ", ");
    case TaskFieldKind::series:
      return series_in_words(value, texts);
    case TaskFieldKind::text:
    case TaskFieldKind::year:
      return value;
  }
  return value;
}

std::string body_of(Task const& task, Texts const& texts) {
  for (std::string_view const known : {"VR", "OD", "GGD", "gemeente"})
    if (task.body == known) return texts.text(fmt::format("agenda.body.{}", known));
  return task.body;
}

std::string judgements_made(Task const& task, Texts const& texts) {
  auto const flags = congruence_flags();
  auto const done = std::count_if(flags.begin(), flags.end(), [&](CongruenceFlag const& flag) {
    return !(task.*flag.judgement).empty() && !trimmed(task.*flag.reason).empty();
  });
  return texts.text("task.judged", fmt::arg("done", done), fmt::arg("all", flags.size()));
}

std::string completeness_sentence(Task const& task, Texts const& texts) {
  std::vector<std::string> titles;
  for (auto const& key : missing_judgements(task)) titles.push_back(lower_initial(title_of_field(key, texts)));
  return titles.empty() ? texts.text("task.judged_all")
                        : texts.text("task.missing", fmt::arg("fields", texts.list(titles)));
}

std::vector<std::string> amount_sentences(Task const& task, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> sentences;
  if (auto const amount = number_of(task.amount)) {
    auto const area = area_of(atlas, task.amount_area);
    bool const has_year = !task.amount_year.empty();
    auto const euros = texts.number(*amount, 0);
    auto const shown =
        has_year ? texts.text("task.amount_in_year", fmt::arg("amount", euros), fmt::arg("year", task.amount_year))
                 : texts.text("task.amount_without_year", fmt::arg("amount", euros));
    if (area && area->inhabitants > 0)
      sentences.push_back(texts.text("task.amount_per_inhabitant", fmt::arg("area", area->title),
                                     fmt::arg("amount", shown),
                                     fmt::arg("per_inhabitant", texts.number(*amount / area->inhabitants, 2))));
    else
      sentences.push_back(texts.text("task.amount_without_area", fmt::arg("amount", shown)));
  }
  if (auto const amount = number_of(task.amount_national))
    sentences.push_back(texts.text("task.amount_national", fmt::arg("amount", texts.number(*amount, 0)),
                                   fmt::arg("per_inhabitant", texts.number(*amount / national_inhabitants(atlas), 2))));
  return sentences;
}

std::vector<std::string> scale_sentences(ScaleCheck const& check, Atlas const& atlas, Texts const& texts) {
  std::vector<std::string> sentences{texts.plural(
      "task.scale.sizes", check.regions, fmt::arg("partition", check.name), fmt::arg("date", dated(check.date, texts)),
      fmt::arg("smallest", texts.number(check.smallest, 0)), fmt::arg("smallest_region", check.smallest_region),
      fmt::arg("median", texts.number(check.median, 0)), fmt::arg("largest", texts.number(check.largest, 0)),
      fmt::arg("largest_region", check.largest_region))};
  for (auto const& fit : check.fits) sentences.push_back(fit_sentence(fit, texts));
  for (auto const& scale : check.indicators)
    if (!scale.widest.empty()) sentences.push_back(indicator_sentence(scale, check, atlas, texts));
  return sentences;
}

}  // namespace kansenatlas
