// Spreads independent pieces of work over threads.
#pragma once
#include <cstddef>
#include <thread>
#include <vector>

namespace ph::stats {

// Calls work(first, end) for `threads` stretches that together are 0 up to n - 1. Each stretch may write only
// what belongs to its own places.
template <class Work>
void in_stretches(std::size_t n, unsigned threads, Work work) {
    if (threads <= 1 || n < 2) return work(std::size_t{0}, n);
    std::vector<std::jthread> running;
    running.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i) {
        running.emplace_back(work, n * i / threads, n * (i + 1) / threads);
    }
}

}  // namespace ph::stats
