// The map in words.
#include <fmt/format.h>

#include "app/viewer/panels/panels.hpp"
#include "app/viewer/welfare_words.hpp"
#include "app/viewer/widgets/widgets.hpp"
#include "app/viewer/words.hpp"

namespace kansenatlas::viewer {

void words_panel(State const& state, PanelUi& ui, Outbox&) {
  bool const is_chart = state.ui.work == WorkArea::welfare && state.ui.welfare.view != WelfareView::map;
  heading(ui, state.texts().text(is_chart ? "viewer.welfare.words.title" : "viewer.words.title"));
  gap(ui);
  auto const paragraphs = state.ui.work == WorkArea::welfare ? welfare_in_words(state) : map_in_words(state);
  std::string whole;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    say(ui, fmt::format("words.{}", i), paragraphs[i]);
    gap(ui);
    whole += paragraphs[i] + "\n";
  }
  if (button(ui, "words.copy", state.texts().text("viewer.words.copy"))) ImGui::SetClipboardText(whole.c_str());
}

}  // namespace kansenatlas::viewer
