#include <map>
#include <unordered_set>

#include "effect/analyse.hpp"
#include "effect/measured.hpp"

namespace ph::effect {
namespace {

// The same mistake of many people is told once, with how many.
class Faults {
  public:
    void add(const std::string& code, const std::string& message) {
        auto& found = found_[code];
        if (found.count++ == 0) found.message = message;
    }
    [[nodiscard]] Status status() const {
        if (found_.empty()) return {};
        Error error{Fault::invalid, "Van deze groep is geen effectrapport te maken.", {}};
        for (const auto& [code, fault] : found_) {
            std::string message = fault.message;
            if (fault.count > 1) message += " Dit komt " + std::to_string(fault.count) + " keer voor.";
            error.problems.push_back({code, std::move(message), {}});
        }
        return error;
    }

  private:
    struct Found {
        std::size_t count = 0;
        std::string message;
    };
    std::map<std::string, Found> found_;
};

std::string dutch(Rater rater) {
    switch (rater) {
        case Rater::participant: return "deelnemer";
        case Rater::professional: return "professional";
        case Rater::network: return "netwerk";
    }
    return {};
}

void check_raters(const Cohort& cohort, const Asked& asked, Faults& faults) {
    const auto raters = raters_of(cohort);
    if (asked.rater) {
        if (!raters.empty() && std::ranges::find(raters, *asked.rater) == raters.end())
            faults.add("geen-scores",
                       "Er zijn geen scores van deze beoordelaar: " + dutch(*asked.rater) + ".");
    } else if (raters.size() > 1) {
        std::string list;
        for (const Rater rater : raters) list += (list.empty() ? "" : ", ") + dutch(rater);
        faults.add("meer-beoordelaars",
                   "Er zijn scores van meer dan één beoordelaar: " + list +
                       ". Die gaan nooit samen. Kies er één; maak voor de ander een eigen rapport.");
    }
}

// Of each person, domain and rater: the day of every moment, and whether it was there already.
void check_scores(const Cohort& cohort, Faults& faults) {
    std::vector<const Score*> sorted;
    sorted.reserve(cohort.scores.size());
    for (const Score& score : cohort.scores) {
        if (score.person >= cohort.persons.size() || score.domain >= cohort.domains.size()) {
            faults.add("onbekend", "Een score is van een persoon of een domein dat er niet is.");
            continue;
        }
        const auto& instrument = cohort.instruments[cohort.domains[score.domain].instrument];
        if (score.value < instrument.scale.lowest || score.value > instrument.scale.highest) {
            faults.add("buiten-schaal", "Een score valt buiten de schaal van " +
                                            std::to_string(instrument.scale.lowest) + " tot en met " +
                                            std::to_string(instrument.scale.highest) + ".");
        }
        sorted.push_back(&score);
    }
    const auto key = [](const Score* score) {
        return std::tuple{score->person, score->domain, score->rater, score->moment};
    };
    std::ranges::sort(sorted, {}, key);
    for (std::size_t i = 1; i < sorted.size(); ++i) {
        const Score& before = *sorted[i - 1];
        const Score& after = *sorted[i];
        if (key(&before) == key(&after)) {
            faults.add("dubbel", "Iemand heeft twee scores voor dezelfde vraag op hetzelfde moment.");
            continue;
        }
        const bool same_question =
            before.person == after.person && before.domain == after.domain && before.rater == after.rater;
        if (same_question && before.day && after.day && *after.day < *before.day)
            faults.add("verkeerde-volgorde", "Een latere meting heeft een eerdere datum.");
    }
}

void check_goals(const Cohort& cohort, Faults& faults) {
    for (const Goal& goal : cohort.goals) {
        if (goal.person >= cohort.persons.size()) faults.add("onbekend", "Een doel is van niemand.");
        if (!(goal.weight > 0) || std::isinf(goal.weight))
            faults.add("gewicht", "Het gewicht van een doel moet boven 0 liggen.");
        if (goal.score && (*goal.score < -2 || *goal.score > 2))
            faults.add("doelscore", "De score van een doel is -2, -1, 0, 1 of 2.");
    }
}

void check_persons(const Cohort& cohort, Faults& faults) {
    std::unordered_set<std::string_view> keys;
    keys.reserve(cohort.persons.size());
    for (const Person& person : cohort.persons) {
        if (!keys.insert(person.key).second) faults.add("dubbele-persoon", "Iemand staat er twee keer in.");
        if (person.covariates.size() != cohort.covariates.size())
            faults.add("kenmerken", "Iemand heeft niet evenveel kenmerken als er kolommen zijn.");
        for (const double value : person.covariates) {
            if (std::isinf(value)) faults.add("oneindig", "Een kenmerk is geen gewoon getal.");
        }
        if (person.reason && *person.reason >= cohort.reasons.size())
            faults.add("onbekend", "Iemand stopte om een reden die er niet is.");
    }
}

}  // namespace

Status check(const Cohort& cohort, const Asked& asked) {
    Faults faults;
    const auto in_approach = [](const Person& person) { return person.group == Group::treated; };
    if (!std::ranges::any_of(cohort.persons, in_approach))
        faults.add("leeg", "Er is niemand die de aanpak kreeg.");
    check_raters(cohort, asked, faults);
    check_scores(cohort, faults);
    check_goals(cohort, faults);
    check_persons(cohort, faults);
    return faults.status();
}

}  // namespace ph::effect
