#include "app/use_cases/case_facts.hpp"

#include "app/ports/dossiers.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/case_values.hpp"

namespace ph::app {
namespace {

std::vector<feel::Value> initial_facts(const engine::Approach& approach) {
    std::vector<feel::Value> facts(approach.definition.facts().size());
    for (std::size_t i = 0; i < approach.facts.size() && i < facts.size(); ++i)
        facts[i] = approach.facts[i].initial;
    return facts;
}

Status put_known(Call& call, const access::Admission& admission, const engine::Definition& definition,
                 std::vector<feel::Value>& facts) {
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    PH_TRY(const auto all, call.work.persons().facts(admission));
    for (const Fact& fact : facts_that_hold({all.begin(), all.end()})) {
        const auto index = definition.find_fact(fact.key);
        if (!index || fact.person_id != dossier.participant_id) continue;
        if (definition.decided_by(*index) != nullptr) continue;
        facts[*index] = value_of(*definition.facts()[*index].type, fact.value);
    }
    PH_TRY(const auto born, birth_date_for(call, admission, definition));
    if (born) facts[*given_age(definition)] = feel::Value::number(age_on(*born, call.today()));
    return {};
}

}  // namespace

std::optional<engine::Index> given_age(const engine::Definition& definition) {
    const auto index = definition.find_fact(age_fact);
    if (!index || definition.decided_by(*index) != nullptr) return std::nullopt;
    if (definition.facts()[*index].type->shape != feel::Shape::number) return std::nullopt;
    return static_cast<engine::Index>(*index);
}

Result<std::optional<Date>> birth_date_for(Call& call, const access::Admission& admission,
                                           const engine::Definition& definition) {
    if (!given_age(definition)) return std::optional<Date>{};
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    PH_TRY(const auto person, call.work.persons().person(admission, dossier.participant_id));
    return person.birth_date;
}

Result<std::vector<feel::Value>> known_facts(Call& call, const access::Admission& admission,
                                             const engine::Approach& approach) {
    auto facts = initial_facts(approach);
    PH_CHECK(put_known(call, admission, approach.definition, facts));
    return facts;
}

Result<std::vector<feel::Value>> facts_to_go_on_with(Call& call, const access::Admission& admission,
                                                     const Running& running, const engine::Approach& to) {
    auto facts = initial_facts(to);
    // Written and read again, so that a value of another type than the new one asks is not known.
    for (std::size_t i = 0; i < running.facts.size(); ++i) {
        const auto index = to.definition.find_fact(running.definition().facts()[i].name);
        if (!index || running.facts[i].kind() == feel::Kind::null) continue;
        if (running.definition().decided_by(i) != nullptr || to.definition.decided_by(*index) != nullptr)
            continue;
        facts[*index] = value_of(*to.definition.facts()[*index].type, json_of(running.facts[i]));
    }
    PH_CHECK(put_known(call, admission, to.definition, facts));
    return facts;
}

}  // namespace ph::app
