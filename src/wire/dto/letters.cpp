#include "wire/dto/letters.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

template <class Dto>
LetterInput letter_input(const Dto& dto) {
    LetterInput input;
    input.template_id = dto.sjabloon;
    input.language = dto.taal;
    input.fields = {line_of(dto.velden.naam),    dto.velden.datum,          line_of(dto.velden.tijd),
                    line_of(dto.velden.plaats),  line_of(dto.velden.coach), line_of(dto.velden.telefoon),
                    line_of(dto.velden.gemeente)};
    // As it is typed: what is found in it has a place.
    input.own_text = dto.eigenTekst.value_or("");
    return input;
}

std::vector<Briefalinea> paragraphs_dto(const std::vector<LetterParagraph>& paragraphs) {
    return each(paragraphs, [](const LetterParagraph& one) {
        return Briefalinea{unless_empty(one.pictogram), one.text};
    });
}

Leesbevinding finding_dto(const ReadingFinding& one) {
    const bool is_sentence = one.flaw == ReadingFlaw::long_sentence;
    return {one.flaw,
            one.begin,
            one.length,
            is_sentence || one.flaw == ReadingFlaw::hard_word ? one.text : std::string{},
            is_sentence ? std::optional{one.words} : std::nullopt,
            one.better};
}

}  // namespace

LetterInput to_domain(const Briefinhoud& dto) {
    return letter_input(dto);
}

app::LetterProof to_domain(const Briefproef& dto) {
    app::LetterProof proof{letter_input(dto), dto.verstuurdOp, {}};
    proof.input.own_text = clean(proof.input.own_text);
    if (dto.adres) {
        for (const std::string& line : *dto.adres) proof.address.push_back(clean_line(line));
    }
    return proof;
}

app::NewLetter to_domain(const NieuweBrief& dto) {
    app::NewLetter letter{letter_input(dto), dto.persoonId, dto.verstuurdOp};
    letter.input.own_text = clean(letter.input.own_text);
    return letter;
}

app::NewLetter to_domain(const NieuweBenaderbrief& dto) {
    app::NewLetter letter{letter_input(dto), std::nullopt, dto.verstuurdOp};
    letter.input.own_text = clean(letter.input.own_text);
    return letter;
}

Briefsjabloon to_dto(const LetterTemplate& letter) {
    Briefsjabloon dto{letter.id,   letter.version, letter.name, letter.explanation,
                      letter.kind, letter.uses,    {}};
    for (const auto& [language, wording] : letter.wordings)
        dto.talen.push_back({language, wording.title, wording.fields(), wording.has_own_text()});
    return dto;
}

Briefvoorbeeld to_dto(const app::LetterPreview& preview) {
    return {preview.text.title, paragraphs_dto(preview.text.paragraphs), preview.text.missing, preview.ease,
            each(preview.own_text.findings, finding_dto)};
}

Brief to_dto(const app::LetterView& letter) {
    return {letter.id,       letter.template_id,         letter.kind,
            letter.language, unless_empty(letter.title), paragraphs_dto(letter.paragraphs),
            letter.sent_on,  letter.sent_by_name,        letter.contact_id};
}

Lijst<Brief> to_dto(const std::vector<app::LetterView>& letters) {
    return {each(letters, [](const app::LetterView& one) { return to_dto(one); })};
}

}  // namespace ph::wire
