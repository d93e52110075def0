#include "catalogue/demo/act_talks.hpp"

#include "app/use_cases/family_plans.hpp"
#include "app/use_cases/meeting_invitations.hpp"
#include "wire/access_names.hpp"

namespace ph::catalogue::demo {

Status plan_meeting(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    app::NewMeeting input;
    input.kind = what.text("soort");
    const MeetingKind* const kind = app::meeting_kind(call.catalogue, input.kind);
    if (kind != nullptr && kind->of_household) input.dossier_id = chapter.dossier;
    // Days are counted from today, whatever day of the week that is.
    input.starts_at = moment_of(local_instant(stage.day(what.integer("dag")), minutes_of(what.text("tijd"))),
                                call.catalogue.calendar);
    input.place = what.text("plek");
    input.nameless = what.yes_or("zonderNamen", false);
    input.in_series = what.yes_or("reeks", false);
    for (const View& login : what.items("genodigden"))
        input.guests.push_back(stage.actor(login.text()).user_id);
    PH_TRY(const auto planned, app::plan_meeting(call, input));
    chapter.meetings[what.text("id")] = planned.meeting.id;
    return {};
}

Status ask_meeting(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    app::NewMeetingItem input;
    input.meeting_id = chapter.meetings.at(what.text("overleg"));
    input.question = what.text("vraag");
    input.wanted = what.text_or("gewenst");
    input.facts = what.text_or("feiten");
    for (const View& kind : what.items("soorten"))
        input.categories.insert(*wire::named<access::DataCategory>(kind.text()));
    input.told_on = call.today();
    return done(app::bring_item(call, chapter.dossier, input));
}

Status invite_participant(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    return done(app::invite_participant(call, chapter.dossier,
                                        {chapter.meetings.at(what.text("overleg")), what.text("onderwerp")}));
}

Status start_family_plan(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    return done(app::start_family_conference(call, chapter.dossier, what.text_or("coordinator"),
                                             what.text_or("wieKomen")));
}

Status propose_to_family(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    FamilyProposal proposal;
    proposal.text = what.text("tekst");
    proposal.who = what.text_or("wie");
    if (what.has("voor")) proposal.due_on = stage.day(what.integer("voor"));
    return done(app::propose_to_family(call, chapter.dossier, std::move(proposal)));
}

Status agree_on_safety(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    SafetyAgreement agreement;
    agreement.text = what.text("tekst");
    agreement.who = what.text_or("wie");
    agreement.stays_visible = what.yes_or("blijftZichtbaar", false);
    agreement.reason = what.text_or("reden");
    return done(app::add_safety_agreement(call, chapter.dossier, std::move(agreement)));
}

}  // namespace ph::catalogue::demo
