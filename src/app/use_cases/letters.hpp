// Letters and flyers: how one would read while it is written, sending it, and what was sent. Sending is
// recorded as contact, or as an attempt to reach somebody who is approached.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/letters.hpp"
#include "app/use_cases/outreach.hpp"

namespace ph::app {

// The templates of the catalogue, by id.
Result<std::vector<const LetterTemplate*>> letter_templates(Call& call);

struct LetterPreview {
    LetterText text;
    Reading own_text;         // how what the sender wrote reads
    std::optional<int> ease;  // of the whole letter; none: too short to tell, or not in Dutch
};
// Keeps nothing. Fault::invalid: a template or language that is not there, a text that is too long.
Result<LetterPreview> preview_letter(Call& call, const LetterInput& input);

struct NewLetter {
    LetterInput input;
    std::optional<PersonId> person_id;  // of the household; absent: all of it. Not of who is approached
    std::optional<Date> sent_on;        // absent: today
};

// Of a dossier, the newest first. The words of who has professional secrecy are left out as in contacts.
Result<std::vector<LetterView>> letters(Call& call, const DossierId& dossier);
// Fault::invalid with all that is missing or not right.
Result<LetterView> send_letter(Call& call, const DossierId& dossier, const NewLetter& letter);

// To somebody who is approached. Of who joined, only to who may open the dossier.
Result<std::vector<LetterView>> letters_to_approached(Call& call, const OutreachPersonId& person);
// Also takes the step of the ladder, as any attempt does. Faults as send_letter() and add_outreach_attempt().
Result<OutreachCard> send_to_approached(Call& call, const OutreachPersonId& person, int version,
                                        const NewLetter& letter);

}  // namespace ph::app
