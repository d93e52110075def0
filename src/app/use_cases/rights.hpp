// Requests under the AVG: asked by the participant or recorded for them, handled by the privacy officer.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/own_data.hpp"
#include "app/ports/rights.hpp"

namespace ph::app {

// An item of somebody's own data, and perhaps a field of it.
struct Thing {
    OwnKind kind = OwnKind::person;
    std::string id;
    std::string part;
};

struct NewRightsRequest {
    RightsKind kind = RightsKind::access;
    std::string text;
    std::optional<Thing> about;  // absent: in general
};

// Of somebody who asked by letter, at the desk or by telephone. Exactly one participant must answer to the
// BSN, or to the family name with the birth date.
struct RecordedRequest {
    NewRightsRequest request;
    std::optional<Bsn> bsn;
    std::string family_name;
    std::optional<Date> birth_date;
    Channel channel = Channel::letter;
    Date received_on;
    std::string identity_check;
};

struct RightsPage {
    std::vector<RightsRequestView> requests;
    std::optional<RightsKey> next;
    int hidden = 0;  // open ones of restricted dossiers that this reader may not know
};

// One request with the thing it is about as it stands now; that only for who handles it.
struct RightsPicture {
    RightsRequestView request;
    std::optional<OwnItem> thing;
};

struct Remark {
    RightsRequestId id;
    RemarkKind kind = RemarkKind::corrected;
    OwnKind thing_kind = OwnKind::person;
    std::string thing_id;
    std::string thing_title;
    Date day;
    std::string text;  // of the person, or of the decision
};

// --- the participant's own

Result<std::vector<RightsRequestView>> own_requests(Call& call);
// Fault::invalid, also for a thing that is not in the person's own data. A correction of what the coach wrote
// is a task for the coach as well.
Result<RightsRequestView> ask_right(Call& call, const RightsRules& rules, const NewRightsRequest& input);
// Fault::stale; Fault::conflict once it is answered.
Result<RightsRequestView> withdraw_right(Call& call, const RightsRequestId& id, int version);

// --- of the privacy officer

// Open ones by the day of the answer, or those that are answered.
Result<RightsPage> rights_requests(Call& call, bool answered, const std::optional<RightsKey>& after,
                                   int limit);
Result<RightsPicture> rights_request(Call& call, const RightsRules& rules, const RightsRequestId& id);
// Whoever records it handles it, and may see what the answer needs until it is given.
Result<RightsPicture> record_request(Call& call, const RightsRules& rules, const RecordedRequest& input);
Result<RightsPicture> take_up_request(Call& call, const RightsRules& rules, const RightsRequestId& id,
                                      int version);
Result<RightsPicture> extend_request(Call& call, const RightsRules& rules, const RightsRequestId& id,
                                     int version, const std::string& reason);
// Does what was decided as well: the fact gets its successor, the words are erased. Fault::conflict for what
// cannot be done here.
Result<RightsPicture> decide_request(Call& call, const RightsRules& rules, const RightsRequestId& id,
                                     int version, const RightsDecision& decision);

// --- beside the things of a dossier

Result<std::vector<Remark>> remarks(Call& call, const DossierId& dossier);

}  // namespace ph::app
