#include "wire/dto/meetings.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

Overlegbesluit decision_dto(const app::MeetingDecisionView& decision) {
    return {decision.id,           decision.text,    decision.owner_name,         decision.due_on,
            decision.made_by_name, decision.made_at, decision.task_id.has_value()};
}

Overlegvraag question_dto(const app::MeetingItemView& item, bool is_own,
                          const std::vector<app::MeetingDecisionView>& decisions,
                          const app::Catalogue& catalogue) {
    Overlegvraag dto;
    if (!item.dossier_id.is_nil()) dto.dossierId = item.dossier_id;
    dto.huishouden = unless_empty(item.household_name);
    dto.vraag = item.question;
    dto.gewenst = unless_empty(item.wanted);
    dto.feiten = unless_empty(item.facts);
    dto.soorten = kinds_of(access::Categories::known(item.categories), catalogue);
    dto.besprokenOp = item.told_on;
    dto.door = item.asked_by_name;
    dto.vanU = is_own;
    dto.vanDeelnemer = item.asked_by_participant;
    dto.verslag = unless_empty(item.minutes);
    dto.verslagDoor = unless_empty(item.minutes_by_name);
    dto.versie = item.version;
    dto.besluiten = each(decisions, decision_dto);
    return dto;
}

// `participant`: the name of the household, as the reader may see it. Nothing when nobody wrote it down.
std::optional<Overlegaanwezigen> presence_dto(const std::vector<app::MeetingPresenceView>& lines,
                                              const std::string& participant) {
    if (lines.empty()) return std::nullopt;
    Overlegaanwezigen dto{lines.front().noted_by_name, lines.front().noted_at, {}};
    for (const app::MeetingPresenceView& one : lines) {
        const std::string& name = one.participant ? participant : one.user_id ? one.user_name : one.who;
        dto.lijst.push_back(
            {one.user_id, one.participant, name, unless_empty(one.organisation_name), one.presence});
    }
    return dto;
}

}  // namespace

std::string name_of_kind(const app::Catalogue& catalogue, const std::string& id) {
    const MeetingKind* const kind = app::meeting_kind(catalogue, id);
    return kind == nullptr ? id : kind->name;
}

app::NewMeeting to_domain(const NieuwOverleg& dto) {
    app::NewMeeting input;
    input.kind = dto.soort;
    input.dossier_id = dto.dossierId;
    input.starts_at = dto.moment;
    input.minutes = dto.minuten;
    input.place = clean_line(dto.plek);
    input.nameless = dto.anoniem.value_or(false);
    input.in_series = dto.reeks.value_or(false);
    input.guests = dto.genodigden;
    return input;
}

app::MeetingChange to_domain(const OverlegWijziging& dto) {
    app::MeetingChange change;
    change.starts_at = dto.moment;
    change.place = changed_line(dto.plek);
    change.state = dto.status;
    change.reason = line_of(dto.reden);
    change.stops_series = dto.reeksStoppen.value_or(false);
    change.and_later = dto.ookLater.value_or(false);
    return change;
}

PresenceNoted to_domain(const NieuweOverlegaanwezigen& dto) {
    PresenceNoted noted;
    for (const NieuweOverlegaanwezige& one : dto.collegas)
        noted.colleagues.push_back({one.medewerkerId, one.was});
    noted.participant = dto.deelnemer;
    for (const std::string& one : dto.anderen.value_or(std::vector<std::string>{}))
        noted.others.push_back(clean_line(one));
    return noted;
}

app::NewDecision to_domain(const NieuwOverlegbesluit& dto) {
    return {clean_line(dto.titel), dto.eigenaarId, dto.voor};
}

app::NewMeetingItem to_domain(const NieuwOverlegpunt& dto) {
    app::NewMeetingItem input;
    input.meeting_id = dto.overlegId;
    input.question = clean(dto.vraag);
    input.wanted = text_of(dto.gewenst);
    input.facts = text_of(dto.feiten);
    for (const access::DataCategory one : dto.soorten) input.categories.insert(one);
    input.told_on = dto.besprokenOp;
    return input;
}

Overlegsoort to_dto(const MeetingKind& kind) {
    Overlegsoort dto;
    dto.id = kind.id;
    dto.naam = kind.name;
    dto.uitleg = kind.explanation;
    dto.bron = kind.source;
    dto.overHuishouden = kind.of_household;
    dto.uitnodigen = kind.invites;
    if (kind.every_days > 0) dto.reeks = Overlegreeks{kind.every_days, kind.ahead};
    dto.minuten = kind.minutes;
    dto.namen = kind.nameless;
    dto.eerstVertellen = kind.told_first;
    dto.vooraf = kind.before;
    dto.kopjes = kind.headings;
    dto.besluitWerkdagen = kind.decision_days;
    dto.voorDeelnemer = unless_empty(kind.for_participant);
    return dto;
}

Overlegdeelnemer to_dto(const app::MeetingInvitationView& invitation) {
    Overlegdeelnemer dto;
    dto.id = invitation.id;
    dto.dossierId = invitation.dossier_id;
    dto.huishouden = invitation.household_name;
    dto.onderwerp = invitation.about;
    dto.door = invitation.invited_by_name;
    dto.komt = invitation.attendance;
    dto.toelichting = unless_empty(invitation.words);
    dto.beantwoordOp = invitation.answered_at;
    return dto;
}

Overlegregel to_dto(const app::MeetingView& meeting, const app::Catalogue& catalogue) {
    Overlegregel dto;
    dto.id = meeting.id;
    dto.soort = meeting.kind;
    dto.naam = name_of_kind(catalogue, meeting.kind);
    dto.anoniem = meeting.nameless;
    dto.moment = meeting.starts_at;
    dto.minuten = meeting.minutes;
    dto.plek = meeting.place;
    dto.leiding = meeting.led_by_name;
    dto.status = meeting.state;
    dto.reden = unless_empty(meeting.reason);
    dto.punten = static_cast<int>(meeting.questions);
    dto.open = static_cast<int>(meeting.open_questions);
    dto.ikKom = meeting.own_attendance;
    dto.dossierId = meeting.household_id;
    dto.huishouden = unless_empty(meeting.household_name);
    return dto;
}

Overleg to_dto(const app::MeetingSeen& seen, const app::Catalogue& catalogue) {
    Overleg dto;
    dto.id = seen.meeting.id;
    if (seen.kind != nullptr) dto.soort = to_dto(*seen.kind);
    dto.kop = to_dto(seen.meeting, catalogue);
    dto.leidt = seen.leads;
    dto.versie = seen.meeting.version;
    if (seen.series && !seen.series->stopped_on) dto.omDeDagen = seen.series->every_days;
    for (const app::MeetingGuestView& guest : seen.guests)
        dto.genodigden.push_back({guest.id, guest.user_id, guest.user_name, guest.organisation_name,
                                  guest.roles, guest.attendance});
    dto.deelnemers =
        each(seen.participants, [](const app::MeetingInvitationView& one) { return to_dto(one); });
    dto.aanwezigen = presence_dto(seen.presence, seen.meeting.household_name);
    for (const app::AgendaItem& line : seen.agenda) {
        Agendapunt& point = dto.agenda.emplace_back();
        point.id = line.id;
        point.nummer = line.position;
        point.status = line.state;
        if (line.item) point.inhoud = question_dto(*line.item, line.is_own, line.decisions, catalogue);
        for (const app::AgendaItem::Unseeing& one : line.unseen_by)
            point.zienHetNiet.push_back({one.name, one.why});
    }
    return dto;
}

Overlegpunt to_dto(const app::MeetingItemSeen& seen, const UserId& reader, const app::Catalogue& catalogue) {
    Overlegpunt dto;
    dto.id = seen.item.id;
    dto.overlegId = seen.item.meeting_id;
    dto.overleg = name_of_kind(catalogue, seen.item.kind);
    dto.anoniem = seen.item.nameless;
    dto.moment = seen.item.starts_at;
    dto.overlegStatus = seen.item.meeting_state;
    dto.status = seen.item.state;
    dto.inhoud = question_dto(seen.item, seen.item.asked_by == reader, seen.decisions, catalogue);
    dto.aanwezigen = presence_dto(seen.presence, seen.item.household_name);
    return dto;
}

}  // namespace ph::wire
