#pragma once
// A task in words: what a card, a table and an agenda say of it.
#include <string>
#include <string_view>
#include <vector>

#include "geo/agenda/task_scale.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/project/task.hpp"

namespace kansenatlas {

// "Wet veiligheidsregio's, artikel 10, onder e; 25 (BWBR0027466)"; empty when no law is named.
std::string legal_basis_of(Task const& task, Texts const& texts);

// What the field is called: "Vrijheid bij de uitvoering" for "room".
std::string title_of_field(std::string_view key, Texts const& texts);

// The field as people read it: options in words, dates long, "niet vastgesteld" when empty.
std::string shown(Task const& task, TaskField const& field, Texts const& texts);

// Who carries it out: "veiligheidsregio" for VR; another body as it was entered.
std::string body_of(Task const& task, Texts const& texts);

// "2 van 4": how many of the four judgements have been made with a reason.
std::string judgements_made(Task const& task, Texts const& texts);
// Which judgements, reasons, names and dates are still missing; or that none is.
std::string completeness_sentence(Task const& task, Texts const& texts);

// "Veiligheidsregio Zeeland: 12.000.000 euro in 2025, 30,10 euro per inwoner ..." and the country beside it; empty when
// no amount was entered.
std::vector<std::string> amount_sentences(Task const& task, Atlas const& atlas, Texts const& texts);

// Sizes, fits and scales, a sentence each.
std::vector<std::string> scale_sentences(ScaleCheck const& check, Atlas const& atlas, Texts const& texts);

}  // namespace kansenatlas
