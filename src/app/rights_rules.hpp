// How a municipality answers requests under the AVG, and the words in which people read their own data:
// catalogue/toegang/rechten.yaml and eigen-gegevens.yaml.
#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "access/sharing.hpp"
#include "domain/dossier.hpp"
#include "domain/fact.hpp"
#include "domain/measurement.hpp"
#include "domain/meeting.hpp"
#include "domain/outreach.hpp"
#include "domain/person.hpp"
#include "domain/plan.hpp"
#include "domain/planned_measurement.hpp"
#include "domain/protection.hpp"
#include "domain/referral.hpp"
#include "domain/rights.hpp"
#include "domain/trajectory.hpp"
#include "domain/work.hpp"

namespace ph::app {

// The group of words of an enumeration, below `woorden`.
template <class Enum>
inline constexpr std::string_view word_group = {};
template <>
inline constexpr std::string_view word_group<HouseholdRole> = "huishoudrol";
template <>
inline constexpr std::string_view word_group<DossierPhase> = "fase";
template <>
inline constexpr std::string_view word_group<Requester> = "aanvrager";
template <>
inline constexpr std::string_view word_group<Channel> = "kanaal";
template <>
inline constexpr std::string_view word_group<UrgentNeedKind> = "nood";
template <>
inline constexpr std::string_view word_group<FactSource> = "bron";
template <>
inline constexpr std::string_view word_group<FilledBy> = "invuller";
template <>
inline constexpr std::string_view word_group<Rater> = "beoordelaar";
template <>
inline constexpr std::string_view word_group<Moment> = "moment";
template <>
inline constexpr std::string_view word_group<PlannedStatus> = "gepland";
template <>
inline constexpr std::string_view word_group<PlanStatus> = "plan";
template <>
inline constexpr std::string_view word_group<ActorKind> = "uitvoerder";
template <>
inline constexpr std::string_view word_group<TrajectoryType> = "hulp";
template <>
inline constexpr std::string_view word_group<TrajectoryStatus> = "loopt";
template <>
inline constexpr std::string_view word_group<TrajectoryResult> = "resultaat";
template <>
inline constexpr std::string_view word_group<Course> = "voortgang";
template <>
inline constexpr std::string_view word_group<ContactOutcome> = "uitkomst";
template <>
inline constexpr std::string_view word_group<OutreachOutcome> = "benaderuitkomst";
template <>
inline constexpr std::string_view word_group<AppointmentStatus> = "afspraak";
template <>
inline constexpr std::string_view word_group<TaskStatus> = "taak";
template <>
inline constexpr std::string_view word_group<Role> = "rol";
template <>
inline constexpr std::string_view word_group<access::ConsentState> = "toestemming";
template <>
inline constexpr std::string_view word_group<access::ConsentMeans> = "toestemmingsmanier";
template <>
inline constexpr std::string_view word_group<Danger> = "gevaar";
template <>
inline constexpr std::string_view word_group<GlassVerdict> = "oordeel";
template <>
inline constexpr std::string_view word_group<ReferralState> = "verwijzing";
template <>
inline constexpr std::string_view word_group<Attendance> = "uitnodiging";
template <>
inline constexpr std::string_view word_group<OfferState> = "regie";
template <>
inline constexpr std::string_view word_group<RightsKind> = "verzoek";
template <>
inline constexpr std::string_view word_group<RightsStatus> = "toestand";
template <>
inline constexpr std::string_view word_group<RightsOutcome> = "besluit";

using WordEnums =
    boost::mp11::mp_list<HouseholdRole, DossierPhase, Requester, Channel, UrgentNeedKind, FactSource,
                         FilledBy, Rater, Moment, PlannedStatus, PlanStatus, ActorKind, TrajectoryType,
                         TrajectoryStatus, TrajectoryResult, Course, ContactOutcome, OutreachOutcome,
                         AppointmentStatus, TaskStatus, Role, access::ConsentState, access::ConsentMeans,
                         Danger, GlassVerdict, ReferralState, Attendance, OfferState, RightsKind,
                         RightsStatus, RightsOutcome>;

template <class Enum>
std::string word_key(Enum value) {
    return std::string{word_group<Enum>} + '/' + boost::describe::enum_to_string(value, "");
}

// The name of a value in the API, and the words for it.
struct Word {
    std::string name;
    std::string text;
};

struct SectionText {
    std::string title;
    std::string explanation;
};

// What somebody's own data leaves out, why, and who can tell.
struct NotShown {
    std::string what;
    std::string why;
    std::string ask;
};

struct RightText {
    std::string name;
    std::string explanation;
    std::string article;
};

// A duty to keep: why something is not erased, by which law, and how long.
struct KeepReason {
    std::string id;
    std::string name;
    std::string law;
    std::string term;
};

struct RightsRules {
    int term_months = 0;
    int extension_months = 0;
    std::map<RightsKind, RightText> kinds;
    std::vector<KeepReason> keep_reasons;
    std::string after_refusal;  // what the person can do then
    std::string coach_task_title;
    std::string coach_task_reason;
    int coach_task_days = 0;  // working days
    std::string corrected;    // the source of a fact that was put right
    std::vector<NotShown> not_shown;
    NotShown secret;  // notes under professional secrecy; whom to ask is the writer
    std::map<std::string, SectionText, std::less<>> sections;
    std::map<std::string, std::string, std::less<>> fields;
    std::map<std::string, Word, std::less<>> words;

    // Nothing when there is no such reason.
    [[nodiscard]] const KeepReason* keep_reason(std::string_view id) const {
        for (const KeepReason& one : keep_reasons) {
            if (one.id == id) return &one;
        }
        return nullptr;
    }
    // Those that the loader has seen to be there; throws std::out_of_range otherwise, a defect.
    [[nodiscard]] const std::string& field(std::string_view id) const { return fields.at(std::string{id}); }
    [[nodiscard]] const Word& word(std::string_view key) const { return words.at(std::string{key}); }
    template <class Enum>
        requires std::is_enum_v<Enum>
    [[nodiscard]] const Word& word(Enum value) const {
        return word(word_key(value));
    }
};

}  // namespace ph::app
