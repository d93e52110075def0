// Measures the estimators on one core: bench_stats N [OUT] makes a cohort of N people on 12 domains and times
// a full report, for scales of 1-5 and 0-10, and matching 10,000 participants to 100,000 others. With OUT the
// first domain is written there as two columns, so that R can be timed on the same people. Prints words and
// seconds that bench/stats/run makes a table of:
//   report SCALE N total counting tests bootstrap
//   matching PARTICIPANTS OTHERS total score matching balance
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>

#include "stats/balance.hpp"
#include "stats/bootstrap.hpp"
#include "stats/draws.hpp"
#include "stats/logistic.hpp"
#include "stats/matching.hpp"
#include "stats/multiplicity.hpp"
#include "stats/paired.hpp"
#include "stats/signed_rank.hpp"
#include "stats/transitions.hpp"

namespace {

using namespace ph::stats;

constexpr std::size_t domains = 12;

// Seconds of processor time of this thread: unlike the clock on the wall it leaves out what neighbours took.
double processor_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

struct Domain {
    std::vector<Score> before;
    std::vector<Score> after;
};

std::vector<Domain> cohort(std::size_t people, Scale scale) {
    std::vector<Domain> result(domains);
    for (std::size_t d = 0; d < domains; ++d) {
        Draws draws(2010, 1, d);
        result[d].before.reserve(people);
        result[d].after.reserve(people);
        for (std::size_t i = 0; i < people; ++i) {
            const int before = scale.lowest + static_cast<int>(draws.below(scale.steps()));
            const int after =
                before + static_cast<int>(draws.below(5)) - 2 + static_cast<int>(draws.below(8) == 0);
            result[d].before.push_back(static_cast<Score>(before));
            result[d].after.push_back(
                static_cast<Score>(std::clamp<int>(after, scale.lowest, scale.highest)));
        }
    }
    return result;
}

struct Times {
    double count = 0;
    double tests = 0;
    double bootstrap = 0;
};

// What a report computes of one domain; false when an estimator refused.
bool report(const Domain& domain, Scale scale, std::size_t replicates, Family& family, Times& times) {
    double start = processor_seconds();
    auto lap = [&start](double& to) {
        const double now = processor_seconds();
        to += now - start;
        start = now;
    };
    const auto table = crosstab(domain.before, domain.after, scale);
    lap(times.count);
    if (!table) return false;
    const Pairs both = pairs(*table);
    const Tally differences = table->differences();
    const auto t = paired_t(both);
    const auto effects = paired_effects(both);
    const auto ranks = signed_rank(differences);
    const bool moved =
        bowker(*table).ok() && marginal_homogeneity(*table).ok() && scored_symmetry(*table).ok();
    if (!t || !effects || !ranks || !moved) return false;
    family.emplace_back(ranks->p);
    lap(times.tests);
    const bool drawn = bootstrap_mean(differences, {.replicates = replicates}).ok();
    lap(times.bootstrap);
    return drawn;
}

bool measure(const char* name, std::size_t people, Scale scale) {
    const std::vector<Domain> all = cohort(people, scale);
    std::vector<double> totals;
    Times times;
    constexpr int rounds = 3;
    for (int round = 0; round < rounds; ++round) {
        const double start = processor_seconds();
        Family family;
        for (const Domain& domain : all) {
            if (!report(domain, scale, 10'000, family, times)) return false;
        }
        if (!holm(family) || !benjamini_hochberg(family)) return false;
        totals.push_back(processor_seconds() - start);
    }
    std::ranges::sort(totals);
    std::cout << "report " << name << ' ' << people << ' ' << totals[rounds / 2] << ' '
              << times.count / rounds << ' ' << times.tests / rounds << ' ' << times.bootstrap / rounds
              << '\n';
    return true;
}

bool measure_matching() {
    constexpr std::size_t people = 110'000;
    constexpr std::size_t columns = 6;
    Draws draws(2010, 2, 0);
    std::vector<double> x;
    std::vector<std::uint8_t> treated;
    std::vector<std::uint32_t> district;
    x.reserve(people * columns);
    treated.reserve(people);
    district.reserve(people);
    for (std::size_t i = 0; i < people; ++i) {
        double lean = 0;
        for (std::size_t j = 0; j < columns; ++j) {
            x.push_back(draws.normal());
            lean += 0.15 * x.back();
        }
        // Ten thousand take part, the likelier the higher their columns.
        const double bar = 10'000.0 / people * 1.9 / (1 + std::exp(-lean));
        treated.push_back(draws.uniform() < bar ? 1 : 0);
        district.push_back(static_cast<std::uint32_t>(draws.below(8)));
    }
    const double start = processor_seconds();
    const Design design{people, columns, x};
    const auto score = logistic(design, treated);
    if (!score) return false;
    const double scored = processor_seconds();
    const auto matched = match_nearest(score->linear, treated, district);
    if (!matched) return false;
    const double found = processor_seconds();
    const auto table = balance(design, treated, matched->weights);
    if (!table) return false;
    const double done = processor_seconds();
    std::cout << "matching " << matched->treated << ' ' << matched->controls << ' ' << done - start << ' '
              << scored - start << ' ' << found - scored << ' ' << done - found << '\n';
    return true;
}

}  // namespace

int main(int count, char** words) {
    if (count < 2) {
        std::cerr << "bench_stats N [OUT]\n";
        return 2;
    }
    const std::size_t people = std::stoul(words[1]);
    if (count > 2) {
        const std::vector<Domain> all = cohort(people, {1, 5});
        std::ofstream out(words[2]);
        for (std::size_t i = 0; i < people; ++i) {
            out << static_cast<int>(all[0].before[i]) << ' ' << static_cast<int>(all[0].after[i]) << '\n';
        }
    }
    // Matching is of one size: only beside the report of the most people.
    const bool done = measure("1-5", people, {1, 5}) && measure("0-10", people, {0, 10}) &&
                      (count > 2 || measure_matching());
    if (!done) std::cerr << "an estimator refused the cohort\n";
    return done ? 0 : 1;
}
