// Restricted dossiers: they exist only for the participant and for the people who are named. For everybody
// else every route answers as if there were none.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/protection.hpp"

namespace ph::app {

// Exactly one way to say whom one means: the dossier, the BSN, or name and birth date together.
struct RestrictionQuestion {
    std::optional<DossierId> dossier;
    std::optional<Bsn> bsn;
    std::string name;
    std::optional<Date> birth_date;
};

struct NewRestriction {
    bool restricted = true;
    std::vector<UserId> named;  // with none, nobody would be left
    std::string reason;
};

// For who restricts and may open no dossier: says no more than who is meant, and only for a whole match.
Result<std::vector<KnownPerson>> find_to_restrict(Call& call, const RestrictionQuestion& question);

Result<std::vector<RestrictionView>> restrictions(Call& call);
// Fault::missing when this municipality has no such dossier.
Result<RestrictionView> restriction(Call& call, const DossierId& dossier);
// Replaces who was named. Fault::stale, Fault::invalid without a reason or with somebody who cannot be named.
Result<RestrictionView> restrict_dossier(Call& call, const DossierId& dossier, int revision,
                                         const NewRestriction& input);

// Refuses a BSN of a restricted dossier with no more than whom to ask.
Error ask_the_administrator(std::string pointer);

}  // namespace ph::app
