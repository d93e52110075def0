#include "app/use_cases/letter_files.hpp"

#include <algorithm>

#include "app/ports/letters.hpp"
#include "app/ports/users.hpp"
#include "app/use_cases/letters.hpp"
#include "app/use_cases/redaction.hpp"
#include "domain/checks.hpp"
#include "domain/letter_text.hpp"

namespace ph::app {
namespace {

using access::Permission;

// As letters in a message are; what is quoted or forwarded keeps its lines.
constexpr std::size_t columns = 72;
// The code of a field without a value.
constexpr std::string_view not_filled_in = "verplicht";

// That one, or nothing.
std::vector<LetterView> only(std::vector<LetterView> all, const LetterId& id) {
    std::erase_if(all, [&](const LetterView& one) { return one.id != id; });
    return all;
}

Result<LetterFile> file_of(Call& call, std::vector<LetterView> found) {
    if (found.empty()) return missing("Deze brief bestaat niet.");
    LetterView& letter = found.front();
    if (letter.title.empty())
        return missing("De tekst van deze brief is er niet meer, of is niet voor u. Vraag het aan " +
                       letter.sent_by_name + '.');
    PH_TRY(const auto scope, call.gate.enter(Permission::session));
    PH_TRY(auto municipality, call.work.users().municipality(scope));
    return LetterFile{letter.kind,
                      std::move(letter.language),
                      std::move(letter.title),
                      std::move(letter.paragraphs),
                      letter.sent_on,
                      std::move(letter.sent_by_name),
                      std::move(municipality.name),
                      {}};
}

}  // namespace

Result<LetterFile> letter_file(Call& call, const DossierId& dossier, const LetterId& id) {
    PH_TRY(const auto admission, call.gate.admit(Permission::contact_read, dossier));
    PH_TRY(auto all, call.work.letters().of_dossier(admission));
    auto found = only(std::move(all), id);
    redact(call, admission, found);
    return file_of(call, std::move(found));
}

Result<LetterFile> approached_letter_file(Call& call, const OutreachPersonId& person, const LetterId& id) {
    PH_TRY(auto all, letters_to_approached(call, person));
    return file_of(call, only(std::move(all), id));
}

Result<LetterFile> letter_proof(Call& call, const LetterProof& proof) {
    PH_TRY(auto preview, preview_letter(call, proof.input));
    const LetterTemplate& letter = call.catalogue.letters.at(proof.input.template_id);
    Checks checks;
    for (Problem& problem : problems_of(letter.wordings.at(proof.input.language), proof.input)) {
        if (problem.code != not_filled_in)
            checks.fail(problem.place.pointer, std::move(problem.code), std::move(problem.message));
    }
    if (proof.sent_on) checks.not_in_future("/verstuurdOp", *proof.sent_on, call.today());
    if (proof.address.size() > address_lines)
        checks.fail("/adres", "te-veel",
                    "Een adres heeft hoogstens " + std::to_string(address_lines) + " regels.");
    for (std::size_t i = 0; i < proof.address.size(); ++i)
        checks.limited("/adres/" + std::to_string(i), proof.address[i]);
    PH_CHECK(checks.status());
    PH_TRY(const auto scope, call.gate.enter(Permission::session));
    PH_TRY(auto municipality, call.work.users().municipality(scope));
    return LetterFile{letter.kind,
                      proof.input.language,
                      std::move(preview.text.title),
                      std::move(preview.text.paragraphs),
                      proof.sent_on.value_or(call.today()),
                      call.actor().display_name,
                      std::move(municipality.name),
                      proof.address};
}

std::string letter_lines(const LetterFile& letter) {
    const std::string text = letter.municipality + '\n' + letter.sent_by + '\n' +
                             day_in_words(letter.sent_on, letter.language) + "\n\n" +
                             plain_text(letter.title, letter.paragraphs);
    return wrapped(text, columns) + '\n';
}

}  // namespace ph::app
