#pragma once
// A template of mustache tags filled with values, with the line of the file that every line of the result comes from.
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas {

struct TemplateValues {
  std::map<std::string, std::string> texts;                                      // {{region}}
  std::map<std::string, std::vector<std::map<std::string, std::string>>> lists;  // {{#opgaven}} {{title}} {{/opgaven}}
};

struct TemplateText {
  std::string file;  // its name, for messages
  std::string text;
};

struct FilledLine {
  int number = 0;  // in the template, from 1
  std::string text;
};

// Stands at the beginning of what {{> name}} leaves; `name` follows.
constexpr char part_mark = '\x1d';

// Tags: {{name}}, {{#list}} ... {{/list}}, {{^list}} ... {{/list}}, {{> part}}, {{! remark }}. A value never becomes
// markup of the template: `plain` takes away what guards it. Throws Error that names file and line: a tag or section
// that does not end, a name that is neither in `values` nor among `item_names`, a part that is not in `parts`.
std::vector<FilledLine> filled(TemplateText const& text, TemplateValues const& values,
                               std::set<std::string, std::less<>> const& item_names,
                               std::set<std::string, std::less<>> const& parts);
std::string plain(std::string_view filled_text);

// "agenda.mustache, line 12: what"
std::string at_line(std::string const& file, int line, std::string_view what);

}  // namespace kansenatlas
