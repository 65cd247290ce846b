#include "tests/ui/ui_driver.hpp"

#include <stdexcept>

#include "app/viewer/actions.hpp"
#include "app/viewer/panels/panels.hpp"
#include "app/viewer/refresh.hpp"
#include "app/viewer/widgets/keys.hpp"
#include "app/viewer/widgets/look.hpp"

namespace kansenatlas::test {

viewer::Catalogues both_catalogues() { return viewer::Catalogues::load(KANSENATLAS_SHARE "/locale"); }

namespace {

viewer::State state_of(Country country, std::filesystem::path file) {
  auto const project = viewer::first_project(*country.atlas);
  viewer::State state(std::move(country), std::move(file), both_catalogues(), project);
  state.caches.palettes = read_palettes(KANSENATLAS_SOURCE "/data/colour/palettes.csv");
  state.caches.share = KANSENATLAS_SHARE;
  return state;
}

}  // namespace

UiDriver::UiDriver(Country country, int width_px, int height_px) : state(state_of(std::move(country), {})) {
  start(width_px, height_px);
}

UiDriver::UiDriver(std::filesystem::path const& atlas_file)
    : state(state_of(read_atlas_file(atlas_file, Figures::none), atlas_file)) {
  start(1600, 900);
}

UiDriver::~UiDriver() { ImGui::DestroyContext(); }

void UiDriver::start(int width_px, int height_px) {
  ImGui::CreateContext();
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {static_cast<float>(width_px), static_cast<float>(height_px)};
  io.DeltaTime = 1.0F / 60;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.KeyMap[ImGuiKey_Space] = 32;
  io.KeyMap[ImGuiKey_Enter] = 257;
  io.KeyMap[ImGuiKey_Escape] = 256;
  io.KeyMap[ImGuiKey_Home] = 268;
  io.KeyMap[ImGuiKey_LeftArrow] = 263;
  io.KeyMap[ImGuiKey_RightArrow] = 262;
  io.KeyMap[ImGuiKey_UpArrow] = 265;
  io.KeyMap[ImGuiKey_DownArrow] = 264;
  io.KeyMap[ImGuiKey_Backspace] = 259;
  io.KeyMap[ImGuiKey_Delete] = 261;
  io.KeyMap[ImGuiKey_PageUp] = 266;
  io.KeyMap[ImGuiKey_PageDown] = 267;
  io.KeyMap[ImGuiKey_End] = 269;
  io.MousePos = {-1, -1};
  set_scale(100);
}

void UiDriver::set_scale(int percent) {
  state.ui.scale_percent = percent;
  ui.scale = static_cast<float>(percent) / 100;
  viewer::look::apply(percent);
  ui.fonts = viewer::build_fonts(percent);
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  frames(6);
}

void UiDriver::frames(int count) {
  for (int i = 0; i < count; ++i) {
    viewer::refresh(state, m_jobs);
    viewer::prepare_keys();
    ImGui::NewFrame();
    viewer::workspace(state, ui, m_outbox);
    m_outbox.deliver(state);
    viewer::refresh(state, m_jobs);
    ImGui::Render();
  }
}

std::string UiDriver::said(std::string const& name) const {
  auto const at = ui.said.find(name);
  return at == ui.said.end() ? std::string() : at->second;
}

void UiDriver::move_to(ImVec2 at) {
  ImGui::GetIO().MousePos = at;
  frames(2);
}

void UiDriver::point_at(std::string const& widget, float dx_px, float dy_px) {
  auto const at = ui.widgets.find(widget);
  if (at == ui.widgets.end()) throw std::runtime_error("no widget '" + widget + "' is drawn");
  auto const centre = at->second.centre();
  move_to({centre.x + dx_px, centre.y + dy_px});
}

void UiDriver::click(std::string const& widget) {
  point_at(widget);
  ImGui::GetIO().MouseDown[0] = true;
  frames(2);
  ImGui::GetIO().MouseDown[0] = false;
  frames(3);
}

void UiDriver::type(std::string_view words) {
  for (char const letter : words) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(1, letter).c_str());
    frames(1);
  }
  frames(1);
}

void UiDriver::hold(int key, bool is_down) {
#if IMGUI_VERSION_NUM >= 18700
  ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(key), is_down);
#else
  ImGui::GetIO().KeysDown[key] = is_down;
#endif
}

void UiDriver::press(viewer::Shortcut shortcut) {
  auto& io = ImGui::GetIO();
  io.KeyCtrl = shortcut.ctrl;
  io.KeyShift = shortcut.shift;
  hold(viewer::key_index(shortcut), true);
  frames(1);
  hold(viewer::key_index(shortcut), false);
  io.KeyCtrl = io.KeyShift = false;
  frames(2);
}

void UiDriver::press_key(ImGuiKey key) {
  int const index = ImGui::GetKeyIndex(key);
  hold(index, true);
  frames(1);
  hold(index, false);
  frames(2);
}

void UiDriver::press_tab(bool backwards) {
#if IMGUI_VERSION_NUM >= 18700
  constexpr int tab = ImGuiKey_Tab;
#else
  constexpr int tab = 258;
#endif
  ImGui::GetIO().KeyShift = backwards;
  hold(tab, true);
  frames(1);
  hold(tab, false);
  ImGui::GetIO().KeyShift = false;
  frames(2);
}

void UiDriver::run(std::string_view action, std::string const& argument) {
  viewer::run_action(state, action, argument);
  frames(3);
}

ImVec2 UiDriver::on_screen(RdPoint place) const {
  auto const at = viewer::to_screen(state.ui.camera, state.ui.map_size, place);
  return {ui.map_area.minimum.x + static_cast<float>(at.x_px), ui.map_area.minimum.y + static_cast<float>(at.y_px)};
}

bool overlap(viewer::WidgetRect const& a, viewer::WidgetRect const& b) {
  return a.minimum.x + 1 < b.maximum.x && b.minimum.x + 1 < a.maximum.x && a.minimum.y + 1 < b.maximum.y &&
         b.minimum.y + 1 < a.maximum.y;
}

}  // namespace kansenatlas::test
