// What the filter of a cohort may look at: a few names of its own and the facts whose kind of data the ground
// for counting in groups allows. No free text, no exact age: both can say who somebody is.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue.hpp"
#include "app/ports/cohorts.hpp"
#include "feel/feel.hpp"

namespace ph::app {

struct CohortName {
    std::string name;
    std::string question;
    feel::TypeRef type;
    std::vector<std::string> choices;  // of a text with fixed values; empty: what the dossiers have
    bool fact = false;
    bool matches = false;  // a comparison group may be made alike in it
};

class CohortNames {
  public:
    CohortNames(const Catalogue& catalogue, access::Categories counted);

    [[nodiscard]] const std::vector<CohortName>& list() const noexcept { return names_; }
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> fact_keys() const;

    // A filter that is in order and gives yes or no. Fault::invalid with every mistake, its line and column,
    // and the name that was meant where one looks like it; `pointer` is the place of the text in the request.
    [[nodiscard]] Result<feel::Expression> filter(const std::string& text, const std::string& pointer) const;
    // What is known of somebody beforehand, in the order of the list; null is not known.
    [[nodiscard]] std::vector<feel::Value> values(const CohortSubject& subject) const;

  private:
    void add_own_names(access::Categories counted);
    void add_facts(access::Categories counted);
    [[nodiscard]] feel::Value fact_of(const CohortSubject& subject, const CohortName& name) const;
    [[nodiscard]] feel::Value own_of(const CohortSubject& subject, std::string_view name) const;

    const Catalogue& catalogue_;
    std::vector<CohortName> names_;
    feel::Environment environment_;
};

}  // namespace ph::app
