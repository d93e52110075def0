#include "wire/dto/own_meetings.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

EigenOverlegpunt point_dto(const app::OwnMeeting::Point& point) {
    EigenOverlegpunt dto;
    dto.id = point.item.id;
    dto.vraag = point.item.question;
    dto.vanU = point.is_own;
    dto.door = point.item.asked_by_name;
    dto.status = point.item.state;
    dto.besluiten = each(point.decisions, [](const app::MeetingDecisionView& one) {
        return EigenOverlegbesluit{one.id, one.text, one.owner_name, one.due_on};
    });
    return dto;
}

}  // namespace

app::NewMeetingInvitation to_domain(const NieuweOverleguitnodiging& dto) {
    return {dto.overlegId, clean(dto.onderwerp)};
}

EigenOverleg to_dto(const app::OwnMeeting& seen, const app::Catalogue& catalogue) {
    const app::MeetingInvitationView& invitation = seen.invitation;
    EigenOverleg dto;
    dto.id = invitation.meeting_id;
    dto.naam = name_of_kind(catalogue, invitation.kind);
    if (seen.kind != nullptr) dto.uitleg = unless_empty(seen.kind->for_participant);
    dto.onderwerp = invitation.about;
    dto.door = invitation.invited_by_name;
    dto.moment = invitation.starts_at;
    dto.minuten = invitation.minutes;
    dto.plek = invitation.place;
    dto.status = invitation.meeting_state;
    dto.reden = unless_empty(invitation.reason);
    dto.komt = invitation.attendance;
    dto.toelichting = unless_empty(invitation.words);
    dto.kanNog = seen.to_come;
    dto.wieKomen = each(seen.comers, [](const app::OwnMeeting::Comer& one) {
        return EigenOverlegcollega{unless_empty(one.name), one.organisation, one.roles};
    });
    dto.punten = each(seen.points, point_dto);
    return dto;
}

}  // namespace ph::wire
