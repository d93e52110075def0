// A fact about a person is stored once, with its source and date, and reused in every form. A newer fact of
// the same key replaces the older one as "known"; nothing is overwritten.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/bsn.hpp"
#include "domain/ids.hpp"

namespace ph {

BOOST_DEFINE_ENUM_CLASS(FactSource, person, network, agency, registry, staff, document)

struct Fact {
    FactId id;
    DossierId dossier_id;
    PersonId person_id;
    std::string key;    // from the catalogue, for example "onderdak.nu"
    std::string value;  // JSON
    FactSource source = FactSource::person;
    std::string source_detail;  // which agency, which document
    Date observed_on;
    Instant recorded_at;
    UserId recorded_by;
    std::string purpose;                    // for which purpose it was asked
    std::optional<SnapshotId> snapshot_id;  // the form it came with
};
BOOST_DESCRIBE_STRUCT(Fact, (),
                      (id, dossier_id, person_id, key, value, source, source_detail, observed_on, recorded_at,
                       recorded_by, purpose, snapshot_id))

// Of the facts of one dossier (any order) those that hold now: for each person and key the one observed last;
// of two on one day the one recorded last.
std::vector<Fact> facts_that_hold(std::vector<Fact> facts);
// Whether an answer is worth a new fact: there was none, the value differs, or someone looked again on a
// later day.
bool is_news(const Fact* known, const std::string& value, Date observed_on);

BOOST_DEFINE_ENUM_CLASS(PersonEventType, joined, birth_date, bsn)

// A person who joined a household with a dossier, or a correction of what identifies that person. Never
// rewritten.
struct PersonEvent {
    PersonEventId id;
    DossierId dossier_id;
    PersonId person_id;
    PersonEventType kind = PersonEventType::joined;
    // What was known until then, of the kind of the event; empty when nothing was.
    std::optional<Date> birth_date;
    std::optional<Bsn> bsn;
    // Where the correction comes from.
    FactSource source = FactSource::staff;
    std::string source_detail;
    Instant recorded_at;
    UserId recorded_by;
};
BOOST_DESCRIBE_STRUCT(PersonEvent, (),
                      (id, dossier_id, person_id, kind, birth_date, bsn, source, source_detail, recorded_at,
                       recorded_by))

BOOST_DEFINE_ENUM_CLASS(FilledBy, person, together, staff)

// Client snapshot: a short first picture. Its answers are facts that point back to it.
struct Snapshot {
    SnapshotId id;
    DossierId dossier_id;
    PersonId person_id;
    std::string form_id;
    int form_version = 1;
    FilledBy filled_by = FilledBy::together;
    Date filled_on;
    std::string note;
    UserId recorded_by;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(Snapshot, (),
                      (id, dossier_id, person_id, form_id, form_version, filled_by, filled_on, note,
                       recorded_by, recorded_at))

}  // namespace ph
