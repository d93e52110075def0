#include "app/use_cases/own_data_sections.hpp"

#include <algorithm>
#include <set>

#include "app/use_cases/facts.hpp"
#include "app/use_cases/own_data_writer.hpp"
#include "engine/approach.hpp"

namespace ph::app {
namespace {

using access::Categories;
using access::DataCategory;

class Sections : private SectionWriter {
  public:
    Sections(const OwnRecords& records, const Catalogue& catalogue, const RightsRules& rules)
        : SectionWriter(rules),
          records_(records),
          catalogue_(catalogue),
          self_(records.dossier.participant_id) {}

    std::vector<OwnSection> all() {
        who();
        household();
        registration();
        facts();
        snapshots();
        write_measurements(*this, records_, catalogue_);
        write_first_talks(*this, records_, catalogue_);
        write_plans(*this, records_, catalogue_);
        write_family_plan(*this, records_);
        trajectories();
        contacts();
        appointments();
        tasks();
        cases();
        write_involvements(*this, records_, catalogue_);
        write_sharing(*this, records_, catalogue_);
        requests();
        begin("bewaren");
        add_remarks();
        return take();
    }

  private:
    void who() {
        begin("wie-u-bent");
        for (const Person& one : records_.persons) {
            if (one.id != self_) continue;
            write(item(OwnKind::person, one.id, one.full_name(), {DataCategory::identity}))
                .add("voornamen", one.given_names)
                .add("tussenvoegsel", one.name_prefix)
                .add("achternaam", one.family_name)
                .add("geboortedatum", one.birth_date)
                .add("telefoon", one.phone)
                .add("email", one.email)
                .add("taal", one.language)
                .add("rol-in-huishouden", one.household_role);
            if (one.bsn)
                write(item(OwnKind::bsn, one.id, rules().field("bsn"), {DataCategory::bsn}))
                    .add("bsn", one.bsn->digits());
        }
        for (const PersonEvent& one : records_.person_events) {
            if (one.person_id != self_) continue;
            const bool of_bsn = one.kind == PersonEventType::bsn;
            OwnItem& event =
                item(OwnKind::person_event, one.id,
                     one.kind == PersonEventType::joined ? rules().sections.at("huishouden").title
                                                         : rules().field(of_bsn ? "bsn" : "geboortedatum"),
                     {of_bsn ? DataCategory::bsn : DataCategory::identity});
            event.holds = one.kind == PersonEventType::joined;
            event.day = local_date(one.recorded_at);
            event.written_by = one.recorded_by;
            write(event).add("eerder", one.birth_date);
            if (one.bsn) write(event).add("eerder", one.bsn->digits());
            write(event).add("bron", one.source).add("toelichting", told_of(one.source, one.source_detail));
        }
        for (const User& one : records_.accounts)
            write(item(OwnKind::account, one.id, rules().field("gebruikersnaam"), {DataCategory::identity}))
                .add("gebruikersnaam", one.login)
                .add("naam", one.display_name)
                .add("email", one.email)
                .add("telefoon", one.phone);
    }

    void household() {
        begin("huishouden");
        const Household& home = records_.household;
        write(item(OwnKind::address, home.id, rules().field("adres"), {DataCategory::identity}))
            .add("adres", home.address)
            .add("postcode", home.postcode)
            .add("plaats", home.town)
            .add("wijk", home.district)
            .add("geen-vast-adres", home.no_fixed_address);
        for (const Person& one : records_.persons) {
            if (one.id == self_) continue;
            write(item(OwnKind::housemate, one.id, one.given_names, {DataCategory::family}))
                .add("rol-in-huishouden", one.household_role);
        }
    }

    // Who called stays unknown: that is somebody else's.
    void registration() {
        begin("aanmelding");
        if (const auto& one = records_.registration) {
            OwnItem& asked = item(
                OwnKind::registration, one->id, rules().sections.at("aanmelding").title,
                {DataCategory::identity, DataCategory::wishes, DataCategory::living, DataCategory::income});
            asked.day = local_date(one->received_at);
            asked.written_by = one->recorded_by;
            asked.written_by_name = one->recorded_by_name;
            const auto agency = catalogue_.agencies.find(one->agency);
            auto writer = write(asked);
            writer.add("vraag", one->question).add("aanvrager", one->requester);
            writer.add("instantie", agency == catalogue_.agencies.end() ? one->agency : agency->second)
                .add("manier", one->channel)
                .add("wanneer", one->received_at);
            for (const UrgentNeed& need : one->urgent_needs) {
                if (!need.urgent && need.note.empty()) continue;
                writer.add("nood", need.kind).add("toelichting", need.note);
            }
        }
        OwnItem& now =
            item(OwnKind::phase, records_.dossier.id, rules().field("fase"), {DataCategory::trajectory});
        now.day = records_.dossier.opened_on;
        write(now)
            .add("fase", records_.dossier.phase)
            .add("vanaf", records_.dossier.opened_on)
            .add("tot", records_.dossier.closed_on)
            .add("reden", records_.dossier.phase_reason);
        for (const PhaseChange& one : records_.phases) {
            OwnItem& change =
                item(OwnKind::phase, one.id, rules().word(one.phase).text, {DataCategory::trajectory});
            change.day = local_date(one.changed_at);
            change.written_by = one.changed_by;
            write(change).add("fase", one.phase).add("reden", one.reason);
        }
    }

    void facts() {
        begin("feiten");
        std::set<FactId> holding;
        for (const Fact& fact : facts_that_hold({records_.facts.begin(), records_.facts.end()}))
            holding.insert(fact.id);
        for (const FactView& one : records_.facts) {
            if (one.person_id != self_) continue;
            const FormQuestion* question = question_of(catalogue_, one.key);
            const auto category = catalogue_.fact_categories.find(one.key);
            OwnItem& fact = item(OwnKind::fact, one.id, question == nullptr ? one.key : question->text,
                                 category == catalogue_.fact_categories.end() ? Categories::all()
                                                                              : Categories{category->second});
            fact.holds = holding.contains(one.id);
            fact.day = one.observed_on;
            fact.written_by = one.recorded_by;
            fact.written_by_name = one.recorded_by_name;
            const auto purpose = catalogue_.purposes.find(one.purpose);
            write(fact)
                .add_value("antwoord", one.value, answer_in_words(rules(), question, one.value))
                .add("bron", one.source)
                .add("toelichting", told_of(one.source, one.source_detail))
                .add("doel", purpose == catalogue_.purposes.end() ? one.purpose : purpose->second);
        }
    }

    void snapshots() {
        begin("klantfotos");
        for (const SnapshotView& one : records_.snapshots) {
            if (one.person_id != self_) continue;
            const auto form = catalogue_.forms.find(one.form_id);
            OwnItem& filled = item(OwnKind::snapshot, one.id,
                                   form == catalogue_.forms.end() ? one.form_id : form->second.name,
                                   {DataCategory::identity});
            filled.day = one.filled_on;
            filled.written_by = one.recorded_by;
            filled.written_by_name = one.recorded_by_name;
            write(filled).add("ingevuld-door", one.filled_by).add("opmerking", one.note);
        }
    }

    void trajectories() {
        begin("hulp");
        for (const TrajectoryView& view : records_.trajectories) {
            const TrajectoryNames& one = view.trajectory;
            OwnItem& help = item(OwnKind::trajectory, one.id, one.title, {DataCategory::trajectory});
            help.day = one.starts_on;
            help.holds = one.status == TrajectoryStatus::running;
            write(help)
                .add("soort", one.kind)
                .add("einddoel", one.end_goal)
                .add("status", one.status)
                .add("vanaf", one.starts_on)
                .add("tot", one.ends_on)
                .add("wie",
                     one.responsible_user_name.empty() ? one.responsible_name : one.responsible_user_name)
                .add("organisatie", one.organisation_name)
                .add("plaats", one.place)
                .add("gedaan-op", one.closed_on)
                .add("resultaat", one.result)
                .add("opmerking", one.result_note);
            for (const ReportView& report : view.reports) {
                OwnItem& told = item(OwnKind::report, report.id, one.title, {DataCategory::trajectory});
                told.day = report.reported_on;
                told.written_by = report.recorded_by;
                told.written_by_name = report.recorded_by_name;
                write(told).add("voortgang", report.course).add("verslag", report.text);
            }
        }
    }

    // Talks with others of the household are theirs.
    void contacts() {
        begin("gesprekken");
        write_signals(*this, records_, catalogue_);
        for (const OutreachAttemptView& one : records_.outreach) {
            OwnItem& attempt =
                item(OwnKind::outreach, one.id, rules().word(one.outcome).text, {DataCategory::contact_note});
            attempt.day = one.tried_on;
            attempt.written_by = one.recorded_by;
            attempt.written_by_name = one.recorded_by_name;
            write(attempt)
                .add("wanneer", one.tried_on)
                .add("manier", one.channel)
                .add("uitkomst", one.outcome)
                .add("verslag", one.words)
                .add("plaats", one.place)
                .add("volgende-poging", one.agreed_on);
            letter_of(one.id, &Letter::attempt_id, attempt);
        }
        for (const ContactView& one : records_.contacts) {
            if (one.person_id && *one.person_id != self_) continue;
            OwnItem& talk =
                item(OwnKind::contact, one.id, rules().word(one.outcome).text, {DataCategory::contact_note});
            talk.day = local_date(one.at);
            talk.written_by = one.recorded_by;
            talk.written_by_name = one.recorded_by_name;
            write(talk)
                .add("wanneer", one.at)
                .add("manier", one.channel)
                .add("uitkomst", one.outcome)
                .add("verslag", one.note)
                .add("plaats", one.place)
                .add("volgende-poging", one.next_try_on);
            if (one.minutes)
                write(talk).add_value("duur", std::to_string(*one.minutes),
                                      std::to_string(*one.minutes) + ' ' + rules().word("minuten").text);
            letter_of(one.id, &Letter::contact_id, talk);
        }
    }

    // The letter that a contact or an attempt records the sending of.
    template <class IdType>
    void letter_of(const IdType& recorded, std::optional<IdType> Letter::* records, OwnItem& item) {
        for (const LetterView& one : records_.letters) {
            if (one.*records == recorded && !one.title.empty())
                write(item).add("taal", one.language).add("brief", plain_text(one.title, one.paragraphs));
        }
    }

    void appointments() {
        begin("afspraken");
        for (const AppointmentView& one : records_.appointments) {
            OwnItem& planned =
                item(OwnKind::appointment, one.id,
                     one.subject.empty() ? rules().sections.at("afspraken").title : one.subject,
                     {DataCategory::identity});
            planned.day = local_date(one.starts_at);
            planned.written_by = one.with_user_id;
            planned.written_by_name = one.with_user_name;
            write(planned)
                .add("wanneer", one.starts_at)
                .add_value("duur", std::to_string(one.minutes),
                           std::to_string(one.minutes) + ' ' + rules().word("minuten").text)
                .add("met-wie", one.with_user_name)
                .add("plaats", one.place)
                .add("onderwerp", one.subject)
                .add("status", one.status)
                .add("opmerking", one.status_note);
        }
    }

    // What somebody jotted down with a task is a working note.
    void tasks() {
        begin("taken");
        for (const TaskView& one : records_.tasks) {
            OwnItem& task = item(OwnKind::task, one.id, one.title, {DataCategory::working_note});
            task.day = one.due_on;
            task.holds = one.status == TaskStatus::open;
            task.written_by = one.created_by;
            write(task)
                .add("reden", one.reason)
                .add("wie", one.owner_name)
                .add("klaar-op", one.due_on)
                .add("status", one.status)
                .add("gedaan-op", one.done_on);
        }
    }

    void cases() {
        begin("aanpak");
        for (const CaseStory& story : records_.cases) {
            const auto found =
                catalogue_.kept_approaches.find({story.record.approach_id, story.record.approach_version});
            OwnItem& followed = item(
                OwnKind::approach, story.record.id,
                found == catalogue_.kept_approaches.end() ? story.record.approach_id : found->second->name,
                {DataCategory::trajectory});
            followed.holds = !story.record.ended_at;
            followed.day = local_date(story.record.opened_at);
            write(followed).add("vanaf", story.record.opened_at).add("tot", story.record.ended_at);
            for (const CasePlace& place : story.places)
                write(named(OwnKind::place, place.case_id.to_string() + '/' + place.item, place.item,
                            {DataCategory::trajectory}))
                    .add("wacht-op", place.waits)
                    .add("vanaf", place.since);
            for (const CaseHappening& one : story.happenings) {
                if (one.sentence.empty()) continue;
                OwnItem& step = item(OwnKind::step, one.id, one.item_name, {DataCategory::trajectory});
                step.day = local_date(one.at);
                write(step).add("uitleg", one.sentence).add("klaar-op", one.due);
            }
        }
    }

    // Whoever told something about somebody else stays unknown, as who reported them.
    static std::string told_of(FactSource source, const std::string& detail) {
        return source == FactSource::network ? std::string{} : detail;
    }
    void requests() {
        begin("verzoeken");
        for (const RightsRequestView& one : records_.requests) {
            if (one.person_id != self_) continue;
            OwnItem& asked = item(OwnKind::request, one.id,
                                  rules().kinds.at(one.kind).name +
                                      (one.thing_title.empty() ? std::string{} : ": " + one.thing_title),
                                  {DataCategory::identity});
            asked.day = local_date(one.received_at);
            asked.holds = one.is_open();
            auto writer = write(asked);
            writer.add("verzoek", one.text)
                .add("manier", one.channel)
                .add("toelichting", one.identity_check)
                .add("toestand", one.status)
                .add("antwoord-voor", one.due_on)
                .add("reden", one.extension_reason)
                .add("wie", one.handler_name)
                .add("besluit", one.decision);
            if (const KeepReason* keep = rules().keep_reason(one.keep_reason))
                writer.add("reden", keep->name + " (" + keep->law + "): " + keep->term);
        }
    }

    void add_remarks() {
        for (const RightsRequestView& one : records_.requests) {
            const auto kind = remark_of(one);
            if (!kind || !one.decided_at) continue;
            for (OwnSection& section : sections()) {
                for (OwnItem& thing : section.items) {
                    if (thing.id != one.thing_id ||
                        boost::describe::enum_to_string(thing.kind, "") != one.thing_kind)
                        continue;
                    thing.remarks.push_back({*kind, local_date(*one.decided_at),
                                             *kind == RemarkKind::disagrees ? one.text : one.decision});
                }
            }
        }
    }

    const OwnRecords& records_;
    const Catalogue& catalogue_;
    const PersonId self_;
};

}  // namespace

std::vector<OwnSection> own_sections(const OwnRecords& records, const Catalogue& catalogue,
                                     const RightsRules& rules) {
    return Sections{records, catalogue, rules}.all();
}

}  // namespace ph::app
