#include "app/use_cases/effect_reports.hpp"

#include <sodium.h>
#include <algorithm>
#include <ranges>

#include "app/payload.hpp"
#include "app/use_cases/effect_cohort.hpp"
#include "app/use_cases/kept_editions.hpp"
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

bool of_this_group(const KeptReport& told, const SavedCohort& cohort) {
    return told.cohort_id == cohort.id && same_people(told, cohort);
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

// Who a report is about, and who of them was told of before.
class ReportReader {
  public:
    ReportReader(Call& call, const access::Scope& scope, ReportBasis& basis)
        : call_(call),
          scope_(scope),
          basis_(basis),
          names_(call.catalogue, basis.counted),
          counter_(call, scope, names_) {}

    // `others` are the reports of other groups, the newest first.
    Status read(const std::vector<KeptReport>& others) {
        const SavedCohort& cohort = basis_.cohort;
        const Research& research = call_.catalogue.research;
        PH_TRY(const auto rules, CohortRules::read(names_, {cohort.from_on, cohort.until_on}, cohort.filter,
                                                   cohort.comparison));
        PH_TRY(basis_.members, counter_.members(rules));
        PH_CHECK(enough_people());
        PH_TRY(const auto cohorts, call_.work.cohorts().list(scope_));
        PH_TRY(basis_.others, read_reported_groups(counter_, names_, rules, others, cohorts, research));
        return {};
    }

  private:
    Status enough_people() const {
        const auto& members = basis_.members;
        const auto control =
            static_cast<std::size_t>(std::ranges::count(members, true, &CohortMember::control));
        const auto least = static_cast<std::size_t>(call_.catalogue.research.smallest_group);
        const std::string fewer = "minder dan " + std::to_string(least) + " mensen";
        if (members.size() - control < least)
            return conflict("te-weinig-mensen",
                            "In dit cohort zitten " + fewer + ". Daarover komt geen rapport.");
        if (!basis_.cohort.comparison.empty() && control < least)
            return conflict("te-weinig-mensen", "In de groep om mee te vergelijken zitten " + fewer +
                                                    ". Maak die groep groter of haal haar weg.");
        return {};
    }

    Call& call_;
    const access::Scope& scope_;
    ReportBasis& basis_;
    const CohortNames names_;
    CohortCounter counter_;
};

bool is_frozen(const Catalogue& catalogue, const ReportBasis& basis) {
    return !basis.earlier.empty() &&
           basis.made_on < basis.earlier.back().made_on + std::chrono::days{catalogue.research.frozen_days};
}

// Another question about the same people would tell what changed of them meanwhile.
Result<ReckonedReport> standing_report(const ReportBasis& basis) {
    const KeptReport& earlier = basis.earlier.back();
    if (basis.latest && basis.latest->id == earlier.id && answers(earlier, basis.cohort))
        return ReckonedReport{*basis.latest, true, basis.members.size(), basis.told, std::nullopt};
    return conflict("cijfers-staan-vast",
                    "Over deze mensen is op " + to_string(earlier.made_on) +
                        " al een rapport gemaakt. Daarna veranderde er te weinig, of is het te kort "
                        "geleden, om een ander rapport te maken zonder dat enkele mensen te herkennen zijn.");
}

effect::Guard guard_of(const Catalogue& catalogue, const effect::Rules& rules) {
    const auto least =
        std::max(rules.smallest_cell, static_cast<std::uint64_t>(catalogue.research.smallest_group));
    return {least, least};
}

// Nothing when no new report can stand beside those of other groups and an earlier one of this group does.
Result<std::optional<effect::Beside>> beside_or_nothing(const ReportBasis& basis,
                                                        const effect::Guard& guard) {
    auto beside = held_against(basis.others, guard.smallest);
    if (beside.ok()) return std::optional{std::move(*beside)};
    if (!basis.earlier.empty()) return std::optional<effect::Beside>{};
    return beside.error();
}

Result<effect::Report> analysed(const effect::Cohort& people, const ReportBasis& basis,
                                const effect::Rules& rules) {
    effect::Asked asked;
    asked.rater = effect_rater(basis.cohort.rater);
    asked.made_on = basis.made_on;
    auto report = effect::analyse(people, rules, asked);
    if (!report.ok()) {
        // What is wrong is with the measurements, not with what was asked.
        Error refused = report.error();
        if (refused.fault == Fault::invalid) refused.fault = Fault::conflict;
        return refused;
    }
    return report;
}

KeptReport unkept(const ReportBasis& basis, ReportForms forms, const effect::Edition& edition) {
    const SavedCohort& cohort = basis.cohort;
    KeptReport report;
    report.municipality_id = cohort.municipality_id;
    report.cohort_id = cohort.id;
    report.cohort_version = cohort.version;
    report.from_on = cohort.from_on;
    report.until_on = cohort.until_on;
    report.filter = cohort.filter;
    report.comparison = cohort.comparison;
    report.made_on = basis.made_on;
    report.figures = json_of_edition(edition, cohort);
    report.report = std::move(forms.report);
    report.page = std::move(forms.page);
    report.file = std::move(forms.file);
    report.workbook = in_letters(forms.workbook);
    return report;
}

// What was read must still be what there is: what is told was held against it.
Status still_stands(Call& call, const access::Scope& scope, const ReckonedReport& reckoned) {
    PH_TRY(const auto cohort, call.work.cohorts().find(scope, reckoned.report.cohort_id));
    if (!answers(reckoned.report, cohort))
        return conflict("cohort-gewijzigd",
                        "Terwijl het rapport werd gemaakt, heeft iemand dit cohort gewijzigd. Er is niets "
                        "bewaard. Bekijk het cohort en maak het rapport opnieuw.");
    if (reckoned.stands) return {};  // it was held against the others when it was made
    PH_TRY(const auto told, call.work.cohorts().told_so_far(scope));
    if (told != reckoned.told)
        return conflict(
            "ander-rapport-gemaakt",
            "Terwijl dit rapport werd gemaakt, is een ander rapport bewaard. Er is niets bewaard. "
            "Maak dit rapport opnieuw, dan wordt het ook met dat rapport vergeleken.");
    return {};
}

// Also of a cohort that is about no method yet: that may be said later.
Status keep_evidence(Call& call, const access::Scope& scope, ReckonedReport& reckoned) {
    if (!reckoned.evidence) return {};
    reckoned.evidence->report_id = reckoned.report.id;
    reckoned.evidence->municipality_id = reckoned.report.municipality_id;
    return call.work.cohorts().keep_evidence(scope, *reckoned.evidence);
}

}  // namespace

Result<ShownReport> shown_report(Call& call, const CohortId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::effect_read));
    PH_TRY(const auto cohort, call.work.cohorts().find(scope, id));
    PH_TRY(auto latest, call.work.cohorts().latest_report(scope, id));
    if (!latest) return missing("Van dit cohort is nog geen rapport gemaakt.");
    const bool changed = !answers(*latest, cohort);
    return ShownReport{std::move(*latest), changed};
}

Result<KeptReport> effect_report(Call& call, const CohortId& id) {
    PH_TRY(auto shown, shown_report(call, id));
    return std::move(shown.report);
}

Result<std::string> effect_workbook(Call& call, const CohortId& id) {
    PH_TRY(const auto kept, effect_report(call, id));
    auto bytes = out_of_letters(kept.workbook);
    if (!bytes || bytes->empty())
        return missing("Van dit rapport is geen werkblad bewaard. Maak een nieuw rapport, of kies csv.");
    return std::move(*bytes);
}

Result<ReportBasis> read_for_report(Call& call, const CohortId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::effect_read));
    ReportBasis basis;
    PH_TRY(basis.cohort, call.work.cohorts().find(scope, id));
    basis.counted = access::counted_in_groups(call.gate.policy(), scope.decision());
    basis.made_on = call.today();
    PH_TRY(auto told, call.work.cohorts().definitions_told(scope));
    for (const KeptReport& one : told) basis.told.push_back(one.id);
    const auto own = std::ranges::stable_partition(
        told, [&](const KeptReport& one) { return !of_this_group(one, basis.cohort); });
    basis.earlier.assign(std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    std::ranges::reverse(basis.earlier);
    told.erase(own.begin(), own.end());
    PH_CHECK((ReportReader{call, scope, basis}.read(told)));
    if (!basis.earlier.empty()) {
        PH_TRY(basis.latest, call.work.cohorts().latest_report(scope, id));
    }
    return basis;
}

Result<ReckonedReport> reckon_report(const Catalogue& catalogue, const ReportBasis& basis,
                                     const ReportTools& tools) {
    if (is_frozen(catalogue, basis)) return standing_report(basis);
    const effect::Guard guard = guard_of(catalogue, tools.rules);
    PH_TRY(const auto beside, beside_or_nothing(basis, guard));
    if (!beside) return standing_report(basis);
    const CohortNames names{catalogue, basis.counted};
    const auto people = effect_cohort(catalogue, names, basis.counted, basis.cohort, basis.members);
    PH_TRY(auto report, analysed(people, basis, tools.rules));
    std::vector<effect::Edition> editions;
    for (const KeptReport& one : basis.earlier) editions.push_back(edition_of_report(one));
    const auto published = effect::publish(std::move(report), editions, guard, *beside);
    if (published.kept) return standing_report(basis);
    if (published.refused) return too_alike(basis.others, beside->differences);
    PH_TRY(auto forms, tools.write(published.report, basis.cohort, guard));
    auto evidence = evidence_in(published.report, people.instruments, tools.rules, tools.evidence.measure);
    if (evidence) evidence->rater = basis.cohort.rater;
    return ReckonedReport{unkept(basis, std::move(forms), published.edition), false, basis.members.size(),
                          basis.told, std::move(evidence)};
}

Result<KeptReport> keep_report(Call& call, ReckonedReport reckoned) {
    PH_TRY(const auto scope, call.gate.enter(Permission::effect_read, true));
    PH_CHECK(still_stands(call, scope, reckoned));
    KeptReport& report = reckoned.report;
    if (reckoned.stands) return std::move(report);
    report.id = call.new_id<KeptReportId>();
    report.made_at = call.now();
    report.made_by = call.actor().user_id;
    PH_CHECK(call.work.cohorts().keep(scope, report));
    PH_CHECK(keep_evidence(call, scope, reckoned));
    call.gate.note(
        scope, subject("effect_report", report.id),
        Payload{}.add("cohort", report.cohort_id).add("persons", static_cast<int>(reckoned.persons)).json());
    return std::move(report);
}

}  // namespace ph::app
