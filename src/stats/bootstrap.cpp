#include "stats/bootstrap.hpp"

#include "stats/draws.hpp"
#include "stats/parallel.hpp"

namespace ph::stats {
namespace {

// Uses of one seed that must not share numbers.
constexpr std::uint32_t for_tally = 1;
constexpr std::uint32_t for_column = 2;
constexpr std::uint32_t for_clusters = 3;

struct Replicates {
    std::vector<double> means;
    std::vector<double> errors;
    explicit Replicates(std::size_t count) : means(count), errors(count) {}
};

Status fit_options(const BootstrapOptions& options) {
    PH_CHECK(fit_level(options.level));
    if (options.replicates >= 100) return {};
    return refuse("out_of_range", "Er zijn minstens 100 herhalingen nodig, gewoonlijk 10.000.");
}

Status varied(const Moments& m) {
    if (m.n < 2) return too_few("gemeten waarden", m.n, 2);
    if (m.squares > 0) return {};
    return refuse("constant", "Alle waarden zijn gelijk. Er is geen spreiding om uit te herhalen.");
}

Result<Bootstrapped> describe(const Moments& m, Replicates replicates, double level) {
    const double error = std::sqrt(m.variance() / static_cast<double>(m.n));
    const Moments spread = moments(Column(replicates.means));
    Bootstrapped result;
    result.estimate = m.mean;
    result.bias = spread.mean - m.mean;
    result.standard_error = spread.deviation();
    PH_TRY(result.student, student_interval(m.mean, error, replicates.means, replicates.errors, level));
    const double acceleration = m.cubes / (6 * std::pow(m.squares, 1.5));
    PH_TRY(result.bca, bca_interval(m.mean, std::move(replicates.means), acceleration, level));
    return result;
}

// A resample with the mean of the sample must be recognised as equal to it, whatever the order of its sum.
double without_crumb(double deviation, double spread) {
    return std::abs(deviation) <= 1e-12 * spread ? 0 : deviation;
}

// The mean of `count` values that sum to `sum`, and its standard error; `squares` is the sum of their squares
// after `origin` was taken off.
void note(Replicates& replicates, std::size_t place, double origin, double sum, double squares,
          double count) {
    const double mean = sum / count;
    replicates.means[place] = origin + without_crumb(mean, std::sqrt(squares));
    replicates.errors[place] = std::sqrt(std::max(0.0, squares - sum * mean) / (count - 1) / count);
}

void resample(const Tally& values, Draws draws, double origin, Replicates& replicates, std::size_t place) {
    std::uint64_t left = values.n();  // people still to be drawn
    std::uint64_t pool = left;        // people of the cells still to come
    const auto n = static_cast<double>(left);
    double sum = 0;
    double squares = 0;
    for (const Cell& cell : values.cells) {
        const std::uint64_t drawn =
            draws.binomial(left, static_cast<double>(cell.count) / static_cast<double>(pool));
        const double value = static_cast<double>(cell.value) - origin;
        sum += value * static_cast<double>(drawn);
        squares += value * value * static_cast<double>(drawn);
        left -= drawn;
        pool -= cell.count;
        if (left == 0) break;
    }
    note(replicates, place, origin, sum, squares, n);
}

std::vector<double> only_measured(Column values) {
    std::vector<double> result;
    result.reserve(values.size());
    std::ranges::copy_if(values, std::back_inserter(result), [](double value) { return measured(value); });
    return result;
}

// A cluster as its size and its sum.
struct Cluster {
    double size = 0;
    double sum = 0;
};

Result<std::vector<Cluster>> clusters_of(Column values, std::span<const std::uint32_t> cluster) {
    PH_CHECK(same_length(values.size(), cluster.size()));
    PH_CHECK(all_finite(values));
    std::map<std::uint32_t, Cluster> by_id;
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (!measured(values[row])) continue;
        Cluster& one = by_id[cluster[row]];
        ++one.size;
        one.sum += values[row];
    }
    std::vector<Cluster> result;
    result.reserve(by_id.size());
    for (const auto& [id, one] : by_id) result.push_back(one);
    if (result.size() < 2) return too_few("groepen met gemeten waarden", result.size(), 2);
    return result;
}

// draw(replicate, place) is the cluster on that place of that resample.
template <class Draw>
Result<BootstrappedClusters> over_clusters(const std::vector<Cluster>& clusters, std::size_t replicates,
                                           unsigned threads, double level, Draw draw) {
    double size = 0;
    double sum = 0;
    for (const Cluster& one : clusters) {
        size += one.size;
        sum += one.sum;
    }
    BootstrappedClusters result;
    result.clusters = clusters.size();
    result.estimate = sum / size;
    double squares = 0;
    double cubes = 0;
    for (const Cluster& one : clusters) {
        const double influence = one.sum - result.estimate * one.size;
        squares += influence * influence;
        cubes += influence * influence * influence;
    }
    if (squares <= 1e-24 * sum * sum) {
        return refuse("constant",
                      "Alle groepen hebben hetzelfde gemiddelde. Er is geen spreiding om uit te herhalen.");
    }
    std::vector<double> means(replicates);
    in_stretches(replicates, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t r = first; r < end; ++r) {
            Cluster all;
            auto next = draw(r);
            for (std::size_t i = 0; i < clusters.size(); ++i) {
                const Cluster& one = clusters[next()];
                all.size += one.size;
                all.sum += one.sum;
            }
            const double mean = all.sum / all.size;
            means[r] = result.estimate + without_crumb(mean - result.estimate, std::abs(mean));
        }
    });
    const Moments spread = moments(Column(means));
    result.bias = spread.mean - result.estimate;
    result.standard_error = spread.deviation();
    PH_TRY(result.bca,
           bca_interval(result.estimate, std::move(means), cubes / (6 * std::pow(squares, 1.5)), level));
    return result;
}

// Refuses places that do not exist and an incomplete last resample.
Status fit_resamples(std::span<const std::uint32_t> resamples, std::size_t n) {
    if (resamples.size() < 2 * n || resamples.size() % n != 0) {
        return refuse("lengths_differ", "Elke herhaling moet " + std::to_string(n) + " plaatsen hebben.");
    }
    if (std::ranges::max(resamples) >= n) {
        return refuse("out_of_range", "Een herhaling wijst een plaats aan die niet bestaat.");
    }
    return {};
}

}  // namespace

Result<Bootstrapped> bootstrap_mean(const Tally& values, const BootstrapOptions& options) {
    PH_CHECK(fit_options(options));
    const Moments m = moments(values);
    PH_CHECK(varied(m));
    // Whole, so that a resample with the same counts gives the very same mean.
    const double origin = std::round(m.mean);
    Moments centred = m;
    double sum = 0;
    for (const Cell& cell : values.cells) {
        sum += (static_cast<double>(cell.value) - origin) * static_cast<double>(cell.count);
    }
    centred.mean = origin + sum / static_cast<double>(m.n);
    Replicates replicates(options.replicates);
    in_stretches(options.replicates, options.threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t r = first; r < end; ++r) {
            resample(values, Draws(options.seed, for_tally, r), origin, replicates, r);
        }
    });
    return describe(centred, std::move(replicates), options.level);
}

Result<Bootstrapped> bootstrap_mean(Column values, const BootstrapOptions& options) {
    PH_CHECK(fit_options(options));
    PH_CHECK(all_finite(values));
    const std::vector<double> rows = only_measured(values);
    const Moments m = moments(Column(rows));
    PH_CHECK(varied(m));
    Replicates replicates(options.replicates);
    in_stretches(options.replicates, options.threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t r = first; r < end; ++r) {
            Draws draws(options.seed, for_column, r);
            double sum = 0;
            double squares = 0;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const double d = rows[draws.below(rows.size())] - m.mean;
                sum += d;
                squares += d * d;
            }
            note(replicates, r, m.mean, sum, squares, static_cast<double>(rows.size()));
        }
    });
    return describe(m, std::move(replicates), options.level);
}

Result<Bootstrapped> bootstrap_mean(Column values, std::span<const std::uint32_t> resamples, double level) {
    PH_CHECK(fit_level(level));
    PH_CHECK(all_finite(values));
    const std::vector<double> rows = only_measured(values);
    const Moments m = moments(Column(rows));
    PH_CHECK(varied(m));
    PH_CHECK(fit_resamples(resamples, rows.size()));
    Replicates replicates(resamples.size() / rows.size());
    for (std::size_t r = 0; r < replicates.means.size(); ++r) {
        double sum = 0;
        double squares = 0;
        for (const std::uint32_t place : resamples.subspan(r * rows.size(), rows.size())) {
            const double d = rows[place] - m.mean;
            sum += d;
            squares += d * d;
        }
        note(replicates, r, m.mean, sum, squares, static_cast<double>(rows.size()));
    }
    return describe(m, std::move(replicates), level);
}

Result<BootstrappedClusters> bootstrap_clusters(Column values, std::span<const std::uint32_t> cluster,
                                                const BootstrapOptions& options) {
    PH_CHECK(fit_options(options));
    PH_TRY(const std::vector<Cluster> clusters, clusters_of(values, cluster));
    return over_clusters(clusters, options.replicates, options.threads, options.level, [&](std::size_t r) {
        return [draws = Draws(options.seed, for_clusters, r), n = clusters.size()]() mutable {
            return draws.below(n);
        };
    });
}

Result<BootstrappedClusters> bootstrap_clusters(Column values, std::span<const std::uint32_t> cluster,
                                                std::span<const std::uint32_t> resamples, double level) {
    PH_CHECK(fit_level(level));
    PH_TRY(const std::vector<Cluster> clusters, clusters_of(values, cluster));
    PH_CHECK(fit_resamples(resamples, clusters.size()));
    return over_clusters(clusters, resamples.size() / clusters.size(), 1, level, [&](std::size_t r) {
        return [places = resamples.subspan(r * clusters.size()), i = std::size_t{0}]() mutable {
            return places[i++];
        };
    });
}

}  // namespace ph::stats
