#include "stats/imputation.hpp"

#include <Eigen/Cholesky>

#include "stats/draws.hpp"
#include "stats/parallel.hpp"

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

// What the other columns say of one column, in the rows where it was measured and where it was not. Each is
// standardised over the first; a column that does not vary there says nothing and is zero throughout, so that
// a value which only occurs beside gaps cannot throw a prediction out.
struct Predictors {
    Eigen::MatrixXd seen;
    Eigen::MatrixXd missing;
};

// One completed table in the making.
class Chain {
  public:
    Chain(const Design& table, const std::vector<Gaps>& gaps, const ImputationOptions& options,
          std::uint64_t number)
        : columns_(table.columns),
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
    std::size_t columns_;
    const ImputationOptions& options_;
    Draws draws_;
    std::vector<double> values_;

    double& at(std::uint32_t row, std::size_t column) { return values_[row * columns_ + column]; }

    // The constant first, then the other columns.
    Predictors predictors(const Gaps& gaps) {
        const auto size = static_cast<Eigen::Index>(columns_);
        auto gather = [&](const std::vector<std::uint32_t>& rows) {
            Eigen::MatrixXd x = Eigen::MatrixXd::Ones(std::ssize(rows), size);
            for (Eigen::Index i = 0; i < x.rows(); ++i) {
                Eigen::Index place = 1;
                for (std::size_t j = 0; j < columns_; ++j) {
                    if (j != gaps.column) x(i, place++) = at(rows[static_cast<std::size_t>(i)], j);
                }
            }
            return x;
        };
        Predictors result{gather(gaps.seen), gather(gaps.missing)};
        for (Eigen::Index j = 1; j < size; ++j) {
            const double mean = result.seen.col(j).mean();
            const double deviation = std::sqrt((result.seen.col(j).array() - mean).square().mean());
            const bool varies = deviation > 1e-12 * std::abs(mean);
            for (Eigen::MatrixXd* x : {&result.seen, &result.missing}) {
                if (varies) {
                    x->col(j) = (x->col(j).array() - mean) / deviation;
                } else {
                    x->col(j).setZero();
                }
            }
        }
        return result;
    }

    void fill(const Gaps& gaps) {
        const Predictors x = predictors(gaps);
        Eigen::VectorXd y(x.seen.rows());
        for (Eigen::Index i = 0; i < y.size(); ++i) {
            y(i) = at(gaps.seen[static_cast<std::size_t>(i)], gaps.column);
        }
        const double centre = y.mean();
        y.array() -= centre;
        Eigen::MatrixXd xx = x.seen.transpose() * x.seen;
        // A touch of ridge, as mice has, so that columns that follow from others do no harm; not on the
        // constant, which would pull everything towards zero.
        for (Eigen::Index j = 1; j < xx.rows(); ++j) xx(j, j) = xx(j, j) > 0 ? xx(j, j) * (1 + 1e-5) : 1;
        const Eigen::LLT<Eigen::MatrixXd> factor(xx);
        const Eigen::VectorXd estimate = factor.solve(x.seen.transpose() * y);
        const double squares = (y - x.seen * estimate).squaredNorm();
        const double df = std::max(1.0, static_cast<double>(x.seen.rows() - x.seen.cols()));
        const double deviation = std::sqrt(squares / draws_.chi_squared(df));
        Eigen::VectorXd noise(estimate.size());
        for (double& each : noise) each = draws_.normal();
        const Eigen::VectorXd drawn = estimate + deviation * factor.matrixU().solve(noise);
        donate(gaps, predicted(x.seen, estimate), predicted(x.missing, drawn));
    }

    // Row by row in one order of adding, so that equal people get predictions that are equal to the bit.
    static std::vector<double> predicted(const Eigen::MatrixXd& x, const Eigen::VectorXd& coefficients) {
        std::vector<double> result(static_cast<std::size_t>(x.rows()), 0.0);
        for (Eigen::Index i = 0; i < x.rows(); ++i) {
            for (Eigen::Index j = 0; j < x.cols(); ++j) {
                result[static_cast<std::size_t>(i)] += x(i, j) * coefficients(j);
            }
        }
        return result;
    }

    // The people seen, in the order of what was predicted for them.
    using Donors = std::vector<std::pair<double, std::uint32_t>>;

    void donate(const Gaps& gaps, const std::vector<double>& of_seen, const std::vector<double>& wanted) {
        Donors donors;
        donors.reserve(gaps.seen.size());
        for (std::size_t i = 0; i < gaps.seen.size(); ++i) donors.emplace_back(of_seen[i], gaps.seen[i]);
        std::ranges::sort(donors);
        for (std::size_t i = 0; i < gaps.missing.size(); ++i) {
            const std::size_t donor = choose(donors, wanted[i]);
            at(gaps.missing[i], gaps.column) = at(donors[donor].second, gaps.column);
        }
    }

    // One of the nearest. On scales of a few steps many people are equally near: those who are as far as the
    // last of the nearest have equal chances of its place, whatever their order in the table.
    std::size_t choose(const Donors& donors, double wanted) {
        const auto by_prediction = [](const auto& donor) { return donor.first; };
        // The window of nearest donors grows on the side that is nearer.
        auto high = static_cast<std::size_t>(std::ranges::lower_bound(donors, wanted, {}, by_prediction) -
                                             donors.begin());
        std::size_t low = high;
        while (high - low < options_.donors) {
            const bool up = low == 0 || (high < donors.size() &&
                                         donors[high].first - wanted < wanted - donors[low - 1].first);
            up ? ++high : --low;
        }
        const bool last_is_high = donors[high - 1].first - wanted > wanted - donors[low].first;
        const double last = donors[last_is_high ? high - 1 : low].first;
        const auto equals = std::ranges::equal_range(donors, last, {}, by_prediction);
        const auto first_equal = static_cast<std::size_t>(equals.begin() - donors.begin());
        const auto past_equal = static_cast<std::size_t>(equals.end() - donors.begin());
        // Those certainly in: the window without its equals.
        const std::size_t begin = last_is_high ? low : std::max(low, past_equal);
        const std::size_t end = last_is_high ? std::min(high, first_equal) : high;
        const std::size_t certain = begin < end ? end - begin : 0;
        const std::size_t place = draws_.below(options_.donors);
        if (place < certain) return begin + place;
        return first_equal + draws_.below(past_equal - first_equal);
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
