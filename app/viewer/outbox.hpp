#pragma once
// What panels ask for while they are drawn; carried out when all of them have been.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/project/project.hpp"

namespace kansenatlas::viewer {

struct State;
struct Ui;

class Outbox {
 public:
  // An action of the table, as a script would write it.
  void act(std::string_view action, std::string argument = "");
  // A function from project to project. `title_key` names the step for undo; steps with one `drag_key` are one.
  void edit(std::string title_key, std::function<Project(Project)> change, std::string drag_key = "");
  void end_drag();
  // Something that no project keeps.
  void remember(std::function<void(Ui&)> change);

  [[nodiscard]] bool is_empty() const { return m_mails.empty(); }
  // Carries everything out in the order in which it was asked, and is empty afterwards. An error becomes a notice.
  void deliver(State& state);

 private:
  std::vector<std::function<void(State&)>> m_mails;
};

}  // namespace kansenatlas::viewer
