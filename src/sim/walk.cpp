#include "sim/walk.hpp"
