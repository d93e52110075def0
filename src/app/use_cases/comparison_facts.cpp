// What a dossier brings to the comparison of approaches, without who it is.
#include <algorithm>
#include <map>

#include "app/age_groups.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/case_facts.hpp"
#include "app/use_cases/case_values.hpp"
#include "app/use_cases/comparison.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/redaction.hpp"
#include "sim/fact_value.hpp"

namespace ph::app {
namespace {

// The facts that some approach asks, with their kind: it is the same in every approach that knows it.
std::map<std::string, const feel::Type*, std::less<>> asked_facts(const Catalogue& catalogue) {
    std::map<std::string, const feel::Type*, std::less<>> asked;
    for (const auto& [id, approach] : catalogue.approaches) {
        const auto& fields = approach->definition.facts();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (approach->definition.decided_by(i) == nullptr)
                asked.try_emplace(fields[i].name, fields[i].type.get());
        }
    }
    return asked;
}

class Copier {
  public:
    Copier(Call& call, CopiedFacts& copied) : call_(call), copied_(copied) {}

    void copy(const std::string& name, const feel::Type& type, const feel::Value& value) {
        if (value.kind() == feel::Kind::null)
            return leave(name, "Het antwoord past niet bij wat de aanpak vraagt.");
        if (name == age_fact) return copy_age(value);
        switch (type.shape) {
            case feel::Shape::boolean:
            case feel::Shape::number: return take(name, value, {});
            case feel::Shape::date: return copy_month(name, value);
            default: break;
        }
        const FormQuestion* question = question_of(call_.catalogue, name);
        if (question == nullptr || question->choices.empty())
            return leave(name, "Een tekst in eigen woorden kan zeggen wie het is.");
        take(name, value, {});
    }

    void copy_age(const feel::Value& value) {
        const auto age = value.as_number().truncated();
        const auto& begins = call_.catalogue.terms.age_groups;
        if (!age || begins.empty())
            return leave(std::string{age_fact}, "Er zijn geen leeftijdsgroepen vastgelegd.");
        const AgeGroup group = age_group_of(static_cast<int>(*age), begins);
        const auto reckoned = feel::Value::number(group.reckoned);
        take(std::string{age_fact}, reckoned, "De leeftijdsgroep: " + group.words + '.');
    }

  private:
    void copy_month(const std::string& name, const feel::Value& value) {
        const Date day{std::chrono::days{value.as_date().days}};
        const std::chrono::year_month_day parts{day};
        const Date month{parts.year() / parts.month() / 1};
        take(name, feel::Value{feel::DateValue{month.time_since_epoch().count()}},
             "Alleen de maand, niet de dag.");
    }

    void take(const std::string& name, const feel::Value& value, std::string note) {
        copied_.facts.push_back({name, text_of(name), sim::fact_text(value), std::move(note)});
    }
    void leave(const std::string& name, std::string why) {
        copied_.left_out.push_back({text_of(name), std::move(why)});
    }
    [[nodiscard]] std::string text_of(const std::string& name) const {
        const FormQuestion* question = question_of(call_.catalogue, name);
        return question == nullptr ? name : question->text;
    }

    Call& call_;
    CopiedFacts& copied_;
};

}  // namespace

Result<CopiedFacts> copy_facts_to_compare(Call& call, const DossierId& dossier) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(access::Permission::approach_compare));
    PH_TRY(const auto admission, call.gate.admit(access::Permission::fact_read, dossier));
    PH_TRY(const auto view, call.work.dossiers().dossier(admission));
    PH_TRY(const auto person, call.work.persons().person(admission, view.participant_id));
    PH_TRY(const auto all, call.work.persons().facts(admission));
    CopiedFacts copied;
    copied.asks = call.today();
    Copier copier{call, copied};
    const auto asked = asked_facts(call.catalogue);
    for (const Fact& fact : facts_that_hold({all.begin(), all.end()})) {
        const auto found = asked.find(fact.key);
        if (fact.person_id != view.participant_id || found == asked.end()) continue;
        if (fact.key == age_fact && person.birth_date) continue;
        if (!shows_fact(call, admission, fact.key, fact.recorded_by)) continue;
        copier.copy(fact.key, *found->second, value_of(*found->second, fact.value));
    }
    if (asked.contains(age_fact) && person.birth_date)
        copier.copy_age(feel::Value::number(age_on(*person.birth_date, call.today())));
    return copied;
}

}  // namespace ph::app
