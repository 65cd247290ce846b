"""Opens an atlas as a Python user does and looks whether everything is there."""
import os
import sys

path = sys.argv[1]
if not os.path.exists(path):
    print("skipped: the bundled atlas has not been built")
    sys.exit(0)
try:
    from osgeo import gdal, ogr
except ImportError:
    print("skipped: there is no python3-gdal")
    sys.exit(0)

gdal.UseExceptions()
faults = []


def expect(what, found, wanted):
    if found != wanted:
        faults.append(f"{what}: {found!r}, not {wanted!r}")


atlas = gdal.OpenEx(path, gdal.OF_VECTOR)
names = {atlas.GetLayer(i).GetName() for i in range(atlas.GetLayerCount())}
partitions = atlas.GetLayerByName("partitions")
layers = {row["layer"]: row["id"] for row in partitions}
expect("partitions without a layer", set(layers) - names, set())
expect("number of partitions", len(layers) >= 25, True)

regions = {}
for row in atlas.GetLayerByName("regions"):
    regions[row["partition"]] = regions.get(row["partition"], 0) + 1
shapes = dict(layers, municipalities="municipalities")
regions["municipalities"] = 342
for name, identity in shapes.items():
    layer = atlas.GetLayerByName(name)
    expect(f"features of {name}", layer.GetFeatureCount(), regions[identity])
    expect(f"reference system of {name}", layer.GetSpatialRef().GetAuthorityCode(None), "28992")
    expect(f"geometry of {name}", layer.GetGeomType(), ogr.wkbMultiPolygon)
    invalid = [feature["code"] for feature in layer if not feature.GetGeometryRef().IsValid()]
    expect(f"invalid shapes of {name}", invalid, [])
    description = layer.GetMetadataItem("DESCRIPTION") or ""
    expect(f"attribution of {name}", "Kadaster" in description, True)

styles = {row["f_table_name"] for row in atlas.GetLayerByName("layer_styles")}
expect("layers without a style", set(shapes) - styles, set())
said = {row["key"]: row["value"] for row in atlas.GetLayerByName("metadata")}
expect("attribution", "CBS / Kadaster" in said["attribution"], True)
expect("figures", atlas.GetLayerByName("figures").GetFeatureCount() > 100000, True)

tilburg = atlas.ExecuteSQL(
    "SELECT r.title FROM memberships m JOIN regions r ON r.partition = m.partition AND r.code = m.region "
    "WHERE m.municipality = 'GM0855' AND m.partition = 'veiligheidsregio'")
expect("the safety region of Tilburg", [row["title"] for row in tilburg], ["Veiligheidsregio Midden- en West-Brabant"])

print("\n".join(faults) or f"{len(shapes)} layers with shapes, {len(names)} tables in all")
sys.exit(1 if faults else 0)
