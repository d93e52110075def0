#include "effect/cells.hpp"

#include "stats/goals.hpp"

namespace ph::effect {
namespace {

Cell cell_of(std::string id, std::uint64_t people, const Meaning& meaning) {
    Cell made;
    made.id = std::move(id);
    made.kind = meaning.kind;
    made.n = people;
    made.definition = meaning.definition;
    made.date_rule = meaning.date_rule;
    made.rater = meaning.rater;
    return made;
}

}  // namespace

Cell counted(std::string id, std::uint64_t people, const Meaning& meaning) {
    Cell made = cell_of(std::move(id), people, meaning);
    made.value = static_cast<double>(people);
    return made;
}

Cell valued(std::string id, double value, std::uint64_t people, const Meaning& meaning) {
    Cell made = cell_of(std::move(id), people, meaning);
    made.value = value;
    return made;
}

Cell valued(std::string id, double value, stats::Interval interval, std::uint64_t people,
            const Meaning& meaning) {
    Cell made = valued(std::move(id), value, people, meaning);
    made.interval = interval;
    return made;
}

Cell refused(std::string id, const Error& error, std::uint64_t people, const Meaning& meaning) {
    Cell made = cell_of(std::move(id), people, meaning);
    made.shown = Shown::not_computed;
    made.reason = error.problems.empty() ? error.title : error.problems.front().message;
    return made;
}

Cell shared(std::string id, std::uint64_t count, std::uint64_t n, std::string basis, double level,
            const Meaning& meaning) {
    const auto share = stats::share_of(count, n, level);
    if (!share) return refused(std::move(id), share.error(), n, meaning);
    Cell made = valued(std::move(id), share->share, share->interval, n, meaning);
    made.count = count;
    made.denominator = n;
    made.basis = std::move(basis);
    return made;
}

Cell blank() {
    Cell made;
    made.shown = Shown::empty;
    return made;
}

Text sentence(std::string key, std::vector<Argument> arguments) {
    return {std::move(key), {}, std::move(arguments)};
}

Text named(std::string name) {
    return {{}, std::move(name), {}};
}

Argument words(std::string name, std::string words) {
    return {std::move(name), std::move(words), {}};
}

Argument cell(std::string name, std::string id) {
    return {std::move(name), {}, std::move(id)};
}

}  // namespace ph::effect
