#include "stats/matching.hpp"

#include <numeric>
#include <tuple>

#include "stats/summary.hpp"

namespace ph::stats {
namespace {

// People with one score that are still free, earliest row first; and links past scores that have nobody left.
class Shelf {
  public:
    Shelf(Column score, std::vector<std::uint32_t> controls) : score_(score), rows_(std::move(controls)) {
        std::ranges::sort(rows_, [&](std::uint32_t a, std::uint32_t b) {
            return score[a] != score[b] ? score[a] < score[b] : a < b;
        });
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (i == 0 || score[rows_[i]] != score[rows_[i - 1]]) first_.push_back(i);
        }
        const std::size_t count = first_.size();
        first_.push_back(rows_.size());
        next_.assign(first_.begin(), first_.end() - 1);
        // Places 0 and count + 1 stand for "nobody left" on either side.
        lower_.resize(count + 2);
        upper_.resize(count + 2);
        std::iota(lower_.begin(), lower_.end(), std::size_t{0});
        std::iota(upper_.begin(), upper_.end(), std::size_t{0});
    }

    // Takes the free person nearest to `wanted`, not further than `widest`.
    std::optional<Match> take(std::uint32_t person, double wanted, std::optional<double> widest) {
        const auto above = std::partition_point(first_.begin(), first_.end() - 1,
                                                [&](std::size_t i) { return score_[rows_[i]] < wanted; });
        const auto place = static_cast<std::size_t>(above - first_.begin()) + 1;
        const std::size_t high = find(upper_, place);
        const std::size_t low = find(lower_, place - 1);
        const bool has_high = high < first_.size();
        const bool has_low = low > 0;
        if (!has_high && !has_low) return std::nullopt;
        std::size_t chosen = has_high ? high : low;
        if (has_high && has_low) {
            const double up = std::abs(score_[front(high)] - wanted);
            const double down = std::abs(score_[front(low)] - wanted);
            if (down < up || (down == up && front(low) < front(high))) chosen = low;
        }
        const std::uint32_t control = front(chosen);
        const double distance = std::abs(score_[control] - wanted);
        if (widest && distance > *widest) return std::nullopt;
        if (++next_[chosen - 1] == first_[chosen]) {
            lower_[chosen] = chosen - 1;
            upper_[chosen] = chosen + 1;
        }
        return Match{person, control, distance};
    }

  private:
    Column score_;
    std::vector<std::uint32_t> rows_;
    std::vector<std::size_t> first_;  // where each score begins in rows_, and the end
    std::vector<std::size_t> next_;   // the first free row of each score
    std::vector<std::size_t> lower_;
    std::vector<std::size_t> upper_;

    [[nodiscard]] std::uint32_t front(std::size_t place) const { return rows_[next_[place - 1]]; }

    static std::size_t find(std::vector<std::size_t>& link, std::size_t place) {
        while (link[place] != place) {
            link[place] = link[link[place]];
            place = link[place];
        }
        return place;
    }
};

struct Group {
    std::vector<std::uint32_t> treated;
    std::vector<std::uint32_t> controls;
};

void match_group(Column score, Group group, std::optional<double> widest, unsigned ratio,
                 std::vector<Match>& matches) {
    std::ranges::sort(group.treated, [&](std::uint32_t a, std::uint32_t b) {
        return score[a] != score[b] ? score[a] > score[b] : a < b;
    });
    Shelf shelf(score, std::move(group.controls));
    for (unsigned round = 0; round < ratio; ++round) {
        for (const std::uint32_t person : group.treated) {
            if (const auto match = shelf.take(person, score[person], widest)) matches.push_back(*match);
        }
    }
}

void weigh(Matching& result, std::size_t rows) {
    std::vector<std::uint32_t> found(rows, 0);
    for (const Match& match : result.matches) ++found[match.treated];
    result.weights.assign(rows, 0.0);
    double total = 0;
    for (const Match& match : result.matches) {
        result.weights[match.treated] = 1;
        result.weights[match.control] = 1.0 / found[match.treated];
        total += result.weights[match.control];
    }
    result.matched_controls = result.matches.size();
    for (const Match& match : result.matches) {
        result.weights[match.control] *= static_cast<double>(result.matched_controls) / total;
    }
    result.matched_treated =
        static_cast<std::uint64_t>(std::ranges::count_if(found, [](auto k) { return k > 0; }));
}

}  // namespace

Result<Matching> match_nearest(Column score, std::span<const std::uint8_t> treated,
                               std::span<const std::uint32_t> stratum, const MatchingOptions& options) {
    PH_CHECK(same_length(score.size(), treated.size()));
    if (!stratum.empty()) PH_CHECK(same_length(score.size(), stratum.size()));
    const bool bad_caliper = options.caliper && !(*options.caliper >= 0 && std::isfinite(*options.caliper));
    if (options.ratio == 0 || bad_caliper) {
        return refuse("out_of_range", "De verhouding is minstens 1 en de grootste afstand is niet negatief.");
    }
    std::map<std::uint32_t, Group> groups;
    Matching result;
    for (std::uint32_t row = 0; row < score.size(); ++row) {
        if (!std::isfinite(score[row])) {
            return refuse("not_finite", "De score van rij " + std::to_string(row + 1) + " ontbreekt.");
        }
        Group& group = groups[stratum.empty() ? 0 : stratum[row]];
        (treated[row] != 0 ? group.treated : group.controls).push_back(row);
        ++(treated[row] != 0 ? result.treated : result.controls);
    }
    if (result.treated == 0) return too_few("deelnemers", 0, 1);
    if (result.controls == 0) return too_few("mensen om mee te vergelijken", 0, 1);
    std::optional<double> widest;
    if (options.caliper) {
        result.widest = *options.caliper * moments(score).deviation();
        widest = result.widest;
    }
    for (auto& [id, group] : groups) {
        match_group(score, std::move(group), widest, options.ratio, result.matches);
    }
    if (result.matches.empty()) return too_few("deelnemers op wie iemand genoeg lijkt", 0, 1);
    // Within one participant the order of choosing is that of the distances.
    std::ranges::sort(result.matches, [](const Match& a, const Match& b) {
        return std::tie(a.treated, a.distance, a.control) < std::tie(b.treated, b.distance, b.control);
    });
    weigh(result, score.size());
    return result;
}

Result<Pairs> matched_pairs(const Matching& matching, Column outcome) {
    PH_CHECK(same_length(matching.weights.size(), outcome.size()));
    std::vector<double> comparison;
    std::vector<double> participant;
    comparison.reserve(matching.matched_treated);
    participant.reserve(matching.matched_treated);
    const std::vector<Match>& all = matching.matches;
    for (std::size_t first = 0; first < all.size();) {
        double sum = 0;
        double count = 0;
        std::size_t next = first;
        for (; next < all.size() && all[next].treated == all[first].treated; ++next) {
            const double value = outcome[all[next].control];
            if (!measured(value)) continue;
            sum += value;
            ++count;
        }
        comparison.push_back(count > 0 ? sum / count : not_measured);
        participant.push_back(outcome[all[first].treated]);
        first = next;
    }
    return pairs(comparison, participant);
}

}  // namespace ph::stats
