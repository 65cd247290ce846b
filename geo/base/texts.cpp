#include "geo/base/texts.hpp"

#include <algorithm>

#include <boost/locale/gnu_gettext.hpp>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas {
namespace gettext = boost::locale::gnu_gettext;

struct Texts::Messages {
  std::locale holder;
  boost::locale::message_format<char> const* format = nullptr;
};

Texts Texts::load(std::filesystem::path const& folder, Language language) {
  auto const file = folder / code_of(language) / "LC_MESSAGES" / "kansenatlas.mo";
  std::string const bytes = read_whole_file(file);
  gettext::messages_info info;
  info.language = code_of(language);
  info.encoding = "UTF-8";
  info.locale_category = "LC_MESSAGES";
  info.domains.emplace_back("kansenatlas");
  info.paths.push_back(folder.string());
  info.callback = [&](std::string const&, std::string const&) { return std::vector<char>(bytes.begin(), bytes.end()); };
  auto messages = std::make_shared<Messages>();
  try {
    auto* facet = gettext::create_messages_facet<char>(info);
    messages->holder = std::locale(std::locale::classic(), facet);
    messages->format = facet;
  } catch (std::exception const& fault) {
    throw Error(
        said("the texts in '{}' cannot be read: {}; build or install the program again", file.string(), fault.what()));
  }
  Texts texts;
  texts.m_language = language;
  texts.m_messages = std::move(messages);
  return texts;
}

std::string Texts::text(std::string_view key) const {
  std::string const wanted(key);
  char const* found = m_messages ? m_messages->format->get(0, nullptr, wanted.c_str()) : nullptr;
  return found ? found : wanted;
}

std::string Texts::plural_form(std::string_view key, long long count) const {
  std::string const wanted(key);
  // Boost 1.74 takes an int; the plural rules of Dutch and English do not look beyond 1.
  int const form_count = count == 1 ? 1 : 2;
  char const* found = m_messages ? m_messages->format->get(0, nullptr, wanted.c_str(), form_count) : nullptr;
  return found ? found : wanted;
}

// There is no separate list with semicolons to ask for: whether a reader can tell where an item ends depends on the
// items, which come from data, and a caller that chose would choose wrongly for the next region. So semicolons part the
// items as soon as one of them holds a comma of its own ("a, b; c; en d"), and never otherwise.
std::string Texts::list(std::vector<std::string> const& items) const {
  if (items.empty()) return {};
  bool const has_commas = std::any_of(items.begin(), items.end(),
                                      [](std::string const& item) { return item.find(", ") != std::string::npos; });
  std::string const between = has_commas ? "; " : ", ", last = (has_commas ? ";" : "") + this->text("base.list_last");
  std::string text = items.front();
  for (std::size_t i = 1; i < items.size(); ++i) text += (i + 1 == items.size() ? last : between) + items[i];
  return text;
}

}  // namespace kansenatlas
