// Who helps somebody, and what was told to whom, in their own data.
#include <algorithm>

#include "app/use_cases/collaborations.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/own_data_writer.hpp"
#include "app/use_cases/sharing_help.hpp"

namespace ph::app {
namespace {

using access::Categories;
using access::DataCategory;

template <class Names>
std::string name_in(const Names& names, const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? id : found->second;
}

void referral(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue,
              const ReferralView& one) {
    Categories kinds;
    for (const ReferralPart& part : one.parts) kinds |= Categories::known(part.categories);
    OwnItem& asked = out.item(OwnKind::referral, one.id, one.to_name, {DataCategory::identity});
    asked.categories |= kinds;
    asked.day = local_date(one.sent_at);
    asked.holds = one.is_open();
    asked.written_by = one.sent_by;
    asked.written_by_name = one.sent_by_name;
    auto writer = out.write(asked);
    writer.add("organisatie", one.to_organisation_name)
        .add("gevraagd", one.question)
        .add("soorten", listed(catalogue, kinds))
        .add("status", one.state)
        .add("wie", one.accepted_by_name)
        .add("wanneer", one.meeting_at)
        .add("plaats", one.meeting_place);
    for (const ReferralStepView& step : records.referral_steps) {
        if (step.referral_id == one.id) writer.add("opmerking", step.words);
    }
}

// Who heard it. Without names nobody knew whom it was about; who has no account is somebody else.
std::string who_was_at(const OwnRecords& records, const MeetingId& meeting) {
    std::string text;
    for (const MeetingPresenceView& one : records.presence) {
        if (one.meeting_id != meeting || one.nameless || one.presence != Presence::present) continue;
        if (!one.participant && !one.user_id) continue;
        if (!text.empty()) text += ", ";
        text += one.participant ? "de deelnemer" : one.user_name + " (" + one.organisation_name + ')';
    }
    return text;
}

std::string name_of_meeting(const Catalogue& catalogue, const std::string& id) {
    const auto kind = std::ranges::find(catalogue.meetings, id, &MeetingKind::id);
    return kind == catalogue.meetings.end() ? id : kind->name;
}

void discussed(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue,
               const MeetingItemView& one) {
    OwnItem& asked = out.item(OwnKind::meeting, one.id, name_of_meeting(catalogue, one.kind),
                              Categories::known(one.categories) | Categories{DataCategory::identity});
    const Categories kinds = asked.categories;
    asked.day = local_date(one.starts_at);
    asked.holds = one.state != QuestionState::withdrawn;
    asked.written_by = one.asked_by;
    asked.written_by_name = one.asked_by_name;
    out.write(asked)
        .add("wanneer", one.starts_at)
        .add("gevraagd", one.question)
        .add("opmerking", one.wanted)
        .add("uitleg", one.facts)
        .add("soorten", listed(catalogue, kinds))
        .add("met-wie", who_was_at(records, one.meeting_id))
        .add("verslag", one.minutes);
    for (const MeetingDecisionView& decision : records.decisions) {
        if (decision.item_id != one.id) continue;
        OwnItem& decided = out.item(OwnKind::decision, decision.id, decision.text, kinds);
        decided.day = local_date(decision.made_at);
        decided.written_by = decision.made_by;
        decided.written_by_name = decision.made_by_name;
        out.write(decided).add("wie", decision.owner_name).add("klaar-op", decision.due_on);
    }
}

// Meetings about this household at which nothing was written down but who was there.
void gathered(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue) {
    std::vector<MeetingId> told;
    for (const MeetingItemView& one : records.meeting_items) told.push_back(one.meeting_id);
    for (const MeetingPresenceView& one : records.presence) {
        if (std::ranges::find(told, one.meeting_id) != told.end()) continue;
        told.push_back(one.meeting_id);
        OwnItem& held = out.item(OwnKind::meeting, one.id, name_of_meeting(catalogue, one.kind),
                                 {DataCategory::identity});
        held.day = local_date(one.starts_at);
        held.written_by = one.noted_by;
        held.written_by_name = one.noted_by_name;
        out.write(held).add("wanneer", one.starts_at).add("met-wie", who_was_at(records, one.meeting_id));
    }
}

// What the participant was asked to come to, and what they said.
void invited(SectionWriter& out, const Catalogue& catalogue, const MeetingInvitationView& one) {
    OwnItem& asked =
        out.item(OwnKind::meeting, one.id, name_of_meeting(catalogue, one.kind), {DataCategory::identity});
    asked.day = local_date(one.invited_at);
    asked.written_by = one.invited_by;
    asked.written_by_name = one.invited_by_name;
    out.write(asked)
        .add("wanneer", one.starts_at)
        .add("plaats", one.place)
        .add("uitleg", one.about)
        .add("antwoord", one.attendance)
        .add("opmerking", one.words);
}

void consent(SectionWriter& out, const Catalogue& catalogue, const ConsentView& one) {
    OwnItem& asked = out.item(OwnKind::consent, one.id, one.organisation_name, {DataCategory::identity});
    asked.day = one.given_on;
    asked.holds = one.state == access::ConsentState::given;
    asked.written_by = one.recorded_by;
    asked.written_by_name = one.recorded_by_name;
    out.write(asked)
        .add("organisatie", one.organisation_name)
        .add("toestand", one.state)
        .add("uitleg", one.sentence)
        .add("soorten", listed(catalogue, one.categories))
        .add("doel", name_in(catalogue.purposes, one.purpose))
        .add("grondslag", name_in(catalogue.grounds, one.ground))
        .add("tot", one.until_on)
        .add("manier", one.means)
        .add("opmerking", one.note)
        .add("reden", one.withdrawn_note);
}

void shared(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue,
            const SharingView& one) {
    OwnItem& told =
        out.item(OwnKind::sharing, one.id, one.user_name.empty() ? one.organisation_name : one.user_name,
                 {DataCategory::identity});
    Categories kinds;
    for (const access::SharedPart& part : one.parts) kinds.insert(part.category);
    told.categories |= kinds;
    told.day = local_date(one.shared_at);
    told.written_by = one.shared_by;
    told.written_by_name = one.shared_by_name;
    auto writer = out.write(told);
    writer.add("wie", one.user_name)
        .add("organisatie", one.organisation_name)
        .add("soorten", listed(catalogue, kinds));
    for (const FactView& fact : records.facts) {
        if (fact.person_id != records.dossier.participant_id ||
            std::ranges::find(one.facts, fact.id) == one.facts.end())
            continue;
        const FormQuestion* question = question_of(catalogue, fact.key);
        writer.add("verteld", question == nullptr ? fact.key : question->text);
    }
    writer.add("verteld", one.text);
}

}  // namespace

void write_involvements(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue) {
    out.begin("betrokken");
    for (const InvolvementView& one : records.involvements) {
        OwnItem& helper =
            out.item(OwnKind::involvement, one.id, one.colleague.display_name, {DataCategory::identity});
        helper.day = one.starts_on;
        helper.holds = !one.ends_on;
        out.write(helper)
            .add("rol", one.role)
            .add("organisatie", one.colleague.organisation_name)
            .add("vanaf", one.starts_on)
            .add("tot", one.ends_on)
            .add("reden", one.reason);
    }
    for (const TeamInvolvementView& one : records.team_involvements) {
        OwnItem& helper = out.item(OwnKind::team, one.id, one.team_name, {DataCategory::identity});
        helper.day = one.starts_on;
        helper.holds = !one.ends_on;
        out.write(helper)
            .add("rol", one.role)
            .add("organisatie", one.organisation_name)
            .add("vanaf", one.starts_on)
            .add("tot", one.ends_on)
            .add("reden", one.reason);
    }
    for (const ReferralView& one : records.referrals) referral(out, records, catalogue, one);
    for (const DirectionOfferView& one : records.offers) {
        OwnItem& offered = out.item(OwnKind::direction, one.id, one.to_name, {DataCategory::identity});
        offered.day = local_date(one.offered_at);
        offered.holds = one.state == OfferState::offered || one.state == OfferState::accepted;
        offered.written_by = one.offered_by;
        out.write(offered)
            .add("wie", one.to_name)
            .add("reden", one.reason)
            .add("status", one.state)
            .add("opmerking", one.words);
    }
    for (const CollaborationView& one : records.collaborations) {
        const CollaborationForm* const form = find_form(catalogue, one.form);
        OwnItem& chosen = out.item(OwnKind::direction, one.id, form == nullptr ? one.form : form->name,
                                   {DataCategory::identity});
        chosen.day = local_date(one.chosen_at);
        chosen.holds = one.id == records.collaborations.front().id;
        chosen.written_by = one.chosen_by;
        chosen.written_by_name = one.chosen_by_name;
        out.write(chosen)
            .add("uitleg", form == nullptr ? std::string{} : form->explanation)
            .add("reden", one.reason);
    }
}

void write_sharing(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue) {
    out.begin("delen");
    for (const ConsentView& one : records.consents) {
        if (one.person_id == records.dossier.participant_id) consent(out, catalogue, one);
    }
    for (const SharingView& one : records.sharings) shared(out, records, catalogue, one);
    for (const MeetingItemView& one : records.meeting_items) discussed(out, records, catalogue, one);
    gathered(out, records, catalogue);
    for (const MeetingInvitationView& one : records.invitations) invited(out, catalogue, one);
    for (const BrokenGlassView& one : records.emergencies) {
        OwnItem& opened =
            out.item(OwnKind::emergency, one.id, out.rules().word(one.danger).text, {DataCategory::identity});
        opened.day = local_date(one.opened_at);
        opened.written_by = one.user_id;
        opened.written_by_name = one.user_name;
        out.write(opened)
            .add("wie", one.user_name)
            .add("rol", one.role)
            .add("organisatie", one.organisation_name)
            .add("gevaar", one.danger)
            .add("reden", one.reason)
            .add("vanaf", one.opened_at)
            .add("tot", one.ended_at.value_or(one.until_at))
            .add("oordeel", one.verdict);
    }
}

}  // namespace ph::app
