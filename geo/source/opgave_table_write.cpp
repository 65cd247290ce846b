#include <fmt/format.h>

#include "geo/base/text.hpp"
#include "geo/source/opgave_table.hpp"
#include "geo/source/spreadsheet.hpp"

namespace kansenatlas {
namespace {

constexpr double text_width = 32, name_width = 26, number_width = 14;

SheetColumn column(std::string const& key, double width, Texts const& texts) {
  return {texts.text(key), width, false, {}};
}

SheetColumn number_column(std::string const& key, Texts const& texts, char const* format) {
  SheetColumn made{texts.text(key), number_width, true, {}};
  made.number_format = format;
  return made;
}

Sheet opgave_sheet(std::vector<Opgave const*> const& opgaven, Texts const& texts) {
  Sheet sheet{texts.text("opgave.sheet.opgaven"), {{"id", name_width, false, {}}}, {}};
  for (auto const& field : opgave_fields()) {
    sheet.columns.push_back(column("opgave.field." + std::string(field.key), text_width, texts));
    if (field.key == "state")
      for (auto const state : opgave_states())
        sheet.columns.back().options.push_back(texts.text("opgave.state." + std::string(state)));
  }
  for (auto const* list : {"bodies", "partitions", "tasks"})
    sheet.columns.push_back(column(fmt::format("opgave.field.{}", list), text_width, texts));
  for (auto const* opgave : opgaven) {
    auto& row = sheet.rows.emplace_back(1, opgave->id);
    for (auto const& field : opgave_fields()) {
      auto const& value = opgave->*field.value;
      row.push_back(field.key == "state" && !value.empty() ? texts.text("opgave.state." + value) : value);
    }
    for (auto const* list : {&opgave->bodies, &opgave->partitions, &opgave->tasks}) row.push_back(joined(*list, " | "));
  }
  return sheet;
}

std::string number_cell(std::optional<double> number) { return number ? fmt::format("{}", *number) : ""; }
std::string year_cell(int year) { return year ? std::to_string(year) : ""; }

Sheet indicator_sheet(std::vector<Opgave const*> const& opgaven, Texts const& texts) {
  Sheet sheet{
      texts.text("opgave.sheet.indicators"),
      {column("opgave.sheet.opgave", name_width, texts), column("opgave.indicator.indicator", text_width, texts),
       number_column("opgave.indicator.baseline", texts, "#,##0.##"),
       number_column("opgave.indicator.baseline_year", texts, "0"),
       number_column("opgave.indicator.target", texts, "#,##0.##"),
       number_column("opgave.indicator.target_year", texts, "0")},
      {}};
  for (auto const* opgave : opgaven)
    for (auto const& one : opgave->indicators)
      sheet.rows.push_back({opgave->id, one.indicator, number_cell(one.baseline), year_cell(one.baseline_year),
                            number_cell(one.target), year_cell(one.target_year)});
  return sheet;
}

template <class Entry, class Fields>
Sheet entry_sheet(std::vector<Opgave const*> const& opgaven, std::vector<Entry> Opgave::* entries, Fields const& fields,
                  std::string const& sheet_key, std::string const& kind, Texts const& texts) {
  Sheet sheet{texts.text(sheet_key),
              {column("opgave.sheet.opgave", name_width, texts), column(kind + "name", text_width, texts)},
              {}};
  for (auto const& field : fields) sheet.columns.push_back(column(kind + std::string(field.key), text_width, texts));
  for (auto const* opgave : opgaven)
    for (auto const& entry : opgave->*entries) {
      std::vector<std::string> row{opgave->id, entry.name};
      for (auto const& field : fields) row.push_back(entry.*field.value);
      sheet.rows.push_back(std::move(row));
    }
  return sheet;
}

}  // namespace

void write_opgave_workbook(std::filesystem::path const& path, std::vector<Opgave const*> const& opgaven,
                           Texts const& texts) {
  write_spreadsheet(
      path,
      {opgave_sheet(opgaven, texts), indicator_sheet(opgaven, texts),
       entry_sheet(opgaven, &Opgave::parties, party_fields(), "opgave.sheet.parties", "opgave.party.", texts),
       entry_sheet(opgaven, &Opgave::measures, measure_fields(), "opgave.sheet.measures", "opgave.measure.", texts)});
}

}  // namespace kansenatlas
