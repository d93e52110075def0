// Decision tables that a municipality published, every version of them.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/decision_table.hpp"

namespace ph::app {

// A version without its text, and who did what.
struct TableVersion {
    PublishedTableId id;
    std::string decision_id;
    int number = 1;
    Date holds_from;
    std::string reason;
    std::string explanation;
    Instant published_at;
    std::string published_by_name;
    std::optional<Instant> withdrawn_at;
    std::string withdrawn_reason;
    std::string withdrawn_by_name;
};
BOOST_DESCRIBE_STRUCT(TableVersion, (),
                      (id, decision_id, number, holds_from, reason, explanation, published_at,
                       published_by_name, withdrawn_at, withdrawn_reason, withdrawn_by_name))

class DecisionTableRepository {
  public:
    virtual ~DecisionTableRepository() = default;

    // Of all tables of a municipality, by table and number. Policy: no gate stands before it.
    virtual Result<std::vector<TableVersion>> versions(const MunicipalityId& municipality) = 0;
    // The DMN XML. Fault::missing when this municipality has no such version.
    virtual Result<std::string> text(const MunicipalityId& municipality, const std::string& decision_id,
                                     int number) = 0;

    // Fault::conflict when the number is taken.
    virtual Status publish(const access::Scope& scope, const PublishedTable& table) = 0;
    // Fault::conflict when it was withdrawn before, Fault::missing when it is of another municipality.
    virtual Status withdraw(const access::Scope& scope, const WithdrawnTable& withdrawn) = 0;
};

}  // namespace ph::app
