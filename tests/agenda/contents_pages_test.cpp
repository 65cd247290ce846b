// Page numbers read from a PDF.
#include "geo/agenda/contents_pages.hpp"

#include "tests/support/catch.hpp"

using namespace kansenatlas;

TEST_CASE("the page of every bookmark is its place among the pages of the PDF") {
  std::string const pdf =
      "9 0 obj\n<</Type/Pages\n/Kids[ 12 0 R 4 0 R\n7 0 R ]\n/Count 3>>\nendobj\n"
      "20 0 obj\n<</Count 0/Title<FEFF0031>\n/Dest[12 0 R/XYZ 70.85 198 0]/Parent 19 0 R>>\nendobj\n"
      "21 0 obj\n<</Count 0/Title<FEFF0032>\n/Dest[7 0 R/XYZ 70.85 98 0]/Parent 19 0 R>>\nendobj\n"
      "22 0 obj\n<</Count 0/Title<FEFF0033>\n/Dest[8 0 R/XYZ 70.85 98 0]/Parent 19 0 R>>\nendobj\n"
      "23 0 obj\n<</Title<FEFF0041>/Producer<FEFF0042>>>\nendobj\n";
  CHECK(bookmark_pages(pdf) == std::vector<int>{1, 3, 0});
  CHECK(bookmark_pages("%PDF-1.6\n").empty());
}
