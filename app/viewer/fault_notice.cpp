#include "app/viewer/fault_notice.hpp"

namespace kansenatlas::viewer {

std::string with_words_of_program(Texts const& texts, std::string const& sentence, std::string_view said) {
  return texts.text("viewer.fault.said", fmt::arg("sentence", sentence), fmt::arg("said", said));
}

std::string not_taken_over(Fault const& fault, Texts const& texts) {
  return fault.row == 0 ? texts.text("viewer.fault.table") : texts.text("viewer.fault.row", fmt::arg("row", fault.row));
}

void notify_fault(State& state, std::string const& sentence, std::string_view said) {
  notify(state, NoticeKind::error, with_words_of_program(state.texts(), sentence, said));
}

}  // namespace kansenatlas::viewer
