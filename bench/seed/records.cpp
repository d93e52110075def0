#include "bench/seed/records.hpp"

#include "app/auth/tokens.hpp"
#include "app/ports/users.hpp"
#include "bench/seed/people.hpp"
#include "domain/names.hpp"

namespace ph::bench {
namespace {

using std::chrono::days;
using std::chrono::hours;

}  // namespace

Seeder::Seeder(storage::sql::Connection& connection, const storage::Secrets& secrets, const Clock& clock,
               Random& random, int caseload)
    : bulk_(connection, secrets),
      clock_(clock),
      random_(random),
      caseload_(caseload) {}

void Seeder::start() {
    must(bulk_.start());
    municipality_ = {id<MunicipalityId>(), "bench", "Grootstad"};
    put(municipality_);
    organisation_ = {id<OrganisationId>(), municipality_.id, "Gemeente Grootstad",
                     OrganisationType::municipality};
    put(organisation_);
    const Organisation partner{id<OrganisationId>(), municipality_.id, "Maatschappelijk werk Grootstad",
                               OrganisationType::partner};
    put(partner);
    seeded_.leader = add_session(add_user("teamleider", "Tea Leider", Role::team_leader, organisation_.id));
    const User asked = add_user("partner", "Pim Partner", Role::partner, partner.id);
    seeded_.partner = add_session(asked);
    seeded_.partner_id = asked.id.to_string();
}

User Seeder::add_user(const std::string& login, const std::string& name, Role role,
                      const OrganisationId& at) {
    User user;
    user.id = id<UserId>();
    user.municipality_id = municipality_.id;
    user.organisation_id = at;
    user.login = login;
    user.display_name = name;
    user.roles = {role};
    put(user);
    return user;
}

std::string Seeder::add_session(const User& user) {
    const Instant now = clock_.now();
    const std::string token = app::auth::new_token(random_);
    // A password that nobody has, and a second factor that is set up: the session below is the only way in.
    const storage::Bytes second_factor(20, 0x2A);
    put("credential", "user_id, password_hash, totp_secret, totp_last_step, must_change, changed_at, version",
        user.id, "!", second_factor, 0, false, now, 1);
    put("session", "token_hash, user_id, csrf_hash, created_at, last_seen_at, expires_at, second_factor_done",
        app::auth::digest_of(token), user.id, app::auth::digest_of(app::auth::csrf_token(token)), now, now,
        now + hours{12}, true);
    return token;
}

void Seeder::add_coach(int number) {
    coach_ = add_user("coach" + std::to_string(number), given_name(number) + " " + family_name(number * 7),
                      Role::coach, organisation_.id);
    if (number == 0) seeded_.token = add_session(coach_);
}

void Seeder::add_person(const Household& household, const Dossier& dossier, int number) {
    Person person;
    person.id = dossier.participant_id;
    person.municipality_id = municipality_.id;
    person.household_id = household.id;
    person.given_names = given_name(number);
    person.family_name = family_name(number * 13 + number / 4608);
    person.birth_date = Date{days{(number * 37) % 18'000 - 6'000}};
    person.bsn = fictional_bsn(number);
    put(person);
    for (const std::string& key : search_keys(person.given_names, person.family_name, person.birth_date)) {
        put("person_key", "municipality_id, key, person_id", municipality_.id, key, person.id);
    }
    if (number % 997 == 0) seeded_.names.push_back(person.given_names + " " + person.family_name);
}

void Seeder::add_household(int number) {
    if (number % caseload_ == 0) add_coach(number / caseload_);
    Household household;
    household.id = id<HouseholdId>();
    household.municipality_id = municipality_.id;
    household.address = "Dorpsstraat " + std::to_string(number % 200 + 1);
    household.town = "Grootstad";
    put(household);

    Dossier dossier;
    dossier.id = id<DossierId>();
    dossier.municipality_id = municipality_.id;
    dossier.household_id = household.id;
    dossier.participant_id = id<PersonId>();
    // Of the coach with a session nobody: that caseload is whole.
    const bool waits = number >= caseload_ && number % 97 == 0;
    dossier.phase = waits             ? DossierPhase::registered
                    : number % 8 == 7 ? DossierPhase::aftercare
                                      : DossierPhase::guided;
    dossier.opened_on = clock_.today() - days{number % 600};
    if (!waits) dossier.coach_id = dossier.director_id = coach_.id;
    dossier.rung = number % 6 + 1;
    dossier.last_spoken_at = clock_.now() - hours{24 * (number % 60)};
    add_person(household, dossier, number);
    put(dossier);
    if (number < caseload_) seeded_.dossiers.push_back(dossier.id);

    Registration registration;
    registration.id = id<RegistrationId>();
    registration.dossier_id = dossier.id;
    registration.municipality_id = municipality_.id;
    registration.received_at = clock_.now() - hours{24 * (number % 600)};
    registration.question =
        "Ik wil weer iets te doen hebben en ik heb hulp nodig met mijn post en mijn geld.";
    registration.urgent_needs = {{UrgentNeedKind::money, number % 9 == 0, ""}};
    registration.recorded_by = coach_.id;
    put(registration);

    if (dossier.coach_id) add_coach_of(dossier);
    add_plan(dossier);
    add_trajectories(dossier);
    add_work(dossier, number);
}

void Seeder::add_coach_of(const Dossier& dossier) {
    Involvement involvement;
    involvement.id = id<InvolvementId>();
    involvement.dossier_id = dossier.id;
    involvement.user_id = coach_.id;
    involvement.organisation_id = organisation_.id;
    involvement.starts_on = dossier.opened_on;
    put(involvement);
    put("access_grant", "subject_id, dossier_id, source_id, ground, purpose, origin, categories, from_at",
        coach_.id, dossier.id, involvement.id, "participatiewet-7", "begeleiding",
        access::GrantOrigin::involvement, access::Categories::all().bits(),
        local_instant(involvement.starts_on, std::chrono::minutes{0}));
}

void Seeder::add_plan(const Dossier& dossier) {
    ActionPlan plan;
    plan.id = id<PlanId>();
    plan.dossier_id = dossier.id;
    plan.status = PlanStatus::agreed;
    plan.wishes = "Vaker onder de mensen zijn en rust in de post.";
    plan.talents = "Kan goed koken en luisteren.";
    plan.created_by = coach_.id;
    plan.created_at = clock_.now();
    plan.participant_agreed_on = plan.coach_agreed_on = dossier.opened_on + days{20};
    plan.coach_agreed_by = coach_.id;
    put(plan);
    Goal goal;
    goal.id = id<GoalId>();
    goal.plan_id = plan.id;
    goal.life_domain = "dagbesteding";
    goal.title = "Twee ochtenden in de week meedoen in het buurthuis";
    goal.specific = goal.measurable = goal.acceptable = goal.realistic = "Twee ochtenden, drie maanden lang.";
    goal.due_on = clock_.today() + days{90};
    goal.gas_minus_two = goal.gas_minus_one = goal.gas_zero = goal.gas_plus_one = goal.gas_plus_two =
        "Een stap verder.";
    put(goal);
    Action action;
    action.id = id<ActionId>();
    action.plan_id = plan.id;
    action.goal_id = goal.id;
    action.description = "Samen koffie drinken in het buurthuis";
    action.due_on = clock_.today() + days{7};
    put(action);
}

void Seeder::add_trajectories(const Dossier& dossier) {
    for (const TrajectoryType kind : {TrajectoryType::care, TrajectoryType::participation}) {
        Trajectory trajectory;
        trajectory.id = id<TrajectoryId>();
        trajectory.dossier_id = dossier.id;
        trajectory.kind = kind;
        trajectory.title = kind == TrajectoryType::care ? "Rust in het geld" : "Meehelpen in het buurthuis";
        trajectory.end_goal = "Over een jaar gaat dit zonder hulp.";
        trajectory.starts_on = dossier.opened_on + days{30};
        trajectory.ends_on = trajectory.starts_on + days{365};
        trajectory.responsible_id = coach_.id;
        put(trajectory);
        ProgressReport report;
        report.id = id<ReportId>();
        report.trajectory_id = trajectory.id;
        report.dossier_id = dossier.id;
        report.reported_on = clock_.today() - days{10};
        report.text = "Het gaat goed, de eerste stappen zijn gezet.";
        report.recorded_by = coach_.id;
        report.recorded_at = clock_.now();
        put(report);
    }
}

void Seeder::add_work(const Dossier& dossier, int number) {
    for (int i = 0; i < 2; ++i) {
        Contact contact;
        contact.id = id<ContactId>();
        contact.dossier_id = dossier.id;
        contact.person_id = dossier.participant_id;
        contact.at = clock_.now() - hours{24 * (number % 60 + i * 14)};
        contact.note = "We bespraken hoe de week ging en wat de volgende stap is.";
        contact.recorded_by = coach_.id;
        contact.recorded_at = contact.at;
        put(contact);
    }
    for (int i = 0; i < 2; ++i) {
        Task task;
        task.id = id<TaskId>();
        task.dossier_id = dossier.id;
        task.owner_id = coach_.id;
        task.title = i == 0 ? "Bellen over de afspraak" : "Verslag opvragen";
        // One in ten is too late, one in seven due this week.
        task.due_on = clock_.today() + days{(number * 7 + i * 29) % 60 - 6};
        task.created_by = coach_.id;
        task.created_at = clock_.now();
        put(task);
    }
    Appointment appointment;
    appointment.id = id<AppointmentId>();
    appointment.dossier_id = dossier.id;
    appointment.with_user_id = coach_.id;
    appointment.starts_at = clock_.now() + hours{24 * (number % 20)};
    appointment.place = "Buurthuis";
    appointment.subject = "Voortgang";
    put(appointment);
    Measurement measurement;
    measurement.id = id<MeasurementId>();
    measurement.dossier_id = dossier.id;
    measurement.person_id = dossier.participant_id;
    measurement.instrument_id = "participatieladder";
    measurement.taken_on = dossier.opened_on;
    measurement.recorded_by = coach_.id;
    measurement.recorded_at = clock_.now();
    measurement.scores = {{"trede", number % 6 + 1, "", ""}};
    put(measurement);
}

Seeded Seeder::finish() {
    must(bulk_.finish());
    return std::move(seeded_);
}

}  // namespace ph::bench
