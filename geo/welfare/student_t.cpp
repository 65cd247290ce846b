#include "geo/welfare/student_t.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace kansenatlas {

double two_sided_p(double t, int degrees_of_freedom) {
  if (std::isinf(t)) return 0;
  return 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(degrees_of_freedom), std::abs(t)));
}

double two_sided_t(double p, int degrees_of_freedom) {
  return boost::math::quantile(boost::math::complement(boost::math::students_t(degrees_of_freedom), p / 2));
}

}  // namespace kansenatlas
