// Decision tables that a municipality published in place of those of the catalogue. Policy, no personal data.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

// One version of a table of one municipality. Never changed and never deleted: running cases may follow it.
struct PublishedTable {
    PublishedTableId id;
    MunicipalityId municipality_id;
    std::string decision_id;  // of the catalogue
    int number = 1;           // counts from 1 for each table of a municipality
    std::string text;         // DMN XML
    Date holds_from;          // cases that begin on this day or later use it
    std::string reason;
    std::string explanation;  // why it holds from a day before it was published; else empty
    UserId published_by;
    Instant published_at;
};
BOOST_DESCRIBE_STRUCT(PublishedTable, (),
                      (id, municipality_id, decision_id, number, text, holds_from, reason, explanation,
                       published_by, published_at))

// A version that was taken back before it held.
struct WithdrawnTable {
    PublishedTableId id;  // of the version
    std::string reason;
    UserId withdrawn_by;
    Instant withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(WithdrawnTable, (), (id, reason, withdrawn_by, withdrawn_at))

}  // namespace ph
