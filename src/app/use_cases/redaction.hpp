// What of a loaded answer the reader sees: each thing has categories, and the gate says which of them are
// open on this dossier. What is left out is remembered by the gate, so that the answer can say so.
#pragma once
#include <string_view>
#include <vector>

#include "app/call.hpp"
#include "app/ports/letters.hpp"
#include "app/ports/measurements.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/plans.hpp"
#include "app/ports/timeline.hpp"
#include "app/ports/work.hpp"
#include "domain/case.hpp"

namespace ph::app {

// Facts of categories that are not open are gone.
void redact(Call& call, const access::Admission& admission, std::vector<FactView>& facts);
bool shows_fact(Call& call, const access::Admission& admission, std::string_view key,
                const std::optional<UserId>& written_by = std::nullopt);

// That something was measured stays; scores of domains that are not open are gone, and then so are the words
// and answers that could tell them.
void redact(Call& call, const access::Admission& admission, std::vector<MeasurementView>& measurements);

// A goal belongs to the plan. About a special category it is seen by who may see that category, with its
// actions.
bool shows_goal(Call& call, const access::Admission& admission, const Goal& goal);
void redact(Call& call, const access::Admission& admission, PlanView& plan);
void redact(Call& call, const access::Admission& admission, std::vector<PlanView>& plans);

// That there was contact stays; the words of who has professional secrecy stay with the writer, unless the
// participant agreed to share them with the reader.
void redact(Call& call, const access::Admission& admission, std::vector<ContactView>& contacts);
void redact(Call& call, const access::Admission& admission, std::vector<LetterView>& letters);

// Why a step was taken is not told when a fact behind it is not open.
void redact(Call& call, const access::Admission& admission, std::vector<CaseHappening>& happenings);

void redact(Call& call, const access::Admission& admission, std::vector<TimelineMoment>& moments);

}  // namespace ph::app
