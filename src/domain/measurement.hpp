// Measurements: each is a moment, never overwritten. Participant's and professional's scores stand side by
// side.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

BOOST_DEFINE_ENUM_CLASS(Rater, participant, professional, network)
BOOST_DEFINE_ENUM_CLASS(Moment, baseline, follow_up, end, other)

// One domain of an instrument: a whole score on its scale, or the reason why it was not asked.
struct Score {
    std::string domain;
    std::optional<int> value;
    std::string not_asked_reason;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Score, (), (domain, value, not_asked_reason, note))

// An answer to one of an instrument's plain questions (the ladder has five).
struct Answer {
    std::string question;
    std::string value;  // JSON
};
BOOST_DESCRIBE_STRUCT(Answer, (), (question, value))

struct Measurement {
    MeasurementId id;
    DossierId dossier_id;
    PersonId person_id;
    std::string instrument_id;
    int instrument_version = 1;
    Moment moment = Moment::other;
    Rater rater = Rater::professional;
    Date taken_on;
    UserId recorded_by;
    Instant recorded_at;
    std::optional<ContactId> contact_id;  // the talk in which it was taken
    std::vector<Answer> answers;
    std::vector<Score> scores;
    std::string explanation;  // Dutch; how a score followed from the answers
    std::string reason;       // why the score moved, where the person told it
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Measurement, (),
                      (id, dossier_id, person_id, instrument_id, instrument_version, moment, rater, taken_on,
                       recorded_by, recorded_at, contact_id, answers, scores, explanation, reason, note))

}  // namespace ph
