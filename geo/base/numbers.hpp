#pragma once
// Numbers as people read them, in the notation of the language; never through the process locale.
#include <optional>
#include <string>
#include <string_view>

namespace kansenatlas {

enum class Language { nl, en };

std::string_view code_of(Language language);                   // "nl", "en"
std::optional<Language> language_from(std::string_view code);  // also "nl_NL.UTF-8"; nothing for any other language

// 1234.5 -> "1.234,5" (nl) or "1,234.5" (en); a true minus sign; half away from zero. NaN gives "–".
std::string format_number(double value, int decimals, Language language);
std::string format_integer(long long value, Language language);
// A fraction 0..1 as "12,3 %" (nl: with a no-break space) or "12.3%" (en).
std::string format_share(double fraction, int decimals, Language language);

// A plain decimal number, point as separator, the whole text used; nothing otherwise (nor for nan or inf).
std::optional<double> parse_number(std::string_view text);
std::optional<long long> parse_integer(std::string_view text);

}  // namespace kansenatlas
