#include "base/random.hpp"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace ph {
namespace {

void fill_from_kernel(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t got = getrandom(bytes.data(), bytes.size(), 0);
        if (got < 0) {
            if (errno == EINTR) continue;
            throw std::system_error(errno, std::generic_category(), "getrandom");
        }
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

// What one thread has fetched and not yet handed out: ids are small and many, a call to the kernel is not.
struct Reserve {
    std::array<std::uint8_t, 512> bytes{};
    std::size_t used = bytes.size();
};

}  // namespace

void SecureRandom::fill(std::span<std::uint8_t> bytes) {
    thread_local Reserve reserve;
    if (bytes.size() > reserve.bytes.size() / 8) return fill_from_kernel(bytes);
    if (reserve.bytes.size() - reserve.used < bytes.size()) {
        fill_from_kernel(reserve.bytes);
        reserve.used = 0;
    }
    const auto next = std::span(reserve.bytes).subspan(reserve.used, bytes.size());
    std::ranges::copy(next, bytes.begin());
    std::ranges::fill(next, std::uint8_t{0});  // what was handed out is nowhere else
    reserve.used += bytes.size();
}

Uuid make_uuid(Instant now, Random& random) {
    Uuid id;
    random.fill(id.bytes);
    const auto milliseconds = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (std::size_t i = 0; i < 6; ++i) {
        id.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40U - 8U * i));
    }
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x70U);  // version 7
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);  // RFC variant
    return id;
}

}  // namespace ph
