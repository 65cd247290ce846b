#pragma once
// Every text that a person reads, by key, in one language (GNU gettext catalogues, read by Boost.Locale, so both
// languages can be used side by side and no system locale need exist).
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/args.h>
#include <fmt/format.h>

#include "geo/base/numbers.hpp"

namespace kansenatlas {

// Immutable; cheap to copy; safe to share between threads.
class Texts {
 public:
  // Reads `folder`/LANG/LC_MESSAGES/kansenatlas.mo. Throws Error when that file is missing or damaged.
  static Texts load(std::filesystem::path const& folder, Language language);

  [[nodiscard]] Language language() const { return m_language; }

  // The text under `key`; the key itself when the catalogue lacks it (a test sees to it that none does).
  [[nodiscard]] std::string text(std::string_view key) const;
  // Named places filled: text("scores.moved", fmt::arg("name", "Heusden")).
  template <class... Args>
  [[nodiscard]] std::string text(std::string_view key, Args const&... args) const
    requires(sizeof...(Args) > 0)
  {
    return fmt::format(fmt::runtime(text(key)), args...);
  }
  // The form that fits `count`; `{n}` stands for the count in the language's notation.
  template <class... Args>
  [[nodiscard]] std::string plural(std::string_view key, long long count, Args const&... args) const {
    return fmt::format(fmt::runtime(plural_form(key, count)), fmt::arg("n", format_integer(count, m_language)),
                       args...);
  }

  // The notation of the language, at hand where texts are.
  [[nodiscard]] std::string number(double value, int decimals) const {
    return format_number(value, decimals, m_language);
  }
  [[nodiscard]] std::string integer(long long value) const { return format_integer(value, m_language); }
  [[nodiscard]] std::string share(double fraction, int decimals) const {
    return format_share(fraction, decimals, m_language);
  }
  // "a, b en c" / "a, b and c".
  [[nodiscard]] std::string list(std::vector<std::string> const& items) const;

 private:
  [[nodiscard]] std::string plural_form(std::string_view key, long long count) const;

  Language m_language = Language::nl;
  struct Messages;
  std::shared_ptr<Messages const> m_messages;
};

}  // namespace kansenatlas
