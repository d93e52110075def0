// What a person asks about their own data (AVG, articles 15 to 21), the term for the answer, and the answer.
#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/dossier.hpp"
#include "domain/ids.hpp"

namespace ph {

using RightsRequestId = Id<struct RightsRequestKind>;

BOOST_DEFINE_ENUM_CLASS(RightsKind, access, correction, erasure, restriction, portability, objection)
BOOST_DEFINE_ENUM_CLASS(RightsStatus, received, in_hand, decided, withdrawn)
BOOST_DEFINE_ENUM_CLASS(RightsOutcome, granted, partly, refused)

struct RightsRequest {
    RightsRequestId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    PersonId person_id;
    RightsKind kind = RightsKind::access;
    std::string text;  // in the person's own words
    // What it is about, as the person saw it in their own data; all empty: in general.
    std::string thing_kind;  // "fact", "contact": app::OwnKind
    std::string thing_id;
    std::string thing_part;  // a field of it, by its name in the catalogue: "geboortedatum"
    std::string thing_title;
    std::int64_t categories = 0;  // bits of access::Categories: what the handler must see to answer
    RightsStatus status = RightsStatus::received;
    Instant received_at;
    Channel channel = Channel::website;
    std::string identity_check;  // how it was made sure who asked, when it did not come from the own account
    UserId recorded_by;
    Date due_on;
    std::string extension_reason;  // empty: not extended
    std::optional<UserId> handler_id;
    std::optional<RightsOutcome> outcome;
    std::string decision;      // in words for the person
    std::string keep_reason;   // id of the duty to keep, of a refused or partly refused erasure
    std::string successor_id;  // of the fact that took the place of the wrong one
    std::optional<Instant> decided_at;
    int version = 1;

    [[nodiscard]] bool is_open() const noexcept {
        return status == RightsStatus::received || status == RightsStatus::in_hand;
    }
    // The answer was due on an earlier day and is not there yet.
    [[nodiscard]] bool is_overdue(Date today) const noexcept { return is_open() && today > due_on; }
};
BOOST_DESCRIBE_STRUCT(RightsRequest, (),
                      (id, municipality_id, dossier_id, person_id, kind, text, thing_kind, thing_id,
                       thing_part, thing_title, categories, status, received_at, channel, identity_check,
                       recorded_by, due_on, extension_reason, handler_id, outcome, decision, keep_reason,
                       successor_id, decided_at, version))

// The same day so many months later, or the last day of that month when it has no such day.
Date months_later(Date day, int months);

// Every problem of a new request, with JSON pointers in the API's names ("/tekst"). `on_behalf`: recorded by
// staff, who must say how they know who asks.
std::vector<Problem> problems_of(const RightsRequest& request, bool on_behalf, Date today);

// Somebody takes it up. Fault::conflict when it is answered already, or in hand of another.
Status take_up(RightsRequest& request, const UserId& handler);
// Once, with a reason, and before the term has passed (AVG, article 12, third paragraph).
Status extend(RightsRequest& request, int months, const std::string& reason, Date today);

struct RightsDecision {
    RightsOutcome outcome = RightsOutcome::granted;
    std::string text;         // for the person, why
    std::string keep_reason;  // of an erasure that is not (wholly) granted
    std::string new_value;    // of a correction: JSON; empty when there is no value to put in its place
};
// Fault::invalid for a decision without words or an erasure refused without its reason, Fault::conflict when
// it is answered already or in hand of another.
Status decide(RightsRequest& request, const RightsDecision& decision, const UserId& handler, Instant now);
// By the person, while there is no answer.
Status withdraw(RightsRequest& request, Instant now);

// What is said beside the thing that a request was about.
BOOST_DEFINE_ENUM_CLASS(RemarkKind, corrected, disagrees, restricted)
// Nothing while the request is open, or when it was about no thing in particular.
std::optional<RemarkKind> remark_of(const RightsRequest& request);

}  // namespace ph
