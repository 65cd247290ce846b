#include "geo/agenda/document_format.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

struct Known {
  DocumentFormat format;
  std::string_view name, extension;
};
constexpr std::array<Known, 7> all_formats{{{DocumentFormat::md, "md", ".md"},
                                            {DocumentFormat::html, "html", ".html"},
                                            {DocumentFormat::docx, "docx", ".docx"},
                                            {DocumentFormat::odt, "odt", ".odt"},
                                            {DocumentFormat::pdf, "pdf", ".pdf"},
                                            {DocumentFormat::xlsx, "xlsx", ".cijfers.xlsx"},
                                            {DocumentFormat::csv, "csv", ".cijfers.csv"}}};

[[noreturn]] void refuse(std::string const& name) {
  std::vector<std::string> names;
  for (auto const& each : all_formats) names.emplace_back(each.name);
  throw UsageError(
      said("unknown format '{}'; {}", name, did_you_mean(name, names, said("there are: {}", joined(names, ", ")))));
}

}  // namespace

std::string_view extension_of(DocumentFormat format) {
  return std::find_if(all_formats.begin(), all_formats.end(), [&](Known const& each) { return each.format == format; })
      ->extension;
}

std::vector<DocumentFormat> formats_from(std::string_view list) {
  std::vector<DocumentFormat> formats;
  for (auto const& part : split(list, ',')) {
    auto const name = std::string(trimmed(part));
    auto const* const at =
        std::find_if(all_formats.begin(), all_formats.end(), [&](Known const& each) { return each.name == name; });
    if (at == all_formats.end()) refuse(name);
    if (std::find(formats.begin(), formats.end(), at->format) == formats.end()) formats.push_back(at->format);
  }
  return formats;
}

}  // namespace kansenatlas
