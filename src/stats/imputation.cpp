#include "stats/imputation.hpp"

#include <Eigen/Cholesky>

#include "stats/draws.hpp"
#include "stats/parallel.hpp"
#include "stats/summary.hpp"

namespace ph::stats {
namespace {

constexpr std::uint32_t for_imputation = 4;  // keeps these draws apart from those of bootstrap.cpp

// Which rows of a column were measured.
struct Gaps {
    std::size_t column = 0;
    std::vector<std::uint32_t> seen;
    std::vector<std::uint32_t> missing;
};

Result<std::vector<Gaps>> gaps_of(const Design& table, unsigned donors) {
    std::vector<Gaps> result;
    for (std::size_t column = 0; column < table.columns; ++column) {
        Gaps gaps{column, {}, {}};
        gaps.seen.reserve(table.rows);
        for (std::uint32_t row = 0; row < table.rows; ++row) {
            (measured(table.at(row, column)) ? gaps.seen : gaps.missing).push_back(row);
        }
        const std::size_t needed = std::max<std::size_t>(donors, table.columns + 1);
        if (!gaps.missing.empty() && gaps.seen.size() < needed) {
            return too_few("gemeten waarden in kolom " + std::to_string(column + 1), gaps.seen.size(),
                           needed);
        }
        if (!gaps.missing.empty()) result.push_back(std::move(gaps));
    }
    return result;
}

// One completed table in the making.
class Chain {
  public:
    Chain(const Design& table, const std::vector<Gaps>& gaps, const ImputationOptions& options,
          std::uint64_t number)
        : columns_(static_cast<Eigen::Index>(table.columns)),
          options_(options),
          draws_(options.seed, for_imputation, number),
          values_(table.values.begin(), table.values.end()) {
        for (const Gaps& one : gaps) {
            for (const std::uint32_t row : one.missing) {
                at(row, one.column) = at(one.seen[draws_.below(one.seen.size())], one.column);
            }
        }
        const unsigned rounds = gaps.size() > 1 ? options.rounds : 1;
        for (unsigned round = 0; round < rounds; ++round) {
            for (const Gaps& one : gaps) fill(one);
        }
    }
    std::vector<double> take() { return std::move(values_); }

  private:
    Eigen::Index columns_;
    const ImputationOptions& options_;
    Draws draws_;
    std::vector<double> values_;

    double& at(std::uint32_t row, std::size_t column) {
        return values_[row * static_cast<std::size_t>(columns_) + column];
    }

    // 1 and the other columns, less their means among the rows seen.
    Eigen::VectorXd others(std::uint32_t row, std::size_t column, const Eigen::VectorXd& mean) {
        Eigen::VectorXd x(columns_);
        x(0) = 1;
        Eigen::Index place = 1;
        for (std::size_t j = 0; j < static_cast<std::size_t>(columns_); ++j) {
            if (j == column) continue;
            x(place) = at(row, j) - mean(place);
            ++place;
        }
        return x;
    }

    void fill(const Gaps& gaps) {
        Eigen::VectorXd mean = Eigen::VectorXd::Zero(columns_);
        const auto n = static_cast<double>(gaps.seen.size());
        Eigen::VectorXd total = Eigen::VectorXd::Zero(columns_);
        for (const std::uint32_t row : gaps.seen) total += others(row, gaps.column, mean);
        mean = total / n;
        mean(0) = 0;
        Eigen::MatrixXd xx = Eigen::MatrixXd::Zero(columns_, columns_);
        Eigen::VectorXd xy = Eigen::VectorXd::Zero(columns_);
        for (const std::uint32_t row : gaps.seen) {
            const Eigen::VectorXd x = others(row, gaps.column, mean);
            xx += x * x.transpose();
            xy += x * at(row, gaps.column);
        }
        // A touch of ridge, as mice does, so that columns that follow from others do no harm.
        for (Eigen::Index j = 0; j < columns_; ++j) xx(j, j) = xx(j, j) * (1 + 1e-5) + 1e-10;
        const Eigen::LLT<Eigen::MatrixXd> factor(xx);
        const Eigen::VectorXd estimate = factor.solve(xy);
        double squares = 0;
        for (const std::uint32_t row : gaps.seen) {
            const double rest = at(row, gaps.column) - others(row, gaps.column, mean).dot(estimate);
            squares += rest * rest;
        }
        const double deviation =
            std::sqrt(squares / draws_.chi_squared(std::max(1.0, n - static_cast<double>(columns_))));
        Eigen::VectorXd noise(columns_);
        for (double& each : noise) each = draws_.normal();
        const Eigen::VectorXd drawn = estimate + deviation * factor.matrixU().solve(noise);
        donate(gaps, mean, estimate, drawn);
    }

    void donate(const Gaps& gaps, const Eigen::VectorXd& mean, const Eigen::VectorXd& estimate,
                const Eigen::VectorXd& drawn) {
        std::vector<std::pair<double, std::uint32_t>> donors;
        donors.reserve(gaps.seen.size());
        for (const std::uint32_t row : gaps.seen) {
            donors.emplace_back(others(row, gaps.column, mean).dot(estimate), row);
        }
        std::ranges::sort(donors);
        for (const std::uint32_t row : gaps.missing) {
            const double wanted = others(row, gaps.column, mean).dot(drawn);
            // The window of nearest donors grows on the side that is nearer.
            auto high = static_cast<std::size_t>(
                std::ranges::lower_bound(donors, wanted, {}, [](const auto& d) { return d.first; }) -
                donors.begin());
            std::size_t low = high;
            while (high - low < options_.donors) {
                const bool up = low == 0 || (high < donors.size() &&
                                             donors[high].first - wanted < wanted - donors[low - 1].first);
                up ? ++high : --low;
            }
            const std::uint32_t donor = donors[low + draws_.below(high - low)].second;
            at(row, gaps.column) = at(donor, gaps.column);
        }
    }
};

}  // namespace

Result<std::vector<std::vector<double>>> impute(const Design& incomplete, const ImputationOptions& options) {
    PH_CHECK(same_length(incomplete.rows * incomplete.columns, incomplete.values.size()));
    PH_CHECK(all_finite(incomplete.values));
    if (options.imputations < 2 || options.rounds < 1 || options.donors < 1) {
        return refuse("out_of_range", "Er zijn minstens twee aanvullingen, één ronde en één gever nodig.");
    }
    PH_TRY(const std::vector<Gaps> gaps, gaps_of(incomplete, options.donors));
    std::vector<std::vector<double>> result(options.imputations);
    in_stretches(options.imputations, options.threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t m = first; m < end; ++m) result[m] = Chain(incomplete, gaps, options, m).take();
    });
    return result;
}

}  // namespace ph::stats
