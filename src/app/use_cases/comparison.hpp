// The approaches of the catalogue, and what each of them would do for one person. For policy: the persons are
// prepared or made up, and nothing of a household is read.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/call.hpp"
#include "engine/approach.hpp"
#include "sim/compare.hpp"

namespace ph::app {

Result<std::vector<const engine::Approach*>> approaches_of_catalogue(Call& call);
// Fault::missing when the catalogue has no such approach.
Result<const engine::Approach*> approach_of_catalogue(Call& call, std::string_view id);
Result<std::vector<const sim::Person*>> prepared_persons(Call& call);

struct FactText {
    std::string name;
    std::string value;  // as catalogue files write it (sim/fact_value.hpp)
};
struct DurationText {
    std::string approach;
    std::string item;
    std::string takes;  // "4 weken"
};
struct ComparisonQuestion {
    std::string person;                   // id; empty: nobody who is prepared
    std::optional<Date> asks;             // instead of the day on which the person asks
    std::vector<std::string> approaches;  // ids; empty: those of the person, else all
    std::vector<FactText> facts;          // instead of what is true of the person
    std::vector<std::string> full;        // pools
    std::vector<DurationText> durations;  // instead of what the approaches expect
};

// A fact that at least one of the approaches looks at, and that does not follow from others.
struct ComparedFact {
    std::string name;
    std::string question;
    feel::TypeRef type;
    std::vector<std::string> choices;
    std::string value;                        // as text; empty: nobody knows
    std::vector<std::string> approaches;      // ids of those that look at it
    std::vector<FactText> found_by_approach;  // name: the id of an approach that found something else
};
struct ComparedPool {
    std::string pool;
    std::vector<std::string> items;  // their names
    int places = 0;                  // on the day on which the person asks
    bool full = false;
};
struct Comparison {
    sim::Person person;
    std::vector<sim::Compared> compared;
    std::vector<ComparedFact> facts;
    std::vector<ComparedPool> pools;
};

// What is known of the participant of a dossier, as far as approaches ask for it, and nothing that says who
// it is: no name, no id; of a birth date or an age the group (catalogue/termijnen.yaml), of another date the
// month.
struct CopiedFact {
    std::string name;
    std::string question;
    std::string value;  // as catalogue files write it
    std::string note;   // how it was made coarser; empty: as it is known
};
struct LeftOutFact {
    std::string question;
    std::string why;
};
struct CopiedFacts {
    Date asks;  // today: the comparison begins now
    std::vector<CopiedFact> facts;
    std::vector<LeftOutFact> left_out;
};
Result<CopiedFacts> copy_facts_to_compare(Call& call, const DossierId& dossier);

// With the decision tables that hold today. Fault::invalid with a pointer into the question for everything
// that the catalogue does not know and every value that cannot be.
Result<Comparison> compare_approaches(Call& call, const ComparisonQuestion& question);

}  // namespace ph::app
