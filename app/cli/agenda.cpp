#include <algorithm>
#include <list>

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/task_arguments.hpp"
#include "geo/agenda/batch.hpp"
#include "geo/agenda/file_stem.hpp"
#include "geo/agenda/handover.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas::cli {
namespace {

// The regions asked for, grouped so that each partition is computed once.
struct Wanted {
  Partition const* partition = nullptr;
  std::vector<int> regions;
};

void add(std::vector<Wanted>& all, RegionRef const& ref) {
  for (auto& wanted : all)
    if (wanted.partition == ref.partition) {
      wanted.regions.push_back(ref.region);
      return;
    }
  all.push_back({ref.partition, {ref.region}});
}

std::vector<Wanted> wanted_regions(Atlas const& atlas, Invocation const& invocation, Session& session) {
  auto const codes = invocation.all("CODE");
  std::vector<Wanted> all;
  if (!invocation.has("--partition")) {
    if (invocation.has("--all")) throw UsageError(said("--all needs a partition; add --partition P"));
    if (codes.empty()) throw UsageError(said("no region given; name one (VR20) or add --partition P --all"));
    for (auto const& code : codes) add(all, region_named(atlas, code));
    return all;
  }
  auto const& partition = partition_argument(invocation.text("--partition"), session);
  if (codes.empty() && !invocation.has("--all"))
    throw UsageError(said("no region of '{}' given; name one or add --all", partition.id));
  if (invocation.has("--all"))
    for (std::size_t r = 0; r < partition.regions.size(); ++r) add(all, {&partition, static_cast<int>(r)});
  else
    for (auto const& code : codes) add(all, {&partition, region_named(partition, code)});
  return all;
}

char separator_wanted(Invocation const& invocation) {
  auto const separator = invocation.text("--csv-separator", ",");
  if (separator != "," && separator != ";")
    throw UsageError(said("unknown separator '{}'; choose ',' or ';'", separator));
  return separator.front();
}

DocumentChoice documents_wanted(Invocation const& invocation) {
  DocumentChoice choice;
  choice.formats = formats_from(invocation.text("--format", "md"));
  choice.is_pdf_accessible = invocation.has("--accessible");
  choice.reference_doc = invocation.text("--reference-doc");
  choice.name_template = invocation.text("--name-template");
  auto const wants = [&](DocumentFormat format) {
    return std::find(choice.formats.begin(), choice.formats.end(), format) != choice.formats.end();
  };
  choice.css = invocation.text("--css");
  choice.csv_separator = separator_wanted(invocation);
  if (invocation.has("--csv-separator") && !wants(DocumentFormat::csv))
    throw UsageError(said("--csv-separator is about the table of figures; add --format csv"));
  bool const has_style = wants(DocumentFormat::html) || (wants(DocumentFormat::pdf) && !choice.is_pdf_accessible);
  if (!choice.css.empty() && !has_style)
    throw UsageError(said("--css is about HTML and PDF; add --format html or --format pdf without --accessible"));
  if (choice.is_pdf_accessible && !wants(DocumentFormat::pdf))
    throw UsageError(said("--accessible is about the PDF; add --format pdf"));
  if (!choice.reference_doc.empty() && !wants(DocumentFormat::docx))
    throw UsageError(said("--reference-doc is about the Word document; add --format docx"));
  return choice;
}

// "x.docx" would become a folder of that name with Markdown in it.
void refuse_file_name(std::string const& out) {
  namespace fs = std::filesystem;
  auto const extension = search_key(fs::path(out).extension().string());
  std::error_code ignored;
  if (fs::is_directory(out, ignored)) return;
  for (auto const* format : {"md", "html", "docx", "odt", "pdf", "xlsx", "csv"})
    if (extension == format)
      throw UsageError(
          said("--out names a folder, and '{0}' looks like a file; the format is chosen by --format {1}: for "
               "example --out {2} --format {1}",
               out, format, fs::path(out).replace_extension().string()));
}

AgendaLength length_wanted(Invocation const& invocation) {
  auto const length = invocation.text("--length", "full");
  if (length != "full" && length != "summary")
    throw UsageError(said("unknown length '{}'; choose full or summary", length));
  return length == "full" ? AgendaLength::full : AgendaLength::summary;
}

Json json_of(AgendaOrder const& order, AgendaOutcome const& outcome) {
  auto const& region = order.material->partition.regions[static_cast<std::size_t>(order.region)];
  auto const written = outcome.written.value_or(WrittenAgenda{region.code, region.title, {}, 0, 0, {}, ""});
  Json json{{"region", written.region},
            {"files", written.files},
            {"open_boxes", written.open_boxes},
            {"facts", written.facts},
            {"warnings", written.warnings}};
  if (!outcome.fault.empty()) json["error"] = outcome.fault;
  return json;
}

// What was written, what was not, and why. Gives how many failed.
int tell(std::vector<AgendaOrder> const& orders, std::vector<AgendaOutcome> const& outcomes,
         std::filesystem::path const& folder, Session& session) {
  auto const& texts = session.texts();
  int written = 0, failed = 0;
  for (auto const& outcome : outcomes) {
    failed += outcome.fault.empty() ? 0 : 1;
    if (!outcome.written) continue;
    ++written;
    session.say(texts.text("agenda.written", fmt::arg("file", (folder / outcome.written->files.front()).string()),
                           fmt::arg("facts", outcome.written->facts),
                           fmt::arg("boxes", texts.plural("agenda.written_boxes", outcome.written->open_boxes))));
    for (auto const& warning : outcome.written->warnings) session.say("  " + warning);
  }
  if (orders.size() > 1) session.say(texts.plural("document.summary", written, fmt::arg("folder", folder.string())));
  if (failed && orders.size() > 1) session.say(texts.plural("document.failed", failed));
  for (std::size_t i = 0; failed && orders.size() > 1 && i < orders.size(); ++i)
    if (!outcomes[i].fault.empty())
      session.say(fmt::format("  {}: {}",
                              orders[i].material->partition.regions[static_cast<std::size_t>(orders[i].region)].code,
                              outcomes[i].fault));
  return failed;
}

void write_handover(Country const& country, std::vector<AgendaOrder> const& orders,
                    std::vector<AgendaOutcome> const& outcomes, Palettes const& palettes,
                    std::filesystem::path const& file, Session& session) {
  std::vector<HandedAgenda> agendas;
  for (std::size_t i = 0; i < orders.size(); ++i)
    if (auto const& written = outcomes[i].written)
      agendas.push_back({&orders[i].material->partition, orders[i].region, written->title, written->files});
  auto const resources = session.share() / "agenda";
  HtmlDress const dress{read_whole_file(resources / "agenda.css") + read_whole_file(resources / "handover.css"),
                        read_whole_file(resources / "agenda.js") + read_whole_file(resources / "handover.js")};
  Handover const handover{*country.atlas, *country.ground, palettes, handover_partitions(*country.atlas, agendas),
                          agendas};
  write_text_atomically(file, handover_html(handover, dress, session.texts()));
  session.say(session.texts().text("handover.written", fmt::arg("file", file.string())));
}

int run_agenda(Invocation const& invocation, Session& session) {
  auto const choice = documents_wanted(invocation);
  refuse_file_name(invocation.text("--out"));
  auto const& country = session.country(Figures::all);
  auto const wanted = wanted_regions(*country.atlas, invocation, session);
  auto const resources = session.share() / "agenda";
  auto const preset = read_preset(resources, invocation.text("--preset", "kansenagenda"));
  auto const palettes = read_palettes(session.share() / "colour" / "palettes.csv");
  if (!choice.name_template.empty())
    for (auto const& one : wanted) check_stems_differ(choice.name_template, *one.partition, one.regions);
  if (!invocation.has("--out")) throw UsageError(said("no folder for the agendas; add --out DIR"));
  auto kit = document_kit(choice, resources, session.language());
  kit.length = length_wanted(invocation);
  auto const folder = session.output_folder(invocation.text("--out"));
  std::filesystem::path page;
  if (invocation.has("--handover")) page = session.output_file((folder / handover_file).string());
  auto const plans = plans_of(session);
  std::list<Material> materials;
  std::vector<AgendaOrder> orders;
  for (auto const& one : wanted) {
    materials.push_back(material_for(*country.atlas, *country.ground, *one.partition, preset, session.texts(), plans));
    for (int const region : one.regions) orders.push_back({&materials.back(), region});
  }
  kit.fills_contents = orders.size() == 1;  // in a long run the wait would be too long
  auto const outcomes = write_agendas(orders, {palettes, folder, session.may_overwrite(), kit}, session.progress());
  if (!page.empty()) write_handover(country, orders, outcomes, palettes, page, session);
  if (session.wants_json()) {
    Json document = Json::array();
    for (std::size_t i = 0; i < orders.size(); ++i) {
      document.push_back(json_of(orders[i], outcomes[i]));
      if (!page.empty()) document.back()["handover"] = handover_file;
    }
    session.print(document);
  }
  int const failed = tell(orders, outcomes, folder, session);
  if (orders.size() == 1 && failed) throw Error(outcomes.front().fault);
  return failed ? 1 : 0;
}

}  // namespace

Command agenda_command() {
  return {"agenda",
          "agenda.help",
          {{"CODE", "agenda.option.region", 0, -1}},
          {{"--partition", "P", "agenda.option.partition"},
           {"--all", "", "agenda.option.all"},
           {"--format", "FORMATS", "document.option.format"},
           {"--accessible", "", "document.option.accessible"},
           {"--reference-doc", "FILE", "document.option.reference_doc"},
           {"--css", "FILE", "document.option.css"},
           {"--csv-separator", ",|;", "document.option.csv_separator"},
           {"--name-template", "NAME", "document.option.name_template"},
           {"--preset", "NAME", "agenda.option.preset"},
           {"--handover", "", "handover.option"},
           {"--length", "full|summary", "agenda.option.length"}},
          run_agenda};
}

}  // namespace kansenatlas::cli
