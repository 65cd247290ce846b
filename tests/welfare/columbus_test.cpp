// Reference values: R's spdep on its `oldcol`, the burglaries and thefts in 49 neighbourhoods of Columbus, Ohio
// (Anselin 1988), with its neighbours.
#include <cmath>

#include "geo/welfare/global_pattern.hpp"
#include "geo/welfare/local_moran.hpp"
#include "geo/welfare/moran.hpp"
#include "tests/support/catch.hpp"

using namespace kansenatlas;

namespace {

std::vector<double> const crime{
    18.801754, 32.38776,  38.425858, 0.178269,  15.72598,  30.626781, 50.73151,  26.066658, 48.585487, 34.000835,
    36.868774, 20.048504, 19.145592, 18.905146, 27.822861, 16.241299, 0.223797,  30.515917, 33.705048, 40.969742,
    52.79443,  41.968163, 39.175053, 53.710938, 25.962263, 22.541491, 26.645266, 29.028488, 36.663612, 42.445076,
    56.919785, 61.299175, 60.750446, 68.892044, 38.297871, 54.838711, 56.705669, 62.275448, 46.716129, 57.066132,
    54.521965, 43.962486, 40.074074, 23.974028, 17.677214, 14.305556, 19.100863, 16.530533, 16.49189};

std::vector<std::vector<int>> const touching{{1, 4, 5},
                                             {0, 2, 5, 6},
                                             {1, 3, 6, 36, 37, 38},
                                             {2, 36, 38, 39},
                                             {0, 5},
                                             {0, 1, 4, 6},
                                             {1, 2, 5, 7, 8, 17, 35, 37},
                                             {6, 17},
                                             {6, 17, 19, 31, 35, 37},
                                             {10, 16, 17, 18},
                                             {9, 11, 16},
                                             {10, 12, 16},
                                             {11, 13, 15, 16},
                                             {12, 14, 15},
                                             {13, 15},
                                             {12, 13, 14, 16, 22},
                                             {9, 10, 11, 12, 15, 17, 18, 20, 21, 22},
                                             {6, 7, 8, 9, 16, 18, 19},
                                             {9, 16, 17, 19, 20, 30},
                                             {8, 17, 18, 30, 31},
                                             {16, 18, 21, 30},
                                             {16, 20, 22, 30},
                                             {15, 16, 21, 23, 24, 28, 30},
                                             {22, 24, 28, 29, 30, 32},
                                             {22, 23, 25, 26, 28},
                                             {24, 26, 27},
                                             {24, 25, 27, 28},
                                             {25, 26, 28, 29},
                                             {22, 23, 24, 26, 27, 29},
                                             {23, 27, 28, 30, 32, 33},
                                             {18, 19, 20, 21, 22, 23, 29, 31, 32},
                                             {8, 19, 30, 32, 33, 34, 35},
                                             {23, 29, 30, 31, 33, 34},
                                             {29, 31, 32, 34, 42},
                                             {31, 32, 33, 35, 40, 41, 42},
                                             {6, 8, 31, 34, 36, 37, 39, 41},
                                             {2, 3, 35, 37, 38, 39, 41},
                                             {2, 6, 8, 35, 36},
                                             {2, 3, 36, 39},
                                             {3, 35, 36, 38, 40, 41},
                                             {34, 39, 41},
                                             {34, 35, 36, 39, 40},
                                             {33, 34, 43},
                                             {42, 44, 45, 48},
                                             {43, 45},
                                             {43, 44, 46, 47, 48},
                                             {45, 47},
                                             {45, 46},
                                             {43, 45}};

Neighbours columbus() {
  Neighbours neighbours;
  for (auto const& of : touching) {
    neighbours.neighbour.insert(neighbours.neighbour.end(), of.begin(), of.end());
    neighbours.first.push_back(static_cast<int>(neighbours.neighbour.size()));
  }
  return neighbours;
}

std::vector<std::size_t> const checked{0, 3, 16, 33, 48};

}  // namespace

TEST_CASE("Moran's I of Columbus and its variance are those of spdep") {
  auto const standardised = moran_of(crime, columbus(), true), binary = moran_of(crime, columbus(), false);
  CHECK(standardised.i == Approx(.51095126407879).epsilon(1e-12));
  CHECK(standardised.expected == Approx(-.02083333333333).epsilon(1e-10));
  CHECK(standardised.variance == Approx(.00890876155988).epsilon(1e-10));
  CHECK(standardised.z == Approx(5.634132894).epsilon(1e-9));
  CHECK(binary.i == Approx(.52063814969531).epsilon(1e-12));
  CHECK(binary.variance == Approx(.00759871990243).epsilon(1e-10));
  CHECK(binary.z == Approx(6.21162702873).epsilon(1e-10));
  CHECK(moran_of(crime, columbus(), true, 9999).p_permutation == Approx(1e-4));
}

TEST_CASE("local Moran and Getis-Ord of Columbus are those of spdep") {
  auto const local = local_moran_of(crime, columbus(), true, 0);
  std::vector<double> const i{.5287770133, -1.8605873756, .3414097897, 1.6551715433, 1.0865531720};
  std::vector<double> const gi{-.9856591203, 1.7991710652, -.7523259395, 2.0682845002, -1.4180238783};
  std::vector<double> const gi_star{-1.3400080975, .6613648377, -1.2631457747, 2.6302559050, -1.8025506299};
  for (std::size_t c = 0; c < checked.size(); ++c) {
    CHECK(local[checked[c]].i == Approx(i[c]).epsilon(1e-9));
    CHECK(local[checked[c]].gi == Approx(gi[c]).epsilon(1e-9));
    CHECK(local[checked[c]].gi_star == Approx(gi_star[c]).epsilon(1e-9));
  }
}

// spdep's localmoran_perm draws neighbours with replacement, which makes its p larger; these are from 400,000 draws of
// NumPy without.
TEST_CASE("the two-sided permutation p of Columbus lies within chance of an independent simulation") {
  auto const local = local_moran_of(crime, columbus(), true, 99999, 2);
  std::vector<double> const p{.338124, .074940, .460079, .035540, .166095};
  for (std::size_t c = 0; c < checked.size(); ++c) {
    double const side = p[c] / 2, deviation = 2 * std::sqrt(side * (1 - side) * (1 / 99999.0 + 1 / 400000.0));
    CHECK(std::abs(local[checked[c]].p - p[c]) < 4 * deviation);
  }
}

TEST_CASE("Moran's variance under normality is that of spdep") {
  auto const standardised = moran_of(crime, columbus(), true);
  CHECK(standardised.variance_if_normal == Approx(.00877983145686).epsilon(1e-10));
  CHECK(standardised.z_if_normal == Approx(5.67535019693).epsilon(1e-10));
}

TEST_CASE("Geary's C of Columbus and its variance are those of spdep") {
  auto const geary = geary_of(crime, columbus(), true);
  CHECK(geary.c == Approx(.52986993059816).epsilon(1e-12));
  CHECK(geary.variance == Approx(.00975277962264).epsilon(1e-10));
  CHECK(geary.z == Approx(4.76051375144).epsilon(1e-10));
}

TEST_CASE("the global G of Getis and Ord of Columbus is that of spdep, and needs values of at least 0") {
  auto const global = global_g_of(crime, columbus());
  CHECK(global.g == Approx(.126281496441).epsilon(1e-10));
  CHECK(global.expected == Approx(.0986394557823).epsilon(1e-10));
  CHECK(global.z == Approx(4.71383642863).epsilon(1e-10));
  auto negative = crime;
  negative.front() = -1;
  CHECK(std::isnan(global_g_of(negative, columbus()).g));
  std::vector<double> const equal(crime.size(), 3.0);
  CHECK(std::isnan(global_g_of(equal, columbus()).g));
  CHECK(std::isnan(geary_of(equal, columbus(), true).c));
}
