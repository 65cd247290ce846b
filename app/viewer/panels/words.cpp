// The map in words.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {

void words_panel(State const& state, PanelUi& ui, Outbox&) {
  heading(ui, state.texts().text("viewer.words.title"));
  gap(ui);
  auto const paragraphs = map_in_words(state);
  std::string whole;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    say(ui, fmt::format("words.{}", i), paragraphs[i]);
    gap(ui);
    whole += paragraphs[i] + "\n";
  }
  if (button(ui, "words.copy", state.texts().text("viewer.words.copy"))) ImGui::SetClipboardText(whole.c_str());
}

}  // namespace kansenatlas::viewer
