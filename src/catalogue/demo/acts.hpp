// What people do in a story, each act as one use case.
#pragma once
#include "catalogue/demo/stage.hpp"
#include "catalogue/demo/story.hpp"
#include "domain/meeting.hpp"
#include "domain/referral.hpp"

namespace ph::catalogue::demo {

// What a household's later steps need of its earlier ones.
struct Chapter {
    DossierId dossier;
    PersonId participant;
    PlanId plan;  // the newest
    std::map<std::string, TrajectoryId> trajectories;
    std::map<std::string, AppointmentId> appointments;
    std::map<std::string, TaskId> tasks;
    std::map<std::string, ReferralId> referrals;
    std::map<std::string, MeetingId> meetings;
};

// Drops the value of a use case that the story does not need.
template <class T>
Status done(const Result<T>& result) {
    if (!result.ok()) return result.error();
    return {};
}

// Registers the household; fills in the chapter's dossier and participant.
Status register_household(app::Call& call, const Household& household, Chapter& chapter);

// Any other step. Errors are of the use case.
Status act_out(app::Call& call, const Step& step, const Stage& stage, Chapter& chapter);

}  // namespace ph::catalogue::demo
