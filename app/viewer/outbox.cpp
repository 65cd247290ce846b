#include "app/viewer/outbox.hpp"

#include <fmt/format.h>

#include "app/viewer/actions.hpp"
#include "app/viewer/fault_notice.hpp"

namespace kansenatlas::viewer {

void Outbox::act(std::string_view action, std::string argument) {
  m_mails.emplace_back(
      [name = std::string(action), argument = std::move(argument)](State& state) { dispatch(state, name, argument); });
}

void Outbox::edit(std::string title_key, std::function<Project(Project)> change, std::string drag_key) {
  m_mails.emplace_back([title_key = std::move(title_key), change = std::move(change),
                        drag_key = std::move(drag_key)](State& state) {
    try {
      state.history.apply(change(state.project()), title_key, drag_key);
    } catch (std::exception const& error) {
      auto const& texts = state.texts();
      notify_fault(state, texts.text("viewer.fault.action", fmt::arg("action", texts.text(title_key))), error.what());
    }
  });
}

void Outbox::end_drag() {
  m_mails.emplace_back([](State& state) { state.history.end_drag(); });
}

void Outbox::remember(std::function<void(Ui&)> change) {
  m_mails.emplace_back([change = std::move(change)](State& state) { change(state.ui); });
}

void Outbox::deliver(State& state) {
  auto const mails = std::move(m_mails);
  m_mails.clear();
  for (auto const& mail : mails) mail(state);
}

}  // namespace kansenatlas::viewer
