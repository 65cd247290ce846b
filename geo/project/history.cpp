#include "geo/project/history.hpp"

#include <cassert>

namespace kansenatlas {

History::History(Project project) : m_steps{{std::make_shared<Project const>(std::move(project)), {}}} { mark_saved(); }

void History::apply(Project project, std::string title_key, std::string drag_key) {
  if (is_same(project, now())) return;
  m_steps.resize(m_at + 1);
  auto snapshot = std::make_shared<Project const>(std::move(project));
  bool const continues_drag = !drag_key.empty() && drag_key == m_drag_key;
  if (continues_drag) {
    m_steps[m_at].project = std::move(snapshot);
  } else {
    m_steps.push_back({std::move(snapshot), std::move(title_key)});
    ++m_at;
  }
  m_drag_key = std::move(drag_key);
}

void History::undo() {
  assert(can_undo());
  --m_at;
  end_drag();
}

void History::redo() {
  assert(can_redo());
  ++m_at;
  end_drag();
}

}  // namespace kansenatlas
