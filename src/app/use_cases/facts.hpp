// Facts and client snapshots: asked once, kept with source and date, shown in every form.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/persons.hpp"

namespace ph::app {

struct NewFact {
    PersonId person_id;
    std::string key;
    std::string value;  // JSON
    FactSource source = FactSource::person;
    std::string source_detail;
    Date observed_on;
};

// An answer on a form. Without a source of its own it is of whoever filled the form in.
struct SnapshotAnswer {
    std::string key;
    std::string value;  // JSON
    std::optional<FactSource> source;
    std::string source_detail;
};

struct NewSnapshot {
    PersonId person_id;
    std::string form_id;
    FilledBy filled_by = FilledBy::together;
    Date filled_on;
    std::vector<SnapshotAnswer> answers;
    std::string note;
};

struct SnapshotWithFacts {
    SnapshotView snapshot;
    std::vector<FactView> facts;
};

// What a form or an approach of the catalogue asks under this key; nothing when none does.
const FormQuestion* question_of(const Catalogue& catalogue, std::string_view key);

// Those that hold, or all of them with `history`; by key, the newest first.
Result<std::vector<FactView>> facts(Call& call, const DossierId& dossier, bool history);
// Those that hold, of the kinds that are open to whoever may read the dossier: so that no partner asks what
// another knows already.
Result<std::vector<FactView>> known_facts(Call& call, const DossierId& dossier);
// Fault::invalid for an unknown key, a value that does not fit the question, a person of another household.
Result<FactView> add_fact(Call& call, const DossierId& dossier, const NewFact& input);

Result<std::vector<SnapshotWithFacts>> snapshots(Call& call, const DossierId& dossier);
// Answers become facts where they are news (domain/fact.hpp): what was known already stays as it was.
Result<SnapshotWithFacts> add_snapshot(Call& call, const DossierId& dossier, const NewSnapshot& input);

}  // namespace ph::app
