#include "geo/agenda/filled_template.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

namespace mustache = kainjow::mustache;

constexpr char line_begin = '\x1e', line_end = '\x1f', guard = '\x02';

using Names = std::set<std::string, std::less<>>;

struct Tag {
  char kind = 0;  // '#', '^', '/', '>', '!', '='; 0: a variable
  std::string name;
  int line = 0;
};

std::vector<Tag> tags_of(std::string const& text) {
  std::vector<Tag> tags;
  for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", at + 2)) {
    auto const end = text.find("}}", at);
    if (end == std::string::npos) break;
    std::string content(trimmed(std::string_view(text).substr(at + 2, end - at - 2)));
    Tag tag;
    tag.line = static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) + 1;
    if (!content.empty() && std::string_view("#^/>!=&{").find(content.front()) != std::string_view::npos) {
      tag.kind = content.front() == '&' || content.front() == '{' ? '\0' : content.front();
      content.erase(0, 1);
    }
    tag.name = trimmed(content);
    tags.push_back(std::move(tag));
  }
  return tags;
}

std::string nearest(std::string const& name, Names const& names) {
  std::vector<std::string> const all(names.begin(), names.end());
  return did_you_mean(name, all, said("there are: {}", joined(all, ", ")));
}

void check_names(TemplateText const& from, TemplateValues const& values, Names const& item_names, Names const& parts) {
  Names known = item_names, lists;
  for (auto const& [name, text] : values.texts) known.insert(name);
  for (auto const& [name, list] : values.lists) lists.insert(name);
  for (auto const& tag : tags_of(from.text)) {
    auto const fail = [&](std::string const& what, Names const& names) {
      throw Error(at_line(from.file, tag.line, said("unknown {} '{}'; {}", what, tag.name, nearest(tag.name, names))));
    };
    if (tag.kind != '!' && (tag.name.find('\n') != std::string::npos || tag.name.find("{{") != std::string::npos))
      throw Error(at_line(from.file, tag.line, said("a tag that opens with {{ does not close; write }} behind it")));
    if (tag.kind == '=')
      throw Error(at_line(from.file, tag.line, said("other delimiters than {{ and }} are not taken")));
    if (tag.kind == '>' && !parts.contains(tag.name)) fail(said("part"), parts);
    bool const opens = tag.kind == '#' || tag.kind == '^';
    if (opens && !lists.contains(tag.name) && !known.contains(tag.name)) fail(said("section"), lists);
    if (tag.kind == 0 && !known.contains(tag.name)) fail(said("name"), known);
  }
}

// A line that holds nothing but the begin or end of a section, or a remark: it leaves nothing.
bool stands_alone(std::string_view line) {
  line = trimmed(line);
  return line.starts_with("{{") && line.size() > 4 &&
         std::string_view("#^/!").find(line[2]) != std::string_view::npos && line.find("}}") == line.size() - 2;
}

std::string numbered(std::string const& text) {
  std::string result;
  int number = 0;
  for (auto const& line : split(text, '\n')) {
    ++number;
    if (!stands_alone(line)) result += line_begin + std::to_string(number) + line_end;
    result += line + "\n";
  }
  return result;
}

// Every sign that could be markup stands behind a guard.
std::string guarded(std::string const& value) {
  std::string result;
  for (char const c : value) {
    bool const is_word =
        std::isalnum(static_cast<unsigned char>(c)) || c == ' ' || (static_cast<unsigned char>(c) & 0x80);
    if (!is_word) result += guard;
    result += c == '\n' || c == '\r' ? ' ' : c;
  }
  return result;
}

mustache::data data_of(TemplateValues const& values) {
  mustache::data data;
  for (auto const& [name, text] : values.texts) data.set(name, text);
  for (auto const& [name, entries] : values.lists) {
    mustache::data list(mustache::data::type::list);
    for (auto const& entry : entries) {
      mustache::data one;
      for (auto const& [key, text] : entry) one.set(key, text);
      list << one;
    }
    data.set(name, list);
  }
  return data;
}

// Parts have names of their own: there is a part "opgaven" as well as a list.
class PartsApart final : public mustache::context<std::string> {
 public:
  explicit PartsApart(Names const& parts) {
    for (auto const& part : parts)
      m_parts.set(part, mustache::data(mustache::partial([part] { return std::string(1, part_mark) + part; })));
  }
  mustache::data const* get_partial(std::string const& name) const override { return m_parts.get(name); }

 private:
  mustache::data m_parts;
};

// "Unclosed section "x" at 123" of the text with its numbers: the line of the template.
[[noreturn]] void fail(std::string const& file, std::string const& text, std::string const& message) {
  auto const at = message.rfind(" at ");
  auto const offset = at == std::string::npos ? std::nullopt : parse_integer(message.substr(at + 4));
  if (!offset) throw Error(fmt::format("{}: {}", file, message));
  auto const end = text.begin() + std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(text.size()), *offset);
  int const line = static_cast<int>(std::count(text.begin(), end, '\n')) + 1;
  auto what = message.substr(0, at);
  if (!what.empty()) what.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(what.front())));
  throw Error(at_line(file, line, what));
}

}  // namespace

std::string at_line(std::string const& file, int line, std::string_view what) {
  return said("{}, line {}: {}", file, line, what);
}

std::string plain(std::string_view filled_text) {
  std::string result;
  for (char const c : filled_text)
    if (c != guard) result += c;
  return result;
}

std::vector<FilledLine> filled(TemplateText const& from, TemplateValues const& values, Names const& item_names,
                               Names const& parts) {
  std::string text;
  for (char const c : from.text)
    if (c != '\r' && c != guard && c != line_begin && c != line_end && c != part_mark) text += c;
  auto const marked = numbered(text);
  mustache::mustache tags(marked);
  if (!tags.is_valid()) fail(from.file, marked, tags.error_message());
  check_names({from.file, text}, values, item_names, parts);
  tags.set_custom_escape(guarded);
  auto const data = data_of(values);
  PartsApart context(parts);
  context.push(&data);
  std::vector<FilledLine> lines;
  for (auto const& line : split(tags.render(context), '\n')) {
    auto const begin = line.rfind(line_begin), end = line.rfind(line_end);
    if (begin == std::string::npos || end == std::string::npos || end < begin) continue;
    FilledLine filled_line{static_cast<int>(parse_integer(line.substr(begin + 1, end - begin - 1)).value_or(0)), {}};
    bool is_mark = false;
    for (char const c : line) {
      if (c == line_begin) is_mark = true;
      if (!is_mark && c != line_end) filled_line.text += c;
      if (c == line_end) is_mark = false;
    }
    lines.push_back(std::move(filled_line));
  }
  return lines;
}

}  // namespace kansenatlas
