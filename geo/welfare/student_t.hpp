#pragma once
// The t test.
namespace kansenatlas {

// Chance of a Student's t at least as far from zero, on either side; 0 for an infinite t.
double two_sided_p(double t, int degrees_of_freedom);
// The t for which two_sided_p is `p`.
double two_sided_t(double p, int degrees_of_freedom);

}  // namespace kansenatlas
