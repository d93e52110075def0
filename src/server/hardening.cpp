#include "server/hardening.hpp"

#include <sys/resource.h>

namespace ph::server {

Status forbid_core_files() {
    constexpr rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) == 0) return {};
    return Error{Fault::unavailable,
                 "Het systeem staat niet toe dat de server geheugenafdrukken bij een storing uitzet.",
                 {}};
}

}  // namespace ph::server
