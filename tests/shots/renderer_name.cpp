// Prints what draws OpenGL here, or why nothing does: shots are the same only where llvmpipe draws.
#include <iostream>

#include "app/viewer/window.hpp"

int main() {
  try {
    kansenatlas::viewer::Window const window({"Kansenatlas", 64, 64, true});
    std::cout << window.gl_renderer() << '\n';
  } catch (std::exception const& error) {
    std::cout << error.what() << '\n';
  }
}
