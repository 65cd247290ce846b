#pragma once
// The file formats of an agenda and of its figures.
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas {

enum class DocumentFormat { md, html, docx, odt, pdf, xlsx, csv };

std::string_view extension_of(DocumentFormat format);  // ".docx"; the figures have ".cijfers.xlsx", ".cijfers.csv"

// "md,html,docx" -> each once, in that order. Throws UsageError that names an unknown one, those near it, and them all.
std::vector<DocumentFormat> formats_from(std::string_view list);

}  // namespace kansenatlas
