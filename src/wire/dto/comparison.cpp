#include "wire/dto/comparison.hpp"

#include "sim/fact_value.hpp"
#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

using engine::ItemIndex;
using engine::ItemKind;
using sim::Figure;

// As approach files call it.
std::string kind_of(const engine::Item& item) {
    switch (item.kind) {
        case ItemKind::plan: return "aanpak";
        case ItemKind::stage: return "fase";
        case ItemKind::task: return "taak";
        case ItemKind::milestone: return "mijlpaal";
        case ItemKind::listener: return "gebeurtenis";
        case ItemKind::timer: return "timer";
    }
    return {};
}

std::string kind_of(const feel::Type& type, const std::vector<std::string>& choices) {
    switch (type.shape) {
        case feel::Shape::boolean: return "ja-nee";
        case feel::Shape::number: return "getal";
        case feel::Shape::date: return "datum";
        default: return choices.empty() ? "tekst" : "keuze";
    }
}

std::vector<std::string> meanings_of(const engine::ItemNote& note) {
    return each(note.meanings, [](engine::Meaning meaning) { return std::string{in_dutch(meaning)}; });
}

AanpakStap step_of(const engine::Approach& approach, ItemIndex index) {
    const engine::Item& item = approach.definition.item(index);
    const engine::ItemNote& note = approach.notes[index];
    AanpakStap dto;
    dto.id = item.id;
    dto.naam = item.name;
    dto.soort = kind_of(item);
    if (item.parent != 0) dto.fase = approach.definition.item(item.parent).id;
    dto.uitleg = unless_empty(note.explanation);
    dto.bron = unless_empty(note.source);
    dto.eigenaar = unless_empty(item.owner);
    dto.betekenis = meanings_of(note);
    if (note.expected.takes) dto.duur = in_dutch(*note.expected.takes);
    dto.aanname = unless_empty(note.expected.assumption);
    if (item.term) {
        dto.termijn = in_dutch(item.term->duration);
        dto.volgens = unless_empty(item.term->basis);
    }
    if (item.capacity) dto.plaatsen = item.capacity->places.at_first;
    dto.metDeHand = item.manual_activation != engine::none;
    dto.inTePlannen = item.discretionary;
    return dto;
}

// The outcome of one approach.
class Outcome {
  public:
    explicit Outcome(const sim::Compared& one) : one_(one), outcome_(one.outcome) {}

    [[nodiscard]] AanpakUitkomst write() const {
        AanpakUitkomst dto;
        dto.id = one_.approach->id;
        dto.naam = one_.approach->name;
        dto.gemeente = one_.approach->municipality;
        dto.begin = local_date(one_.walk.start);
        dto.einde = local_date(one_.walk.end);
        dto.afgebroken = one_.walk.stopped;
        dto.cijfers = figures();
        for (const auto& place : outcome_.destinations) {
            dto.bestemmingen.push_back({step(place.item), place.day, place.goes_on});
        }
        for (const auto& limit : outcome_.limits) {
            dto.grenzen.push_back({step(limit.item), limit.day, limit.why});
        }
        dto.alternatieven = steps(outcome_.alternatives);
        for (const auto& place : outcome_.waiting) dto.wachtOp.push_back({step(place.item), place.since});
        for (const auto& decision : outcome_.decisions) {
            dto.besluiten.push_back({step(decision.item), decision.day, decision.owner});
        }
        for (const auto& expense : outcome_.expenses) {
            dto.kosten.push_back({expense.payer,
                                  expense.any_known ? std::optional{expense.euros} : std::nullopt,
                                  steps(expense.unknown)});
        }
        for (const auto& assumption : outcome_.assumptions) {
            dto.aannames.push_back(
                {step(assumption.item), assumption.text,
                 assumption.takes ? std::optional{in_dutch(*assumption.takes)} : std::nullopt});
        }
        for (const sim::Visit& visit : one_.walk.visits) {
            if (visit.item != 0 && visit.reached()) dto.tijdlijn.push_back(line(visit));
        }
        return dto;
    }

  private:
    [[nodiscard]] const engine::Item& item(ItemIndex index) const {
        return one_.approach->definition.item(index);
    }
    [[nodiscard]] StapVerwijzing step(ItemIndex index) const { return {item(index).id, item(index).name}; }
    [[nodiscard]] std::vector<StapVerwijzing> steps(const std::vector<ItemIndex>& list) const {
        return each(list, [&](ItemIndex index) { return step(index); });
    }

    [[nodiscard]] AanpakCijfers figures() const {
        const auto figure = [&](Figure which) { return outcome_.figure(which); };
        return {figure(Figure::first_talk),
                figure(Figure::advance),
                figure(Figure::income),
                figure(Figure::diagnosis),
                figure(Figure::activity),
                figure(Figure::contacts_before_income),
                figure(Figure::contacts_before_diagnosis),
                figure(Figure::contacts),
                figure(Figure::length)};
    }

    [[nodiscard]] TijdlijnRegel line(const sim::Visit& visit) const {
        const auto day = [](const std::optional<Instant>& at) {
            return at ? std::optional{local_date(*at)} : std::nullopt;
        };
        TijdlijnRegel dto{step(visit.item), {}, {}, 1, {}, {}, {}, {}, false, false, {}};
        dto.soort = kind_of(item(visit.item));
        dto.eigenaar = unless_empty(item(visit.item).owner);
        dto.keer = visit.ordinal;
        dto.wachtVanaf = day(visit.waiting);
        // What only happens begins and ends at that moment.
        const bool happens = item(visit.item).lifecycle() == engine::Lifecycle::occurrence;
        dto.begin = day(happens ? visit.ended : visit.began);
        dto.einde = day(visit.ended);
        dto.toestand = engine::in_dutch(visit.state);
        dto.aanname = visit.assumed;
        dto.verlopen = visit.expired;
        dto.betekenis = meanings_of(one_.approach->notes[visit.item]);
        return dto;
    }

    const sim::Compared& one_;
    const sim::Outcome& outcome_;
};

VergelijkFeit to_dto(const app::ComparedFact& fact) {
    VergelijkFeit dto;
    dto.naam = fact.name;
    dto.soort = kind_of(*fact.type, fact.choices);
    dto.vraag = fact.question;
    dto.keuzes = fact.choices;
    dto.waarde = unless_empty(fact.value);
    dto.aanpakken = fact.approaches;
    dto.volgensAanpak = each(fact.found_by_approach, [](const app::FactText& found) {
        return AanpakVondst{found.name, found.value};
    });
    return dto;
}

}  // namespace

AanpakRegel to_row(const engine::Approach& approach) {
    AanpakRegel dto{approach.id,
                    approach.version,
                    approach.name,
                    approach.municipality,
                    approach.valid_from,
                    approach.source,
                    {}};
    const auto& fields = approach.definition.facts();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (approach.definition.decided_by(i) == nullptr) dto.feiten.push_back(fields[i].name);
    }
    return dto;
}

AanpakBeschrijving to_dto(const engine::Approach& approach) {
    AanpakBeschrijving dto;
    dto.id = approach.id;
    dto.versie = approach.version;
    dto.naam = approach.name;
    dto.gemeente = approach.municipality;
    dto.geldtVanaf = approach.valid_from;
    dto.bron = approach.source;
    dto.uitgangspunten = approach.principles;
    dto.opengelaten = each(
        approach.open, [](const engine::OpenQuestion& open) { return Opengelaten{open.about, open.text}; });
    const auto& fields = approach.definition.facts();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const engine::FactNote& note = approach.facts[i];
        dto.feiten.push_back({fields[i].name, kind_of(*fields[i].type, note.choices), note.question,
                              note.choices, approach.definition.decided_by(i) != nullptr});
    }
    for (ItemIndex i = 1; i < approach.definition.size(); ++i) {
        dto.onderdelen.push_back(step_of(approach, i));
    }
    return dto;
}

VoorbeeldPersoon to_dto(const sim::Person& person) {
    VoorbeeldPersoon dto;
    dto.id = person.id;
    dto.naam = person.name;
    dto.bron = person.source;
    dto.verhaal = unless_empty(person.story);
    dto.meldtZich = person.start;
    for (const auto& [name, value] : person.facts) dto.feiten.push_back({name, sim::fact_text(value)});
    dto.vergelijkMet = person.compared_with;
    return dto;
}

Vergelijkfeiten to_dto(const app::CopiedFacts& copied) {
    Vergelijkfeiten dto;
    dto.meldtZich = copied.asks;
    dto.feiten = each(copied.facts, [](const app::CopiedFact& one) {
        return OvergenomenFeit{one.name, one.question, one.value, unless_empty(one.note)};
    });
    dto.nietOvergenomen = each(
        copied.left_out, [](const app::LeftOutFact& one) { return NietOvergenomen{one.question, one.why}; });
    return dto;
}

app::ComparisonQuestion to_domain(const Vergelijkvraag& dto) {
    app::ComparisonQuestion question;
    question.person = dto.persoon.value_or("");
    question.asks = dto.meldtZich;
    question.approaches = dto.aanpakken.value_or(std::vector<std::string>{});
    for (const FeitWaarde& fact : dto.feiten.value_or(std::vector<FeitWaarde>{})) {
        question.facts.push_back({fact.feit, line_of(fact.waarde)});
    }
    question.full = dto.vol.value_or(std::vector<std::string>{});
    for (const DuurKeuze& one : dto.duren.value_or(std::vector<DuurKeuze>{})) {
        question.durations.push_back({one.aanpak, one.onderdeel, line_of(one.duur)});
    }
    return question;
}

Vergelijking to_dto(const app::Comparison& comparison) {
    Vergelijking dto;
    dto.persoon = unless_empty(comparison.person.id);
    dto.naam = unless_empty(comparison.person.name);
    dto.meldtZich = comparison.person.start;
    dto.aanpakken = each(comparison.compared, [](const sim::Compared& one) { return Outcome{one}.write(); });
    dto.feiten = each(comparison.facts, [](const app::ComparedFact& fact) { return to_dto(fact); });
    dto.plaatsen = each(comparison.pools, [](const app::ComparedPool& pool) {
        return VergelijkPlaatsen{pool.pool, pool.items, pool.places, pool.full};
    });
    return dto;
}

}  // namespace ph::wire
