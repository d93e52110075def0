#include "app/use_cases/cohorts.hpp"

#include <algorithm>
#include <set>

#include "app/payload.hpp"
#include "app/use_cases/cohort_people.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr std::size_t most_names = 20;

std::string item_pointer(std::string_view list, std::size_t index) {
    return '/' + std::string{list} + '/' + std::to_string(index);
}

// What counting may look at. Nothing is counted by asking.
access::Categories counted(const Call& call) {
    const access::Policy& policy = call.gate.policy();
    return access::counted_in_groups(policy,
                                     access::decide(policy, call.actor(), Permission::effect_read, nullptr));
}

void check_filter(Checks& checks, const CohortNames& names, const std::string& text,
                  const std::string& pointer) {
    if (auto filter = names.filter(text, pointer); !filter.ok()) checks.fail_all(filter.error().problems);
}

void check_matching(Checks& checks, const CohortNames& names, const NewCohort& input) {
    if (input.match_on.size() > most_names)
        checks.fail("/vergelijkOp", "te-veel", "Kies hoogstens 20 kenmerken.");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < input.match_on.size(); ++i) {
        const auto found = names.find(input.match_on[i]);
        if (!found || !names.list()[*found].matches)
            checks.fail(item_pointer("vergelijkOp", i), "onbekende-naam",
                        "Hierop kan niet worden vergeleken: '" + input.match_on[i] + "'.");
        else if (!seen.insert(input.match_on[i]).second)
            checks.fail(item_pointer("vergelijkOp", i), "dubbel", "Dit kenmerk staat er twee keer.");
    }
    for (std::size_t i = 0; i < input.match_exact.size(); ++i) {
        const auto found = names.find(input.match_exact[i]);
        const bool number = found && names.list()[*found].type->shape != feel::Shape::string &&
                            names.list()[*found].type->shape != feel::Shape::boolean;
        if (!seen.contains(input.match_exact[i]))
            checks.fail(item_pointer("moetGelijkZijn", i), "niet-gekozen",
                        "Dit kenmerk staat niet bij de kenmerken waarop wordt vergeleken.");
        else if (number)
            checks.fail(item_pointer("moetGelijkZijn", i), "geen-soort",
                        "Een getal of een dag is bijna nooit precies gelijk. Kies een kenmerk met vaste "
                        "antwoorden.");
    }
}

void check_subject(Checks& checks, const Catalogue& catalogue, const NewCohort& input) {
    if (!input.method.empty() && !catalogue.methods.contains(input.method))
        checks.fail("/methode", "onbekende-methode", "Deze methode staat niet in de catalogus.");
    if (!input.approach.empty() && !catalogue.approaches.contains(input.approach))
        checks.fail("/aanpak", "onbekende-aanpak", "Deze aanpak staat niet in de catalogus.");
    if (!input.method.empty() && !input.approach.empty())
        checks.fail("/aanpak", "een-van-beide",
                    "Een rapport gaat over een methode of over een aanpak. Kies een van beide.");
}

std::vector<Problem> problems_of(const Catalogue& catalogue, const CohortNames& names,
                                 const NewCohort& input) {
    Checks checks;
    checks.required("/naam", input.name);
    checks.limited("/vraag", input.question, text_length);
    if (input.until_on < input.from_on)
        checks.fail("/totEnMet", "eind-voor-begin", "De laatste dag ligt voor de eerste.");
    if (input.filter.empty())
        checks.fail("/filter", "verplicht",
                    "Schrijf wie erbij hoort. Hoort iedereen erbij, schrijf dan true.");
    else
        check_filter(checks, names, input.filter, "/filter");
    if (!input.comparison.empty()) check_filter(checks, names, input.comparison, "/vergelijking");
    check_matching(checks, names, input);
    for (std::size_t i = 0; i < input.instruments.size(); ++i) {
        if (!catalogue.instruments.contains(input.instruments[i]))
            checks.fail(item_pointer("instrumenten", i), "onbekend-instrument",
                        "Dit instrument staat niet in de catalogus.");
    }
    check_subject(checks, catalogue, input);
    return checks.take();
}

void fill(SavedCohort& cohort, const NewCohort& input, const Call& call) {
    cohort.name = input.name;
    cohort.question = input.question;
    cohort.from_on = input.from_on;
    cohort.until_on = input.until_on;
    cohort.filter = input.filter;
    cohort.comparison = input.comparison;
    cohort.match_on = input.match_on;
    cohort.match_exact = input.match_exact;
    cohort.instruments = input.instruments;
    cohort.rater = input.rater;
    cohort.method_id = input.method;
    cohort.approach_id = input.approach;
    cohort.changed_by = call.actor().user_id;
    cohort.changed_at = call.now();
}

std::string told_of(const SavedCohort& cohort, std::string_view act) {
    return Payload{}
        .add("act", act)
        .add("from_on", cohort.from_on)
        .add("until_on", cohort.until_on)
        .add("filter", cohort.filter)
        .add("comparison", cohort.comparison)
        .add("method", cohort.method_id)
        .add("approach", cohort.approach_id)
        .json();
}

Result<SavedCohort> saved(Call& call, const access::Scope& scope, const CohortId& id, int version) {
    PH_TRY(auto cohort, call.work.cohorts().find(scope, id));
    PH_CHECK(expect_version(cohort.version, version));
    return cohort;
}

}  // namespace

CountBand band_of(std::size_t count, const std::vector<int>& bands) {
    CountBand band;
    for (const int bound : bands) {
        if (count < static_cast<std::size_t>(bound)) {
            band.below = bound;
            return band;
        }
        band.from = bound;
    }
    return band;
}

Result<std::vector<CohortName>> cohort_names(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(Permission::cohort_change));
    return CohortNames{call.catalogue, counted(call)}.list();
}

Result<std::vector<SavedCohort>> cohorts(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::cohort_change));
    return call.work.cohorts().list(scope);
}

Result<SavedCohort> cohort(Call& call, const CohortId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::cohort_change));
    return call.work.cohorts().find(scope, id);
}

Result<CohortTrial> try_cohort(Call& call, const NewCohort& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::effect_read));
    const CohortNames names{call.catalogue, access::counted_in_groups(call.gate.policy(), scope.decision())};
    CohortTrial trial;
    trial.problems = problems_of(call.catalogue, names, input);
    if (!trial.problems.empty()) return trial;
    PH_TRY(const auto rules,
           CohortRules::read(names, {input.from_on, input.until_on}, input.filter, input.comparison));
    CohortCounter counter{call, scope, names};
    PH_TRY(const auto counts, counter.count(rules));
    trial.people = band_of(counts.treated, call.catalogue.research.bands);
    if (!input.comparison.empty()) trial.compared = band_of(counts.control, call.catalogue.research.bands);
    call.gate.tell(scope, "cohort",
                   Payload{}.add("act", std::string_view{"tried"}).add("persons", counts.looked_at).json());
    return trial;
}

Result<SavedCohort> add_cohort(Call& call, const NewCohort& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::cohort_change, true));
    PH_CHECK(accept(problems_of(call.catalogue, CohortNames{call.catalogue, counted(call)}, input)));
    PH_TRY(const auto present, call.work.cohorts().list(scope));
    if (present.size() >= static_cast<std::size_t>(call.catalogue.research.most_cohorts))
        return conflict("te-veel-cohorten",
                        "Er zijn al " + std::to_string(present.size()) +
                            " cohorten. Verwijder er eerst een die u niet meer gebruikt.");
    SavedCohort cohort;
    cohort.id = call.new_id<CohortId>();
    cohort.municipality_id = scope.municipality();
    fill(cohort, input, call);
    PH_CHECK(call.work.cohorts().add(scope, cohort));
    call.gate.note(scope, subject("cohort", cohort.id), told_of(cohort, "added"));
    return cohort;
}

Result<SavedCohort> change_cohort(Call& call, const CohortId& id, int version, const NewCohort& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::cohort_change, true));
    PH_TRY(auto cohort, saved(call, scope, id, version));
    PH_CHECK(accept(problems_of(call.catalogue, CohortNames{call.catalogue, counted(call)}, input)));
    fill(cohort, input, call);
    PH_CHECK(call.work.cohorts().change(scope, cohort));
    call.gate.note(scope, subject("cohort", cohort.id), told_of(cohort, "changed"));
    return cohort;
}

Status remove_cohort(Call& call, const CohortId& id, int version) {
    PH_TRY(const auto scope, call.gate.enter(Permission::cohort_change, true));
    PH_TRY(auto cohort, saved(call, scope, id, version));
    cohort.removed_at = call.now();
    cohort.changed_by = call.actor().user_id;
    cohort.changed_at = call.now();
    PH_CHECK(call.work.cohorts().change(scope, cohort));
    call.gate.note(scope, subject("cohort", cohort.id), told_of(cohort, "removed"));
    return {};
}

}  // namespace ph::app
