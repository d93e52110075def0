// A referral: somebody is asked to help a household. Who asks keeps the care until the other accepted; what
// goes along was settled before it was asked. And the direction, which is offered and accepted in the same
// way.
#pragma once
#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

using ReferralId = Id<struct ReferralKind>;
using ReferralStepId = Id<struct ReferralStepKind>;
using DirectionOfferId = Id<struct DirectionOfferKind>;

// asked -> waiting (a waiting list) -> accepted -> confirmed (the contact is there); or refused, withdrawn by
// who asked, returned by who had accepted.
BOOST_DEFINE_ENUM_CLASS(ReferralState, asked, waiting, accepted, confirmed, refused, returned, withdrawn)
BOOST_DEFINE_ENUM_CLASS(ReferralAct, ask, wait, accept, refuse, withdraw, plan_meeting, confirm_contact,
                        send_back)
BOOST_DEFINE_ENUM_CLASS(ReferralSide, sender, receiver)

// Kinds of data that go along under one ground and purpose. `categories`: bits (access/categories.hpp).
struct ReferralPart {
    std::int64_t categories = 0;
    std::string ground;
    std::string purpose;
};
BOOST_DESCRIBE_STRUCT(ReferralPart, (), (categories, ground, purpose))

struct Referral {
    ReferralId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    UserId sent_by;
    Instant sent_at;
    // To one of these: a colleague, an organisation, or a place that the system does not know.
    std::optional<UserId> to_user_id;
    std::optional<OrganisationId> to_organisation_id;
    std::string to_place;
    bool by_hand = false;  // nobody there has an account: the sender writes down what they answer
    std::string question;  // what is asked of them
    std::vector<ReferralPart> parts;
    ReferralState state = ReferralState::asked;
    std::optional<Date> due_on;  // the last day of the term for what comes next; none when nothing is due
    std::optional<UserId> accepted_by;
    std::optional<InvolvementId> involvement_id;  // that began with it
    std::optional<Instant> meeting_at;            // the first one, together with the sender
    std::string meeting_place;
    std::optional<AppointmentId> appointment_id;
    std::optional<TaskId> task_id;  // that reminds the sender
    int version = 1;

    // Something is still expected of somebody.
    [[nodiscard]] bool is_open() const {
        return state == ReferralState::asked || state == ReferralState::waiting ||
               state == ReferralState::accepted;
    }
    [[nodiscard]] bool answered() const {
        return state != ReferralState::asked && state != ReferralState::waiting;
    }
    [[nodiscard]] bool silent_on(Date day) const { return is_open() && due_on && *due_on < day; }
    // Who has the care for it now.
    [[nodiscard]] UserId owner() const {
        const bool taken_over = state == ReferralState::accepted || state == ReferralState::confirmed;
        return taken_over && accepted_by ? *accepted_by : sent_by;
    }
};
BOOST_DESCRIBE_STRUCT(Referral, (),
                      (id, municipality_id, dossier_id, sent_by, sent_at, to_user_id, to_organisation_id,
                       to_place, by_hand, question, parts, state, due_on, accepted_by, involvement_id,
                       meeting_at, meeting_place, appointment_id, task_id, version))

// One line of its story, which is never rewritten.
struct ReferralStep {
    ReferralStepId id;
    ReferralId referral_id;
    DossierId dossier_id;
    ReferralAct act = ReferralAct::ask;
    std::string words;
    UserId done_by;
    Instant done_at;
};
BOOST_DESCRIBE_STRUCT(ReferralStep, (), (id, referral_id, dossier_id, act, words, done_by, done_at))

// Every problem of a new referral, with JSON pointers in the API's names ("/vraag").
std::vector<Problem> problems_of(const Referral& referral);

// What somebody does with it. Fault::invalid when words are missing, Fault::conflict when this side or this
// state does not allow it. Of a referral by hand the sender also writes
// down the answers.
Status apply(Referral& referral, ReferralAct act, ReferralSide side, const std::string& words);
// Which acts are open to this side now, in the order in which one would do them.
std::vector<ReferralAct> open_acts(const Referral& referral, ReferralSide side);

BOOST_DEFINE_ENUM_CLASS(OfferState, offered, accepted, refused, withdrawn)

// The director asks a colleague who is involved to take over. The direction changes at the moment of the yes.
struct DirectionOffer {
    DirectionOfferId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    std::optional<UserId> from_id;  // the director until then; none: nobody had it
    UserId to_id;
    UserId offered_by;
    Instant offered_at;
    std::string reason;
    OfferState state = OfferState::offered;
    std::string words;  // of the answer
    std::optional<Instant> answered_at;
    std::optional<TaskId> task_id;  // of who is asked
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(DirectionOffer, (),
                      (id, municipality_id, dossier_id, from_id, to_id, offered_by, offered_at, reason, state,
                       words, answered_at, task_id, version))

// Fault::invalid: a no without words. Fault::conflict: answered already.
Status answer(DirectionOffer& offer, OfferState answer, const std::string& words, Instant now);

}  // namespace ph
