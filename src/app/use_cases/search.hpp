// Finding people: the duplicate search before a registration and the search by name. Results show no more
// than is needed to tell people apart, and reach no further than the searcher's role.
#pragma once
#include <boost/describe.hpp>

#include "app/call.hpp"
#include "app/ports/persons.hpp"

namespace ph::app {

struct SearchQuestion {
    std::string name;
    std::optional<Date> birth_date;
    std::optional<Bsn> bsn;
    int limit = 10;
};

BOOST_DEFINE_ENUM_CLASS(SearchReason, same_bsn, same_name_and_birth_date, similar_name, same_birth_date, name)

struct SearchHit {
    Candidate candidate;
    SearchReason reason = SearchReason::name;
    int likeness = 0;  // 0-100
    bool may_open = false;
};

// From this likeness on it is the same name: the whole of it, in any order.
inline constexpr int same_name = 97;

// How a candidate answers the question; nothing when it does not. Pure.
std::optional<SearchHit> judge(const SearchQuestion& question, const std::vector<std::string>& tokens,
                               const Candidate& candidate);

struct SearchAnswer {
    std::vector<SearchHit> hits;  // most alike first
    // The BSN is known where the searcher may not look: a second dossier is no way out.
    bool ask_administrator = false;
};

// Fault::invalid when there is nothing to search by.
Result<SearchAnswer> search(Call& call, const SearchQuestion& question);

}  // namespace ph::app
