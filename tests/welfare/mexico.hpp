#pragma once
// Gross domestic product of the 32 states of Mexico, as in the example that the published values of disparity rest on
// (Rey and Sastré-Gutiérrez, 2010).
#include <vector>

namespace kansenatlas::test {

inline std::vector<double> const gdp_1940{10384, 22361, 9573, 3758, 2934, 8578, 8537, 6909, 17816, 12132, 4359,
                                          2181,  4414,  5309, 3408, 3327, 6936, 4836, 9073, 1892,  3569,  11016,
                                          21965, 4372,  4840, 6399, 2459, 7508, 3605, 5203, 7990,  3734};
inline std::vector<double> const gdp_2000{27782, 29855, 26103, 36163, 8684,  30735, 28460, 21358, 54349, 17379, 15585,
                                          11820, 12348, 21610, 16322, 11838, 18170, 11478, 38672, 9010,  15685, 26149,
                                          33442, 15866, 15242, 24068, 13360, 23546, 11701, 12191, 17509, 11130};

}  // namespace kansenatlas::test
