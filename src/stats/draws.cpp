#include "stats/draws.hpp"

#include <Random123/philox.h>

#include <cmath>

namespace ph::stats {
namespace {

// log k! less the Stirling formula (k + 1/2) log(k + 1) - (k + 1) + log(2 pi) / 2.
double stirling_rest(double k) {
    constexpr std::array<double, 10> small{
        0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
        0.0138761288230707, 0.0118967099458917, 0.0104112652619720, 0.00925546218271273, 0.00833056343336287};
    if (k < 10) return small[static_cast<std::size_t>(k)];
    const double next = k + 1;
    const double square = next * next;
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
}

}  // namespace

Draws::Draws(std::uint64_t seed, std::uint32_t purpose, std::uint64_t replicate)
    : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
      counter_{0, purpose, static_cast<std::uint32_t>(replicate),
               static_cast<std::uint32_t>(replicate >> 32)} {}

std::uint64_t Draws::bits() {
    if (left_ == 0) {
        const r123::Philox4x32::ctr_type counter{{counter_[0], counter_[1], counter_[2], counter_[3]}};
        const r123::Philox4x32::key_type key{{key_[0], key_[1]}};
        const auto out = r123::Philox4x32()(counter, key);
        block_ = {std::uint64_t{out[0]} | std::uint64_t{out[1]} << 32,
                  std::uint64_t{out[2]} | std::uint64_t{out[3]} << 32};
        ++counter_[0];
        left_ = 2;
    }
    return block_[--left_];
}

double Draws::uniform() {
    return (static_cast<double>(bits() >> 12) + 0.5) * 0x1p-52;
}

std::uint64_t Draws::below(std::uint64_t n) {
    __extension__ using Wide = unsigned __int128;
    Wide product = static_cast<Wide>(bits()) * n;
    if (static_cast<std::uint64_t>(product) < n) {
        const std::uint64_t uneven = (0 - n) % n;
        while (static_cast<std::uint64_t>(product) < uneven) product = static_cast<Wide>(bits()) * n;
    }
    return static_cast<std::uint64_t>(product >> 64);
}

double Draws::normal() {
    while (true) {
        const double x = 2 * uniform() - 1;
        const double y = 2 * uniform() - 1;
        const double s = x * x + y * y;
        if (s < 1 && s > 0) return x * std::sqrt(-2 * std::log(s) / s);
    }
}

double Draws::chi_squared(double df) {
    // Below two degrees of freedom one more, and then a power of a uniform to come back.
    const bool small = df < 2;
    const double shape = df / 2 + (small ? 1 : 0);
    const double d = shape - 1.0 / 3;
    const double c = 1 / std::sqrt(9 * d);
    while (true) {
        const double x = normal();
        const double cube = (1 + c * x) * (1 + c * x) * (1 + c * x);
        if (cube <= 0) continue;
        if (std::log(uniform()) >= 0.5 * x * x + d * (1 - cube + std::log(cube))) continue;
        return 2 * d * cube * (small ? std::pow(uniform(), 2 / df) : 1);
    }
}

std::uint64_t Draws::binomial(std::uint64_t n, double p) {
    if (n == 0 || p <= 0) return 0;
    if (p >= 1) return n;
    if (p > 0.5) return n - binomial(n, 1 - p);
    return static_cast<double>(n) * p < 10 ? by_inversion(n, p) : by_rejection(n, p);
}

std::uint64_t Draws::by_inversion(std::uint64_t n, double p) {
    const double odds = p / (1 - p);
    const auto size = static_cast<double>(n);
    while (true) {
        double chance = std::exp(size * std::log1p(-p));
        double u = uniform();
        for (std::uint64_t k = 0; k <= n; ++k) {
            if (u <= chance) return k;
            u -= chance;
            chance *= odds * (size - static_cast<double>(k)) / static_cast<double>(k + 1);
        }
        // Only rounding at the very end of the tail leads here: draw again.
    }
}

std::uint64_t Draws::by_rejection(std::uint64_t n, double p) {
    const auto size = static_cast<double>(n);
    const double q = 1 - p;
    const double spread = std::sqrt(size * p * q);
    const double b = 1.15 + 2.53 * spread;
    const double a = -0.0873 + 0.0248 * b + 0.01 * p;
    const double centre = size * p + 0.5;
    const double likely = 0.92 - 4.2 / b;
    while (true) {
        double v = uniform();
        const double u = uniform() - 0.5;
        const double edge = 0.5 - std::abs(u);
        const double k = std::floor((2 * a / edge + b) * u + centre);
        if (edge >= 0.07 && v <= likely) return static_cast<std::uint64_t>(k);
        if (k < 0 || k > size) continue;
        const double alpha = (2.83 + 5.1 / b) * spread;
        const double odds = p / q;
        const double mode = std::floor((size + 1) * p);
        v = std::log(v * alpha / (a / (edge * edge) + b));
        const double limit = (mode + 0.5) * std::log((mode + 1) / (odds * (size - mode + 1))) +
                             (size + 1) * std::log((size - mode + 1) / (size - k + 1)) +
                             (k + 0.5) * std::log(odds * (size - k + 1) / (k + 1)) + stirling_rest(mode) +
                             stirling_rest(size - mode) - stirling_rest(k) - stirling_rest(size - k);
        if (v <= limit) return static_cast<std::uint64_t>(k);
    }
}

}  // namespace ph::stats
