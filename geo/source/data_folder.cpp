#include "geo/source/data_folder.hpp"

#include <fmt/format.h>

#include "geo/source/content_hash.hpp"
#include "geo/source/folder_reading.hpp"

namespace kansenatlas {

FolderReading FolderReader::finish() && {
  FolderReading reading;
  reading.country = {std::make_shared<Atlas const>(m_atlas), std::make_shared<Ground const>(std::move(m_ground))};
  m_atlas.content_hash = content_hash_of(reading.country);
  reading.country.atlas = std::make_shared<Atlas const>(std::move(m_atlas));
  reading.checks.holes = std::move(m_holes);
  if (!m_lacks_municipalities) reading.checks.totals = std::move(m_totals);
  reading.faults = std::move(m_faults);
  return reading;
}

FolderReading read_data_folder(std::filesystem::path const& folder) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored))
    throw Error(
        said("there is no folder '{}'; give the folder with municipalities.csv and the other tables", folder.string()));
  FolderReader reader(folder);
  reader.read_settings();
  reader.read_sources();
  reader.read_municipalities();
  reader.read_themes();
  reader.read_mergers();
  reader.read_partitions();
  reader.read_indicators();
  reader.read_observations();
  reader.read_arrangements();
  reader.read_ground();
  reader.read_holes();
  reader.read_totals();
  return std::move(reader).finish();
}

}  // namespace kansenatlas
