#include <algorithm>
#include <filesystem>

#include "app/cli/commands.hpp"
#include "app/cli/fault_list.hpp"
#include "app/cli/layer_check.hpp"
#include "app/cli/table.hpp"
#include "geo/source/atlas_check.hpp"
#include "geo/source/not_an_atlas.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas::cli {
namespace {

// What is no atlas may hold polygons that can be checked: names the layer and a field to give.
[[noreturn]] void refuse_with_layers(std::string const& what, NotAnAtlas const& refusal) {
  std::vector<LayerContents> layers;
  try {
    layers = layers_in(what);
  } catch (Error const&) {
    throw Error(said("{}; give an atlas, a folder of facts, or a layer as FILE#LAYER:FIELD", refusal.what_it_is()));
  }
  for (auto const& layer : layers) {
    if (!layer.has_polygons || layer.fields.empty()) continue;
    auto const code = std::find_if(layer.fields.begin(), layer.fields.end(),
                                   [](auto const& field) { return field.find("code") != std::string::npos; });
    throw Error(said("{}; check a layer of it as FILE#LAYER:FIELD, such as '{}#{}:{}'", refusal.what_it_is(), what,
                     layer.name, code == layer.fields.end() ? layer.fields.front() : *code));
  }
  throw Error(said("{}, and it has no layer of polygons to check", refusal.what_it_is()));
}

std::vector<Fault> faults_of(std::string const& what) {
  std::error_code ignored;
  if (std::filesystem::is_directory(what, ignored)) return check_data_folder(what).faults;
  try {
    return check_atlas_file(what);
  } catch (NotAnAtlas const& refusal) {
    refuse_with_layers(what, refusal);
  }
}

std::string faults_text(std::vector<Fault> const& faults, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& fault : faults)
    rows.push_back(
        {fault.file, fault.row > 0 ? std::to_string(fault.row) : "", fault.field, fault.value, fault.message});
  return table_text({{texts.text("atlas.column.file")},
                     {texts.text("atlas.column.row"), Align::right},
                     {texts.text("atlas.column.field")},
                     {texts.text("atlas.column.value")},
                     {texts.text("atlas.column.fault")}},
                    rows);
}

bool is_layer(std::string const& what) {
  std::error_code ignored;
  return what.find('#') != std::string::npos && !std::filesystem::exists(what, ignored);
}

int run_atlas_check(Invocation const& given, Session& session) {
  auto const what = given.text("DIR|FILE");
  if (is_layer(what)) return check_layer(what, session);
  auto const faults = faults_of(what);
  auto const& texts = session.texts();
  if (session.wants_json()) session.print({{"checked", what}, {"faults", faults_document(faults)}});
  if (faults.empty()) {
    session.say(texts.text("atlas.check.clean", fmt::arg("what", what)));
    return 0;
  }
  session.say(faults_text(faults, texts));
  session.say(texts.plural("atlas.check.faults", static_cast<long long>(faults.size()), fmt::arg("what", what)));
  return 1;
}

}  // namespace

Command atlas_check_command() {
  return {"atlas check", "atlas.check.help", {{"DIR|FILE", "atlas.check.what"}}, {}, run_atlas_check};
}

}  // namespace kansenatlas::cli
