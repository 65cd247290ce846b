#pragma once
// Where a figure comes from: enough to cite it and to meet its licence.
#include <string>

#include "geo/base/date.hpp"
#include "geo/base/numbers.hpp"

namespace kansenatlas {

struct Source {
  std::string id;           // "cbs-85755ned"
  std::string publisher;    // "CBS", "CBS / Kadaster", "RIVM / GGD'en"
  std::string title;        // of the table or register, as the publisher has it
  std::string reference;    // table number or address at the publisher; may be empty
  Date date;                // reference or retrieval date, as `date_note` says
  std::string edition;      // "2023"; empty where the source has none
  std::string licence;      // "CC BY 4.0", "CC0 1.0"
  std::string attribution;  // the words that the licence asks for: "Bron: CBS / Kadaster"
  std::string doubts;       // what is known to be doubtful; empty: nothing known
  // The same in English; empty: not translated, and the words above stand in.
  std::string title_en = {}, attribution_en = {}, doubts_en = {};

  // "Areas in the Netherlands 2024 (Gebieden in Nederland 2024)": whoever looks it up needs the publisher's own words.
  [[nodiscard]] std::string title_in(Language language) const {
    return language == Language::nl || title_en.empty() ? title : title_en + " (" + title + ")";
  }
  [[nodiscard]] std::string const& attribution_in(Language language) const {
    return language == Language::nl || attribution_en.empty() ? attribution : attribution_en;
  }
  [[nodiscard]] std::string const& doubts_in(Language language) const {
    return language == Language::nl || doubts_en.empty() ? doubts : doubts_en;
  }
};

}  // namespace kansenatlas
