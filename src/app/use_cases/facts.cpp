#include "app/use_cases/facts.hpp"

#include <set>

#include "app/payload.hpp"
#include "app/use_cases/answers.hpp"
#include "app/use_cases/case_steps.hpp"
#include "app/use_cases/redaction.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

void check_value(Checks& checks, const FormQuestion* question, const std::string& pointer,
                 std::string_view json) {
    if (question == nullptr) {
        checks.fail(pointer + "/feit", "onbekend-feit",
                    "Geen enkel formulier van deze gemeente kent dit feit.");
        return;
    }
    if (const std::string problem = problem_of_value(*question, json); !problem.empty())
        checks.fail(pointer + "/waarde", "past-niet", problem);
}

// A person of this household, or a problem at the pointer.
Status check_member(Call& call, const access::Admission& admission, const PersonId& person, Checks& checks) {
    const auto found = call.work.persons().person(admission, person);
    if (found.ok()) return {};
    if (found.error().fault != Fault::missing) return found.error();
    checks.fail("/persoonId", "onbekend", "Deze persoon hoort niet bij dit huishouden.");
    return {};
}

FactSource source_of(FilledBy filled_by) {
    return filled_by == FilledBy::staff ? FactSource::staff : FactSource::person;
}

const Form* form_of(const Catalogue& catalogue, const std::string& id) {
    const auto found = catalogue.forms.find(id);
    return found == catalogue.forms.end() ? nullptr : &found->second;
}

const FormQuestion* question_in(const Form& form, std::string_view key) {
    const auto found = std::find_if(form.questions.begin(), form.questions.end(),
                                    [&](const FormQuestion& question) { return question.fact == key; });
    return found == form.questions.end() ? nullptr : &*found;
}

Status check(Call& call, const access::Admission& admission, const NewSnapshot& input) {
    Checks checks;
    PH_CHECK(check_member(call, admission, input.person_id, checks));
    checks.not_in_future("/datum", input.filled_on, call.today());
    checks.limited("/opmerking", input.note, text_length);
    const Form* form = form_of(call.catalogue, input.form_id);
    if (form == nullptr) {
        checks.fail("/formulier", "onbekend", "Dit formulier staat niet in de catalogus.");
        return checks.status();
    }
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < input.answers.size(); ++i) {
        const SnapshotAnswer& answer = input.answers[i];
        const std::string pointer = "/antwoorden/" + std::to_string(i);
        if (!seen.insert(answer.key).second)
            checks.fail(pointer + "/feit", "dubbel", "Deze vraag is al beantwoord.");
        check_value(checks, question_in(*form, answer.key), pointer, answer.value);
        checks.limited(pointer + "/bronToelichting", answer.source_detail);
    }
    return checks.status();
}

std::vector<FactView> marked(std::vector<FactView> facts) {
    std::set<FactId> holding;
    for (const Fact& fact : facts_that_hold({facts.begin(), facts.end()})) holding.insert(fact.id);
    for (FactView& fact : facts) fact.holds = holding.contains(fact.id);
    return facts;
}

Fact new_fact(Call& call, const access::Admission& admission, const NewFact& input, std::string purpose) {
    Fact fact;
    fact.id = call.new_id<FactId>();
    fact.dossier_id = admission.dossier();
    fact.person_id = input.person_id;
    fact.key = input.key;
    fact.value = input.value;
    fact.source = input.source;
    fact.source_detail = input.source_detail;
    fact.observed_on = input.observed_on;
    fact.recorded_at = call.now();
    fact.recorded_by = call.actor().user_id;
    fact.purpose = std::move(purpose);
    return fact;
}

// The answers that tell something new against what is known of this person.
std::vector<Fact> news_of(Call& call, const access::Admission& admission, const NewSnapshot& input,
                          const Snapshot& snapshot, const std::vector<FactView>& known) {
    std::map<std::string_view, const Fact*> holding;
    for (const FactView& fact : known) {
        if (fact.holds && fact.person_id == input.person_id) holding[fact.key] = &fact;
    }
    const std::string& purpose = call.catalogue.forms.at(input.form_id).purpose;
    std::vector<Fact> news;
    for (const SnapshotAnswer& answer : input.answers) {
        const auto before = holding.find(answer.key);
        if (!is_news(before == holding.end() ? nullptr : before->second, answer.value, input.filled_on))
            continue;
        Fact fact = new_fact(
            call, admission,
            {input.person_id, answer.key, answer.value, answer.source.value_or(source_of(input.filled_by)),
             answer.source_detail, input.filled_on},
            purpose);
        fact.snapshot_id = snapshot.id;
        news.push_back(std::move(fact));
    }
    return news;
}

}  // namespace

const FormQuestion* question_of(const Catalogue& catalogue, std::string_view key) {
    for (const auto& [id, form] : catalogue.forms) {
        if (const FormQuestion* question = question_in(form, key)) return question;
    }
    const auto asked = catalogue.approach_questions.find(key);
    return asked == catalogue.approach_questions.end() ? nullptr : &asked->second;
}

namespace {

Result<std::vector<FactView>> facts_in(Call& call, const access::Admission& admission, bool history) {
    PH_TRY(auto all, call.work.persons().facts(admission));
    all = marked(std::move(all));
    redact(call, admission, all);
    if (!history) std::erase_if(all, [](const FactView& fact) { return !fact.holds; });
    std::sort(all.begin(), all.end(), [](const FactView& a, const FactView& b) {
        return std::tie(a.person_id, a.key, b.observed_on, b.recorded_at) <
               std::tie(b.person_id, b.key, a.observed_on, a.recorded_at);
    });
    return all;
}

}  // namespace

Result<std::vector<FactView>> facts(Call& call, const DossierId& dossier, bool history) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::fact_read, dossier));
    return facts_in(call, admission, history);
}

Result<std::vector<FactView>> known_facts(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::dossier_read, dossier));
    return facts_in(call, admission, false);
}

Result<FactView> add_fact(Call& call, const DossierId& dossier, const NewFact& input) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::fact_add, dossier, true));
    Checks checks;
    PH_CHECK(check_member(call, admission, input.person_id, checks));
    check_value(checks, question_of(call.catalogue, input.key), "", input.value);
    checks.not_in_future("/datum", input.observed_on, call.today());
    checks.limited("/bronToelichting", input.source_detail);
    PH_CHECK(checks.status());
    const Fact fact = new_fact(call, admission, input, admission.decision().purpose);
    PH_CHECK(call.work.persons().add_facts(admission, {fact}));
    call.gate.note(admission, subject("fact", fact.id),
                   Payload{}.add("key", fact.key).add("source", fact.source).json());
    PH_CHECK(tell_cases(call, admission, input.person_id, {fact}));
    PH_TRY(auto all, call.work.persons().facts(admission));
    for (FactView& view : marked(std::move(all))) {
        if (view.id == fact.id) return std::move(view);
    }
    return missing("Het feit is er niet meer.");
}

Result<std::vector<SnapshotWithFacts>> snapshots(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::fact_read, dossier));
    PH_TRY(auto list, call.work.persons().snapshots(admission));
    PH_TRY(auto all, call.work.persons().facts(admission));
    all = marked(std::move(all));
    redact(call, admission, all);
    std::vector<SnapshotWithFacts> found;
    for (SnapshotView& snapshot : list) {
        SnapshotWithFacts& entry = found.emplace_back();
        for (const FactView& fact : all) {
            if (fact.snapshot_id == snapshot.id) entry.facts.push_back(fact);
        }
        entry.snapshot = std::move(snapshot);
    }
    return found;
}

Result<SnapshotWithFacts> add_snapshot(Call& call, const DossierId& dossier, const NewSnapshot& input) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::snapshot_add, dossier, true));
    PH_CHECK(check(call, admission, input));
    SnapshotWithFacts made;
    made.snapshot.id = call.new_id<SnapshotId>();
    made.snapshot.dossier_id = dossier;
    made.snapshot.person_id = input.person_id;
    made.snapshot.form_id = input.form_id;
    made.snapshot.form_version = call.catalogue.forms.at(input.form_id).version;
    made.snapshot.filled_by = input.filled_by;
    made.snapshot.filled_on = input.filled_on;
    made.snapshot.note = input.note;
    made.snapshot.recorded_by = call.actor().user_id;
    made.snapshot.recorded_at = call.now();
    made.snapshot.recorded_by_name = call.actor().display_name;

    PH_TRY(auto known, call.work.persons().facts(admission));
    const auto news = news_of(call, admission, input, made.snapshot, marked(std::move(known)));
    PH_CHECK(call.work.persons().add_snapshot(admission, made.snapshot));
    PH_CHECK(call.work.persons().add_facts(admission, news));
    call.gate.note(admission, subject("snapshot", made.snapshot.id),
                   Payload{}
                       .add("form", input.form_id)
                       .add("answers", static_cast<int>(input.answers.size()))
                       .add("facts", static_cast<int>(news.size()))
                       .json());
    PH_CHECK(tell_cases(call, admission, input.person_id, news));
    PH_TRY(auto all, call.work.persons().facts(admission));
    for (FactView& fact : marked(std::move(all))) {
        if (fact.snapshot_id == made.snapshot.id) made.facts.push_back(std::move(fact));
    }
    return made;
}

}  // namespace ph::app
