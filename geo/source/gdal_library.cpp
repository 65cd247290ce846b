#include "geo/source/gdal_library.hpp"

#include <dlfcn.h>

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

[[noreturn]] void refuse(char const* why) {
  throw Error(
      said("GDAL ({}) is needed to read this file and cannot be loaded: {}; install it with: sudo apt-get "
           "install gdal-bin",
           KANSENATLAS_GDAL_LIBRARY, why ? why : said("no reason given")));
}

GdalLibrary loaded() {
  // Left open until the process ends: GDAL keeps threads and caches of its own.
  void* const library = dlopen(KANSENATLAS_GDAL_LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (!library) refuse(dlerror());
  GdalLibrary functions;
  auto const find = [&](char const* name) {
    void* const function = dlsym(library, name);
    if (!function) refuse(dlerror());
    return function;
  };
#define KANSENATLAS_FIND(name) functions.name = reinterpret_cast<decltype(functions.name)>(find(#name));
  KANSENATLAS_GDAL_FUNCTIONS(KANSENATLAS_FIND)
#undef KANSENATLAS_FIND
  return functions;
}

}  // namespace

GdalLibrary const& gdal() {
  static GdalLibrary const functions = loaded();
  return functions;
}

}  // namespace kansenatlas
