// The Dutch name of every domain value that the API shows or accepts (docs/glossary.md).
#pragma once
#include "domain/dossier.hpp"
#include "domain/fact.hpp"
#include "domain/measurement.hpp"
#include "domain/organisation.hpp"
#include "domain/person.hpp"
#include "domain/plan.hpp"
#include "domain/plan_difference.hpp"
#include "domain/planned_measurement.hpp"
#include "domain/referral.hpp"
#include "domain/trajectory.hpp"
#include "domain/work.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<DossierPhase> {
    static constexpr auto table = names<DossierPhase>({{DossierPhase::registered, "aangemeld"},
                                                       {DossierPhase::guided, "begeleid"},
                                                       {DossierPhase::aftercare, "nazorg"},
                                                       {DossierPhase::closed, "afgesloten"}});
};

template <>
struct Names<Requester> {
    static constexpr auto table = names<Requester>(
        {{Requester::person, "inwoner"}, {Requester::network, "netwerk"}, {Requester::agency, "instantie"}});
};

template <>
struct Names<Channel> {
    static constexpr auto table = names<Channel>({{Channel::desk, "balie"},
                                                  {Channel::phone, "telefoon"},
                                                  {Channel::letter, "brief"},
                                                  {Channel::email, "email"},
                                                  {Channel::website, "website"},
                                                  {Channel::home_visit, "huisbezoek"},
                                                  {Channel::district, "wijk"},
                                                  {Channel::message, "bericht"},
                                                  {Channel::video, "beeldbellen"},
                                                  {Channel::outreach, "eropaf"}});
};

template <>
struct Names<UrgentNeedKind> {
    static constexpr auto table = names<UrgentNeedKind>({{UrgentNeedKind::sleeping, "slapen"},
                                                         {UrgentNeedKind::food, "eten"},
                                                         {UrgentNeedKind::money, "geld"},
                                                         {UrgentNeedKind::safety, "veiligheid"}});
};

template <>
struct Names<Role> {
    static constexpr auto table = names<Role>({{Role::intaker, "intaker"},
                                               {Role::coach, "coach"},
                                               {Role::income_consultant, "inkomensconsulent"},
                                               {Role::partner, "ketenpartner"},
                                               {Role::work_supervisor, "werkbegeleider"},
                                               {Role::team_leader, "teamleider"},
                                               {Role::policy_officer, "beleidsmedewerker"},
                                               {Role::privacy_officer, "privacyfunctionaris"},
                                               {Role::administrator, "beheerder"},
                                               {Role::participant, "deelnemer"}});
};

template <>
struct Names<OrganisationType> {
    static constexpr auto table = names<OrganisationType>({{OrganisationType::municipality, "gemeente"},
                                                           {OrganisationType::partner, "ketenpartner"},
                                                           {OrganisationType::employer, "werkgever"}});
};

template <>
struct Names<HouseholdRole> {
    static constexpr auto table = names<HouseholdRole>({{HouseholdRole::applicant, "aanvrager"},
                                                        {HouseholdRole::partner, "partner"},
                                                        {HouseholdRole::child, "kind"},
                                                        {HouseholdRole::other, "anders"}});
};

template <>
struct Names<FactSource> {
    static constexpr auto table = names<FactSource>({{FactSource::person, "inwoner"},
                                                     {FactSource::network, "netwerk"},
                                                     {FactSource::agency, "instantie"},
                                                     {FactSource::registry, "registratie"},
                                                     {FactSource::staff, "medewerker"},
                                                     {FactSource::document, "document"}});
};

template <>
struct Names<FilledBy> {
    static constexpr auto table = names<FilledBy>(
        {{FilledBy::person, "inwoner"}, {FilledBy::together, "samen"}, {FilledBy::staff, "medewerker"}});
};

template <>
struct Names<Rater> {
    static constexpr auto table = names<Rater>({{Rater::participant, "deelnemer"},
                                                {Rater::professional, "professional"},
                                                {Rater::network, "netwerk"}});
};

template <>
struct Names<Moment> {
    static constexpr auto table = names<Moment>({{Moment::baseline, "nulmeting"},
                                                 {Moment::follow_up, "vervolgmeting"},
                                                 {Moment::end, "eindmeting"},
                                                 {Moment::other, "tussentijds"}});
};

template <>
struct Names<PlannedStatus> {
    static constexpr auto table = names<PlannedStatus>({{PlannedStatus::planned, "gepland"},
                                                        {PlannedStatus::done, "gedaan"},
                                                        {PlannedStatus::missed, "gemist"},
                                                        {PlannedStatus::withdrawn, "vervallen"}});
};

template <>
struct Names<PlanStatus> {
    static constexpr auto table = names<PlanStatus>({{PlanStatus::draft, "concept"},
                                                     {PlanStatus::agreed, "akkoord"},
                                                     {PlanStatus::superseded, "vervangen"},
                                                     {PlanStatus::ended, "beeindigd"}});
};

template <>
struct Names<ActorKind> {
    static constexpr auto table = names<ActorKind>({{ActorKind::own, "zelf"},
                                                    {ActorKind::network, "netwerk"},
                                                    {ActorKind::professional, "professional"}});
};

template <>
struct Names<PlanPart> {
    static constexpr auto table = names<PlanPart>({{PlanPart::wishes, "wensen"},
                                                   {PlanPart::talents, "talenten"},
                                                   {PlanPart::summary, "samenvatting"},
                                                   {PlanPart::life_domain, "leefgebied"},
                                                   {PlanPart::title, "titel"},
                                                   {PlanPart::specific, "specifiek"},
                                                   {PlanPart::measurable, "meetbaar"},
                                                   {PlanPart::acceptable, "acceptabel"},
                                                   {PlanPart::realistic, "realistisch"},
                                                   {PlanPart::due_on, "einddatum"},
                                                   {PlanPart::score_on, "kijkenOp"},
                                                   {PlanPart::gas_minus_two, "minTwee"},
                                                   {PlanPart::gas_minus_one, "minEen"},
                                                   {PlanPart::gas_zero, "nul"},
                                                   {PlanPart::gas_plus_one, "plusEen"},
                                                   {PlanPart::gas_plus_two, "plusTwee"},
                                                   {PlanPart::description, "omschrijving"},
                                                   {PlanPart::actor_kind, "uitvoerder"},
                                                   {PlanPart::actor_name, "naam"},
                                                   {PlanPart::action_due_on, "voor"},
                                                   {PlanPart::goal, "doel"}});
};

template <>
struct Names<ChangeKind> {
    static constexpr auto table = names<ChangeKind>({{ChangeKind::added, "nieuw"},
                                                     {ChangeKind::changed, "gewijzigd"},
                                                     {ChangeKind::dropped, "vervallen"},
                                                     {ChangeKind::done, "gedaan"}});
};

template <>
struct Names<Agreement> {
    static constexpr auto table =
        names<Agreement>({{Agreement::participant, "deelnemer"}, {Agreement::coach, "coach"}});
};

template <>
struct Names<TrajectoryType> {
    static constexpr auto table = names<TrajectoryType>(
        {{TrajectoryType::care, "zorg"}, {TrajectoryType::participation, "participatie"}});
};

template <>
struct Names<TrajectoryStatus> {
    static constexpr auto table = names<TrajectoryStatus>(
        {{TrajectoryStatus::running, "lopend"}, {TrajectoryStatus::closed, "afgesloten"}});
};

template <>
struct Names<TrajectoryResult> {
    static constexpr auto table = names<TrajectoryResult>({{TrajectoryResult::reached, "gehaald"},
                                                           {TrajectoryResult::partly, "deels"},
                                                           {TrajectoryResult::not_reached, "niet-gehaald"},
                                                           {TrajectoryResult::broken_off, "afgebroken"}});
};

template <>
struct Names<Course> {
    static constexpr auto table = names<Course>(
        {{Course::on_course, "op-koers"}, {Course::slower, "langzamer"}, {Course::stuck, "vastgelopen"}});
};

template <>
struct Names<ContactOutcome> {
    static constexpr auto table =
        names<ContactOutcome>({{ContactOutcome::spoken, "gesproken"},
                               {ContactOutcome::no_answer, "geen-gehoor"},
                               {ContactOutcome::message_left, "bericht-achtergelaten"},
                               {ContactOutcome::not_home, "niet-thuis"},
                               {ContactOutcome::declined, "wil-niet"},
                               {ContactOutcome::call_back_later, "later-terugbellen"},
                               {ContactOutcome::sent, "verstuurd"}});
};

template <>
struct Names<AppointmentStatus> {
    static constexpr auto table = names<AppointmentStatus>({{AppointmentStatus::planned, "gepland"},
                                                            {AppointmentStatus::done, "geweest"},
                                                            {AppointmentStatus::cancelled, "afgezegd"},
                                                            {AppointmentStatus::missed, "gemist"}});
};

template <>
struct Names<StepResult> {
    static constexpr auto table = names<StepResult>({{StepResult::finished, "afgerond"},
                                                     {StepResult::stopped, "beeindigd"},
                                                     {StepResult::failed, "mislukt"}});
};

template <>
struct Names<TaskStatus> {
    static constexpr auto table = names<TaskStatus>(
        {{TaskStatus::open, "open"}, {TaskStatus::done, "gedaan"}, {TaskStatus::dropped, "vervallen"}});
};

template <>
struct Names<TaskType> {
    static constexpr auto table = names<TaskType>({{TaskType::ordinary, "gewoon"},
                                                   {TaskType::small_thing, "klein-ding"},
                                                   {TaskType::profile_review, "profiel-herijken"},
                                                   {TaskType::goal_review, "doel-bekijken"}});
};

template <>
struct Names<ReferralState> {
    static constexpr auto table = names<ReferralState>({{ReferralState::asked, "gevraagd"},
                                                        {ReferralState::waiting, "wachtlijst"},
                                                        {ReferralState::accepted, "aangenomen"},
                                                        {ReferralState::confirmed, "contact-bevestigd"},
                                                        {ReferralState::refused, "geweigerd"},
                                                        {ReferralState::returned, "teruggegeven"},
                                                        {ReferralState::withdrawn, "ingetrokken"}});
};

template <>
struct Names<ReferralAct> {
    static constexpr auto table = names<ReferralAct>({{ReferralAct::ask, "vragen"},
                                                      {ReferralAct::wait, "wachtlijst"},
                                                      {ReferralAct::accept, "aannemen"},
                                                      {ReferralAct::refuse, "weigeren"},
                                                      {ReferralAct::withdraw, "intrekken"},
                                                      {ReferralAct::plan_meeting, "kennismaking-plannen"},
                                                      {ReferralAct::confirm_contact, "contact-bevestigen"},
                                                      {ReferralAct::send_back, "teruggeven"}});
};

template <>
struct Names<OfferState> {
    static constexpr auto table = names<OfferState>({{OfferState::offered, "gevraagd"},
                                                     {OfferState::accepted, "aangenomen"},
                                                     {OfferState::refused, "geweigerd"},
                                                     {OfferState::withdrawn, "ingetrokken"}});
};

}  // namespace ph::wire
