#include "app/use_cases/comparison.hpp"

#include <map>
#include <set>

#include "app/use_cases/editions.hpp"
#include "domain/checks.hpp"
#include "sim/fact_value.hpp"
#include "sim/knowledge.hpp"

namespace ph::app {
namespace {

std::string pointer(std::string_view list, std::size_t index, std::string_view field = {}) {
    std::string text = '/' + std::string{list} + '/' + std::to_string(index);
    return field.empty() ? text : text + '/' + std::string{field};
}

using Approaches = std::map<std::string, ApproachPointer>;

// As a case that begins today follows them. One that its published tables no longer fit is compared as the
// catalogue has it: nobody can begin it.
Result<Approaches> present_approaches(Call& call, const MunicipalityId& municipality) {
    PH_TRY(const auto versions, call.work.decision_tables().versions(municipality));
    Approaches found;
    for (const auto& [id, approach] : call.catalogue.approaches) {
        const auto edition = edition_of({call.catalogue, call.editions, call.work},
                                        {municipality, id, approach->version,
                                         tables_text(tables_for(*approach, versions, call.today()))});
        found.emplace(id, edition.ok() ? *edition : approach);
    }
    return found;
}

// A question made into what the comparison runs on, with everything that is wrong in it.
class Reader {
  public:
    Reader(const Catalogue& catalogue, const Approaches& present, const ComparisonQuestion& question)
        : catalogue_(catalogue),
          present_(present),
          question_(question) {
        read_person();
        read_approaches();
        for (std::size_t i = 0; i < question.facts.size(); ++i) read_fact(i);
        for (std::size_t i = 0; i < question.durations.size(); ++i) read_duration(i);
        options_.full.insert(question.full.begin(), question.full.end());
    }

    Result<Comparison> compare() {
        if (!problems_.empty()) return refused();
        auto compared = sim::compare(approaches_, person_, catalogue_.calendar, options_);
        if (!compared && compared.error().fault == Fault::invalid) {
            for (const Problem& problem : compared.error().problems) {
                add(problem.code, problem.message, in_question(problem.place.pointer));
            }
            return refused();
        }
        if (!compared) return std::move(compared).error();
        Comparison comparison{std::move(person_), std::move(compared).value(), {}, {}};
        comparison.facts = facts(comparison.person);
        comparison.pools = pools(comparison.person.start);
        return comparison;
    }

  private:
    void add(std::string code, std::string message, std::string at) {
        problems_.push_back({std::move(code), std::move(message), {{}, 0, 0, std::move(at)}});
    }
    Error refused() { return {Fault::invalid, "Zo kan er niet worden vergeleken.", std::move(problems_)}; }

    void read_person() {
        if (question_.person.empty()) {
            if (!question_.asks)
                add("dag-ontbreekt", "Kies een persoon, of een dag van de hulpvraag.", "/meldtZich");
        } else if (const auto found = catalogue_.persons.find(question_.person);
                   found != catalogue_.persons.end()) {
            person_ = *found->second;
        } else {
            add("onbekende-persoon", "Deze persoon staat niet in de catalogus.", "/persoon");
        }
        if (question_.asks) person_.start = *question_.asks;
    }

    void read_approaches() {
        const bool chosen = !question_.approaches.empty();
        const auto& wanted = chosen ? question_.approaches : person_.compared_with;
        if (wanted.empty()) {
            for (const auto& [id, approach] : present_) approaches_.push_back(approach);
        }
        std::set<std::string> known;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const std::string& id = wanted[i];
            const auto found = present_.find(id);
            if (found == present_.end()) {
                add("onbekende-aanpak", "Deze aanpak staat niet in de catalogus.", pointer("aanpakken", i));
            } else if (known.insert(id).second) {
                approaches_.push_back(found->second);
            }
        }
    }

    // The kind of a fact is the same in every approach that knows it.
    [[nodiscard]] const feel::Type* type_of(const std::string& fact) const {
        for (const sim::ApproachRef& approach : approaches_) {
            const auto at = approach->definition.find_fact(fact);
            if (at) return approach->definition.facts()[*at].type.get();
        }
        return nullptr;
    }

    void read_fact(std::size_t i) {
        const auto& [name, text] = question_.facts[i];
        const feel::Type* type = type_of(name);
        if (type == nullptr) {
            // With approaches that are not known either, this says nothing.
            if (!approaches_.empty()) {
                add("onbekend-feit", "Geen van deze aanpakken kijkt naar '" + name + "'.",
                    pointer("feiten", i, "feit"));
            }
            return;
        }
        auto value = sim::fact_value({text, {}}, *type);
        if (!value) {
            for (const Problem& problem : value.error().problems) {
                add(problem.code, problem.message, pointer("feiten", i, "waarde"));
            }
        } else if (!options_.facts.emplace(name, std::move(value).value()).second) {
            add("dubbel-feit", "Dit feit staat er twee keer.", pointer("feiten", i, "feit"));
        }
    }

    void read_duration(std::size_t i) {
        const DurationText& asked = question_.durations[i];
        const auto approach = present_.find(asked.approach);
        if (approach == present_.end()) {
            return add("onbekende-aanpak", "Deze aanpak staat niet in de catalogus.",
                       pointer("duren", i, "aanpak"));
        }
        const auto item = approach->second->definition.find(asked.item);
        if (!item || approach->second->definition.item(*item).kind != engine::ItemKind::task) {
            return add("onbekend-onderdeel", "Deze aanpak heeft geen taak met deze naam.",
                       pointer("duren", i, "onderdeel"));
        }
        const auto takes = engine::duration_in_dutch(asked.takes);
        if (!takes || takes->amount < 0 || takes->amount > engine::longest_duration) {
            return add("geen-duur", "Schrijf een duur zoals '5 werkdagen' of '6 maanden'.",
                       pointer("duren", i, "duur"));
        }
        options_.takes[asked.approach + '/' + asked.item] = *takes;
    }

    // "/feiten/leeftijd" as the place of that fact in the question; a fact that only the person file has is
    // wrong there.
    [[nodiscard]] std::string in_question(const std::string& at) const {
        for (std::size_t i = 0; i < question_.facts.size(); ++i) {
            if (at == sim::pointer_to_fact(question_.facts[i].name)) return pointer("feiten", i, "waarde");
        }
        for (std::size_t i = 0; i < question_.full.size(); ++i) {
            if (at == "/vol/" + question_.full[i]) return pointer("vol", i);
        }
        return "/persoon";
    }

    [[nodiscard]] std::vector<ComparedFact> facts(const sim::Person& person) const {
        std::vector<ComparedFact> list;
        std::map<std::string, std::size_t> places;
        for (const sim::ApproachRef& approach : approaches_) {
            const auto& fields = approach->definition.facts();
            for (std::size_t i = 0; i < fields.size(); ++i) {
                if (approach->definition.decided_by(i) != nullptr) continue;
                const auto [place, is_new] = places.emplace(fields[i].name, list.size());
                if (is_new) {
                    list.push_back({fields[i].name,
                                    approach->facts[i].question,
                                    fields[i].type,
                                    approach->facts[i].choices,
                                    value_of(person, fields[i].name, *approach, i),
                                    {},
                                    {}});
                }
                ComparedFact& fact = list[place->second];
                fact.approaches.push_back(approach->id);
                if (const auto* found = found_by(person, approach->id, fact.name)) {
                    fact.found_by_approach.push_back({approach->id, sim::fact_text(*found)});
                }
            }
        }
        return list;
    }

    // What only this approach found; what is asked now goes before it.
    [[nodiscard]] const feel::Value* found_by(const sim::Person& person, const std::string& approach,
                                              const std::string& fact) const {
        const auto finder = person.found_by.find(approach);
        if (finder == person.found_by.end() || options_.facts.contains(fact)) return nullptr;
        const auto value = finder->second.find(fact);
        return value == finder->second.end() ? nullptr : &value->second;
    }

    [[nodiscard]] std::string value_of(const sim::Person& person, const std::string& fact,
                                       const engine::Approach& approach, std::size_t index) const {
        if (const auto asked = options_.facts.find(fact); asked != options_.facts.end()) {
            return sim::fact_text(asked->second);
        }
        const auto known = person.facts.find(fact);
        return sim::fact_text(known == person.facts.end() ? approach.facts[index].initial : known->second);
    }

    [[nodiscard]] std::vector<ComparedPool> pools(Date day) const {
        std::map<std::string, ComparedPool> by_pool;
        for (const sim::ApproachRef& approach : approaches_) {
            for (const engine::Item& item : approach->definition.items()) {
                if (!item.capacity) continue;
                ComparedPool& pool = by_pool[item.capacity->pool];
                pool.pool = item.capacity->pool;
                pool.places = item.capacity->places.on(day);
                pool.full = options_.full.contains(pool.pool);
                pool.items.push_back(item.name);
            }
        }
        std::vector<ComparedPool> list;
        list.reserve(by_pool.size());
        for (auto& [name, pool] : by_pool) list.push_back(std::move(pool));
        return list;
    }

    const Catalogue& catalogue_;
    const Approaches& present_;
    const ComparisonQuestion& question_;
    sim::Person person_;
    std::vector<sim::ApproachRef> approaches_;
    sim::WalkOptions options_;
    std::vector<Problem> problems_;
};

}  // namespace

Result<std::vector<const engine::Approach*>> approaches_of_catalogue(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(access::Permission::catalogue_read));
    std::vector<const engine::Approach*> list;
    list.reserve(call.catalogue.approaches.size());
    for (const auto& [id, approach] : call.catalogue.approaches) list.push_back(approach.get());
    return list;
}

Result<const engine::Approach*> approach_of_catalogue(Call& call, std::string_view id) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(access::Permission::catalogue_read));
    const auto found = call.catalogue.approaches.find(std::string{id});
    if (found == call.catalogue.approaches.end()) return missing("Deze aanpak staat niet in de catalogus.");
    return found->second.get();
}

Result<std::vector<const sim::Person*>> prepared_persons(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(access::Permission::approach_compare));
    std::vector<const sim::Person*> list;
    list.reserve(call.catalogue.persons.size());
    for (const auto& [id, person] : call.catalogue.persons) list.push_back(person.get());
    return list;
}

Result<Comparison> compare_approaches(Call& call, const ComparisonQuestion& question) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::approach_compare));
    PH_TRY(const auto present, present_approaches(call, scope.municipality()));
    return Reader{call.catalogue, present, question}.compare();
}

}  // namespace ph::app
