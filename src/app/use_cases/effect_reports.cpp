#include "app/use_cases/effect_reports.hpp"

#include <sodium.h>
#include <algorithm>
#include <boost/json.hpp>
#include <ranges>

#include "app/payload.hpp"
#include "app/use_cases/effect_cohort.hpp"
#include "app/use_cases/report_evidence.hpp"
#include "domain/checks.hpp"
#include "effect/analyse.hpp"
#include "effect/protect.hpp"

namespace ph::app {
namespace {

using access::Permission;

bool same_people(const KeptReport& told, const SavedCohort& cohort) {
    return told.from_on == cohort.from_on && told.until_on == cohort.until_on &&
           told.filter == cohort.filter && told.comparison == cohort.comparison;
}

// {"id": [value, 1 when it was shown]}
std::string json_of_edition(const effect::Edition& edition) {
    boost::json::object json;
    for (const effect::Figure& one : edition.figures)
        json.emplace(one.id, boost::json::array{one.value, one.shown ? 1 : 0});
    return boost::json::serialize(json);
}

effect::Edition edition_of_report(const KeptReport& told) {
    effect::Edition edition;
    edition.made_on = told.made_on;
    const auto json = boost::json::parse(told.figures);
    for (const auto& [id, figure] : json.as_object()) {
        const auto& pair = figure.as_array();
        edition.figures.push_back({std::string(id.data(), id.size()), pair.at(0).to_number<std::int64_t>(),
                                   pair.at(1).to_number<int>() == 1});
    }
    return edition;
}

constexpr int letters = sodium_base64_VARIANT_ORIGINAL;

std::string in_letters(const std::string& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), letters), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), letters);
    text.pop_back();  // the terminating zero
    return text;
}

std::optional<std::string> out_of_letters(const std::string& text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &size, nullptr, letters) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

// What of a cohort can be told now.
class ReportDesk {
  public:
    ReportDesk(Call& call, const access::Scope& scope, SavedCohort cohort)
        : call_(call),
          scope_(scope),
          cohort_(std::move(cohort)),
          counted_(access::counted_in_groups(call.gate.policy(), scope.decision())),
          names_(call.catalogue, counted_),
          counter_(call, scope, names_) {}

    Result<KeptReport> make(const ReportTools& tools) {
        PH_TRY(const auto rules,
               rules_of(cohort_.from_on, cohort_.until_on, cohort_.filter, cohort_.comparison));
        PH_TRY(const auto told, call_.work.cohorts().definitions_told(scope_));
        PH_CHECK(differs_enough(rules, told));
        PH_TRY(const auto members, counter_.members(rules));
        PH_CHECK(enough_people(members));
        std::vector<const KeptReport*> earlier;  // the newest first
        for (const KeptReport& one : told) {
            if (one.cohort_id == cohort_.id && same_people(one, cohort_)) earlier.push_back(&one);
        }
        if (!earlier.empty() && is_frozen(*earlier.front())) return standing(*earlier.front());
        const auto people = effect_cohort(call_.catalogue, names_, counted_, cohort_, members);
        PH_TRY(auto report, analysed(people, tools.rules));
        std::vector<effect::Edition> editions;
        for (const KeptReport* one : earlier | std::views::reverse)
            editions.push_back(edition_of_report(*one));
        const auto least =
            std::max(tools.rules.smallest_cell, static_cast<std::uint64_t>(research().smallest_group));
        const effect::Guard guard{least, least};
        const auto published = effect::publish(std::move(report), editions, guard);
        if (published.kept) return standing(*earlier.front());
        PH_TRY(auto forms, tools.write(published.report, cohort_, guard));
        PH_TRY(auto kept, keep(std::move(forms), published.edition, members));
        PH_CHECK(keep_evidence(
            evidence_in(published.report, people.instruments, tools.rules, tools.evidence.measure), kept));
        return kept;
    }

  private:
    Result<CohortRules> rules_of(Date from_on, Date until_on, const std::string& filter,
                                 const std::string& comparison) const {
        return CohortRules::read(names_, {from_on, until_on}, filter, comparison);
    }
    [[nodiscard]] const Research& research() const { return call_.catalogue.research; }

    // From every other group that was told of, however long ago: what was told is not forgotten.
    Status differs_enough(const CohortRules& rules, const std::vector<KeptReport>& told) {
        std::vector<CohortRules> others;
        std::vector<const KeptReport*> seen;
        for (const KeptReport& one : told) {
            if (same_people(one, cohort_) && one.cohort_id == cohort_.id) continue;
            const auto alike = [&](const KeptReport* other) {
                return other->from_on == one.from_on && other->until_on == one.until_on &&
                       other->filter == one.filter && other->comparison == one.comparison;
            };
            if (std::ranges::any_of(seen, alike)) continue;
            // A filter that the catalogue no longer understands cannot be asked of anybody.
            auto other = rules_of(one.from_on, one.until_on, one.filter, one.comparison);
            if (!other.ok()) continue;
            seen.push_back(&one);
            others.push_back(std::move(*other));
        }
        if (others.empty()) return {};
        if (others.size() > static_cast<std::size_t>(research().most_told))
            return conflict("te-veel-rapporten",
                            "Er zijn al zo veel groepen beschreven dat een nieuwe groep niet meer met alle "
                            "eerdere te vergelijken is. Vraag de functionaris gegevensbescherming.");
        PH_TRY(const auto differences, counter_.differences(rules, others));
        for (std::size_t i = 0; i < differences.size(); ++i) {
            if (differences[i] && differences[i]->is_small(research().smallest_group))
                return conflict("te-weinig-verschil",
                                "Deze groep bestaat uit bijna dezelfde mensen als een groep waarover op " +
                                    to_string(seen[i]->made_on) +
                                    " een rapport is gemaakt. Het verschil tussen beide rapporten zou over "
                                    "enkele mensen gaan. Gebruik het eerdere rapport, of kies een groep die "
                                    "meer verschilt.");
        }
        return {};
    }

    Status enough_people(const std::vector<CohortMember>& members) const {
        const auto control =
            static_cast<std::size_t>(std::ranges::count(members, true, &CohortMember::control));
        const auto least = static_cast<std::size_t>(research().smallest_group);
        const std::string fewer = "minder dan " + std::to_string(least) + " mensen";
        if (members.size() - control < least)
            return conflict("te-weinig-mensen",
                            "In dit cohort zitten " + fewer + ". Daarover komt geen rapport.");
        if (!cohort_.comparison.empty() && control < least)
            return conflict("te-weinig-mensen", "In de groep om mee te vergelijken zitten " + fewer +
                                                    ". Maak die groep groter of haal haar weg.");
        return {};
    }

    [[nodiscard]] bool is_frozen(const KeptReport& earlier) const {
        return call_.today() < earlier.made_on + std::chrono::days{research().frozen_days};
    }

    // Another question about the same people would tell what changed of them meanwhile.
    Result<KeptReport> standing(const KeptReport& earlier) {
        PH_TRY(auto latest, call_.work.cohorts().latest_report(scope_, cohort_.id));
        if (latest && latest->id == earlier.id && earlier.cohort_version == cohort_.version)
            return std::move(*latest);
        return conflict(
            "cijfers-staan-vast",
            "Over deze mensen is op " + to_string(earlier.made_on) +
                " al een rapport gemaakt. Daarna veranderde er te weinig, of is het te kort "
                "geleden, om een ander rapport te maken zonder dat enkele mensen te herkennen zijn.");
    }

    Result<effect::Report> analysed(const effect::Cohort& people, const effect::Rules& rules) {
        effect::Asked asked;
        asked.rater = effect_rater(cohort_.rater);
        asked.made_on = call_.today();
        auto report = effect::analyse(people, rules, asked);
        if (!report.ok()) {
            // What is wrong is with the measurements, not with what was asked.
            Error refused = report.error();
            if (refused.fault == Fault::invalid) refused.fault = Fault::conflict;
            return refused;
        }
        return report;
    }

    Result<KeptReport> keep(ReportForms forms, const effect::Edition& edition,
                            const std::vector<CohortMember>& members) {
        KeptReport kept;
        kept.id = call_.new_id<KeptReportId>();
        kept.municipality_id = scope_.municipality();
        kept.cohort_id = cohort_.id;
        kept.cohort_version = cohort_.version;
        kept.from_on = cohort_.from_on;
        kept.until_on = cohort_.until_on;
        kept.filter = cohort_.filter;
        kept.comparison = cohort_.comparison;
        kept.made_on = call_.today();
        kept.made_at = call_.now();
        kept.made_by = call_.actor().user_id;
        kept.figures = json_of_edition(edition);
        kept.report = std::move(forms.report);
        kept.page = std::move(forms.page);
        kept.file = std::move(forms.file);
        kept.workbook = in_letters(forms.workbook);
        PH_CHECK(call_.work.cohorts().keep(scope_, kept));
        call_.gate.note(
            scope_, subject("effect_report", kept.id),
            Payload{}.add("cohort", cohort_.id).add("persons", static_cast<int>(members.size())).json());
        return kept;
    }

    // Also of a cohort that is about no method yet: that may be said later.
    Status keep_evidence(std::optional<MeasuredEvidence> found, const KeptReport& kept) {
        if (!found) return {};
        found->report_id = kept.id;
        found->municipality_id = kept.municipality_id;
        found->rater = cohort_.rater;
        return call_.work.cohorts().keep_evidence(scope_, *found);
    }

    Call& call_;
    const access::Scope& scope_;
    const SavedCohort cohort_;
    const access::Categories counted_;
    const CohortNames names_;
    CohortCounter counter_;
};

}  // namespace

Result<KeptReport> effect_report(Call& call, const CohortId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::effect_read));
    PH_TRY([[maybe_unused]] const auto cohort, call.work.cohorts().find(scope, id));
    PH_TRY(auto latest, call.work.cohorts().latest_report(scope, id));
    if (!latest) return missing("Van dit cohort is nog geen rapport gemaakt.");
    return std::move(*latest);
}

Result<std::string> effect_workbook(Call& call, const CohortId& id) {
    PH_TRY(const auto kept, effect_report(call, id));
    auto bytes = out_of_letters(kept.workbook);
    if (!bytes || bytes->empty())
        return missing("Van dit rapport is geen werkblad bewaard. Maak een nieuw rapport, of kies csv.");
    return std::move(*bytes);
}

Result<KeptReport> make_effect_report(Call& call, const CohortId& id, const ReportTools& tools) {
    PH_TRY(const auto scope, call.gate.enter(Permission::effect_read, true));
    PH_TRY(auto cohort, call.work.cohorts().find(scope, id));
    return ReportDesk{call, scope, std::move(cohort)}.make(tools);
}

}  // namespace ph::app
