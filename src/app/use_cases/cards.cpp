#include "app/use_cases/cards.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "app/ports/dossiers.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "app/use_cases/own_measurements.hpp"
#include "app/use_cases/planned_measurements.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

struct CardInstruments {
    const Instrument* order = nullptr;
    const Instrument* self_reliance = nullptr;
    const Instrument* satisfaction = nullptr;
};

Result<CardInstruments> instruments_of(const Catalogue& catalogue) {
    const auto named = [&](const std::string& id) {
        const auto found = catalogue.instruments.find(id);
        return found == catalogue.instruments.end() ? nullptr : &found->second;
    };
    const FirstTalkRules& rules = catalogue.first_talks;
    const CardInstruments found{named(rules.order), named(rules.self_reliance), named(rules.satisfaction)};
    if (found.order == nullptr || found.self_reliance == nullptr || found.satisfaction == nullptr)
        return conflict("geen-kaarten", "De catalogus van deze gemeente heeft geen kaarten.");
    return found;
}

bool is_card(const Instrument& instrument, const std::string& card) {
    return std::ranges::find(instrument.domains, card, &InstrumentDomain::id) != instrument.domains.end();
}

void check_score(Checks& checks, const std::string& pointer, const std::optional<int>& value,
                 const Instrument& instrument) {
    if (value) checks.between(pointer, *value, instrument.lowest, instrument.highest);
}

std::vector<Problem> problems_of(const LaidCards& laid, const CardInstruments& cards, Date today) {
    Checks checks;
    checks.not_in_future("/datum", laid.laid_on, today);
    checks.limited("/opmerking", laid.note, text_length);
    if (laid.order.empty() && laid.said.empty())
        checks.fail("/volgorde", "verplicht",
                    "Leg minstens één kaart neer, of geef een cijfer bij een kaart.");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < laid.order.size(); ++i) {
        const std::string pointer = "/volgorde/" + std::to_string(i);
        if (!is_card(*cards.order, laid.order[i]))
            checks.fail(pointer, "onbekende-kaart", "Deze kaart is er niet.");
        else if (!seen.insert(laid.order[i]).second)
            checks.fail(pointer, "dubbel", "Deze kaart ligt er twee keer. Laat er één liggen.");
    }
    seen.clear();
    for (std::size_t i = 0; i < laid.said.size(); ++i) {
        const SaidOfCard& one = laid.said[i];
        const std::string pointer = "/scores/" + std::to_string(i);
        if (!is_card(*cards.self_reliance, one.card) || !is_card(*cards.satisfaction, one.card))
            checks.fail(pointer + "/kaart", "onbekende-kaart", "Deze kaart is er niet.");
        else if (!seen.insert(one.card).second)
            checks.fail(pointer + "/kaart", "dubbel", "Deze kaart staat er twee keer. Laat er één staan.");
        if (!one.self_reliance && !one.satisfaction)
            checks.fail(pointer + "/zelfredzaamheid", "verplicht",
                        "Geef een cijfer bij deze kaart, of laat de kaart weg.");
        check_score(checks, pointer + "/zelfredzaamheid", one.self_reliance, *cards.self_reliance);
        check_score(checks, pointer + "/tevredenheid", one.satisfaction, *cards.satisfaction);
    }
    return checks.take();
}

// What was planned for now, else the baseline when nothing went before.
Result<Moment> moment_of(Call& call, const Admission& admission, const PersonId& person,
                         const std::string& instrument, Date day) {
    PH_TRY(const auto plans, call.work.planned_measurements().list(admission));
    for (const PlannedMeasurement& planned : plans) {
        if (planned.instrument_id == instrument && planned.person_id == person &&
            planned.rater == Rater::participant && turn_of(planned, day) == PlannedTurn::now)
            return planned.moment;
    }
    PH_TRY(const auto earlier, call.work.measurements().list(admission, instrument));
    const bool first =
        std::ranges::none_of(earlier, [&](const MeasurementView& one) { return one.person_id == person; });
    return first ? Moment::baseline : Moment::other;
}

std::vector<Score> places_of(const std::vector<std::string>& order) {
    std::vector<Score> scores;
    for (const std::string& card : order)
        scores.push_back({card, static_cast<int>(scores.size()) + 1, {}, {}});
    return scores;
}

std::vector<Score> scores_of(const std::vector<SaidOfCard>& said, std::optional<int> SaidOfCard::* part) {
    std::vector<Score> scores;
    for (const SaidOfCard& one : said) {
        if (one.*part) scores.push_back({one.card, one.*part, {}, {}});
    }
    return scores;
}

// One measurement for each instrument of which something was said, in the order of the talk.
using Keep = std::function<Result<MeasurementView>(const Instrument& instrument, Moment moment,
                                                   std::vector<Score> scores)>;
Result<std::vector<MeasurementView>> keep_cards(Call& call, const Admission& admission,
                                                const PersonId& person, const LaidCards& laid,
                                                const Keep& keep) {
    PH_TRY(const auto cards, instruments_of(call.catalogue));
    PH_CHECK(accept(problems_of(laid, cards, call.today())));
    std::vector<std::pair<const Instrument*, std::vector<Score>>> said;
    said.emplace_back(cards.order, places_of(laid.order));
    said.emplace_back(cards.self_reliance, scores_of(laid.said, &SaidOfCard::self_reliance));
    said.emplace_back(cards.satisfaction, scores_of(laid.said, &SaidOfCard::satisfaction));
    std::vector<MeasurementView> added;
    for (auto& [instrument, scores] : said) {
        if (scores.empty()) continue;
        PH_TRY(const auto moment, moment_of(call, admission, person, instrument->id, laid.laid_on));
        PH_TRY(auto one, keep(*instrument, moment, std::move(scores)));
        added.push_back(std::move(one));
    }
    return added;
}

}  // namespace

Result<std::vector<MeasurementView>> lay_cards(Call& call, const DossierId& dossier, const LaidCards& laid) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_add, dossier, true));
    PH_TRY(const auto head, call.work.dossiers().dossier(admission));
    return keep_cards(call, admission, head.participant_id, laid,
                      [&](const Instrument& instrument, Moment moment, std::vector<Score> scores) {
                          Measurement measurement;
                          measurement.person_id = head.participant_id;
                          measurement.instrument_id = instrument.id;
                          measurement.moment = moment;
                          measurement.rater = Rater::participant;
                          measurement.taken_on = laid.laid_on;
                          measurement.contact_id = laid.contact_id;
                          measurement.scores = std::move(scores);
                          measurement.note = laid.note;
                          return add_measurement(call, dossier, std::move(measurement));
                      });
}

Result<std::vector<MeasurementView>> lay_own_cards(Call& call, LaidCards laid) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_measurement, true));
    PH_TRY(const auto head, call.work.dossiers().dossier(admission));
    laid.laid_on = call.today();
    return keep_cards(call, admission, head.participant_id, laid,
                      [&](const Instrument& instrument, Moment moment, std::vector<Score> scores) {
                          return keep_own_measurement(call, admission, instrument, moment, std::move(scores));
                      });
}

}  // namespace ph::app
