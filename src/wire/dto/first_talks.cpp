#include "wire/dto/first_talks.hpp"

#include <algorithm>

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

const app::Instrument* instrument_named(const app::Catalogue& catalogue, const std::string& id) {
    const auto found = catalogue.instruments.find(id);
    return found == catalogue.instruments.end() ? nullptr : &found->second;
}

std::vector<Niveau> levels_of(const app::Catalogue& catalogue, const std::string& id) {
    const app::Instrument* instrument = instrument_named(catalogue, id);
    if (instrument == nullptr) return {};
    return each(instrument->levels, [](const app::ScaleLevel& level) { return to_dto(level); });
}

// In the participant's words where the catalogue has them.
std::vector<Niveau> own_levels_of(const app::Catalogue& catalogue, const std::string& id) {
    const app::Instrument* instrument = instrument_named(catalogue, id);
    return instrument == nullptr ? std::vector<Niveau>{} : own_levels(*instrument);
}

std::string own_profile_name(const app::Catalogue& catalogue, int value) {
    for (const Niveau& level : own_levels_of(catalogue, catalogue.first_talks.profile)) {
        if (level.waarde == value) return level.label;
    }
    return std::to_string(value);
}

std::vector<NieuweKaartScore> to_dto(const std::vector<app::CardScore>& scores) {
    return each(scores, [](const app::CardScore& one) {
        return NieuweKaartScore{one.card, one.self_reliance, one.satisfaction};
    });
}

// The newest of a question comes first. A question that the catalogue has no longer is left out.
std::vector<MijnAntwoord> last_answers(const app::FirstTalks& talks, const app::Catalogue& catalogue) {
    std::vector<MijnAntwoord> answers;
    for (const app::TalkQuestion& question : catalogue.first_talks.questions) {
        const auto last = std::ranges::find(talks.answers, question.id, &app::TalkAnswerView::question_id);
        if (last != talks.answers.end()) answers.push_back({question.text, last->words, last->recorded_at});
    }
    return answers;
}

// A level that was taken out is still known by its number.
std::string profile_name(const app::Catalogue& catalogue, int value) {
    if (const auto* instrument = instrument_named(catalogue, catalogue.first_talks.profile)) {
        for (const app::ScaleLevel& level : instrument->levels) {
            if (level.value == value) return level.label;
        }
    }
    return std::to_string(value);
}

std::vector<Keuze> talent_choices(const app::FirstTalkRules& rules) {
    return each(rules.talents, [](const auto& one) { return Keuze{one.first, one.second}; });
}

GesprekKeuzes choices_of_talks(const app::Catalogue& catalogue) {
    const app::FirstTalkRules& rules = catalogue.first_talks;
    GesprekKeuzes dto;
    dto.talenten = talent_choices(rules);
    dto.vragen = each(rules.questions, [](const app::TalkQuestion& one) {
        return GespreksVraag{one.id, one.name, one.text, one.aspect};
    });
    if (const auto* cards = instrument_named(catalogue, rules.order))
        dto.kaarten =
            each(cards->domains, [](const app::InstrumentDomain& one) { return Keuze{one.id, one.name}; });
    dto.niveausZelfredzaamheid = levels_of(catalogue, rules.self_reliance);
    dto.niveausTevredenheid = levels_of(catalogue, rules.satisfaction);
    dto.profielen = levels_of(catalogue, rules.profile);
    dto.opnieuwNaMaanden = rules.review_after_months;
    return dto;
}

Kaartvolgorde to_dto(const app::CardOrder& order) {
    return {order.id, order.laid_on, order.laid_by, order.alone,
            each(order.cards,
                 [](const app::PlacedCard& one) { return GelegdeKaart{one.card, one.place, one.moved}; })};
}

}  // namespace

Talent to_domain(const NieuwTalent& dto) {
    Talent talent;
    talent.kind = line_of(dto.soort);
    talent.words = text_of(dto.woorden);
    return talent;
}

std::vector<app::GivenAnswer> to_domain(const NieuweAntwoorden& dto) {
    return each(dto.antwoorden, [](const GegevenAntwoord& one) {
        return app::GivenAnswer{clean_line(one.vraag), clean(one.antwoord)};
    });
}

app::LaidCards to_domain(const NieuweKaarten& dto) {
    app::LaidCards laid;
    laid.laid_on = dto.datum;
    laid.contact_id = dto.contactId;
    laid.order = dto.volgorde;
    for (const NieuweKaartScore& one : dto.scores.value_or(std::vector<NieuweKaartScore>{}))
        laid.said.push_back({one.kaart, one.zelfredzaamheid, one.tevredenheid});
    laid.note = text_of(dto.opmerking);
    return laid;
}

app::LaidCards to_domain(const MijnKaarten& dto) {
    app::LaidCards laid;
    laid.order = dto.volgorde;
    for (const NieuweKaartScore& one : dto.scores.value_or(std::vector<NieuweKaartScore>{}))
        laid.said.push_back({one.kaart, one.zelfredzaamheid, one.tevredenheid});
    return laid;
}

app::NewProfile to_domain(const NieuwKlantprofiel& dto) {
    return {dto.profiel, clean(dto.reden), dto.opnieuwOp};
}

TalentDto to_dto(const app::ToldTalent& talent, const app::Catalogue& catalogue) {
    TalentDto dto;
    dto.id = talent.id;
    dto.versie = talent.version;
    dto.soort = unless_empty(talent.kind);
    if (dto.soort) dto.soortNaam = catalogue.first_talks.talent_name(talent.kind);
    dto.woorden = unless_empty(talent.words);
    dto.vastgelegdDoor = talent.recorded_by_name;
    dto.doorDeelnemer = talent.by_participant;
    dto.vastgelegdOp = talent.recorded_at;
    dto.tot = talent.ended_on;
    return dto;
}

MijnTalent to_own_dto(const app::ToldTalent& talent, const app::Catalogue& catalogue) {
    MijnTalent dto;
    dto.id = talent.id;
    dto.versie = talent.version;
    if (!talent.kind.empty()) dto.naam = catalogue.first_talks.talent_name(talent.kind);
    dto.woorden = unless_empty(talent.words);
    dto.zelf = talent.by_participant;
    return dto;
}

Gespreksantwoord to_dto(const app::TalkAnswerView& answer) {
    return {answer.id, answer.question_id, answer.words, answer.recorded_by_name, answer.recorded_at};
}

EersteGesprekken to_dto(const app::FirstTalks& talks, const app::Catalogue& catalogue) {
    EersteGesprekken dto;
    dto.gesprekken = talks.talks;
    if (talks.advice.talks_needed > 0)
        dto.beeld =
            Beeldadvies{talks.advice.talks_needed, unless_empty(talks.advice.approach), talks.advice.source};
    dto.talenten = each(talks.talents, [&](const app::ToldTalent& one) { return to_dto(one, catalogue); });
    dto.antwoorden = each(talks.answers, [](const app::TalkAnswerView& one) { return to_dto(one); });
    dto.volgordes = each(talks.orders, [](const app::CardOrder& one) { return to_dto(one); });
    dto.kaartscores = to_dto(talks.scores);
    dto.profielen = each(talks.profiles, [&](const app::ProfileMoment& one) {
        return Klantprofiel{one.profile, profile_name(catalogue, one.profile), unless_empty(one.reason),
                            one.set_on, one.set_by};
    });
    dto.opnieuwOp = talks.look_again_on;
    dto.keuzes = choices_of_talks(catalogue);
    return dto;
}

MijnKennismaking to_own_dto(const app::FirstTalks& talks, const app::Catalogue& catalogue) {
    const app::FirstTalkRules& rules = catalogue.first_talks;
    MijnKennismaking dto;
    for (const app::ToldTalent& one : talks.talents) {
        if (!one.ended_on) dto.talenten.push_back(to_own_dto(one, catalogue));
    }
    dto.antwoorden = last_answers(talks, catalogue);
    if (!talks.orders.empty()) dto.volgorde = to_dto(talks.orders.front());
    dto.kaartscores = to_dto(talks.scores);
    if (!talks.profiles.empty()) {
        const app::ProfileMoment& now = talks.profiles.front();
        dto.profiel = MijnProfiel{own_profile_name(catalogue, now.profile), unless_empty(now.reason),
                                  now.set_on, talks.look_again_on};
    }
    dto.talentKeuzes = talent_choices(rules);
    if (const auto* cards = instrument_named(catalogue, rules.order)) {
        dto.kaarten = each(cards->domains, [](const app::InstrumentDomain& one) {
            return MijnMeetVraag{one.id, one.name, unless_empty(one.explanation),
                                 unless_empty(one.pictogram)};
        });
    }
    dto.niveausZelfredzaamheid = own_levels_of(catalogue, rules.self_reliance);
    dto.niveausTevredenheid = own_levels_of(catalogue, rules.satisfaction);
    return dto;
}

}  // namespace ph::wire
