#include "app/use_cases/own_data.hpp"

#include <algorithm>

#include "app/ports/protection.hpp"
#include "app/ports/referrals.hpp"
#include "app/ports/sharing.hpp"
#include "app/ports/users.hpp"
#include "app/use_cases/break_glass.hpp"
#include "app/use_cases/own_data_sections.hpp"
#include "app/use_cases/redaction.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

constexpr int contacts_at_once = 200;

Result<std::vector<ContactView>> every_contact(Call& call, const Admission& admission) {
    std::vector<ContactView> all;
    PageRequest page{std::nullopt, contacts_at_once};
    do {
        PH_TRY(auto found, call.work.work().contacts(admission, page));
        std::ranges::move(found.items, std::back_inserter(all));
        page.after = found.next;
    } while (page.after);
    redact(call, admission, all);
    // What somebody did in an emergency is told together with the emergency.
    PH_TRY(const auto untold, not_yet_told(call, admission));
    std::erase_if(all,
                  [&](const ContactView& one) { return untold.hides(one.recorded_by, one.recorded_at); });
    return all;
}

Result<std::vector<LetterView>> every_letter(Call& call, const Admission& admission) {
    PH_TRY(auto all, call.work.letters().of_dossier(admission));
    redact(call, admission, all);
    PH_TRY(auto before, call.work.letters().of_outreach(admission));
    std::ranges::move(before, std::back_inserter(all));
    return all;
}

Result<std::vector<CaseStory>> case_stories(Call& call, const Admission& admission) {
    std::vector<CaseStory> stories;
    PH_TRY(auto cases, call.work.cases().cases(admission));
    for (Case& one : cases) {
        CaseStory& story = stories.emplace_back();
        PH_TRY(story.happenings, call.work.cases().happenings(admission, one.id));
        PH_TRY(story.places, call.work.cases().places(admission, one.id));
        story.record = std::move(one);
    }
    return stories;
}

Result<OwnRecords> read_records(Call& call, const Admission& admission) {
    OwnRecords all;
    PH_TRY(all.dossier, call.work.dossiers().dossier(admission));
    PH_TRY(all.household, call.work.persons().household(admission));
    PH_TRY(all.persons, call.work.persons().persons(admission));
    PH_TRY(all.person_events, call.work.persons().person_events(admission));
    PH_TRY(all.accounts, call.work.rights().accounts(admission));
    PH_TRY(all.registration, call.work.dossiers().registration(admission));
    PH_TRY(all.phases, call.work.rights().phase_changes(admission));
    PH_TRY(all.facts, call.work.persons().facts(admission));
    PH_TRY(all.snapshots, call.work.persons().snapshots(admission));
    PH_TRY(all.measurements, call.work.measurements().list(admission, std::nullopt));
    PH_TRY(all.planned_measurements, call.work.planned_measurements().list(admission));
    PH_TRY(all.talents, call.work.first_talks().talents(admission));
    PH_TRY(all.talk_answers, call.work.first_talks().answers(admission));
    PH_TRY(all.plans, call.work.plans().list(admission));
    PH_TRY(all.trajectories, call.work.trajectories().list(admission));
    PH_TRY(all.contacts, every_contact(call, admission));
    PH_TRY(all.letters, every_letter(call, admission));
    PH_TRY(all.outreach, call.work.outreach().attempts(admission));
    PH_TRY(all.signals, call.work.outreach().signals(admission));
    PH_TRY(all.appointments, call.work.work().appointments(admission, std::nullopt));
    PH_TRY(all.tasks, call.work.work().tasks(admission, true));
    PH_TRY(all.cases, case_stories(call, admission));
    PH_TRY(all.involvements, call.work.dossiers().involvements(admission));
    PH_TRY(all.team_involvements, call.work.dossiers().team_involvements(admission));
    PH_TRY(all.consents, call.work.sharing().consents(admission));
    for (ConsentView& one : all.consents) one.state = access::state_of(one, call.today());
    PH_TRY(all.sharings, call.work.sharing().sharings(admission));
    PH_TRY(all.emergencies, call.work.protection().glasses_told(admission, call.today()));
    PH_TRY(all.referrals, call.work.referrals().of_dossier(admission));
    PH_TRY(all.referral_steps, call.work.referrals().steps(admission));
    PH_TRY(all.offers, call.work.referrals().offers(admission));
    PH_TRY(all.collaborations, call.work.referrals().collaborations(admission));
    PH_TRY(all.meeting_items, call.work.meetings().items(admission));
    PH_TRY(all.decisions, call.work.meetings().decisions(admission));
    PH_TRY(all.presence, call.work.meetings().presence(admission));
    PH_TRY(all.invitations, call.work.meetings().invitations(admission));
    PH_TRY(all.safety, call.work.family_plans().safety(admission));
    // The plan of a family that is among itself is for nobody else, also not for who hands out the data.
    if (admission.decision().family_only) {
        std::erase_if(all.safety, [](const SafetyAgreement& one) { return !one.stays_visible; });
    } else {
        PH_TRY(all.family_plan, call.work.family_plans().agreements(admission));
        PH_TRY(all.proposals, call.work.family_plans().proposals(admission));
    }
    PH_TRY(all.requests, call.work.rights().of_dossier(admission));
    return all;
}

// With whom a note under professional secrecy can be read, one line for each.
std::vector<NotShown> not_shown(const Call& call, const RightsRules& rules) {
    std::vector<NotShown> all = rules.not_shown;
    for (const auto& [category, colleagues] : call.gate.left_out()) {
        if (category != access::DataCategory::contact_note) continue;
        for (const std::string& name : colleagues) {
            NotShown one = rules.secret;
            one.ask = name;
            all.push_back(std::move(one));
        }
    }
    return all;
}

Result<OwnData> data_in(Call& call, const RightsRules& rules, const access::Scope& scope,
                        const Admission& admission) {
    PH_TRY(auto data, collect_own_data(call, rules, admission));
    PH_TRY(auto municipality, call.work.users().municipality(scope));
    data.municipality = std::move(municipality.name);
    return data;
}

}  // namespace

const OwnItem* OwnData::find(OwnKind kind, std::string_view id) const {
    for (const OwnSection& section : sections) {
        for (const OwnItem& one : section.items) {
            if (one.kind == kind && one.id == id) return &one;
        }
    }
    return nullptr;
}

Result<OwnData> collect_own_data(Call& call, const RightsRules& rules, const Admission& admission) {
    PH_TRY(const auto records, read_records(call, admission));
    OwnData data;
    data.dossier_id = admission.dossier();
    data.person_id = records.dossier.participant_id;
    data.name = records.dossier.name;
    data.made_at = call.now();
    data.sections = own_sections(records, call.catalogue, rules);
    for (OwnSection& section : data.sections) {
        std::erase_if(section.items, [&](const OwnItem& item) {
            return !call.gate.shows(admission, item.categories, item.written_by);
        });
    }
    data.not_shown = not_shown(call, rules);
    return data;
}

Result<OwnData> own_data(Call& call, const RightsRules& rules) {
    PH_TRY(const auto scope, call.gate.enter(Permission::own_data));
    PH_TRY(const auto dossier, call.work.work().own_dossier(scope));
    if (!dossier) return missing("U hebt hier geen dossier.");
    PH_TRY(const auto admission, call.gate.admit(Permission::own_data, *dossier));
    return data_in(call, rules, scope, admission);
}

Result<OwnData> data_of(Call& call, const RightsRules& rules, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::data_hand_over, dossier));
    PH_TRY(const auto scope, call.gate.enter(Permission::data_hand_over));
    return data_in(call, rules, scope, admission);
}

const std::vector<PersonalTable>& own_data_tables() {
    static const std::vector<PersonalTable> uses{
        {"person", "wie-u-bent", {}},
        {"person_event", "wie-u-bent", {}},
        {"user_account", "wie-u-bent", {}},
        {"household", "huishouden", {}},
        {"dossier", "aanmelding", {}},
        {"registration", "aanmelding", {}},
        {"phase_change", "aanmelding", {}},
        {"fact", "feiten", {}},
        {"snapshot", "klantfotos", {}},
        {"measurement", "metingen", {}},
        {"measure_moment", "metingen", {}},
        {"talk_answer", "kennismaking", {}},
        {"talent", "kennismaking", {}},
        {"action_plan", "plan", {}},
        {"goal", "plan", {}},
        {"plan_action", "plan", {}},
        {"gas_score", "plan", {}},
        {"trajectory", "hulp", {}},
        {"progress_report", "hulp", {}},
        {"contact", "gesprekken", {}},
        {"letter", "gesprekken", {}},
        {"outreach_attempt", "gesprekken", {}},
        {"debt_signal", "gesprekken", {}},
        {"outreach_person", {}, "the days follow from the attempts; the names went to the dossier"},
        {"appointment", "afspraken", {}},
        {"task", "taken", {}},
        {"approach_case", "aanpak", {}},
        {"case_happening", "aanpak", {}},
        {"case_place", "aanpak", {}},
        {"involvement", "betrokken", {}},
        {"team_involvement", "betrokken", {}},
        {"referral", "betrokken", {}},
        {"referral_step", "betrokken", {}},
        {"direction_offer", "betrokken", {}},
        {"collaboration", "betrokken", {}},
        {"family_agreement", "plan", {}},
        {"family_proposal", "plan", {}},
        {"safety_agreement", "plan", {}},
        {"family_conference", {}, "the coordinator is somebody else; what the family wrote is in the answer"},
        {"meeting_item", "delen", {}},
        {"meeting_decision", "delen", {}},
        {"meeting_invitation", "delen", {}},
        {"meeting_presence", "delen", {}},
        {"meeting", {}, "when and which one stands with the question and with who was there"},
        {"meeting_guest", {}, "what colleagues answered; who was there is in the answer"},
        {"meeting_series", {}, "of colleagues"},
        {"consent", "delen", {}},
        {"sharing", "delen", {}},
        {"broken_glass", "delen", {}},
        {"rights_request", "verzoeken", {}},
        {"working_note", {}, "of its writer alone, who throws it away; what stays belongs in the dossier"},
        {"dossier_restriction", {}, "why a dossier is restricted may be about somebody else"},
        {"retention_hold", {}, "why something is kept longer may be about somebody else"},
        {"retention_item", {}, "follows from the dossier and the terms of the law"},
        {"case_step", {}, "what was asked of the approach; what came of it is told by case_happening"},
        {"access_grant", {}, "follows from involvement and from requests, which are in the answer"},
        {"dossier_line", {}, "repeats other tables for the lists"},
        {"person_key", {}, "repeats the name and birth date for searching"},
        {"calendar_link", {}, "of colleagues; a participant has no link to a day of work"},
        {"team_member", {}, "of colleagues; a participant is in no team"},
        {"training_sign_up", {}, "of colleagues; a participant follows no training"},
        {"credential", {}, "passwords, which nobody can read"},
        {"recovery_code", {}, "codes, which nobody can read"},
        {"session", {}, "of a browser, gone when it is over"},
        {"idempotency", {}, "repeats answers for a day, in case a connection breaks"},
        {"event", {}, "who looked at the data has an answer of its own"},
        {"event_look", {}, "counts those events"},
        {"event_place", {}, "says where those events stand"},
    };
    return uses;
}

}  // namespace ph::app
