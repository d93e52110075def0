// How the sections make their cells and sentences.
#pragma once
#include "base/result.hpp"
#include "effect/report.hpp"

namespace ph::effect {

// What all cells of one column have in common.
struct Meaning {
    Kind kind = Kind::people;
    const char* definition = "";
    const char* date_rule = "";
    std::optional<Rater> rater;
};

Cell counted(std::string id, std::uint64_t people, const Meaning& meaning);
Cell valued(std::string id, double value, std::uint64_t people, const Meaning& meaning);
Cell valued(std::string id, double value, stats::Interval interval, std::uint64_t people,
            const Meaning& meaning);
// "Niet te berekenen, want ...": the first problem of the estimator.
Cell refused(std::string id, const Error& error, std::uint64_t people, const Meaning& meaning);
// count / n with Wilson's interval; refused when n is 0.
// `basis` is the id of the count in the report that is `n`; empty when there is none.
Cell shared(std::string id, std::uint64_t count, std::uint64_t n, std::string basis, double level,
            const Meaning& meaning);
Cell blank();

// One number out of a result.
template <class T, class Pick>
Cell picked(std::string id, const Result<T>& result, std::uint64_t people, const Meaning& meaning,
            Pick pick) {
    return result.ok() ? valued(std::move(id), pick(*result), people, meaning)
                       : refused(std::move(id), result.error(), people, meaning);
}
template <class T, class Pick, class Bounds>
Cell picked(std::string id, const Result<T>& result, std::uint64_t people, const Meaning& meaning, Pick pick,
            Bounds bounds) {
    return result.ok() ? valued(std::move(id), pick(*result), bounds(*result), people, meaning)
                       : refused(std::move(id), result.error(), people, meaning);
}

Text sentence(std::string key, std::vector<Argument> arguments = {});
Text named(std::string name);
Argument words(std::string name, std::string words);
Argument cell(std::string name, std::string id);

}  // namespace ph::effect
