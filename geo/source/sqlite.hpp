#pragma once
// A SQLite file and its statements, owned; every fault of SQLite is an Error in its words;
// who opened the file adds its name.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace kansenatlas {

class Statement;

// A row while SQLite has it at hand; texts are valid until the next row.
class ScannedRow {
 public:
  explicit ScannedRow(sqlite3_value** values) : m_values(values) {}
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] long long integer(int column) const;
  [[nodiscard]] double number(int column) const;  // NULL: NaN
  [[nodiscard]] bool is_null(int column) const;

 private:
  sqlite3_value** m_values;
};

class Database {
 public:
  // A new, empty file; it is complete once `close` returned.
  static Database create(std::filesystem::path const& path);
  // Reads only, and never writes beside the file: no journal, no lock.
  static Database open_read_only(std::filesystem::path const& path);

  void run(std::string_view sql);  // one or more statements without results
  [[nodiscard]] Statement prepare(std::string_view sql);
  [[nodiscard]] long long integer(std::string_view sql);  // first column of the first row; 0 without one
  // Calls `take` for each row of a table, in the order of its key as a rule. SQLite copies no row to hand it over,
  // which halves the time that the steps of a Statement take. What `take` throws ends the scan and is thrown on.
  void scan(std::string_view table, std::string_view columns, std::function<void(ScannedRow const&)> const& take);
  // Makes sure that everything is in the file, or throws.
  void close();

 private:
  friend class Statement;
  Database(std::filesystem::path const& path, int flags, bool is_immutable);
  void check(int status) const;
  struct Closing {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Closing> m_handle;
};

// One statement; columns and parameters count from 0. Texts and blobs of a row are valid until the next `step`.
class Statement {
 public:
  Statement(Database const& database, std::string_view sql);
  bool step();  // false: no further row
  void reset();

  void bind(int parameter, std::string_view text);
  void bind(int parameter, char const* text) { bind(parameter, std::string_view(text)); }
  void bind(int parameter, long long number);
  void bind(int parameter, int number) { bind(parameter, static_cast<long long>(number)); }
  void bind(int parameter, double number);  // NaN: NULL
  void bind(int parameter, std::span<std::byte const> blob);
  void bind(int parameter, std::nullptr_t);
  // Binds all, in order, runs to the end and resets.
  template <class... Values>
  void insert(Values const&... values) {
    int parameter = 0;
    (bind(parameter++, values), ...);
    step();
    reset();
  }

  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
  [[nodiscard]] long long integer(int column) const;
  [[nodiscard]] double number(int column) const;  // NULL: NaN
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::span<std::byte const> blob(int column) const;

 private:
  struct Finalising {
    void operator()(sqlite3_stmt* handle) const;
  };
  Database const* m_database;
  std::unique_ptr<sqlite3_stmt, Finalising> m_handle;
};

// A name between double quotes, as SQL wants it.
std::string quoted_identifier(std::string_view name);

}  // namespace kansenatlas
