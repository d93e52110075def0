#include "app/use_cases/effect_cohort.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/use_cases/leaving.hpp"
#include "stats/column.hpp"

namespace ph::app {
namespace {

using feel::Shape;

constexpr std::array raters{Rater::participant, Rater::professional, Rater::network};

// A name to match on, with the number of each of its values.
struct MatchedName {
    std::size_t place = 0;  // in the names
    Shape shape = Shape::any;
    std::map<std::string, std::size_t> numbers;
};

double number_of(const feel::Value& value, const MatchedName& name) {
    if (value.is_null()) return stats::not_measured;
    switch (name.shape) {
        case Shape::boolean: return value.is_true() ? 1 : 0;
        case Shape::number: return value.as_number().to_double();
        case Shape::date: return static_cast<double>(value.as_date().days);
        default: break;
    }
    const auto found = name.numbers.find(value.as_string());
    return found == name.numbers.end() ? stats::not_measured : static_cast<double>(found->second);
}

class CohortBuilder {
  public:
    CohortBuilder(const Catalogue& catalogue, const CohortNames& names, access::Categories counted,
                  const SavedCohort& definition, const std::vector<CohortMember>& members)
        : catalogue_(catalogue),
          names_(names),
          counted_(counted),
          definition_(definition),
          members_(members) {}

    effect::Cohort build() {
        cohort_.id = definition_.id.to_string();
        cohort_.name = definition_.name;
        cohort_.first = definition_.from_on;
        cohort_.last = definition_.until_on;
        for (const Leaving one : leavings) cohort_.reasons.push_back(words_of(catalogue_.research, one));
        add_instruments();
        add_covariates();
        for (const CohortMember& member : members_) add_person(member);
        return std::move(cohort_);
    }

  private:
    void add_instruments() {
        std::set<std::string> used;
        for (const CohortMember& member : members_) {
            for (const SubjectMeasurement& one : member.subject.measurements) used.insert(one.instrument_id);
        }
        const auto& asked = definition_.instruments;
        for (const auto& [id, instrument] : catalogue_.instruments) {
            const bool wanted = asked.empty() || std::ranges::find(asked, id) != asked.end();
            if (wanted && used.contains(id) && is_counted(instrument, counted_)) add_instrument(instrument);
        }
    }

    void add_instrument(const Instrument& instrument) {
        effect::Instrument one;
        one.id = instrument.id;
        one.name = instrument.name;
        one.scale = {static_cast<stats::Score>(instrument.lowest),
                     static_cast<stats::Score>(instrument.highest)};
        one.direction = instrument.higher_is_better ? effect::Direction::higher_is_better
                                                    : effect::Direction::lower_is_better;
        one.ladder = instrument.id == catalogue_.research.ladder;
        if (instrument.retest)
            one.retest = effect::Retest{instrument.retest->deviation, instrument.retest->reliability,
                                        instrument.retest->source};
        if (instrument.levels.size() == one.scale.steps()) {
            for (const ScaleLevel& level : instrument.levels) one.levels.push_back(level.label);
        }
        const std::size_t place = cohort_.instruments.size();
        for (const InstrumentDomain& domain : instrument.domains) {
            if (!counted_.contains(domain.category)) continue;
            domains_[{instrument.id, domain.id}] = cohort_.domains.size();
            cohort_.domains.push_back({place, domain.id, domain.name});
        }
        cohort_.instruments.push_back(std::move(one));
    }

    void add_covariates() {
        for (const std::string& wanted : definition_.match_on) {
            // A fact that the catalogue no longer asks is nobody's.
            const auto place = names_.find(wanted);
            if (!place) continue;
            const CohortName& name = names_.list()[*place];
            MatchedName matched{*place, name.type->shape, {}};
            effect::Covariate covariate;
            covariate.id = name.name;
            covariate.name = name.question;
            const auto& exact = definition_.match_exact;
            covariate.exact = std::ranges::find(exact, wanted) != exact.end();
            if (matched.shape == Shape::boolean) covariate.categories = {"nee", "ja"};
            if (matched.shape == Shape::string) {
                covariate.categories = name.choices.empty() ? found_values(*place) : name.choices;
                for (const std::string& value : covariate.categories)
                    matched.numbers.emplace(value, matched.numbers.size());
            }
            cohort_.covariates.push_back(std::move(covariate));
            matched_.push_back(std::move(matched));
        }
    }

    [[nodiscard]] std::vector<std::string> found_values(std::size_t place) const {
        std::set<std::string> found;
        for (const CohortMember& member : members_) {
            if (member.values[place].is_string()) found.insert(member.values[place].as_string());
        }
        return {found.begin(), found.end()};
    }

    void add_person(const CohortMember& member) {
        const auto number = static_cast<std::uint32_t>(cohort_.persons.size());
        effect::Person person;
        person.key = std::to_string(number + 1);
        person.group = member.control ? effect::Group::control : effect::Group::treated;
        if (member.subject.coach_id)
            person.cluster = static_cast<std::uint32_t>(
                coaches_.emplace(*member.subject.coach_id, coaches_.size()).first->second);
        for (const MatchedName& name : matched_)
            person.covariates.push_back(number_of(member.values[name.place], name));
        const auto [before, after] = add_scores(number, member.subject);
        set_stage(person, member.subject, before, after);
        cohort_.persons.push_back(std::move(person));
        add_goals(number, member.subject);
    }

    // Whether there is a measurement before, and one after.
    std::pair<bool, bool> add_scores(std::uint32_t person, const CohortSubject& subject) {
        bool before = false;
        bool after = false;
        for (const effect::Instrument& instrument : cohort_.instruments) {
            for (const Rater rater : raters) {
                const CountedMeasurements chosen =
                    counted_measurements(catalogue_.research, subject, instrument.id, rater);
                add(person, chosen.before, effect::Moment::t0);
                add(person, chosen.after, effect::Moment::t1);
                add(person, chosen.later, effect::Moment::follow_up);
                if (rater != definition_.rater) continue;
                before = before || chosen.before != nullptr;
                after = after || chosen.after != nullptr;
            }
        }
        return {before, after};
    }

    void add(std::uint32_t person, const SubjectMeasurement* measured, effect::Moment moment) {
        if (measured == nullptr) return;
        for (const SubjectScore& score : measured->scores) {
            const auto domain = domains_.find({measured->instrument_id, score.domain});
            if (domain == domains_.end()) continue;
            cohort_.scores.push_back({person, static_cast<std::uint16_t>(domain->second), moment,
                                      effect_rater(measured->rater), static_cast<stats::Score>(score.value),
                                      measured->taken_on});
        }
    }

    static void set_stage(effect::Person& person, const CohortSubject& subject, bool before, bool after) {
        person.had_joined = help_began(subject, before);
        person.stage = !person.had_joined ? effect::Stage::approached
                       : before           ? effect::Stage::measured
                                          : effect::Stage::joined;
        const std::optional<Leaving> left = leaving_of(subject, before, after);
        if (!left) return;
        person.stage = effect::Stage::left;
        // The reasons of the cohort stand in the order of `leavings`.
        person.reason = static_cast<std::size_t>(std::ranges::find(leavings, *left) - leavings.begin());
    }

    void add_goals(std::uint32_t person, const CohortSubject& subject) {
        if (!counted_.contains(access::DataCategory::plan)) return;
        for (const SubjectGoal& goal : subject.goals) {
            const auto category = catalogue_.life_domain_categories.find(goal.life_domain);
            if (category != catalogue_.life_domain_categories.end() && !counted_.contains(category->second))
                continue;
            effect::Goal one;
            one.person = person;
            if (goal.level) one.score = static_cast<stats::Score>(*goal.level);
            cohort_.goals.push_back(one);
        }
    }

    const Catalogue& catalogue_;
    const CohortNames& names_;
    const access::Categories counted_;
    const SavedCohort& definition_;
    const std::vector<CohortMember>& members_;
    effect::Cohort cohort_;
    std::map<std::pair<std::string, std::string>, std::size_t> domains_;  // by instrument and domain
    std::map<UserId, std::size_t> coaches_;
    std::vector<MatchedName> matched_;
};

}  // namespace

effect::Rater effect_rater(Rater rater) {
    switch (rater) {
        case Rater::participant: return effect::Rater::participant;
        case Rater::professional: return effect::Rater::professional;
        case Rater::network: return effect::Rater::network;
    }
    return effect::Rater::professional;
}

effect::Cohort effect_cohort(const Catalogue& catalogue, const CohortNames& names, access::Categories counted,
                             const SavedCohort& definition, const std::vector<CohortMember>& members) {
    return CohortBuilder{catalogue, names, counted, definition, members}.build();
}

}  // namespace ph::app
