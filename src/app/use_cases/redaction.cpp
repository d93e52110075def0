#include "app/use_cases/redaction.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <set>

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;

// Of what has no category, nobody may be shown more than they wrote.
Categories categories_of_fact(const Catalogue& catalogue, std::string_view key) {
    const auto found = catalogue.fact_categories.find(key);
    return found == catalogue.fact_categories.end() ? Categories::all() : Categories{found->second};
}

// An instrument or domain that the catalogue no longer has could have been about anything.
Categories categories_of_score(const Instrument* instrument, const std::string& domain) {
    if (instrument == nullptr) return Categories::all();
    const auto found = std::ranges::find(instrument->domains, domain, &InstrumentDomain::id);
    return found == instrument->domains.end() ? Categories::all() : Categories{found->category};
}

const Instrument* instrument_of(const Catalogue& catalogue, const std::string& id) {
    const auto found = catalogue.instruments.find(id);
    return found == catalogue.instruments.end() ? nullptr : &found->second;
}

Categories special_of(const Catalogue& catalogue, const std::string& life_domain) {
    const auto found = catalogue.life_domain_categories.find(life_domain);
    if (found == catalogue.life_domain_categories.end()) return {};
    return Categories{found->second} & catalogue.special_categories;
}

void redact_one(Call& call, const Admission& admission, MeasurementView& measurement) {
    const Instrument* instrument = instrument_of(call.catalogue, measurement.instrument_id);
    const auto gone = std::erase_if(measurement.scores, [&](const Score& score) {
        return !call.gate.shows(admission, categories_of_score(instrument, score.domain),
                                measurement.recorded_by);
    });
    if (gone == 0) return;
    measurement.answers.clear();
    measurement.explanation.clear();
    measurement.reason.clear();
    measurement.note.clear();
}

// The words of who has professional secrecy, unless the participant agreed to share them with the reader.
bool keeps_to_itself(const Call& call, const Admission& admission, const std::optional<Role>& written_as,
                     const UserId& written_by) {
    return written_as && call.gate.policy().secret_roles.contains(*written_as) &&
           written_by != call.actor().user_id &&
           !admission.decision().consented.contains(DataCategory::contact_note);
}

bool shows_facts_of(Call& call, const Admission& admission, const std::string& facts_json) {
    boost::system::error_code failed;
    const auto parsed = boost::json::parse(facts_json, failed);
    if (failed || !parsed.is_object()) return true;
    bool all = true;
    for (const auto& fact : parsed.as_object())
        all = shows_fact(call, admission, std::string_view{fact.key()}) && all;
    return all;
}

// Whether the moment itself is shown; its words may go and the moment stay.
bool redact_one(Call& call, const Admission& admission, TimelineMoment& moment) {
    switch (moment.kind) {
        case TimelineKind::fact: return shows_fact(call, admission, moment.about, moment.written_by);
        case TimelineKind::goal:
        case TimelineKind::action: return call.gate.shows(admission, special_of(call.catalogue, moment.mark));
        case TimelineKind::approach:
            if (!shows_facts_of(call, admission, moment.mark)) moment.text.clear();
            return true;
        case TimelineKind::measurement: {
            const Instrument* instrument = instrument_of(call.catalogue, moment.about);
            Categories all = instrument == nullptr ? Categories::all() : Categories{};
            if (instrument != nullptr) {
                for (const InstrumentDomain& domain : instrument->domains) all.insert(domain.category);
            }
            if (!call.gate.shows(admission, all, moment.written_by)) moment.text.clear();
            return true;
        }
        case TimelineKind::contact: {
            Role role{};
            const bool known = boost::describe::enum_from_string(moment.mark.c_str(), role);
            if (known && moment.written_by && !moment.text.empty() &&
                keeps_to_itself(call, admission, role, *moment.written_by)) {
                moment.text.clear();
                call.gate.leave_out(DataCategory::contact_note, moment.by);
            }
            return true;
        }
        default: return true;
    }
}

}  // namespace

bool shows_fact(Call& call, const Admission& admission, std::string_view key,
                const std::optional<UserId>& written_by) {
    return call.gate.shows(admission, categories_of_fact(call.catalogue, key), written_by);
}

void redact(Call& call, const Admission& admission, std::vector<FactView>& facts) {
    std::erase_if(facts, [&](const FactView& fact) {
        return !shows_fact(call, admission, fact.key, fact.recorded_by);
    });
}

void redact(Call& call, const Admission& admission, std::vector<MeasurementView>& measurements) {
    for (MeasurementView& one : measurements) redact_one(call, admission, one);
}

bool shows_goal(Call& call, const Admission& admission, const Goal& goal) {
    return call.gate.shows(admission, special_of(call.catalogue, goal.life_domain));
}

void redact(Call& call, const Admission& admission, PlanView& plan) {
    if (!plan.document.plan.wishes.empty() || !plan.document.plan.talents.empty()) {
        if (!call.gate.shows(admission, {DataCategory::wishes}, plan.document.plan.created_by)) {
            plan.document.plan.wishes.clear();
            plan.document.plan.talents.clear();
        }
    }
    std::set<GoalId> gone;
    for (const Goal& goal : plan.document.goals) {
        if (!shows_goal(call, admission, goal)) gone.insert(goal.id);
    }
    if (gone.empty()) return;
    std::erase_if(plan.document.goals, [&](const Goal& goal) { return gone.contains(goal.id); });
    std::erase_if(plan.document.actions,
                  [&](const Action& action) { return action.goal_id && gone.contains(*action.goal_id); });
    std::erase_if(plan.scores, [&](const GasScoreView& score) { return gone.contains(score.goal_id); });
}

void redact(Call& call, const Admission& admission, std::vector<PlanView>& plans) {
    for (PlanView& plan : plans) redact(call, admission, plan);
}

void redact(Call& call, const Admission& admission, std::vector<ContactView>& contacts) {
    for (ContactView& one : contacts) {
        if (one.note.empty() || !keeps_to_itself(call, admission, one.recorded_as, one.recorded_by)) continue;
        one.note.clear();
        call.gate.leave_out(DataCategory::contact_note, one.recorded_by_name);
    }
}

void redact(Call& call, const Admission& admission, std::vector<LetterView>& letters) {
    for (LetterView& one : letters) {
        if (one.title.empty() || !keeps_to_itself(call, admission, one.recorded_as, one.sent_by)) continue;
        one.title.clear();
        one.paragraphs.clear();
        call.gate.leave_out(DataCategory::contact_note, one.sent_by_name);
    }
}

void redact(Call& call, const Admission& admission, std::vector<CaseHappening>& happenings) {
    for (CaseHappening& one : happenings) {
        if (!shows_facts_of(call, admission, one.facts_seen)) one.sentence.clear();
    }
}

void redact(Call& call, const Admission& admission, std::vector<TimelineMoment>& moments) {
    std::erase_if(moments, [&](TimelineMoment& moment) { return !redact_one(call, admission, moment); });
}

}  // namespace ph::app
