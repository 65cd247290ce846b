#pragma once
// A vector file, opened in safety; GDAL's types stay in the .cpp files.
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace kansenatlas {

// GDAL's GDALDatasetH and OGRLayerH.
using DatasetHandle = void*;
using LayerHandle = void*;

struct DatasetClose {
  void operator()(DatasetHandle dataset) const;
};
// Belongs to the thread that opened it.
using VectorDataset = std::unique_ptr<void, DatasetClose>;

// A regular file on a disk, no virtual or remote one? Throws Error that names it and says to give `wanted` instead.
void check_is_local_file(std::filesystem::path const& path, std::string_view wanted);

// Throws Error that names the file and what is wrong with it.
VectorDataset open_vector_file(std::filesystem::path const& path);

// Does a GeoJSON file say that its coordinates belong to no CRS ("crs": null, GeoJSON 2008, 3)? GDAL takes that for
// WGS 84. False for the other formats.
bool says_it_has_no_crs(DatasetHandle dataset, std::filesystem::path const& path);

// Takes what GDAL says on this thread while it lives, so that nothing is printed and an Error can repeat it.
class GdalWords {
 public:
  GdalWords();
  ~GdalWords();
  GdalWords(GdalWords const&) = delete;
  GdalWords& operator=(GdalWords const&) = delete;
  [[nodiscard]] std::string const& last_error() const { return m_last_error; }

 private:
  std::string m_last_error;
};

}  // namespace kansenatlas
