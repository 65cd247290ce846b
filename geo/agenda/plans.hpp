#pragma once
// What people entered, as far as an agenda is written from it: opgaven and the register of tasks with the project's
// changes. All of it may be empty.
#include "geo/project/opgave.hpp"
#include "geo/project/task.hpp"

namespace kansenatlas {

struct Plans {
  Opgaven opgaven;
  Tasks tasks;
};

}  // namespace kansenatlas
