// The page of `compare`, laid out by a word processor.
#include <iostream>
#include <string>

#include "tests/support/bundled_atlas.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/program.hpp"
#include "tests/support/shell.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace kansenatlas;

using kansenatlas::test::output_of;

TEST_CASE("a comparison of two and of four regions is one page in Word, in both languages") {
  if (output_of("command -v soffice").empty() || output_of("command -v pdfinfo").empty())
    SKIP_TEST("soffice or pdfinfo is not installed");
  if (!test::has_atlas()) SKIP_TEST("the bundled atlas has not been built");
  for (std::string const regions : {"VR20 VR19", "VR20 VR19 VR01 GG5206", "PV30 GG5206 so0721 CR33"})
    for (std::string const language : {"nl", "en"}) {
      CAPTURE(regions, language);
      test::TemporaryFolder const folder;
      auto const file = (folder / "page.docx").string();
      REQUIRE(test::run_program("compare " + regions + " --lang " + language + " --out " + file).status == 0);
      output_of("soffice -env:UserInstallation=file://" + (folder / "profile").string() +
                " --headless --convert-to pdf --outdir '" + folder.path().string() + "' '" + file + "'");
      auto const about = output_of("pdfinfo '" + (folder / "page.pdf").string() + "'");
      CHECK_THAT(about, Catch::Contains("Pages:           1\n"));
    }
}
