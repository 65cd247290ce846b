#include "geo/project/project.hpp"

#include <algorithm>

namespace kansenatlas {

bool is_same(Project const& a, Project const& b) {
  return a.atlas == b.atlas && a.view == b.view && a.notes == b.notes;
}

Project with_view(Project project, View view) {
  project.view = std::make_shared<View const>(std::move(view));
  return project;
}

Project with_notes(Project project, Notes notes) {
  project.notes = std::make_shared<Notes const>(std::move(notes));
  return project;
}

Project with_note(Project project, std::string const& about, std::string const& text) {
  Notes notes = *project.notes;
  auto const at = std::find_if(notes.begin(), notes.end(), [&](Note const& note) { return note.about == about; });
  if (at == notes.end()) {
    if (text.empty()) return project;
    notes.push_back({about, text});
  } else if (text.empty()) {
    notes.erase(at);
  } else {
    at->text = text;
  }
  return with_notes(std::move(project), std::move(notes));
}

std::string note_about(Project const& project, std::string const& about) {
  for (auto const& note : *project.notes)
    if (note.about == about) return note.text;
  return {};
}

}  // namespace kansenatlas
