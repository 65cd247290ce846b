#include <locale.h>
#include <xlsxwriter.h>

#include <chrono>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/date.hpp"
#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/source/spreadsheet.hpp"

namespace kansenatlas {
namespace {

constexpr Date fixed_creation{2024, 1, 1};  // so that the same sheets give the same bytes
constexpr std::uint8_t paper_a4 = 9;
constexpr lxw_row_t rows_with_choices = 2000;

// libxlsxwriter prints numbers in the locale of the thread; a workbook wants a point.
class PointAsDecimal {
 public:
  PointAsDecimal() : m_plain(::newlocale(LC_ALL_MASK, "C", nullptr)), m_before(::uselocale(m_plain)) {}
  ~PointAsDecimal() {
    ::uselocale(m_before);
    ::freelocale(m_plain);
  }
  PointAsDecimal(PointAsDecimal const&) = delete;
  PointAsDecimal& operator=(PointAsDecimal const&) = delete;

 private:
  locale_t m_plain, m_before;
};

struct Looks {
  lxw_format* header = nullptr;
  lxw_format* text = nullptr;
  lxw_workbook* book = nullptr;
  std::map<std::string, lxw_format*> numbers;  // by their number format

  lxw_format* number(std::string const& format) {
    auto& look = numbers[format];
    if (look) return look;
    look = workbook_add_format(book);
    format_set_align(look, LXW_ALIGN_VERTICAL_TOP);
    format_set_num_format(look, format.c_str());
    return look;
  }
};

// "#,##0.##" for 24 is "#,##0", for 2.5 "#,##0.0": the decimal sign would stand there without a decimal.
std::string format_for(double value, std::string const& format) {
  auto const point = format.find(".#");
  if (point == std::string::npos) return format;
  auto const end = format.find_first_not_of('#', point + 1);
  auto const most = static_cast<int>((end == std::string::npos ? format.size() : end) - point - 1);
  auto const tail = end == std::string::npos ? std::string() : format.substr(end);
  auto digits = fmt::format("{:.{}f}", tail == "%" ? 100 * value : value, most);
  while (digits.ends_with('0')) digits.pop_back();
  auto const decimals = digits.size() - digits.find('.') - 1;
  return format.substr(0, point) + (decimals ? "." + std::string(decimals, '0') : "") + tail;
}

Looks looks_of(lxw_workbook* book) {
  Looks looks{workbook_add_format(book), workbook_add_format(book), book, {}};
  format_set_bold(looks.header);
  format_set_text_wrap(looks.header);
  format_set_bg_color(looks.header, 0xE6ECF2);
  format_set_border(looks.header, LXW_BORDER_THIN);
  format_set_align(looks.header, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(looks.text);
  format_set_align(looks.text, LXW_ALIGN_VERTICAL_TOP);
  format_set_num_format(looks.text, "@");
  return looks;
}

void set_properties(lxw_workbook* book, SheetProperties about) {
  auto const day = parse_date(about.created).value_or(fixed_creation);
  lxw_doc_properties properties{};
  properties.title = about.title.data();
  properties.subject = about.subject.data();
  properties.status = about.status.data();
  properties.author = about.author.data();
  properties.created =
      std::chrono::system_clock::to_time_t(std::chrono::sys_days(std::chrono::year(day.year) / day.month / day.day));
  workbook_set_properties(book, &properties);
}

// As wide as one page where that leaves the letters legible, else over several, the first columns on each.
void set_page(lxw_worksheet* sheet, Sheet const& from) {
  constexpr double widest_on_one_page = 300, narrow_margin_inch = 0.4, foot_margin_inch = 0.6;  // in characters
  double width = 0;
  for (auto const& column : from.columns) width += column.width;
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, paper_a4);
  worksheet_set_margins(sheet, narrow_margin_inch, narrow_margin_inch, narrow_margin_inch, foot_margin_inch);
  auto const pages = static_cast<std::uint16_t>(std::ceil(width / widest_on_one_page));
  worksheet_fit_to_pages(sheet, pages, 0);
  if (pages > 1 && from.frozen_columns > 0)
    worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(from.frozen_columns - 1));
  worksheet_repeat_rows(sheet, 0, 0);
  if (!from.footer.empty()) worksheet_set_footer(sheet, ("&L&8" + from.footer + "&R&8&P / &N").c_str());
}

void check(lxw_error fault, std::filesystem::path const& path) {
  if (fault != LXW_NO_ERROR)
    throw Error(said("'{}' cannot be written as XLSX: {}", path.string(), lxw_strerror(fault)));
}

void offer_choices(lxw_worksheet* sheet, lxw_col_t column, std::vector<std::string> options) {
  std::vector<char*> list;
  for (auto& option : options) list.push_back(option.data());
  list.push_back(nullptr);
  lxw_data_validation rule{};
  rule.validate = LXW_VALIDATION_TYPE_LIST;
  rule.value_list = list.data();
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  worksheet_data_validation_range(sheet, 1, column, rows_with_choices, column, &rule);
}

void write_row(lxw_worksheet* sheet, lxw_row_t row, Sheet const& from, std::vector<std::string> const& cells,
               Looks& looks, std::filesystem::path const& path) {
  for (std::size_t c = 0; c < cells.size(); ++c) {
    auto const column = static_cast<lxw_col_t>(c);
    auto const& about = from.columns[c];
    auto const number = about.is_number ? parse_number(cells[c]) : std::nullopt;
    auto const day = about.is_date ? parse_date(cells[c]) : std::nullopt;
    if (number) {
      auto* look = looks.number(format_for(*number, about.number_format));
      check(worksheet_write_number(sheet, row, column, *number, look), path);
    } else if (day) {
      lxw_datetime moment{day->year, day->month, day->day, 0, 0, 0};
      check(worksheet_write_datetime(sheet, row, column, &moment, looks.number(about.number_format)), path);
    } else if (!cells[c].empty()) {
      check(worksheet_write_string(sheet, row, column, cells[c].c_str(), looks.text), path);
    }
  }
}

void write_sheet(lxw_workbook* book, Sheet const& from, Looks& looks, std::filesystem::path const& path) {
  auto* sheet = workbook_add_worksheet(book, from.name.c_str());
  if (!sheet) throw Error(said("'{}': '{}' cannot be the name of a sheet", path.string(), from.name));
  for (std::size_t c = 0; c < from.columns.size(); ++c) {
    auto const column = static_cast<lxw_col_t>(c);
    worksheet_set_column(sheet, column, column, from.columns[c].width, nullptr);
    check(worksheet_write_string(sheet, 0, column, from.columns[c].title.c_str(), looks.header), path);
    if (!from.columns[c].options.empty()) offer_choices(sheet, column, from.columns[c].options);
  }
  for (std::size_t r = 0; r < from.rows.size(); ++r)
    write_row(sheet, static_cast<lxw_row_t>(r + 1), from, from.rows[r], looks, path);
  set_page(sheet, from);
  worksheet_freeze_panes(sheet, 1, static_cast<lxw_col_t>(from.frozen_columns));
  if (!from.rows.empty() && from.is_list)
    worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(from.rows.size()),
                         static_cast<lxw_col_t>(from.columns.size() - 1));
}

}  // namespace

void write_spreadsheet(std::filesystem::path const& path, std::vector<Sheet> const& sheets,
                       SheetProperties const& about) {
  PointAsDecimal const point;
  write_atomically(path, [&](std::filesystem::path const& temporary) {
    auto* book = workbook_new(temporary.c_str());
    if (!book) throw Error(said("'{}' cannot be written as XLSX", path.string()));
    set_properties(book, about);
    auto looks = looks_of(book);
    try {
      for (auto const& sheet : sheets) write_sheet(book, sheet, looks, path);
    } catch (...) {
      workbook_close(book);
      throw;
    }
    check(workbook_close(book), path);
  });
}

}  // namespace kansenatlas
