#include "app/use_cases/letters.hpp"

#include <algorithm>
#include <cmath>

#include "app/payload.hpp"
#include "app/use_cases/links.hpp"
#include "app/use_cases/redaction.hpp"
#include "app/use_cases/work.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr std::string_view dutch = "nl";
// On the clock, of a letter that was sent on an earlier day.
constexpr std::chrono::hours posted_at{12};

struct Wanted {
    const LetterTemplate* letter = nullptr;
    const LetterWording* wording = nullptr;
};

Result<Wanted> wanted_letter(const Call& call, const LetterInput& input, std::optional<LetterUse> use) {
    Checks checks;
    const auto found = call.catalogue.letters.find(input.template_id);
    const bool offered = found != call.catalogue.letters.end() &&
                         (!use || std::ranges::find(found->second.uses, *use) != found->second.uses.end());
    if (!offered)
        checks.fail("/sjabloon", "onbekend-sjabloon", "Deze brief is er niet. Kies een brief uit de lijst.");
    PH_CHECK(checks.status());
    const auto wording = found->second.wordings.find(input.language);
    if (wording == found->second.wordings.end())
        checks.fail("/taal", "onbekende-taal", "Deze brief is er niet in deze taal. Kies een andere taal.");
    PH_CHECK(checks.status());
    return Wanted{&found->second, &wording->second};
}

Letter letter_of(Call& call, const Wanted& wanted, const NewLetter& input) {
    LetterText text = compose(*wanted.wording, input.input);
    Letter letter;
    letter.id = call.new_id<LetterId>();
    letter.municipality_id = call.actor().municipality_id;
    letter.template_id = wanted.letter->id;
    letter.template_version = wanted.letter->version;
    letter.kind = wanted.letter->kind;
    letter.language = input.input.language;
    letter.title = std::move(text.title);
    letter.paragraphs = std::move(text.paragraphs);
    letter.sent_on = input.sent_on.value_or(call.today());
    letter.sent_by = call.actor().user_id;
    letter.recorded_at = call.now();
    return letter;
}

std::string told_of_letter(const Letter& letter) {
    return Payload{}
        .add("template", std::string_view{letter.template_id})
        .add("language", std::string_view{letter.language})
        .add("sentOn", letter.sent_on)
        .json();
}

}  // namespace

Result<std::vector<const LetterTemplate*>> letter_templates(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(Permission::catalogue_read));
    std::vector<const LetterTemplate*> found;
    for (const auto& [id, letter] : call.catalogue.letters) found.push_back(&letter);
    return found;
}

Result<LetterPreview> preview_letter(Call& call, const LetterInput& input) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(Permission::catalogue_read));
    PH_TRY(const Wanted wanted, wanted_letter(call, input, std::nullopt));
    Checks checks;
    checks.limited("/eigenTekst", input.own_text, text_length);
    PH_CHECK(checks.status());
    const bool is_dutch = input.language == dutch;
    LetterPreview preview;
    preview.text = compose(*wanted.wording, input);
    preview.own_text = read_through(input.own_text, call.catalogue.reading, is_dutch);
    const auto whole = read_through(plain_text(preview.text.title, preview.text.paragraphs),
                                    call.catalogue.reading, is_dutch);
    if (whole.ease) preview.ease = static_cast<int>(std::lround(*whole.ease));
    return preview;
}

Result<std::vector<LetterView>> letters(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::contact_read, dossier));
    PH_TRY(auto found, call.work.letters().of_dossier(admission));
    redact(call, admission, found);
    return found;
}

Result<LetterView> send_letter(Call& call, const DossierId& dossier, const NewLetter& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::contact_add, dossier, true));
    PH_TRY(const Wanted wanted, wanted_letter(call, input.input, LetterUse::dossier));
    Checks checks;
    checks.fail_all(problems_of(*wanted.wording, input.input));
    if (input.sent_on) checks.not_in_future("/verstuurdOp", *input.sent_on, call.today());
    if (input.person_id) {
        PH_TRY(const bool member, is_member(call, admission, *input.person_id));
        if (!member)
            checks.fail("/persoonId", "onbekende-persoon", "Deze persoon hoort niet bij dit huishouden.");
    }
    PH_CHECK(checks.status());
    Letter letter = letter_of(call, wanted, input);
    Contact contact;
    contact.person_id = input.person_id;
    contact.at = letter.sent_on == call.today() ? call.now() : local_instant(letter.sent_on, posted_at);
    contact.channel = Channel::letter;
    contact.outcome = ContactOutcome::sent;
    contact.note = letter.title;
    PH_TRY(const auto recorded, add_contact(call, dossier, std::move(contact)));
    letter.dossier_id = dossier;
    letter.contact_id = recorded.id;
    letter.recorded_as = recorded.recorded_as;
    PH_CHECK(call.work.letters().add(admission, letter));
    call.gate.note(admission, subject("letter", letter.id), told_of_letter(letter));
    return LetterView{std::move(letter), call.actor().display_name};
}

Result<std::vector<LetterView>> letters_to_approached(Call& call, const OutreachPersonId& person) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach));
    PH_TRY(const auto card, outreach_card(call, person));
    if (card.person.dossier_id && !card.may_open) return std::vector<LetterView>{};
    return call.work.letters().of_person(scope, person);
}

Result<OutreachCard> send_to_approached(Call& call, const OutreachPersonId& person, int version,
                                        const NewLetter& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach, true));
    PH_TRY(const Wanted wanted, wanted_letter(call, input.input, LetterUse::outreach));
    Checks checks;
    checks.fail_all(problems_of(*wanted.wording, input.input));
    if (input.sent_on) checks.not_in_future("/verstuurdOp", *input.sent_on, call.today());
    PH_CHECK(checks.status());
    Letter letter = letter_of(call, wanted, input);
    NewOutreachAttempt attempt;
    attempt.id = call.new_id<OutreachAttemptId>();
    attempt.tried_on = letter.sent_on;
    attempt.channel = Channel::letter;
    attempt.outcome = OutreachOutcome::sent;
    attempt.words = letter.title;
    PH_TRY(auto card, add_outreach_attempt(call, person, version, attempt));
    letter.outreach_person_id = person;
    letter.attempt_id = attempt.id;
    PH_CHECK(call.work.letters().add(scope, letter));
    call.gate.note(scope, subject("letter", letter.id), told_of_letter(letter));
    return card;
}

}  // namespace ph::app
