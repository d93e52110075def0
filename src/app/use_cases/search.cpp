#include "app/use_cases/search.hpp"

#include "app/ports/protection.hpp"
#include "domain/checks.hpp"
#include "domain/names.hpp"

namespace ph::app {
namespace {

// How many people are compared at most. The index hands out the most telling keys first, so those left out
// are no more than bearers of the same common name.
constexpr int most_candidates = 150;

// Below this a hit is chance. Chosen so that one wrong letter in a name still counts and a shared first name
// alone does not (domain/tests/names_test.cpp has the examples).
constexpr int lowest_likeness = 55;
// With both a name and a birth date, the name weighs a little more.
constexpr int name_weight = 60;
constexpr int date_weight = 40;

Status check(const SearchQuestion& question) {
    Checks checks;
    checks.limited("/naam", question.name);
    checks.between("/limit", question.limit, 1, 50);
    if (searched_tokens(question.name).empty() && !question.birth_date && !question.bsn)
        checks.fail("", "niets-te-zoeken", "Vul een naam, een geboortedatum of een BSN in.");
    return checks.status();
}

// Restricted dossiers that the searcher may not know of are not among the candidates.
bool may_open(const Call& call, const access::Scope& scope, const Candidate& candidate) {
    access::Target target{candidate.dossier_id, scope.municipality(), candidate.participant_id};
    if (candidate.involved) target.grants.push_back({{access::DataCategory::identity}, {}, {}, {}});
    return call.gate.may(access::Permission::dossier_read, target);
}

}  // namespace

std::optional<SearchHit> judge(const SearchQuestion& question, const std::vector<std::string>& tokens,
                               const Candidate& candidate) {
    SearchHit hit{candidate, SearchReason::same_bsn, 100, false};
    if (candidate.same_bsn) return hit;
    const int name = name_likeness(tokens, name_of_person(candidate.given_names, candidate.family_name));
    const bool both_dates = question.birth_date && candidate.birth_date;
    const int date = both_dates ? date_likeness(*question.birth_date, *candidate.birth_date) : 0;
    if (tokens.empty()) {
        hit.reason = SearchReason::same_birth_date;
        hit.likeness = date == 100 ? lowest_likeness + 5 : 0;
    } else if (!both_dates) {
        hit.reason = name >= same_name ? SearchReason::name : SearchReason::similar_name;
        hit.likeness = name;
    } else {
        hit.likeness = (name * name_weight + date * date_weight) / 100;
        hit.reason = SearchReason::similar_name;
        if (date == 100 && name >= same_name) hit.reason = SearchReason::same_name_and_birth_date;
        // People change their names; a birth date rarely lies.
        if (date == 100 && name < lowest_likeness) {
            hit.reason = SearchReason::same_birth_date;
            hit.likeness = std::max(hit.likeness, lowest_likeness);
        }
    }
    if (hit.likeness < lowest_likeness) return std::nullopt;
    return hit;
}

Result<SearchAnswer> search(Call& call, const SearchQuestion& question) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::person_search));
    PH_CHECK(check(question));
    const auto tokens = searched_tokens(question.name);
    PH_TRY(const auto candidates,
           call.work.persons().candidates(scope, lookup_keys(tokens, question.birth_date), question.bsn,
                                          most_candidates));
    std::vector<SearchHit> hits;
    for (const Candidate& candidate : candidates) {
        if (auto hit = judge(question, tokens, candidate)) hits.push_back(std::move(*hit));
    }
    std::sort(hits.begin(), hits.end(), [](const SearchHit& a, const SearchHit& b) {
        if (a.likeness != b.likeness) return a.likeness > b.likeness;
        return std::tie(a.candidate.family_name, a.candidate.person_id) <
               std::tie(b.candidate.family_name, b.candidate.person_id);
    });
    if (hits.size() > static_cast<std::size_t>(question.limit))
        hits.resize(static_cast<std::size_t>(question.limit));
    for (SearchHit& hit : hits) {
        hit.may_open = may_open(call, scope, hit.candidate);
    }
    SearchAnswer answer{std::move(hits), false};
    if (question.bsn) {
        PH_TRY(answer.ask_administrator, call.work.protection().is_hidden(scope, *question.bsn));
    }
    return answer;
}

}  // namespace ph::app
