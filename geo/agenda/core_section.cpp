// Who belongs together in every compared partition, and in which arrangements the region's municipalities meet.
#include <algorithm>
#include <set>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/cooperations.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t arrangements_shown = 12;

std::vector<int> shared(std::vector<int> const& some, std::vector<int> const& members) {
  std::vector<int> found;
  for (int const m : some)
    if (std::find(members.begin(), members.end(), m) != members.end()) found.push_back(m);
  return found;
}

std::string compared_names(Composer const& composer) {
  std::vector<std::string> names;
  for (auto const* partition : default_partitions(composer.atlas()))
    names.push_back(lower_initial(partition->name(composer.texts().language())));
  return composer.texts().list(names);
}

// "0,85", or a dash without partners.
std::string shown_congruence(Composer const& composer, std::vector<int> const& municipalities) {
  double sum = 0;
  int counted = 0;
  for (int const m : municipalities)
    if (auto const& value = composer.material.territorial[static_cast<std::size_t>(m)].value) {
      sum += *value;
      ++counted;
    }
  return counted ? composer.texts().number(sum / counted, 2) : "–";
}

struct SharedArrangement {
  Arrangement const* arrangement;
  std::size_t here, all;  // municipalities of the region, and of everywhere
};

// In force, with at least two municipalities of the region and at least half of them; most of them first.
std::vector<SharedArrangement> shared_arrangements(Composer const& composer, std::vector<int> const& members) {
  std::vector<SharedArrangement> found;
  for (auto const& arrangement : composer.atlas().arrangements) {
    if (!is_in_force(arrangement, composer.atlas().arrangements_on)) continue;
    auto const all = municipalities_in(arrangement);
    auto const here = shared(all, members).size();
    if (here >= 2 && 2 * here >= members.size()) found.push_back({&arrangement, here, all.size()});
  }
  std::stable_sort(found.begin(), found.end(), [](auto const& a, auto const& b) {
    return a.here != b.here ? a.here > b.here : a.arrangement->name < b.arrangement->name;
  });
  return found;
}

}  // namespace

std::size_t shared_arrangements_of(Composer const& composer) {
  return shared_arrangements(composer, composer.members()).size();
}

void write_cores(Composer& composer) {
  auto const& texts = composer.texts();
  auto const members = composer.members();
  if (members.size() < 2 || composer.material.cores.cores.empty()) return;
  DraftTable table{texts.text("agenda.cores.table"),
                   {{texts.text("agenda.cores.column")},
                    {texts.text("agenda.column.municipalities"), true},
                    {texts.text("agenda.column.inhabitants"), true},
                    {texts.text("agenda.cores.congruence"), true}},
                   {}};
  for (auto const& core : composer.material.cores.cores) {
    auto const here = shared(core.municipalities, members);
    if (here.empty()) continue;
    auto const elsewhere = static_cast<long long>(core.municipalities.size() - here.size());
    auto names = texts.list(names_of(composer.atlas(), here));
    if (elsewhere) names += " " + texts.plural("agenda.cores.elsewhere", elsewhere);
    table.rows.push_back({{names, ""},
                          {texts.integer(static_cast<long long>(here.size())), ""},
                          {texts.number(inhabitants_of(composer.atlas(), here), 0), ""},
                          {shown_congruence(composer, here), ""}});
  }
  composer.add(Subheading{texts.text("agenda.cores.heading")});
  composer.say(texts.plural("agenda.cores.intro", static_cast<long long>(table.rows.size()),
                            fmt::arg("partitions", compared_names(composer))) +
               " " + texts.text("agenda.cores.congruence_intro"));
  composer.add_table(std::move(table));
}

namespace {

// As the register has it, in another language with its translation.
std::string form_words(std::string const& form, Texts const& texts) {
  if (form.empty()) return "–";
  auto key = "agenda.arrangements.form." + search_key(form);
  std::replace(key.begin(), key.end(), ' ', '_');
  auto const words = texts.text(key);
  return words == key ? form : words;
}

}  // namespace

void write_arrangements(Composer& composer) {
  auto const& texts = composer.texts();
  auto const members = composer.members();
  if (members.size() < 2 || composer.atlas().arrangements.empty()) return;
  auto const found = shared_arrangements(composer, members);
  composer.add(Subheading{texts.text("agenda.arrangements.heading")});
  if (found.empty()) return composer.say(texts.text("agenda.arrangements.none"));
  DraftTable table{texts.text("agenda.arrangements.table"),
                   {{texts.text("agenda.arrangements.column")},
                    {texts.text("agenda.arrangements.form")},
                    {texts.text("agenda.arrangements.here"), true},
                    {texts.text("agenda.arrangements.all"), true}},
                   {}};
  for (std::size_t i = 0; i < std::min(found.size(), arrangements_shown); ++i)
    table.rows.push_back({{found[i].arrangement->name, ""},
                          {form_words(found[i].arrangement->form, texts), ""},
                          {texts.integer(static_cast<long long>(found[i].here)), ""},
                          {texts.integer(static_cast<long long>(found[i].all)), ""}});
  composer.say(texts.text("agenda.arrangements.intro",
                          fmt::arg("date", long_text(composer.atlas().arrangements_on, texts.language()))));
  composer.add_table(std::move(table));
  if (found.size() > arrangements_shown)
    composer.say(texts.plural("agenda.arrangements.more", static_cast<long long>(found.size() - arrangements_shown)));
}

}  // namespace kansenatlas
