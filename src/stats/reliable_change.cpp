#include "stats/reliable_change.hpp"

#include "stats/distribution.hpp"

namespace ph::stats {
namespace {

// The standard error of the difference of two scores of one person who did not change.
Result<double> noise(const Instrument& instrument) {
    if (!(instrument.deviation > 0) || std::isinf(instrument.deviation)) {
        return refuse("out_of_range", "De standaarddeviatie van het instrument moet groter zijn dan 0.");
    }
    if (!(instrument.reliability >= 0 && instrument.reliability < 1)) {
        return refuse("out_of_range", "De test-hertestbetrouwbaarheid moet tussen 0 en 1 liggen.");
    }
    return instrument.deviation * std::sqrt(2 * (1 - instrument.reliability));
}

Change judge(double index, double limit, bool higher_is_better) {
    if (std::abs(index) <= limit) return Change::unchanged;
    return (index > 0) == higher_is_better ? Change::improved : Change::deteriorated;
}

}  // namespace

Result<double> smallest_reliable(const Instrument& instrument, double level) {
    PH_CHECK(fit_level(level));
    PH_TRY(const double error, noise(instrument));
    return normal_quantile(1 - (1 - level) / 2) * error;
}

Result<ReliableChange> reliable_change(double before, double after, const Instrument& instrument,
                                       double level) {
    PH_CHECK(fit_level(level));
    PH_TRY(const double error, noise(instrument));
    if (!std::isfinite(before) || !std::isfinite(after)) {
        return refuse("too_few", "Voor deze persoon zijn niet beide metingen bekend.");
    }
    const double index = (after - before) / error;
    return ReliableChange{index,
                          judge(index, normal_quantile(1 - (1 - level) / 2), instrument.higher_is_better)};
}

Result<ReliableChanges> reliable_changes(Column before, Column after, const Instrument& instrument,
                                         double level) {
    PH_CHECK(same_length(before.size(), after.size()));
    PH_CHECK(all_finite(before));
    PH_CHECK(all_finite(after));
    PH_CHECK(fit_level(level));
    PH_TRY(const double error, noise(instrument));
    const double limit = normal_quantile(1 - (1 - level) / 2);
    ReliableChanges result;
    for (std::size_t row = 0; row < before.size(); ++row) {
        if (!measured(before[row]) || !measured(after[row])) {
            ++result.incomplete;
            continue;
        }
        switch (judge((after[row] - before[row]) / error, limit, instrument.higher_is_better)) {
            case Change::improved: ++result.improved; break;
            case Change::unchanged: ++result.unchanged; break;
            case Change::deteriorated: ++result.deteriorated; break;
        }
    }
    return result;
}

}  // namespace ph::stats
