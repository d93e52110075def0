#include "app/use_cases/measured_course.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "app/use_cases/redaction.hpp"
#include "stats/reliable_change.hpp"

namespace ph::app {
namespace {

using Taken = std::vector<const MeasurementView*>;

// Those of the newest version of the instrument, oldest first: another scale is not to be compared with.
void keep_newest_version(Taken& taken) {
    int newest = 0;
    for (const MeasurementView* one : taken) newest = std::max(newest, one->instrument_version);
    std::erase_if(taken, [&](const MeasurementView* one) { return one->instrument_version != newest; });
    std::ranges::sort(taken, {}, [](const MeasurementView* one) {
        return std::tuple{one->taken_on, one->recorded_at, one->id};
    });
}

const Score* score_of(const MeasurementView& measurement, const std::string& domain) {
    const auto found = std::ranges::find(measurement.scores, domain, &Score::domain);
    return found == measurement.scores.end() || !found->value ? nullptr : &*found;
}

// Says why when there is nothing to judge by.
std::optional<stats::Instrument> noise_of(const Instrument* instrument, MeasuredCourse& course) {
    if (instrument == nullptr) {
        course.why_not = "Dit meetinstrument staat niet meer in de catalogus.";
        return std::nullopt;
    }
    if (!instrument->ordered) {
        course.why_not = "De waarden van dit instrument zijn soorten. Geen soort is beter dan een andere.";
        return std::nullopt;
    }
    if (!instrument->retest) {
        course.why_not =
            "Van dit instrument staan geen hertestcijfers in de catalogus. Daarom is niet te zeggen of een "
            "verandering van één persoon meer is dan toeval.";
        return std::nullopt;
    }
    const stats::Instrument noise{instrument->retest->deviation, instrument->retest->reliability,
                                  instrument->higher_is_better};
    const auto smallest = stats::smallest_reliable(noise);
    if (!smallest.ok()) {
        course.why_not = smallest.error().title;
        return std::nullopt;
    }
    course.smallest = *smallest;
    course.source = instrument->retest->source;
    return noise;
}

ScoreChange kept_change(stats::Change change) {
    switch (change) {
        case stats::Change::improved: return ScoreChange::improved;
        case stats::Change::deteriorated: return ScoreChange::deteriorated;
        case stats::Change::unchanged: break;
    }
    return ScoreChange::unchanged;
}

std::optional<MeasuredCourse> course_of(Taken taken, const Instrument* instrument) {
    keep_newest_version(taken);
    if (taken.size() < 2) return std::nullopt;
    const MeasurementView& first = *taken.front();
    const MeasurementView& last = *taken.back();
    MeasuredCourse course;
    course.person = first.person_id;
    course.instrument = first.instrument_id;
    course.rater = first.rater;
    course.first_on = first.taken_on;
    course.last_on = last.taken_on;
    const auto noise = noise_of(instrument, course);
    for (const Score& before : first.scores) {
        const Score* after = score_of(last, before.domain);
        if (!before.value || after == nullptr) continue;
        DomainCourse& domain = course.domains.emplace_back();
        domain.domain = before.domain;
        domain.first = *before.value;
        domain.last = *after->value;
        if (!noise) continue;
        const auto change = stats::reliable_change(domain.first, domain.last, *noise);
        if (!change.ok()) continue;
        domain.index = change->index;
        domain.change = kept_change(change->change);
    }
    if (course.domains.empty()) return std::nullopt;
    return course;
}

}  // namespace

std::vector<MeasuredCourse> courses_of(const std::vector<MeasurementView>& measurements,
                                       const Catalogue& catalogue) {
    std::map<std::tuple<PersonId, std::string, Rater>, Taken> groups;
    for (const MeasurementView& one : measurements)
        groups[{one.person_id, one.instrument_id, one.rater}].push_back(&one);
    std::vector<MeasuredCourse> courses;
    for (auto& [key, taken] : groups) {
        const auto found = catalogue.instruments.find(std::get<std::string>(key));
        auto course =
            course_of(std::move(taken), found == catalogue.instruments.end() ? nullptr : &found->second);
        if (course) courses.push_back(std::move(*course));
    }
    return courses;
}

Result<std::vector<MeasuredCourse>> measured_courses(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::measurement_read, dossier));
    PH_TRY(auto list, call.work.measurements().list(admission, std::nullopt));
    redact(call, admission, list);
    return courses_of(list, call.catalogue);
}

}  // namespace ph::app
