#include "catalogue/demo/acts.hpp"

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/registrations.hpp"
#include "app/use_cases/work.hpp"
#include "catalogue/demo/act_first_talks.hpp"
#include "catalogue/demo/act_letter.hpp"
#include "catalogue/demo/act_plan.hpp"
#include "catalogue/demo/act_referral.hpp"
#include "catalogue/demo/act_talks.hpp"
#include "wire/domain_names.hpp"

namespace ph::catalogue::demo {
namespace {

Person person_of(const View& written) {
    Person person;
    person.household_role = *wire::named<HouseholdRole>(written.text("rol"));
    person.given_names = written.text("voornamen");
    person.name_prefix = written.text_or("tussenvoegsel");
    person.family_name = written.text("achternaam");
    if (written.has("geboortedatum")) person.birth_date = parse_date(written.text("geboortedatum"));
    if (written.has("bsn")) person.bsn = Bsn::parse(written.text("bsn"));
    person.phone = written.text_or("telefoon");
    person.email = written.text_or("email");
    person.language = written.text_or("taal", "nl");
    return person;
}

// An answer as the JSON that the question asks for.
std::string json_of(const app::Catalogue& catalogue, const std::string& fact, const std::string& answer) {
    const app::FormQuestion* question = app::question_of(catalogue, fact);
    if (question->kind == "ja-nee") return answer == "ja" ? "true" : "false";
    return question->kind == "getal" ? answer : app::quoted(answer);
}

Status take_snapshot(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    app::NewSnapshot snapshot;
    snapshot.person_id = chapter.participant;
    snapshot.form_id = "klantfoto";
    snapshot.filled_by = *wire::named<FilledBy>(what.text("ingevuldDoor"));
    snapshot.filled_on = call.today();
    snapshot.note = what.text_or("opmerking");
    for (const auto& [fact, answer] : what.entries("antwoorden")) {
        snapshot.answers.push_back(
            {fact.text(), json_of(call.catalogue, fact.text(), answer.text()), std::nullopt, {}});
    }
    return done(app::add_snapshot(call, chapter.dossier, snapshot));
}

Status tell_fact(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    const std::string key = what.text("feit");
    return done(app::add_fact(
        call, chapter.dossier,
        {chapter.participant, key, json_of(call.catalogue, key, what.text("waarde")),
         *wire::named<FactSource>(what.text("bron")), what.text_or("bronToelichting"), call.today()}));
}

Status involve(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    app::NewInvolvement involvement;
    involvement.user_id = stage.actor(what.text("wie")).user_id;
    involvement.role = *wire::named<Role>(what.text("rol"));
    involvement.reason = what.text("reden");
    return done(app::involve(call, chapter.dossier, involvement));
}

// The story may speak of the light contacts of aftercare as "nazorg-1", "nazorg-2" and so on.
Status name_aftercare_tasks(app::Call& call, DossierPhase phase, Chapter& chapter) {
    if (phase != DossierPhase::aftercare) return {};
    PH_TRY(const auto tasks, app::list_tasks(call, chapter.dossier));
    int number = 0;
    for (const app::TaskStanding& standing : tasks) {
        if (standing.task.created_at == call.now() && standing.task.status == TaskStatus::open)
            chapter.tasks["nazorg-" + std::to_string(++number)] = standing.task.id;
    }
    return {};
}

Status change_phase(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    PH_TRY(const auto picture, app::dossier_picture(call, chapter.dossier));
    PH_TRY(const auto changed,
           app::change_dossier_phase(call, chapter.dossier, picture.dossier.version,
                                     *wire::named<DossierPhase>(what.text("naar")), what.text("reden")));
    return name_aftercare_tasks(call, changed.phase, chapter);
}

Status determine_rung(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    Measurement measurement;
    measurement.person_id = chapter.participant;
    measurement.instrument_id = "participatieladder";
    measurement.moment = *wire::named<Moment>(what.text("moment"));
    measurement.rater = Rater::professional;
    measurement.taken_on = call.today();
    measurement.reason = what.text_or("reden");
    std::set<std::string> affirmed;
    for (const View& question : what.items("ja")) affirmed.insert(question.text());
    for (const auto& question : call.catalogue.instruments.at(measurement.instrument_id).questions) {
        measurement.answers.push_back({question.id, affirmed.contains(question.id) ? "true" : "false"});
    }
    return done(app::add_measurement(call, chapter.dossier, std::move(measurement)));
}

Status measure(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    Measurement measurement;
    measurement.person_id = chapter.participant;
    measurement.instrument_id = what.text("instrument");
    measurement.moment = *wire::named<Moment>(what.text("moment"));
    measurement.rater = *wire::named<Rater>(what.text("beoordelaar"));
    measurement.taken_on = call.today();
    measurement.note = what.text_or("opmerking");
    measurement.reason = what.text_or("reden");
    for (const auto& [domain, score] : what.entries("scores")) {
        measurement.scores.push_back({domain.text(), score.integer(), {}, {}});
    }
    for (const auto& [domain, reason] : what.entries("nietGevraagd")) {
        measurement.scores.push_back({domain.text(), std::nullopt, reason.text(), {}});
    }
    return done(app::add_measurement(call, chapter.dossier, std::move(measurement)));
}

Status speak(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    Contact contact;
    contact.person_id = chapter.participant;
    contact.at = call.now();
    contact.channel = *wire::named<Channel>(what.text("kanaal"));
    contact.outcome = *wire::named<ContactOutcome>(what.text("uitkomst"));
    contact.note = what.text_or("verslag");
    if (what.has("volgendePoging")) contact.next_try_on = stage.day(what.integer("volgendePoging"));
    return done(app::add_contact(call, chapter.dossier, std::move(contact)));
}

Status make_appointment(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    Appointment appointment;
    appointment.with_user_id = stage.actor(what.text("met")).user_id;
    appointment.starts_at = local_instant(stage.day(what.integer("dag")), minutes_of(what.text("tijd")));
    appointment.minutes = what.integer("minuten");
    appointment.place = what.text("plaats");
    appointment.subject = what.text("onderwerp");
    PH_TRY(const auto made, app::make_appointment(call, chapter.dossier, std::move(appointment)));
    if (what.has("id")) chapter.appointments[what.text("id")] = made.id;
    return {};
}

Status settle_appointment(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    const AppointmentId id = chapter.appointments.at(what.text("afspraak"));
    PH_TRY(const auto all, app::list_appointments(call, chapter.dossier));
    const auto found = std::ranges::find(all, id, &app::AppointmentView::id);
    const app::AppointmentView& present = *found;
    AppointmentChange change;
    change.status = wire::named<AppointmentStatus>(what.text("status"));
    if (what.has("toelichting")) change.status_note = what.text("toelichting");
    return done(app::change_appointment(call, chapter.dossier, id, present.version, change));
}

Status add_task(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    app::NewTask task;
    task.title = what.text("titel");
    task.note = what.text_or("toelichting");
    task.reason = what.text("reden");
    if (what.has("eigenaar")) task.owner_id = stage.actor(what.text("eigenaar")).user_id;
    if (what.has("voor")) task.due_on = stage.day(what.integer("voor"));
    if (what.has("termijnWerkdagen")) task.term_days = what.integer("termijnWerkdagen");
    PH_TRY(const auto added, app::add_task(call, chapter.dossier, std::move(task)));
    if (what.has("id")) chapter.tasks[what.text("id")] = added.task.id;
    return {};
}

Status settle_task(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    const TaskId id = chapter.tasks.at(what.text("taak"));
    PH_TRY(const auto all, app::list_tasks(call, chapter.dossier));
    const auto found =
        std::ranges::find_if(all, [&](const app::TaskStanding& standing) { return standing.task.id == id; });
    TaskChange change;
    change.status = wire::named<TaskStatus>(what.text("status"));
    if (what.has("toelichting")) change.status_note = what.text("toelichting");
    return done(app::change_task(call, chapter.dossier, id, found->task.version, change));
}

using Act = Status (*)(app::Call&, const View&, const Stage&, Chapter&);

const std::map<std::string, Act>& acts() {
    static const std::map<std::string, Act> table{{"klantfoto", take_snapshot},
                                                  {"feit", tell_fact},
                                                  {"betrek", involve},
                                                  {"fase", change_phase},
                                                  {"trede", determine_rung},
                                                  {"meting", measure},
                                                  {"kennismaking", get_to_know},
                                                  {"plan", write_plan},
                                                  {"akkoord", agree_plan},
                                                  {"gas", score_goal},
                                                  {"actieGedaan", tick_action},
                                                  {"traject", start_trajectory},
                                                  {"verslag", report},
                                                  {"trajectAfsluiten", close_trajectory},
                                                  {"contact", speak},
                                                  {"afspraak", make_appointment},
                                                  {"afspraakStatus", settle_appointment},
                                                  {"taak", add_task},
                                                  {"taakStatus", settle_task},
                                                  {"verwijzing", refer},
                                                  {"verwijzingStap", answer_referral},
                                                  {"overleg", plan_meeting},
                                                  {"overlegvraag", ask_meeting},
                                                  {"overleguitnodiging", invite_participant},
                                                  {"familieplan", start_family_plan},
                                                  {"familievoorstel", propose_to_family},
                                                  {"veiligheidsafspraak", agree_on_safety},
                                                  {"brief", write_letter}};
    return table;
}

// The story may speak of a task that registering made as "nood-" and the kind of need.
Status name_urgent_tasks(app::Call& call, const View& asked, Chapter& chapter) {
    PH_TRY(const auto tasks, app::list_tasks(call, chapter.dossier));
    for (const View& need : asked.items("noden")) {
        for (const app::TaskStanding& standing : tasks) {
            if (standing.task.note == need.text_or("toelichting"))
                chapter.tasks["nood-" + need.text("soort")] = standing.task.id;
        }
    }
    return {};
}

}  // namespace

Status register_household(app::Call& call, const Household& household, Chapter& chapter) {
    const View asked = household.written.at("aanmelding");
    const View home = household.written.at("huishouden");
    app::NewRegistration input;
    input.registration.requester = *wire::named<Requester>(asked.text("aanvrager"));
    input.registration.requester_name = asked.text_or("aanvragerNaam");
    input.registration.agency = asked.text_or("aanmelder");
    input.registration.channel = *wire::named<Channel>(asked.text("kanaal"));
    input.registration.question = asked.text("vraag");
    for (const View& need : asked.items("noden")) {
        input.registration.urgent_needs.push_back({*wire::named<UrgentNeedKind>(need.text("soort")),
                                                   need.at("dringend").yes(), need.text_or("toelichting")});
    }
    input.household.address = home.text_or("straat");
    input.household.postcode = home.text_or("postcode");
    input.household.town = home.text("plaats");
    input.household.district = home.text_or("wijk");
    input.household.no_fixed_address = home.yes_or("zonderVastAdres", false);
    const auto persons = household.written.items("personen");
    input.person = person_of(persons.front());
    for (std::size_t i = 1; i < persons.size(); ++i) input.others.push_back(person_of(persons[i]));
    input.checked_for_duplicates = true;
    PH_TRY(const auto registered, app::register_household(call, std::move(input)));
    chapter.dossier = registered.dossier_id;
    chapter.participant = registered.participant_id;
    return name_urgent_tasks(call, asked, chapter);
}

Status act_out(app::Call& call, const Step& step, const Stage& stage, Chapter& chapter) {
    return acts().at(step.act)(call, step.what, stage, chapter);
}

}  // namespace ph::catalogue::demo
