#include "app/viewer/picture_file.hpp"

#include <stb/stb_image_write.h>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {

void write_png(std::filesystem::path const& path, Picture const& picture) {
  std::string bytes;
  auto const append = [](void* context, void* data, int size) {
    static_cast<std::string*>(context)->append(static_cast<char const*>(data), static_cast<std::size_t>(size));
  };
  int const is_made = stbi_write_png_to_func(append, &bytes, picture.width_px, picture.height_px, 4,
                                             picture.rgba.data(), picture.width_px * 4);
  if (is_made == 0) throw Error(said("the picture for '{}' cannot be made: too little memory", path.string()));
  write_text_atomically(path, bytes);
}

}  // namespace kansenatlas::viewer
