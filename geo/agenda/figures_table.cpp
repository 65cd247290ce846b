#include "geo/agenda/figures_table.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "geo/agenda/flow.hpp"
#include "geo/agenda/work_folder.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/source/csv_writer.hpp"
#include "geo/source/spreadsheet.hpp"

namespace kansenatlas {
namespace {

std::vector<SheetColumn> figure_columns(Texts const& texts) {
  auto const text = [&](char const* name, double width) {
    return SheetColumn{texts.text(fmt::format("figures.column.{}", name)), width};
  };
  auto const number = [&](char const* name, double width, char const* format) {
    return SheetColumn{texts.text(fmt::format("figures.column.{}", name)), width, true, {}, format};
  };
  auto const date = [&](char const* name) {
    SheetColumn column{texts.text(fmt::format("figures.column.{}", name)), 12};
    column.is_date = true;
    column.number_format = texts.language() == Language::nl ? "d-m-yyyy" : "d mmm yyyy";
    return column;
  };
  return {text("fact", 9),
          text("about", 9),
          text("label", 48),
          number("value", 13, "#,##0.###"),
          text("shown", 16),
          text("unit", 26),
          number("year", 7, "0"),
          date("reference_date"),
          text("source", 40),
          number("coverage_units", 13, "0.##%"),
          number("coverage_inhabitants", 13, "0.##%"),
          text("method", 56)};
}

// The first number in a text, in the notation of the language, and how many decimals it has.
struct ShownNumber {
  double value = std::nan("");
  int decimals = 0;
};

ShownNumber number_in(std::string const& text, Language language) {
  char const decimal = language == Language::nl ? ',' : '.', group = language == Language::nl ? '.' : ',';
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  auto const first = std::find_if(text.begin(), text.end(), is_digit);
  std::string digits;
  ShownNumber number;
  for (auto at = first; at != text.end(); ++at) {
    bool const is_followed = at + 1 != text.end() && is_digit(*(at + 1));
    if (is_digit(*at)) {
      digits += *at;
      if (digits.find('.') != std::string::npos) ++number.decimals;
    } else if (*at == decimal && is_followed && number.decimals == 0) {
      digits += '.';
    } else if (*at != group || !is_followed) {
      break;
    }
  }
  if (auto const value = parse_number(digits)) number.value = *value;
  auto const before = text.substr(0, static_cast<std::size_t>(first - text.begin()));
  if (before.ends_with("-") || before.ends_with("\u2212")) number.value = -number.value;
  return number;
}

double in_few_digits(double value) { return std::isnan(value) ? value : std::stod(fmt::format("{:.10g}", value)); }

std::string number_or_empty(std::optional<double> value) { return value ? csv_number(*value) : ""; }

std::vector<std::string> figure_row(Fact const& fact, Language language) {
  return {fact.number,
          fact.about,
          fact.label,
          csv_number(value_as_shown(fact, language)),
          fact.shown,
          fact.unit,
          fact.year ? fmt::to_string(fact.year) : "",
          fact.reference_date,
          fact.source,
          number_or_empty(fact.coverage_units),
          number_or_empty(fact.coverage_inhabitants),
          fact.method};
}

Sheet figure_sheet(Draft const& draft, Texts const& texts) {
  Sheet sheet{texts.text("figures.sheet.figures"), figure_columns(texts), {}, 1, draft.status};
  for (auto const& fact : draft.facts) sheet.rows.push_back(figure_row(fact, draft.language));
  return sheet;
}

Sheet question_sheet(Draft const& draft, Texts const& texts) {
  Sheet sheet{texts.text("figures.sheet.questions"),
              {{texts.text("agenda.column.number"), 9},
               {texts.text("agenda.column.question"), 80},
               {texts.text("agenda.column.owner"), 34},
               {texts.text("agenda.column.deadline"), 34}},
              {},
              1,
              draft.status};
  for (auto const& box : open_boxes_of(draft)) sheet.rows.push_back({box.id, box.question, box.owner, box.deadline});
  return sheet;
}

Sheet about_sheet(Draft const& draft, Atlas const& atlas, Texts const& texts) {
  auto const name = [&](char const* key) { return texts.text(fmt::format("figures.about.{}", key)); };
  return {texts.text("figures.sheet.about"),
          {{name("title"), 24}, {draft.title, 100}},
          {{name("status"), draft.status},
           {name("partition"), draft.subtitle},
           {name("atlas"), fmt::format("{} {}", atlas.title, atlas.map_year)},
           {name("hash"), atlas.content_hash.empty() ? "–" : atlas.content_hash},
           {name("reading"), name("reading_text")}},
          0,
          draft.status,
          false};
}

std::string with_decimal_comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

}  // namespace

double value_as_shown(Fact const& fact, Language language) {
  constexpr double of_hundreds = 50;  // means of medians in euros
  auto const shown = number_in(fact.shown, language);
  if (std::isnan(fact.value) || std::isnan(shown.value)) return in_few_digits(fact.value);
  double const half = 0.5 * std::pow(10.0, -shown.decimals);
  double const room = shown.decimals == 0 && std::fmod(shown.value, 100.0) == 0 ? of_hundreds : half;
  constexpr double slack = 1 + 1e-9;
  if (std::abs(shown.value - fact.value) <= room * slack) return shown.value;
  if (std::abs(shown.value - 100 * fact.value) <= half * slack) return in_few_digits(shown.value / 100);  // a share
  return in_few_digits(fact.value);
}

std::string figures_xlsx(Draft const& draft, Atlas const& atlas, Texts const& texts) {
  WorkFolder const folder;
  auto const file = folder / "figures.xlsx";
  write_spreadsheet(file, {figure_sheet(draft, texts), question_sheet(draft, texts), about_sheet(draft, atlas, texts)},
                    {draft.title, draft.subtitle, draft.status, draft.author, date_of(draft)});
  return read_whole_file(file);
}

std::string figures_csv(Draft const& draft, Texts const& texts, char separator) {
  auto const columns = figure_columns(texts);
  std::vector<std::string> titles;
  for (auto const& column : columns) titles.push_back(column.title);
  CsvWriter csv(titles, separator);
  for (auto const& fact : draft.facts) {
    std::vector<std::string> fields = figure_row(fact, draft.language);
    for (std::size_t c = 0; c < fields.size(); ++c)
      if (!columns[c].is_number)
        fields[c] = harmless_cell(fields[c]);
      else if (separator == ';')
        fields[c] = with_decimal_comma(fields[c]);
    csv.row(fields);
  }
  return "\xef\xbb\xbf" + csv.text();
}

}  // namespace kansenatlas
