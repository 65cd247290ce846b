#include "geo/source/sqlite.hpp"

#include <sqlite3.h>

#include <cmath>
#include <exception>
#include <limits>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

// A path as a URI that SQLite understands whatever letters it has.
std::string uri_of(std::filesystem::path const& path) {
  std::string uri = "file:";
  for (char const c : std::filesystem::absolute(path).string()) {
    bool const is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
                          c == '.' || c == '_' || c == '-';
    if (is_plain)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri + "?immutable=1";
}

// What a scan hands to SQLite and gets back with each row.
struct Scan {
  std::function<void(ScannedRow const&)> const& take;
  std::exception_ptr fault;
};

void take_row(sqlite3_context* context, int, sqlite3_value** values) {
  auto& scan = *static_cast<Scan*>(sqlite3_user_data(context));
  if (scan.fault) return;
  try {
    scan.take(ScannedRow(values));
  } catch (...) {
    scan.fault = std::current_exception();
    sqlite3_result_error(context, said("the scan was ended").c_str(), -1);
  }
}

void end_scan(sqlite3_context*) {}

}  // namespace

void Database::Closing::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
void Statement::Finalising::operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }

Database::Database(std::filesystem::path const& path, int flags, bool is_immutable) {
  sqlite3* handle = nullptr;
  int const status = sqlite3_open_v2(is_immutable ? uri_of(path).c_str() : path.c_str(), &handle, flags, nullptr);
  m_handle.reset(handle);
  check(status);
}

Database Database::create(std::filesystem::path const& path) {
  Database database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, false);
  database.run(
      "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");
  return database;
}

Database Database::open_read_only(std::filesystem::path const& path) {
  Database database(path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, true);
  database.run("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 268435456");
  return database;
}

void Database::check(int status) const {
  if (status == SQLITE_OK || status == SQLITE_ROW || status == SQLITE_DONE) return;
  throw Error(m_handle ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(status));
}

void Database::run(std::string_view sql) {
  check(sqlite3_exec(m_handle.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr));
}

Statement Database::prepare(std::string_view sql) { return {*this, sql}; }

long long Database::integer(std::string_view sql) {
  auto statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

void Database::scan(std::string_view table, std::string_view columns,
                    std::function<void(ScannedRow const&)> const& take) {
  Scan scan{take, nullptr};
  check(sqlite3_create_function_v2(m_handle.get(), "scanned_row", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, &scan, nullptr,
                                   &take_row, &end_scan, nullptr));
  try {
    prepare(fmt::format("SELECT scanned_row({}) FROM {} NOT INDEXED", columns, quoted_identifier(table))).step();
  } catch (Error const&) {
    if (scan.fault) std::rethrow_exception(scan.fault);
    throw;
  }
}

void Database::close() {
  check(sqlite3_close(m_handle.get()));
  static_cast<void>(m_handle.release());
}

Statement::Statement(Database const& database, std::string_view sql) : m_database(&database) {
  sqlite3_stmt* handle = nullptr;
  database.check(
      sqlite3_prepare_v2(database.m_handle.get(), sql.data(), static_cast<int>(sql.size()), &handle, nullptr));
  m_handle.reset(handle);
}

bool Statement::step() {
  int const status = sqlite3_step(m_handle.get());
  m_database->check(status);
  return status == SQLITE_ROW;
}

void Statement::reset() { m_database->check(sqlite3_reset(m_handle.get())); }

void Statement::bind(int parameter, std::string_view text) {
  m_database->check(sqlite3_bind_text64(m_handle.get(), parameter + 1, text.data() ? text.data() : "", text.size(),
                                        SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, long long number) {
  m_database->check(sqlite3_bind_int64(m_handle.get(), parameter + 1, number));
}

void Statement::bind(int parameter, double number) {
  m_database->check(std::isnan(number) ? sqlite3_bind_null(m_handle.get(), parameter + 1)
                                       : sqlite3_bind_double(m_handle.get(), parameter + 1, number));
}

void Statement::bind(int parameter, std::span<std::byte const> blob) {
  m_database->check(sqlite3_bind_blob64(m_handle.get(), parameter + 1,
                                        blob.data() ? static_cast<void const*>(blob.data()) : "", blob.size(),
                                        SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::nullptr_t) {
  m_database->check(sqlite3_bind_null(m_handle.get(), parameter + 1));
}

std::string_view Statement::text(int column) const {
  auto const* bytes = sqlite3_column_text(m_handle.get(), column);
  if (!bytes) return {};
  return {reinterpret_cast<char const*>(bytes), static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

long long Statement::integer(int column) const { return sqlite3_column_int64(m_handle.get(), column); }

double Statement::number(int column) const {
  return is_null(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_handle.get(), column);
}

bool Statement::is_null(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }

std::string_view ScannedRow::text(int column) const {
  auto* value = m_values[column];
  auto const* bytes = static_cast<char const*>(sqlite3_value_blob(value));  // of a text: its bytes, without a copy
  return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

long long ScannedRow::integer(int column) const { return sqlite3_value_int64(m_values[column]); }

double ScannedRow::number(int column) const {
  return is_null(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_value_double(m_values[column]);
}

bool ScannedRow::is_null(int column) const { return sqlite3_value_type(m_values[column]) == SQLITE_NULL; }

std::span<std::byte const> Statement::blob(int column) const {
  auto const* bytes = static_cast<std::byte const*>(sqlite3_column_blob(m_handle.get(), column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_handle.get(), column))};
}

std::string quoted_identifier(std::string_view name) {
  std::string quoted = "\"";
  for (char const c : name) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace kansenatlas
