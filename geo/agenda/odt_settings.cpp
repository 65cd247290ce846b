#include "geo/agenda/odt_settings.hpp"

#include "geo/agenda/xml_writer.hpp"

namespace kansenatlas {

std::string odt_settings_xml() {
  XmlWriter xml;
  xml.open("office:document-settings", {{"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
                                        {"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
                                        {"xmlns:ooo", "http://openoffice.org/2004/office"},
                                        {"office:version", "1.3"}});
  xml.open("office:settings").open("config:config-item-set", {{"config:name", "ooo:configuration-settings"}});
  auto const item = [&](char const* name, bool is_on) {
    xml.element("config:config-item", is_on ? "true" : "false", {{"config:name", name}, {"config:type", "boolean"}});
  };
  item("TableRowKeep", true);
  for (auto const* name :
       {"AddExternalLeading", "AddParaLineSpacingToTableCells", "AddParaSpacingToTableCells", "AddParaTableSpacing",
        "AddParaTableSpacingAtStart", "AlignTabStopPosition", "AutoFirstLineIndentDisregardLineSpace",
        "CollapseEmptyCellPara", "PropLineSpacingShrinksFirstLine", "TabOverflow", "TabsRelativeToIndent"})
    item(name, true);
  for (auto const* name :
       {"AddFrameOffsets", "AddVerticalFrameOffsets", "ClipAsCharacterAnchoredWriterFlyFrames", "ClippedPictures",
        "ConsiderTextWrapOnObjPos", "DoNotCaptureDrawObjsOnPage", "DoNotJustifyLinesWithManualBreak",
        "DoNotResetParaAttrsForNumFont", "IgnoreFirstLineIndentInNumbering", "IgnoreTabsAndBlanksForLineCalculation",
        "OutlineLevelYieldsNumbering", "UnxForceZeroExtLeading", "UseFormerLineSpacing", "UseFormerObjectPositioning",
        "UseFormerTextWrapping", "UseOldNumbering"})
    item(name, false);
  return xml.close().close().close().whole();
}

}  // namespace kansenatlas
