#include "stats/logistic.hpp"

#include <Eigen/Cholesky>

namespace ph::stats {
namespace {

constexpr int most_iterations = 60;
constexpr double close_enough = 1e-13;
// A standardised coefficient less certain than this has no bound: the log odds of the last rows ran away.
constexpr double largest_error = 1e3;

Error separated() {
    return refuse(
        "separated",
        "De kenmerken voorspellen voor een deel van de mensen volledig wie meedoet. Een kans is dan niet te "
        "schatten; laat het kenmerk weg of voeg categorieën samen.");
}

// The regression on standardised columns; `at` of a row is 1 and then its columns.
class Fit {
  public:
    Fit(const Design& design, const Scaling& scale, std::span<const std::uint8_t> outcome)
        : design_(design),
          scale_(scale),
          outcome_(outcome),
          size_(static_cast<Eigen::Index>(design.columns) + 1),
          beta_(Eigen::VectorXd::Zero(size_)),
          linear_(design.rows, 0.0) {}

    Status run(int& iterations) {
        double before = deviance_at(beta_);
        for (iterations = 1; iterations <= most_iterations; ++iterations) {
            gather();
            const Eigen::LLT<Eigen::MatrixXd> information(information_);
            if (information.info() != Eigen::Success) return separated();
            Eigen::VectorXd step = information.solve(score_);
            double now = deviance_at(beta_ + step);
            // Newton overshoots when it starts far away.
            for (int halving = 0; now > before * (1 + 1e-12) && halving < 30; ++halving) {
                step /= 2;
                now = deviance_at(beta_ + step);
            }
            beta_ += step;
            const bool settled = std::abs(before - now) <= close_enough * (std::abs(now) + 0.1);
            before = now;
            if (settled) return bounded();
        }
        return separated();
    }

    void report(Logistic& result) {
        const Eigen::MatrixXd inverse =
            Eigen::LLT<Eigen::MatrixXd>(information_).solve(Eigen::MatrixXd::Identity(size_, size_));
        // Back to the units of the columns: the constant takes up what was subtracted.
        Eigen::MatrixXd back = Eigen::MatrixXd::Identity(size_, size_);
        for (Eigen::Index j = 1; j < size_; ++j) {
            const auto column = static_cast<std::size_t>(j - 1);
            back(j, j) = 1 / scale_.deviation[column];
            back(0, j) = -scale_.mean[column] / scale_.deviation[column];
        }
        const Eigen::VectorXd coefficients = back * beta_;
        const Eigen::MatrixXd covariance = back * inverse * back.transpose();
        result.coefficients.assign(coefficients.begin(), coefficients.end());
        result.standard_errors.reserve(static_cast<std::size_t>(size_));
        for (Eigen::Index j = 0; j < size_; ++j) {
            result.standard_errors.push_back(std::sqrt(covariance(j, j)));
        }
        result.deviance = deviance_at(beta_);
        result.linear = linear_;
        result.fitted.reserve(linear_.size());
        for (const double eta : linear_) result.fitted.push_back(1 / (1 + std::exp(-eta)));
    }

  private:
    const Design& design_;
    const Scaling& scale_;
    std::span<const std::uint8_t> outcome_;
    Eigen::Index size_;
    Eigen::VectorXd beta_;
    std::vector<double> linear_;
    Eigen::MatrixXd information_;
    Eigen::VectorXd score_;

    [[nodiscard]] double standard(std::size_t row, Eigen::Index j) const {
        if (j == 0) return 1;
        const auto column = static_cast<std::size_t>(j - 1);
        return (design_.at(row, column) - scale_.mean[column]) / scale_.deviation[column];
    }

    // Also leaves the log odds of every row in linear_.
    double deviance_at(const Eigen::VectorXd& beta) {
        double total = 0;
        for (std::size_t row = 0; row < design_.rows; ++row) {
            double eta = 0;
            for (Eigen::Index j = 0; j < size_; ++j) eta += beta(j) * standard(row, j);
            linear_[row] = eta;
            const double towards = outcome_[row] != 0 ? -eta : eta;
            total += towards > 0 ? towards + std::log1p(std::exp(-towards)) : std::log1p(std::exp(towards));
        }
        return 2 * total;
    }

    void gather() {
        information_ = Eigen::MatrixXd::Zero(size_, size_);
        score_ = Eigen::VectorXd::Zero(size_);
        Eigen::VectorXd x(size_);
        for (std::size_t row = 0; row < design_.rows; ++row) {
            const double chance = 1 / (1 + std::exp(-linear_[row]));
            const double weight = chance * (1 - chance);
            for (Eigen::Index j = 0; j < size_; ++j) {
                x(j) = standard(row, j);
                score_(j) += (outcome_[row] - chance) * x(j);
                for (Eigen::Index l = 0; l <= j; ++l) information_(j, l) += weight * x(j) * x(l);
            }
        }
    }

    Status bounded() {
        deviance_at(beta_);
        gather();
        const Eigen::LLT<Eigen::MatrixXd> information(information_);
        if (information.info() != Eigen::Success) return separated();
        const Eigen::MatrixXd inverse = information.solve(Eigen::MatrixXd::Identity(size_, size_));
        return inverse.diagonal().maxCoeff() < largest_error * largest_error ? Status{} : separated();
    }
};

}  // namespace

Result<Logistic> logistic(const Design& design, std::span<const std::uint8_t> outcome) {
    PH_CHECK(same_length(design.rows, outcome.size()));
    PH_CHECK(complete(design));
    if (std::ranges::any_of(outcome, [](std::uint8_t y) { return y > 1; })) {
        return refuse("out_of_range", "De uitkomst is voor iedereen 0 of 1.");
    }
    if (design.rows < design.columns + 2) return too_few("mensen", design.rows, design.columns + 2);
    const auto yes = std::ranges::count(outcome, std::uint8_t{1});
    if (yes == 0 || yes == std::ssize(outcome)) {
        return refuse("constant", "De uitkomst is voor iedereen gelijk, dus er valt niets te voorspellen.");
    }
    const Scaling scale = scaling(design);
    PH_CHECK(independent(design, scale));
    Logistic result;
    Fit fit(design, scale, outcome);
    PH_CHECK(fit.run(result.iterations));
    fit.report(result);
    return result;
}

}  // namespace ph::stats
