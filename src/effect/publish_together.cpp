#include "effect/publish_together.hpp"

#include <algorithm>
#include <map>

#include "effect/protect.hpp"

namespace ph::effect {
namespace {

Side side_of(const Person& person) {
    return person.group == Group::treated ? Side::treated : Side::control;
}

class Publisher {
  public:
    explicit Publisher(const Guard& guard) : guard_(guard) {}

    void publish_next(GroupReport& next) {
        const Cohort& cohort = *next.cohort;
        Beside beside = told_;
        const auto people = together_of(cohort, cohorts_);
        auto differences = differences_of(people, guard_.smallest);
        if (!differences)
            return refuse(cohort, "te-veel-rapporten",
                          "Deze groep overlapt op te veel manieren met de groepen ervoor. Maak minder "
                          "rapporten in één keer.");
        const bool of_few = std::ranges::any_of(
            *differences, [&](const Difference& one) { return one.is_of_few(guard_.smallest); });
        beside.differences = std::move(*differences);
        beside.among_others = differences_among_others(people, guard_.smallest);
        if (of_few) return too_alike(cohort);
        Publication given = publish(std::move(next.report), {}, guard_, beside);
        if (given.refused) return too_alike(cohort);
        cohorts_.push_back(&cohort);
        told_.groups.push_back({cohort.name, {std::move(given.edition)}});
        published_.push_back(std::move(given.report));
    }

    Result<std::vector<Report>> finish() {
        if (problems_.empty()) return std::move(published_);
        return Error{Fault::conflict, "Niet al deze rapporten kunnen naast elkaar bestaan.",
                     std::move(problems_)};
    }

  private:
    void too_alike(const Cohort& cohort) {
        refuse(cohort, "te-weinig-verschil",
               "De groep \"" + cohort.name +
                   "\" verschilt te weinig van de groepen ervoor: wie de rapporten van elkaar aftrekt, leest "
                   "over enkele mensen. Laat deze groep weg, of kies een groep die meer verschilt.");
    }
    void refuse(const Cohort& cohort, std::string code, std::string message) {
        problems_.push_back({std::move(code), std::move(message), {cohort.id, 0, 0, {}}});
    }

    const Guard& guard_;
    std::vector<const Cohort*> cohorts_;  // that were told of
    Beside told_;
    std::vector<Report> published_;
    std::vector<Problem> problems_;
};

}  // namespace

std::vector<Together> together_of(const Cohort& first, const std::vector<const Cohort*>& others) {
    std::map<std::string, std::vector<Side>> people;
    const auto place = [&](const Cohort& cohort, std::size_t at) {
        for (const Person& person : cohort.persons) {
            auto& sides = people.try_emplace(person.key, others.size() + 1, Side::nowhere).first->second;
            sides[at] = side_of(person);
        }
    };
    place(first, 0);
    for (std::size_t i = 0; i < others.size(); ++i) place(*others[i], i + 1);
    std::map<std::vector<Side>, std::size_t> counted;
    for (auto& [key, sides] : people) ++counted[std::move(sides)];
    std::vector<Together> together;
    for (const auto& [sides, number] : counted) together.push_back({sides, number});
    return together;
}

Result<std::vector<Report>> publish_together(std::vector<GroupReport> groups, const Guard& guard) {
    Publisher publisher{guard};
    for (GroupReport& one : groups) publisher.publish_next(one);
    return publisher.finish();
}

}  // namespace ph::effect
