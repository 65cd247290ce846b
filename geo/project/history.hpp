#pragma once
// Undo and redo without limit: a row of snapshots and a place in it.
#include <memory>
#include <string>
#include <vector>

#include "geo/project/project.hpp"

namespace kansenatlas {

class History {
 public:
  explicit History(Project project);

  [[nodiscard]] Project const& now() const { return *m_steps[m_at].project; }
  // Makes `project` the present, under the name `title_key` (key of a text); what was undone is forgotten. Steps that
  // follow each other with the same non-empty `drag_key` are one step. A project that is the same makes no step.
  void apply(Project project, std::string title_key, std::string drag_key = "");
  // The next step with the same key is a step of its own: the mouse button went up, the field lost the focus.
  void end_drag() { m_drag_key.clear(); }

  [[nodiscard]] bool can_undo() const { return m_at > 0; }
  [[nodiscard]] bool can_redo() const { return m_at + 1 < m_steps.size(); }
  // Names of the steps that undo and redo would take; they must be possible.
  [[nodiscard]] std::string const& undo_title() const { return m_steps[m_at].title_key; }
  [[nodiscard]] std::string const& redo_title() const { return m_steps[m_at + 1].title_key; }
  void undo();
  void redo();

  // Does the present differ from what was last saved or opened?
  [[nodiscard]] bool is_dirty() const { return m_steps[m_at].project != m_saved; }
  void mark_saved() { m_saved = m_steps[m_at].project; }

 private:
  struct Step {
    std::shared_ptr<Project const> project;
    std::string title_key;
  };
  std::vector<Step> m_steps;
  std::size_t m_at = 0;
  std::string m_drag_key;
  std::shared_ptr<Project const> m_saved;
};

}  // namespace kansenatlas
