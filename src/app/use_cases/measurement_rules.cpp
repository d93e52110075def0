#include "app/use_cases/measurement_rules.hpp"

#include <charconv>
#include <set>
#include <tuple>

#include "app/payload.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

std::string pointer_to(std::string_view list, std::size_t index, std::string_view field) {
    return "/" + std::string{list} + "/" + std::to_string(index) + "/" + std::string{field};
}

void check_score(Checks& checks, std::size_t index, const Score& score, const Instrument& instrument) {
    const auto known = std::any_of(instrument.domains.begin(), instrument.domains.end(),
                                   [&](const InstrumentDomain& domain) { return domain.id == score.domain; });
    if (!known)
        checks.fail(pointer_to("scores", index, "domein"), "onbekend-domein",
                    "Dit leefgebied hoort niet bij dit meetinstrument.");
    checks.limited(pointer_to("scores", index, "nietGevraagd"), score.not_asked_reason);
    checks.limited(pointer_to("scores", index, "toelichting"), score.note, text_length);
    if (score.value) {
        checks.between(pointer_to("scores", index, "waarde"), *score.value, instrument.lowest,
                       instrument.highest);
        if (!score.not_asked_reason.empty()) {
            checks.fail(pointer_to("scores", index, "nietGevraagd"), "tegenstrijdig",
                        "Er is een score. Haal de reden om niet te vragen weg.");
        }
    } else if (score.not_asked_reason.empty()) {
        checks.fail(pointer_to("scores", index, "waarde"), "verplicht",
                    "Geef een score, of schrijf op waarom dit niet is gevraagd.");
    }
}

bool fits(const InstrumentQuestion& question, const std::string& json) {
    if (question.kind == "ja-nee") return json == "true" || json == "false";
    return std::any_of(question.choices.begin(), question.choices.end(),
                       [&](const std::string& choice) { return quoted(choice) == json; });
}

void check_answer(Checks& checks, std::size_t index, const Answer& answer, const Instrument& instrument) {
    const auto question =
        std::find_if(instrument.questions.begin(), instrument.questions.end(),
                     [&](const InstrumentQuestion& one) { return one.id == answer.question; });
    if (question == instrument.questions.end()) {
        checks.fail(pointer_to("antwoorden", index, "vraag"), "onbekende-vraag",
                    "Deze vraag hoort niet bij dit meetinstrument.");
    } else if (!fits(*question, answer.value)) {
        checks.fail(pointer_to("antwoorden", index, "waarde"), "ongeldig-antwoord",
                    question->kind == "ja-nee" ? "Antwoord met ja (true) of nee (false)."
                                               : "Kies een van de antwoorden bij deze vraag.");
    }
}

// Of an order: every place once, from the first on. What was not laid down has no place.
void check_places(Checks& checks, const std::vector<Score>& scores, const Instrument& instrument) {
    if (!instrument.ranking) return;
    const auto laid = static_cast<int>(
        std::ranges::count_if(scores, [](const Score& score) { return score.value.has_value(); }));
    std::set<int> taken;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (!scores[i].value) continue;
        const std::string place = std::to_string(*scores[i].value);
        if (!taken.insert(*scores[i].value).second) {
            checks.fail(pointer_to("scores", i, "waarde"), "dubbele-plaats",
                        "Op plaats " + place + " ligt al iets anders. Geef iedere plaats één keer.");
        } else if (*scores[i].value > laid && *scores[i].value <= instrument.highest) {
            checks.fail(pointer_to("scores", i, "waarde"), "plaats-overgeslagen",
                        "Plaats " + place + " kan niet: er liggen er " + std::to_string(laid) +
                            ". Begin bij plaats 1 en sla geen plaats over.");
        }
    }
}

template <class T, class Key>
void check_repeats(Checks& checks, std::string_view list, std::string_view field, const std::vector<T>& items,
                   Key T::* key) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!seen.insert(items[i].*key).second)
            checks.fail(pointer_to(list, i, field), "dubbel", "Dit staat er twee keer. Laat er één staan.");
    }
}

void check_answers(Checks& checks, const std::vector<Answer>& answers, const Instrument& instrument) {
    for (std::size_t i = 0; i < answers.size(); ++i) check_answer(checks, i, answers[i], instrument);
    check_repeats(checks, "antwoorden", "vraag", answers, &Answer::question);
}

Error undecided(const Instrument& instrument, const std::vector<Answer>& answers) {
    Checks open;
    for (const InstrumentQuestion& question : instrument.questions) {
        const bool answered = std::any_of(answers.begin(), answers.end(), [&](const Answer& answer) {
            return answer.question == question.id;
        });
        if (!answered)
            open.fail("/antwoorden", "antwoord-ontbreekt", "Deze vraag is nog open: " + question.text);
    }
    auto problems = open.take();
    if (problems.empty())
        open.fail("/antwoorden", "geen-uitkomst", "Deze antwoorden leiden niet tot een uitkomst."),
            problems = open.take();
    return {Fault::invalid, "Er is nog een antwoord nodig.", std::move(problems)};
}

std::optional<int> whole_number(const std::string& json) {
    int number = 0;
    const char* const end = json.data() + json.size();
    const auto read = std::from_chars(json.data(), end, number);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    return number;
}

}  // namespace

bool is_ladder(const Instrument& instrument) {
    return instrument.domains.size() == 1 && instrument.domains.front().id == rung_domain;
}

bool covers_life_domains(const Instrument& instrument) {
    return instrument.domains.size() > 1 && !instrument.ranking;
}

std::vector<Problem> problems_of(const Measurement& measurement, const Instrument& instrument, Date today) {
    Checks checks;
    checks.not_in_future("/datum", measurement.taken_on, today);
    checks.limited("/reden", measurement.reason, text_length);
    checks.limited("/opmerking", measurement.note, text_length);
    const auto& raters = instrument.raters;
    if (std::find(raters.begin(), raters.end(), measurement.rater) == raters.end()) {
        checks.fail("/beoordelaar", "beoordelaar-past-niet",
                    "Dit meetinstrument wordt niet door deze beoordelaar ingevuld.");
    }
    for (std::size_t i = 0; i < measurement.scores.size(); ++i)
        check_score(checks, i, measurement.scores[i], instrument);
    check_repeats(checks, "scores", "domein", measurement.scores, &Score::domain);
    check_places(checks, measurement.scores, instrument);
    check_answers(checks, measurement.answers, instrument);
    const bool scored = std::any_of(measurement.scores.begin(), measurement.scores.end(),
                                    [](const Score& score) { return score.value.has_value(); });
    if (!scored && instrument.decision.empty())
        checks.fail("/scores", "verplicht", "Geef minstens één score.");
    return checks.take();
}

Result<Derived> derive_score(const Instrument& instrument, const std::vector<Answer>& answers,
                             const Catalogue& catalogue, Clock& clock) {
    Checks checks;
    check_answers(checks, answers, instrument);
    PH_CHECK(checks.status());
    std::map<std::string, std::string> inputs;
    for (const InstrumentQuestion& question : instrument.questions) inputs[question.id] = "null";
    for (const Answer& answer : answers) inputs[answer.question] = answer.value;
    PH_TRY(auto outcome, catalogue.decisions.at(instrument.decision)->evaluate(inputs, clock));
    const auto output = outcome.outputs.find(instrument.domains.front().id);
    const auto value = output == outcome.outputs.end() ? std::nullopt : whole_number(output->second);
    if (!value) return undecided(instrument, answers);
    Derived derived{*value, {}, std::move(outcome.sentences)};
    for (const ScaleLevel& level : instrument.levels) {
        if (level.value == *value) derived.label = level.label;
    }
    return derived;
}

std::optional<int> rung_of(const std::vector<Measurement>& ladder) {
    const Measurement* best = nullptr;
    const auto order = [](const Measurement& one) {
        return std::tuple{one.rater == Rater::professional, one.taken_on, one.recorded_at};
    };
    for (const Measurement& one : ladder) {
        if (one.scores.empty() || !one.scores.front().value) continue;
        if (best == nullptr || order(*best) < order(one)) best = &one;
    }
    return best == nullptr ? std::nullopt : best->scores.front().value;
}

}  // namespace ph::app
