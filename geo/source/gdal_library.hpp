#pragma once
// GDAL, loaded when the first file of another program is read. It brings over a hundred libraries along, and most runs
// of the program read nothing but the atlas.
#include <cpl_error.h>
#include <gdal.h>
#include <ogr_api.h>
#include <ogr_srs_api.h>
#include <ogrsf_frmts.h>

// The functions that are called, each by its own name: gdal().OGR_L_GetName(layer).
// clang-format off: each time it runs it lays this list out anew
#define KANSENATLAS_GDAL_FUNCTIONS(F) \
  F(CPLGetErrorHandlerUserData) F(CPLPopErrorHandler) F(CPLPushErrorHandlerEx) F(CPLSetThreadLocalConfigOption) \
  F(GDALClose) F(GDALDatasetGetLayer) F(GDALDatasetGetLayerCount) F(GDALGetDatasetDriver) \
  F(GDALGetDriverShortName) F(GDALIdentifyDriverEx) F(GDALOpenEx) F(OCTDestroyCoordinateTransformation) \
  F(OCTNewCoordinateTransformation) F(OCTTransformEx) F(OGR_FD_GetFieldCount) F(OGR_FD_GetFieldDefn) \
  F(OGR_F_Destroy) F(OGR_F_GetFID) F(OGR_F_GetFieldAsString) F(OGR_F_GetFieldCount) F(OGR_F_GetGeometryRef) \
  F(OGR_F_IsFieldSetAndNotNull) F(OGR_Fld_GetNameRef) F(OGR_GT_Flatten) F(OGR_GT_IsSubClassOf) \
  F(OGR_G_DestroyGeometry) F(OGR_G_ForceToMultiPolygon) F(OGR_G_GetGeometryCount) F(OGR_G_GetGeometryRef) \
  F(OGR_G_GetGeometryType) F(OGR_G_GetLinearGeometry) F(OGR_G_GetPointCount) F(OGR_G_GetPoints) \
  F(OGR_G_IsEmpty) F(OGR_L_GetGeomType) F(OGR_L_GetLayerDefn) F(OGR_L_GetName) F(OGR_L_GetNextFeature) \
  F(OGR_L_GetSpatialRef) F(OGR_L_ResetReading) F(OSRAutoIdentifyEPSG) F(OSRClone) F(OSRDestroySpatialReference) \
  F(OSRExportToWkt) F(OSRExportToWktEx) F(OSRGetAuthorityCode) F(OSRGetAuthorityName) F(OSRGetLinearUnits) \
  F(OSRGetName) F(OSRImportFromEPSG) F(OSRImportFromWkt) F(OSRIsLocal) F(OSRIsProjected) F(OSRIsSame) \
  F(OSRNewSpatialReference) F(OSRSetAxisMappingStrategy) F(OSRSetPROJEnableNetwork) F(RegisterOGRFlatGeobuf) \
  F(RegisterOGRGeoJSON) F(RegisterOGRGeoPackage) F(RegisterOGRShape) F(RegisterOGRXLSX) F(VSIFree)
// clang-format on

namespace kansenatlas {

struct GdalLibrary {
#define KANSENATLAS_DECLARE(name) decltype(&::name) name = nullptr;  // NOLINT(bugprone-macro-parentheses)
  KANSENATLAS_GDAL_FUNCTIONS(KANSENATLAS_DECLARE)
#undef KANSENATLAS_DECLARE
};

// Loads it once for the process; for any thread. Throws Error that names the library and the way to get it.
GdalLibrary const& gdal();

}  // namespace kansenatlas
