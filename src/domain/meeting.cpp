#include "domain/meeting.hpp"

#include <algorithm>
#include <cctype>

#include "domain/checks.hpp"

namespace ph {
namespace {

constexpr int longest_meeting_minutes = 480;
constexpr std::size_t shortest_telling_word = 3;
constexpr std::size_t most_others = 20;
constexpr std::chrono::days furthest_ahead{730};

std::string in_small(const std::string& text) {
    std::string small = text;
    std::ranges::transform(small, small.begin(), [](unsigned char one) {
        return static_cast<char>(one < 0x80 ? std::tolower(one) : one);
    });
    return small;
}

// Bytes of a letter outside ASCII count as part of the word.
bool is_of_word(char one) {
    const auto byte = static_cast<unsigned char>(one);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

bool stands_in(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t after = at + word.size();
        if ((at == 0 || !is_of_word(text[at - 1])) && (after == text.size() || !is_of_word(text[after])))
            return true;
    }
    return false;
}

Status still_planned(const Meeting& meeting) {
    if (meeting.state == MeetingState::planned) return {};
    return conflict("niet-gepland", meeting.state == MeetingState::held ? "Dit overleg is al geweest."
                                                                        : "Dit overleg gaat niet door.");
}

// On the clock of the wall: where the clock was moved that night, the day did not begin at this distance.
std::chrono::minutes time_of_day(Instant at) {
    const Date day = local_date(at);
    const auto since =
        std::chrono::duration_cast<std::chrono::minutes>(at - local_instant(day, std::chrono::minutes{0}));
    return since + std::chrono::duration_cast<std::chrono::minutes>(at - local_instant(day, since));
}

// Of who was invited and is not mentioned.
Presence unless_said(Attendance attendance) {
    return attendance == Attendance::not_coming ? Presence::excused : Presence::absent;
}

void check_presence(Checks& checks, const Meeting& meeting, const std::vector<MeetingGuest>& guests,
                    const PresenceNoted& noted) {
    std::vector<UserId> once;
    for (std::size_t i = 0; i < noted.colleagues.size(); ++i) {
        const UserId& user = noted.colleagues[i].user_id;
        const std::string at = "/collegas/" + std::to_string(i) + "/medewerkerId";
        if (std::ranges::find(guests, user, &MeetingGuest::user_id) == guests.end())
            checks.fail(at, "onbekend", "Deze medewerker is niet uitgenodigd. Nodig eerst uit.");
        if (std::ranges::find(once, user) != once.end())
            checks.fail(at, "dubbel", "Deze medewerker staat er al.");
        once.push_back(user);
    }
    if (noted.participant && !meeting.dossier_id)
        checks.fail("/deelnemer", "past-niet",
                    "Dit overleg gaat niet over één huishouden. Schrijf hier geen deelnemer op.");
    if (!noted.others.empty() && !meeting.dossier_id)
        checks.fail("/anderen", "past-niet",
                    "Iedereen die is uitgenodigd leest deze lijst. Schrijf anderen alleen op bij een overleg "
                    "over één huishouden.");
    if (noted.others.size() > most_others)
        checks.fail("/anderen", "te-veel", "Schrijf hoogstens 20 anderen op.");
    for (std::size_t i = 0; i < noted.others.size(); ++i)
        checks.required("/anderen/" + std::to_string(i), noted.others[i]);
}

void check_moment(Checks& checks, Instant starts_at, Instant now) {
    if (starts_at < now)
        checks.fail("/moment", "in-het-verleden", "Kies een moment dat nog komt.");
    else if (starts_at > now + furthest_ahead)
        checks.fail("/moment", "te-ver", "Kies een moment binnen twee jaar.");
}

}  // namespace

bool MeetingKind::invites_one_of(const std::vector<Role>& roles) const {
    return std::ranges::any_of(roles,
                               [&](Role role) { return std::ranges::find(invites, role) != invites.end(); });
}

std::vector<Problem> problems_of(const Meeting& meeting, const MeetingKind& kind, Instant now) {
    Checks checks;
    check_moment(checks, meeting.starts_at, now);
    checks.between("/minuten", meeting.minutes, 5, longest_meeting_minutes);
    checks.required("/plek", meeting.place);
    if (meeting.nameless && kind.nameless == NamelessRule::never)
        checks.fail("/anoniem", "past-niet", "Bij dit soort overleg zijn namen nodig.");
    if (!meeting.nameless && kind.nameless == NamelessRule::always)
        checks.fail("/anoniem", "past-niet", "Dit soort overleg is altijd zonder namen.");
    if (meeting.series_id && kind.every_days == 0)
        checks.fail("/reeks", "past-niet", "Dit soort overleg komt niet in een reeks.");
    return checks.take();
}

std::vector<Problem> problems_of(const MeetingItem& item, const MeetingKind& kind, bool nameless,
                                 Date today) {
    Checks checks;
    checks.required("/vraag", item.question, text_length);
    checks.limited("/gewenst", item.wanted, text_length);
    checks.limited("/feiten", item.facts, text_length);
    if (item.told_on) checks.not_in_future("/besprokenOp", *item.told_on, today);
    if (kind.told_first && !nameless && !item.told_on)
        checks.fail("/besprokenOp", "verplicht",
                    "Vertel de deelnemer eerst dat u dit bespreekt. Vul in wanneer u dat deed.");
    return checks.take();
}

std::vector<Problem> problems_of(const MeetingDecision& decision, Date today) {
    Checks checks;
    checks.required("/titel", decision.text);
    if (decision.due_on < today) checks.fail("/voor", "in-het-verleden", "Kies vandaag of een latere dag.");
    return checks.take();
}

std::vector<std::string> telling_words_in(const std::string& text, const std::vector<std::string>& telling) {
    const std::string small = in_small(text);
    std::vector<std::string> found;
    for (const std::string& word : telling) {
        if (word.size() < shortest_telling_word || std::ranges::find(found, word) != found.end()) continue;
        if (stands_in(small, in_small(word))) found.push_back(word);
    }
    return found;
}

Status move(Meeting& meeting, Instant starts_at, const std::string& place, Instant now) {
    PH_CHECK(still_planned(meeting));
    Checks checks;
    check_moment(checks, starts_at, now);
    checks.required("/plek", place);
    PH_CHECK(checks.status());
    meeting.starts_at = starts_at;
    meeting.place = place;
    return {};
}

Status cancel(Meeting& meeting, const std::string& reason, Instant now) {
    PH_CHECK(still_planned(meeting));
    Checks checks;
    checks.required("/reden", reason);
    PH_CHECK(checks.status());
    meeting.state = MeetingState::cancelled;
    meeting.reason = reason;
    meeting.ended_at = now;
    return {};
}

Status hold(Meeting& meeting, Instant now) {
    PH_CHECK(still_planned(meeting));
    if (now < meeting.starts_at)
        return conflict("nog-niet-begonnen",
                        "Dit overleg is nog niet begonnen. Gaat het niet door? Zeg het dan af.");
    meeting.state = MeetingState::held;
    meeting.ended_at = now;
    return {};
}

Status discuss(MeetingItem& item, const Meeting& meeting, const std::string& minutes, bool discussed,
               UserId by, Instant now) {
    if (meeting.state == MeetingState::cancelled)
        return conflict("niet-gepland", "Dit overleg gaat niet door.");
    if (item.state == QuestionState::withdrawn) return conflict("ingetrokken", "Deze vraag is ingetrokken.");
    Checks checks;
    checks.limited("/verslag", minutes, text_length);
    PH_CHECK(checks.status());
    item.minutes = minutes;
    item.minutes_by = by;
    if (discussed && item.state == QuestionState::open) item.discussed_at = now;
    if (!discussed) item.discussed_at.reset();
    item.state = discussed ? QuestionState::discussed : QuestionState::open;
    return {};
}

Status withdraw(MeetingItem& item) {
    if (item.state == QuestionState::discussed)
        return conflict("al-besproken", "Deze vraag is al besproken. Het verslag blijft staan.");
    item.state = QuestionState::withdrawn;
    return {};
}

Instant next_slot(Instant slot, int every_days) {
    return local_instant(local_date(slot) + std::chrono::days{every_days}, time_of_day(slot));
}

Instant moment_of(Instant slot, const WorkingCalendar& calendar) {
    return local_instant(calendar.add_working_days(local_date(slot), 0), time_of_day(slot));
}

Result<std::vector<MeetingPresence>> note_presence(const Meeting& meeting,
                                                   const std::vector<MeetingGuest>& guests,
                                                   const PresenceNoted& noted, UserId by, Instant now) {
    if (meeting.state == MeetingState::cancelled)
        return conflict("niet-gepland", "Dit overleg gaat niet door.");
    if (now < meeting.starts_at) return conflict("nog-niet-begonnen", "Dit overleg is nog niet begonnen.");
    Checks checks;
    check_presence(checks, meeting, guests, noted);
    PH_CHECK(checks.status());
    std::vector<MeetingPresence> lines;
    const auto add = [&]() -> MeetingPresence& {
        MeetingPresence& line = lines.emplace_back();
        line.municipality_id = meeting.municipality_id;
        line.meeting_id = meeting.id;
        line.dossier_id = meeting.dossier_id;
        line.noted_by = by;
        line.noted_at = now;
        return line;
    };
    for (const MeetingGuest& guest : guests) {
        const auto said =
            std::ranges::find(noted.colleagues, guest.user_id, &PresenceNoted::Colleague::user_id);
        MeetingPresence& line = add();
        line.user_id = guest.user_id;
        line.presence = said != noted.colleagues.end() ? said->presence : unless_said(guest.attendance);
    }
    if (noted.participant) {
        MeetingPresence& line = add();
        line.participant = true;
        line.presence = *noted.participant;
    }
    for (const std::string& who : noted.others) add().who = who;
    return lines;
}

}  // namespace ph
