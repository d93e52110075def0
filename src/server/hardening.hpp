// What a crash may not leave behind: the memory of the server holds the key of the installation and the data
// of people, so it writes no core file.
#pragma once
#include "base/result.hpp"

namespace ph::server {

// For this process and what it starts. Fault::unavailable when the system does not allow the change.
Status forbid_core_files();

}  // namespace ph::server
