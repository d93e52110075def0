// Measurements and plans in somebody's own data, and answers in words.
#include <array>
#include <boost/json.hpp>
#include <set>

#include "app/use_cases/own_data_writer.hpp"

namespace ph::app {
namespace {

using access::Categories;
using access::DataCategory;

Categories category_of(const Instrument* instrument, const std::string& domain) {
    if (instrument == nullptr) return Categories::all();
    for (const InstrumentDomain& one : instrument->domains) {
        if (one.id == domain) return {one.category};
    }
    return Categories::all();
}
void add_answer(const RightsRules& rules, ItemWriter& writer, const Instrument* instrument,
                const Answer& answer) {
    std::string label = answer.question;
    for (std::size_t i = 0; instrument != nullptr && i < instrument->questions.size(); ++i) {
        if (instrument->questions[i].id == answer.question) label = instrument->questions[i].text;
    }
    writer.line("antwoord." + answer.question, label, answer.value,
                answer_in_words(rules, nullptr, answer.value));
}
void add_score(const RightsRules& rules, ItemWriter& writer, const Instrument* instrument,
               const Score& score) {
    std::string label = score.domain;
    std::string text = score.value ? std::to_string(*score.value) : score.not_asked_reason;
    if (instrument != nullptr) {
        for (const InstrumentDomain& one : instrument->domains) {
            if (one.id == score.domain) label = one.name;
        }
        if (score.value && instrument->ordered)
            text += ' ' + rules.word("van").text + ' ' + std::to_string(instrument->highest);
        for (const ScaleLevel& level : instrument->levels) {
            if (score.value == level.value)
                text += ": " + (level.label_participant.empty() ? level.label : level.label_participant);
        }
    }
    if (!score.note.empty()) text += ". " + score.note;
    writer.line("score." + score.domain, label, score.value ? std::to_string(*score.value) : "null", text);
}

// What is still to come, and what came of what was planned.
void add_planned(SectionWriter& out, const Catalogue& catalogue, const PlannedMeasurement& one) {
    const auto instrument = catalogue.instruments.find(one.instrument_id);
    const auto reason = catalogue.missed_reasons.find(one.missed_reason);
    OwnItem& planned = out.item(OwnKind::planned_measurement, one.id, one.name, {DataCategory::measurement});
    planned.day = one.planned_on;
    planned.holds = one.status != PlannedStatus::withdrawn;
    planned.written_by = one.settled_by;
    out.write(planned)
        .add("soort", instrument == catalogue.instruments.end() ? one.instrument_id : instrument->second.name)
        .add("doel", one.purpose)
        .add("moment", one.moment)
        .add("beoordelaar", one.rater)
        .add("vanaf", one.opens_on)
        .add("tot", one.closes_on)
        .add("status", one.status)
        .add("gedaan-op", one.measured_on)
        .add("reden", reason == catalogue.missed_reasons.end() ? one.missed_reason : reason->second)
        .add("toelichting", one.missed_note);
}

Categories categories_of(const Catalogue& catalogue, const Goal& goal) {
    const auto special = catalogue.life_domain_categories.find(goal.life_domain);
    Categories found{DataCategory::plan};
    if (special != catalogue.life_domain_categories.end()) found.insert(special->second);
    return found;
}
void add_goal(SectionWriter& out, const Catalogue& catalogue, const PlanView& view, const Goal& goal) {
    OwnItem& aim = out.item(OwnKind::goal, goal.id, goal.title, categories_of(catalogue, goal));
    aim.written_by = view.document.plan.created_by;
    aim.written_by_name = view.created_by_name;
    const auto domain = catalogue.life_domains.find(goal.life_domain);
    out.write(aim)
        .add("leefgebied", domain == catalogue.life_domains.end() ? goal.life_domain : domain->second)
        .add("concreet", goal.specific)
        .add("meetbaar", goal.measurable)
        .add("acceptabel", goal.acceptable)
        .add("haalbaar", goal.realistic)
        .add("klaar-op", goal.due_on)
        .add("niveau-min-2", goal.gas_minus_two)
        .add("niveau-min-1", goal.gas_minus_one)
        .add("niveau-0", goal.gas_zero)
        .add("niveau-plus-1", goal.gas_plus_one)
        .add("niveau-plus-2", goal.gas_plus_two)
        .add("kijken-op", goal.score_on);
    const Categories categories = aim.categories;
    for (const GasScoreView& score : view.scores) {
        if (score.goal_id != goal.id) continue;
        OwnItem& reached = out.item(OwnKind::goal_score, score.id, goal.title, categories);
        reached.day = score.scored_on;
        reached.written_by = score.recorded_by;
        reached.written_by_name = score.recorded_by_name;
        constexpr std::array<std::string_view, 5> levels{"niveau-min-2", "niveau-min-1", "niveau-0",
                                                         "niveau-plus-1", "niveau-plus-2"};
        out.write(reached)
            .add_value("hoe-ver", std::to_string(score.level),
                       out.rules().field(levels.at(static_cast<std::size_t>(score.level - gas_lowest))))
            .add("beoordelaar", score.rater)
            .add("opmerking", score.note)
            .add("kijken-op", score.next_on);
    }
}
void add_action(SectionWriter& out, const Catalogue& catalogue, const PlanView& view, const Action& action) {
    OwnItem& step = out.item(OwnKind::action, action.id, action.description, {DataCategory::plan});
    for (const Goal& goal : view.document.goals) {
        if (action.goal_id == goal.id) step.categories |= categories_of(catalogue, goal);
    }
    step.written_by = view.document.plan.created_by;
    step.written_by_name = view.created_by_name;
    auto writer = out.write(step);
    if (action.actor_name.empty())
        writer.add("wie", action.actor_kind);
    else
        writer.add("wie", action.actor_name);
    writer.add("klaar-op", action.due_on).add("gedaan-op", action.done_on);
}

}  // namespace

std::string answer_in_words(const RightsRules& rules, const FormQuestion* question, const std::string& json) {
    boost::system::error_code failed;
    const auto value = boost::json::parse(json, failed);
    if (failed) return json;
    if (value.is_bool()) return rules.word(value.as_bool() ? "ja" : "nee").text;
    if (!value.is_string()) return json;
    const std::string text{value.as_string()};
    if (question != nullptr) {
        for (const auto& [id, label] : question->choices) {
            if (id == text) return label;
        }
        if (question->kind == "datum") {
            if (const auto day = parse_date(text)) return dutch_date(*day);
        }
    }
    return text;
}

void write_measurements(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue) {
    out.begin("metingen");
    for (const MeasurementView& one : records.measurements) {
        if (one.person_id != records.dossier.participant_id) continue;
        const auto found = catalogue.instruments.find(one.instrument_id);
        const Instrument* instrument = found == catalogue.instruments.end() ? nullptr : &found->second;
        OwnItem& taken = out.item(OwnKind::measurement, one.id,
                                  instrument == nullptr ? one.instrument_id : instrument->name,
                                  {DataCategory::measurement});
        taken.day = one.taken_on;
        taken.written_by = one.recorded_by;
        taken.written_by_name = one.recorded_by_name;
        auto writer = out.write(taken);
        writer.add("moment", one.moment).add("beoordelaar", one.rater);
        for (const Answer& answer : one.answers) add_answer(out.rules(), writer, instrument, answer);
        for (const Score& score : one.scores) {
            taken.categories |= category_of(instrument, score.domain);
            add_score(out.rules(), writer, instrument, score);
        }
        writer.add("uitleg", one.explanation).add("reden", one.reason).add("opmerking", one.note);
    }
    for (const PlannedMeasurement& one : records.planned_measurements) {
        if (one.person_id == records.dossier.participant_id) add_planned(out, catalogue, one);
    }
}

void write_first_talks(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue) {
    out.begin("kennismaking");
    const FirstTalkRules& rules = catalogue.first_talks;
    for (const TalentView& one : records.talents) {
        if (one.person_id != records.dossier.participant_id) continue;
        OwnItem& talent =
            out.item(OwnKind::talent, one.id, out.rules().field("talenten"), {DataCategory::wishes});
        talent.day = local_date(one.recorded_at);
        talent.holds = !one.ended_on;
        talent.written_by = one.recorded_by;
        talent.written_by_name = one.recorded_by_name;
        out.write(talent)
            .add("soort", rules.talent_name(one.kind))
            .add("toelichting", one.words)
            .add("tot", one.ended_on);
    }
    std::set<std::string> newer;  // the newest of a question comes first, and holds
    for (const TalkAnswerView& one : records.talk_answers) {
        if (one.person_id != records.dossier.participant_id) continue;
        const TalkQuestion* question = rules.question(one.question_id);
        OwnItem& answer =
            out.item(OwnKind::talk_answer, one.id, question == nullptr ? one.question_id : question->text,
                     question == nullptr ? Categories::all() : Categories{question->category});
        answer.day = local_date(one.recorded_at);
        answer.holds = newer.insert(one.question_id).second;
        answer.written_by = one.recorded_by;
        answer.written_by_name = one.recorded_by_name;
        out.write(answer).add("antwoord", one.words);
    }
}

// A draft that the coach has not agreed to is no plan yet.
void write_plans(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue) {
    out.begin("plan");
    for (const PlanView& view : records.plans) {
        const ActionPlan& plan = view.document.plan;
        if (plan.status == PlanStatus::draft && !plan.coach_agreed_on) continue;
        OwnItem& head = out.item(OwnKind::plan, plan.id,
                                 out.rules().sections.at("plan").title + ' ' + std::to_string(plan.number),
                                 {DataCategory::plan, DataCategory::wishes});
        head.day = local_date(plan.created_at);
        head.holds = plan.status == PlanStatus::agreed || plan.status == PlanStatus::draft;
        head.written_by = plan.created_by;
        head.written_by_name = view.created_by_name;
        out.write(head)
            .add("status", plan.status)
            .add("wensen", plan.wishes)
            .add("talenten", plan.talents)
            .add("samenvatting", plan.summary)
            .add("akkoord-deelnemer", plan.participant_agreed_on)
            .add("akkoord-coach", plan.coach_agreed_on)
            .add("tot", plan.ended_on);
        for (const Goal& goal : view.document.goals) add_goal(out, catalogue, view, goal);
        for (const Action& action : view.document.actions) add_action(out, catalogue, view, action);
    }
}

// The family's own plan, what others proposed, and what was agreed for safety.
void write_family_plan(SectionWriter& out, const OwnRecords& records) {
    for (const FamilyAgreement& one : records.family_plan) {
        OwnItem& line = out.item(OwnKind::family_agreement, one.id, one.text, {DataCategory::plan});
        out.write(line).add("wie", one.who).add("klaar-op", one.due_on);
    }
    for (const FamilyProposalView& one : records.proposals) {
        OwnItem& proposed = out.item(OwnKind::family_proposal, one.id, one.text, {DataCategory::plan});
        proposed.day = local_date(one.proposed_at);
        proposed.holds = one.state == ProposalState::open;
        proposed.written_by = one.proposed_by;
        proposed.written_by_name = one.proposed_by_name;
        out.write(proposed).add("wie", one.who).add("klaar-op", one.due_on).add("opmerking", one.words);
    }
    for (const SafetyAgreementView& one : records.safety) {
        OwnItem& agreed = out.item(OwnKind::safety, one.id, one.text, {DataCategory::plan});
        agreed.day = local_date(one.decided_at);
        agreed.holds = !one.ended_on;
        agreed.written_by = one.decided_by;
        agreed.written_by_name = one.decided_by_name;
        out.write(agreed).add("wie", one.who).add("reden", one.reason).add("tot", one.ended_on);
    }
}

}  // namespace ph::app
