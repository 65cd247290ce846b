#include "geo/agenda/write.hpp"

#include <fmt/format.h>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/facts_file.hpp"
#include "geo/agenda/illustrate.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas {
namespace {

std::vector<std::string> file_names(Draft const& draft) {
  std::vector<std::string> names{draft.name + ".md", draft.name + ".facts.json"};
  for (auto const& section : draft.sections)
    for (auto const& block : section.blocks)
      if (auto const* figure = std::get_if<Figure>(&block)) names.push_back(figure->file);
  return names;
}

void check_free(std::filesystem::path const& folder, std::vector<std::string> const& names) {
  for (auto const& name : names)
    if (std::filesystem::exists(folder / name))
      throw Error(fmt::format("'{}' exists already; choose another folder or add --force", (folder / name).string()));
}

}  // namespace

WrittenAgenda write_agenda(Material const& material, int region, Palettes const& palettes,
                           std::filesystem::path const& folder, bool may_overwrite) {
  Draft draft = draft_of(material, region);
  if (!may_overwrite) check_free(folder, file_names(draft));
  auto const pictures = illustrate(draft, material, region, palettes);
  std::string const document = draft.name + ".md", facts = draft.name + ".facts.json";
  for (auto const& picture : pictures) write_text_atomically(folder / picture.file, svg_of(picture.drawing));
  write_text_atomically(folder / facts, facts_json(draft, material.atlas));
  write_text_atomically(folder / document, markdown_of(draft, material.texts));
  WrittenAgenda written{draft.region_code,
                        draft.title,
                        {document, facts},
                        static_cast<int>(open_boxes_of(draft).size()),
                        static_cast<int>(draft.facts.size()),
                        draft.warnings};
  for (auto const& picture : pictures) written.files.push_back(picture.file);
  return written;
}

}  // namespace kansenatlas
