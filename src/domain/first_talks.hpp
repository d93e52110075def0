// What comes up in the first talks: talents, and answers to the open questions of an approach. Notes of a
// talk are its contact, scores and the order of the cards are measurements, and what was helped with is a
// task.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

// Something a person is good at: a kind of the catalogue, own words, or both.
struct Talent {
    TalentId id;
    DossierId dossier_id;
    MunicipalityId municipality_id;
    PersonId person_id;
    std::string kind;  // id of the catalogue's list; empty: only own words
    std::string words;
    UserId recorded_by;
    Instant recorded_at;
    std::optional<Date> ended_on;  // taken off the list; it stays in the history
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Talent, (),
                      (id, dossier_id, municipality_id, person_id, kind, words, recorded_by, recorded_at,
                       ended_on, version))

// The answer to one question on one day, never changed: a later answer takes its place.
struct TalkAnswer {
    TalkAnswerId id;
    DossierId dossier_id;
    MunicipalityId municipality_id;
    PersonId person_id;
    std::string question_id;  // of the catalogue
    std::string words;
    UserId recorded_by;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(TalkAnswer, (),
                      (id, dossier_id, municipality_id, person_id, question_id, words, recorded_by,
                       recorded_at))

// Every problem, with JSON pointers in the API's names ("/woorden").
std::vector<Problem> problems_of(const Talent& talent);

// How far something moved between two orders: 2 is two places nearer to the front, 0 is where it was. Nothing
// when it was not in the earlier one.
std::optional<int> moved(std::optional<int> earlier_place, int place);

}  // namespace ph
