// What protects people beside the ordinary work: restricted dossiers, access in an emergency (broken glass)
// and notes that stay with whoever wrote them.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"
#include "domain/organisation.hpp"

namespace ph {

using RestrictionId = Id<struct RestrictionKind>;
using BrokenGlassId = Id<struct BrokenGlassKind>;
using WorkingNoteId = Id<struct WorkingNoteKind>;

// A decision to restrict a dossier, to name other people, or to end it. A restricted dossier exists only for
// the participant and for who is named.
struct Restriction {
    RestrictionId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    bool restricted = true;
    std::string reason;
    UserId decided_by;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(Restriction, (),
                      (id, municipality_id, dossier_id, restricted, reason, decided_by, decided_at))

BOOST_DEFINE_ENUM_CLASS(Danger, life, violence, child, missing, other)
BOOST_DEFINE_ENUM_CLASS(GlassVerdict, justified, not_justified, needs_talk)

// Somebody opened a dossier because a person was in danger. It ends by itself.
struct BrokenGlass {
    BrokenGlassId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    UserId user_id;
    Role role = Role::coach;
    Danger danger = Danger::other;
    std::string reason;
    Instant opened_at;
    Instant until_at;  // exclusive
    std::optional<Instant> ended_at;
    std::optional<Date> tell_from;  // the participant sees it from this day; none: at once
    std::string wait_reason;
    std::optional<UserId> wait_decided_by;
    std::optional<GlassVerdict> verdict;
    std::string verdict_words;
    std::optional<UserId> reviewed_by;
    std::optional<Instant> reviewed_at;
    int version = 1;

    [[nodiscard]] bool open_at(Instant now) const { return !ended_at && now < until_at; }
    [[nodiscard]] bool told_on(Date day) const { return !tell_from || *tell_from <= day; }
};
BOOST_DESCRIBE_STRUCT(BrokenGlass, (),
                      (id, municipality_id, dossier_id, user_id, role, danger, reason, opened_at, until_at,
                       ended_at, tell_from, wait_reason, wait_decided_by, verdict, verdict_words, reviewed_by,
                       reviewed_at, version))

// Every problem of what the user wrote, with JSON pointers in the API's names.
std::vector<Problem> problems_of(const BrokenGlass& glass, Date today);

// Private to its author: not part of what the team knows, and removed by itself.
struct WorkingNote {
    WorkingNoteId id;
    DossierId dossier_id;
    UserId author_id;
    std::string text;
    Instant written_at;
    Instant changed_at;
    Date kept_until;  // removed on this day
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(WorkingNote, (),
                      (id, dossier_id, author_id, text, written_at, changed_at, kept_until, version))

// "Jan Piet", "Berg" -> "J.P.B.": enough to know whom one means, not enough to learn who it is.
std::string initials(std::string_view given_names, std::string_view family_name);

}  // namespace ph
