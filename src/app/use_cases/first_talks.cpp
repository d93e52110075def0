#include "app/use_cases/first_talks.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/cases.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/rights.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "app/use_cases/redaction.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"
#include "engine/approach.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;
using access::Permission;

Result<PictureAdvice> advice_for(Call& call, const Admission& admission) {
    PH_TRY(const auto cases, call.work.cases().cases(admission));
    for (const TalksNeeded& needed : call.catalogue.first_talks.needed) {
        if (needed.approach.empty()) return PictureAdvice{needed.talks, {}, needed.source};
        const bool followed = std::ranges::any_of(
            cases, [&](const Case& one) { return one.approach_id == needed.approach && !one.ended_at; });
        if (!followed) continue;
        const auto approach = call.catalogue.approaches.find(needed.approach);
        return PictureAdvice{
            needed.talks,
            approach == call.catalogue.approaches.end() ? needed.approach : approach->second->name,
            needed.source};
    }
    return PictureAdvice{};
}

Categories categories_of(const Catalogue& catalogue, const TalkAnswer& answer) {
    const TalkQuestion* question = catalogue.first_talks.question(answer.question_id);
    return question == nullptr ? Categories::all() : Categories{question->category};
}

Result<std::vector<UserId>> accounts_of(Call& call, const Admission& admission) {
    PH_TRY(const auto accounts, call.work.rights().accounts(admission));
    std::vector<UserId> ids;
    for (const User& one : accounts) ids.push_back(one.id);
    return ids;
}

// Of one instrument, newest first, as the reader may see them.
Result<std::vector<MeasurementView>> measured_with(Call& call, const Admission& admission,
                                                   const std::string& instrument) {
    if (instrument.empty()) return std::vector<MeasurementView>{};
    PH_TRY(auto found, call.work.measurements().list(admission, instrument));
    redact(call, admission, found);
    return found;
}

// The last that the participant said, also when that was in different measurements.
void take_last(const std::vector<MeasurementView>& newest_first, const PersonId& person,
               std::optional<int> CardScore::* into, std::vector<CardScore>& scores) {
    for (const MeasurementView& one : newest_first) {
        if (one.person_id != person || one.rater != Rater::participant) continue;
        for (const Score& score : one.scores) {
            if (!score.value) continue;
            auto card = std::ranges::find(scores, score.domain, &CardScore::card);
            if (card == scores.end()) card = scores.insert(scores.end(), CardScore{score.domain, {}, {}});
            if (!((*card).*into)) (*card).*into = score.value;
        }
    }
}

Status read_cards(Call& call, const Admission& admission, const PersonId& person, FirstTalks& talks) {
    const FirstTalkRules& rules = call.catalogue.first_talks;
    PH_TRY(const auto laid, measured_with(call, admission, rules.order));
    PH_TRY(const auto own, accounts_of(call, admission));
    talks.orders = orders_of(laid, person, own);
    PH_TRY(const auto alone, measured_with(call, admission, rules.self_reliance));
    take_last(alone, person, &CardScore::self_reliance, talks.scores);
    PH_TRY(const auto content, measured_with(call, admission, rules.satisfaction));
    take_last(content, person, &CardScore::satisfaction, talks.scores);
    return {};
}

Status read_profiles(Call& call, const Admission& admission, const PersonId& person, FirstTalks& talks) {
    PH_TRY(const auto set, measured_with(call, admission, call.catalogue.first_talks.profile));
    for (const MeasurementView& one : set) {
        if (one.person_id != person || one.scores.empty() || !one.scores.front().value) continue;
        talks.profiles.push_back({*one.scores.front().value, one.reason, one.taken_on, one.recorded_by_name});
    }
    return {};
}

Status read_review_day(Call& call, const Admission& admission, FirstTalks& talks) {
    PH_TRY(const auto tasks, call.work.work().tasks(admission, false));
    const auto review = std::ranges::find(tasks, TaskType::profile_review, &TaskView::kind);
    if (review != tasks.end()) talks.look_again_on = review->due_on;
    return {};
}

Status read_talents(Call& call, const Admission& admission, FirstTalks& talks) {
    PH_TRY(auto found, call.work.first_talks().talents(admission));
    PH_TRY(const auto own, accounts_of(call, admission));
    for (TalentView& one : found) {
        if (!call.gate.shows(admission, {DataCategory::wishes}, one.recorded_by)) continue;
        const bool by_participant = std::ranges::find(own, one.recorded_by) != own.end();
        talks.talents.push_back({std::move(one), by_participant});
    }
    return {};
}

Result<FirstTalks> what_was_told(Call& call, const Admission& admission) {
    PH_TRY(const auto head, call.work.dossiers().dossier(admission));
    FirstTalks talks;
    PH_CHECK(read_talents(call, admission, talks));
    PH_TRY(talks.answers, call.work.first_talks().answers(admission));
    std::erase_if(talks.answers, [&](const TalkAnswerView& one) {
        return !call.gate.shows(admission, categories_of(call.catalogue, one), one.recorded_by);
    });
    PH_CHECK(read_cards(call, admission, head.participant_id, talks));
    PH_CHECK(read_profiles(call, admission, head.participant_id, talks));
    return talks;
}

Result<TalentView> keep_talent(Call& call, const Admission& admission, Talent talent) {
    Checks checks;
    checks.fail_all(problems_of(talent));
    if (!talent.kind.empty() && !call.catalogue.first_talks.knows_talent(talent.kind))
        checks.fail("/soort", "onbekend", "Kies een talent uit de lijst van de gemeente.");
    PH_CHECK(checks.status());
    PH_TRY(const auto head, call.work.dossiers().dossier(admission));
    talent.id = call.new_id<TalentId>();
    talent.dossier_id = admission.dossier();
    talent.municipality_id = admission.municipality();
    talent.person_id = head.participant_id;
    talent.recorded_by = call.actor().user_id;
    talent.recorded_at = call.now();
    PH_CHECK(call.work.first_talks().add_talent(admission, talent));
    call.gate.note(admission, subject("talent", talent.id), Payload{}.add("act", "added").json());
    return TalentView{std::move(talent), call.actor().display_name};
}

Status take_off(Call& call, const Admission& admission, TalentView& talent, int version) {
    PH_CHECK(expect_version(talent.version, version));
    if (talent.ended_on) return conflict("al-weg", "Dit talent staat al niet meer op de lijst.");
    talent.ended_on = call.today();
    PH_CHECK(call.work.first_talks().change_talent(admission, talent));
    call.gate.note(admission, subject("talent", talent.id), Payload{}.add("act", "ended").json());
    return {};
}

}  // namespace

std::vector<CardOrder> orders_of(const std::vector<MeasurementView>& newest_first, const PersonId& person,
                                 const std::vector<UserId>& own_accounts) {
    std::vector<CardOrder> orders;
    for (const MeasurementView& one : newest_first) {
        if (one.person_id != person) continue;
        CardOrder& order = orders.emplace_back();
        order.id = one.id;
        order.laid_on = one.taken_on;
        order.laid_by = one.recorded_by_name;
        order.alone = std::ranges::find(own_accounts, one.recorded_by) != own_accounts.end();
        for (const Score& score : one.scores) {
            if (score.value) order.cards.push_back({score.domain, *score.value, {}});
        }
        std::ranges::sort(order.cards, {}, &PlacedCard::place);
    }
    for (std::size_t i = 0; i + 1 < orders.size(); ++i) {
        const auto& before = orders[i + 1].cards;
        for (PlacedCard& card : orders[i].cards) {
            const auto earlier = std::ranges::find(before, card.card, &PlacedCard::card);
            card.moved =
                moved(earlier == before.end() ? std::nullopt : std::optional{earlier->place}, card.place);
        }
    }
    return orders;
}

Result<FirstTalks> first_talks(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_read, dossier));
    PH_TRY(auto talks, what_was_told(call, admission));
    if (call.gate.may(Permission::contact_read, admission)) {
        PH_TRY(talks.talks, call.work.first_talks().talks(admission));
    }
    PH_TRY(talks.advice, advice_for(call, admission));
    if (call.gate.may(Permission::task_read, admission)) PH_CHECK(read_review_day(call, admission, talks));
    return talks;
}

Result<FirstTalks> own_first_talks(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_measurement));
    PH_TRY(auto talks, what_was_told(call, admission));
    PH_CHECK(read_review_day(call, admission, talks));
    return talks;
}

Result<ToldTalent> add_talent(Call& call, const DossierId& dossier, Talent talent) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_add, dossier, true));
    PH_TRY(auto added, keep_talent(call, admission, std::move(talent)));
    return ToldTalent{std::move(added), false};
}

Status end_talent(Call& call, const DossierId& dossier, const TalentId& id, int version) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_add, dossier, true));
    PH_TRY(auto talent, call.work.first_talks().talent(admission, id));
    return take_off(call, admission, talent, version);
}

Result<ToldTalent> add_own_talent(Call& call, Talent talent) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_measurement, true));
    PH_TRY(auto added, keep_talent(call, admission, std::move(talent)));
    return ToldTalent{std::move(added), true};
}

Status end_own_talent(Call& call, const TalentId& id, int version) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_measurement, true));
    PH_TRY(auto talent, call.work.first_talks().talent(admission, id));
    PH_TRY(const auto own, accounts_of(call, admission));
    if (std::ranges::find(own, talent.recorded_by) == own.end())
        return conflict("van-een-ander",
                        "Dit schreef " + talent.recorded_by_name + " op. Klopt het niet? Zeg het uw coach.");
    return take_off(call, admission, talent, version);
}

Result<std::vector<TalkAnswerView>> add_answers(Call& call, const DossierId& dossier,
                                                const std::vector<GivenAnswer>& given) {
    PH_TRY(const auto admission, call.gate.admit(Permission::measurement_add, dossier, true));
    Checks checks;
    if (given.empty()) checks.fail("/antwoorden", "verplicht", "Schrijf minstens één antwoord op.");
    for (std::size_t i = 0; i < given.size(); ++i) {
        const std::string place = "/antwoorden/" + std::to_string(i);
        if (call.catalogue.first_talks.question(given[i].question) == nullptr)
            checks.fail(place + "/vraag", "onbekende-vraag", "Deze vraag staat niet in de catalogus.");
        checks.required(place + "/antwoord", given[i].words, text_length);
    }
    PH_CHECK(checks.status());
    PH_TRY(const auto head, call.work.dossiers().dossier(admission));
    std::vector<TalkAnswerView> added;
    for (const GivenAnswer& one : given) {
        TalkAnswer answer;
        answer.id = call.new_id<TalkAnswerId>();
        answer.dossier_id = dossier;
        answer.municipality_id = admission.municipality();
        answer.person_id = head.participant_id;
        answer.question_id = one.question;
        answer.words = one.words;
        answer.recorded_by = call.actor().user_id;
        answer.recorded_at = call.now();
        PH_CHECK(call.work.first_talks().add_answer(admission, answer));
        call.gate.note(admission, subject("talk_answer", answer.id),
                       Payload{}.add("question", answer.question_id).json());
        added.push_back({std::move(answer), call.actor().display_name});
    }
    return added;
}

}  // namespace ph::app
