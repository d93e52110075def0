// A running case goes on in another version of its approach, or in another approach: never by itself, always
// by somebody who saw beforehand what that does, with the reason.
#pragma once
#include <string>
#include <vector>

#include "app/use_cases/cases.hpp"

namespace ph::app {

// One line of what a move does; `item` is empty when it is of no item in particular.
struct MoveLine {
    std::string item;
    std::string name;
    std::string text;                  // for people
    std::vector<std::string> facts{};  // that the text was reasoned from
};

struct MovePreview {
    CaseId case_id;
    int version = 1;  // of the case
    ApproachChoice from;
    ApproachChoice to;
    std::vector<MoveLine> first;   // happens before, because it was due
    std::vector<MoveLine> stays;   // is going on, and goes on
    std::vector<MoveLine> ends;    // cannot go on: only when somebody says that it ends
    std::vector<MoveLine> begins;  // happens at once
    std::vector<MoveLine> terms;   // last days that change
    std::vector<MoveLine> later;   // may come, and could not before
    std::vector<MoveLine> gone;    // might have come, and cannot any more
    std::vector<MoveLine> asked;   // what the other approach wants to know and nobody knows
    std::vector<std::string> notes;
};

struct MoveRequest {
    std::string approach;
    int approach_version = 0;
    std::string reason;
    // The items of MovePreview::ends that end, each with a reason of its own or with that of the move.
    struct End {
        std::string item;
        std::string reason;
    };
    std::vector<End> ends;
};

// Where the case may go: the newest version of its approach and of those that the household does not follow,
// and the earlier versions that the case itself followed. Empty for who may not, and for a case that ended.
Result<std::vector<MoveChoice>> move_choices(Call& call, const access::Admission& admission,
                                             const Case& record,
                                             const std::vector<CaseHappening>& happenings);

// Nothing changes. Fault::invalid for a choice that there is not, Fault::conflict for a case that ended.
Result<MovePreview> preview_move(Call& call, const DossierId& dossier, const CaseId& id,
                                 const std::string& approach, int approach_version);

// Fault::stale, what preview_move() refuses, Fault::invalid without a reason or with an item that is not
// there, Fault::conflict with every item that cannot go on and was not said to end.
Result<CasePicture> move_case(Call& call, const DossierId& dossier, const CaseId& id, int version,
                              const MoveRequest& request);

}  // namespace ph::app
