// The Dutch words of letters: in catalogue/brieven and in the API.
#pragma once
#include "domain/letter.hpp"
#include "domain/readability.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<LetterKind> {
    static constexpr auto table =
        names<LetterKind>({{LetterKind::letter, "brief"}, {LetterKind::flyer, "flyer"}});
};

template <>
struct Names<LetterUse> {
    static constexpr auto table =
        names<LetterUse>({{LetterUse::dossier, "dossier"}, {LetterUse::outreach, "benaderen"}});
};

template <>
struct Names<LetterField> {
    static constexpr auto table = names<LetterField>({{LetterField::name, "naam"},
                                                      {LetterField::date, "datum"},
                                                      {LetterField::time, "tijd"},
                                                      {LetterField::place, "plaats"},
                                                      {LetterField::coach, "coach"},
                                                      {LetterField::phone, "telefoon"},
                                                      {LetterField::municipality, "gemeente"}});
};

template <>
struct Names<ReadingFlaw> {
    static constexpr auto table = names<ReadingFlaw>({{ReadingFlaw::long_sentence, "lange-zin"},
                                                      {ReadingFlaw::hard_word, "moeilijk-woord"},
                                                      {ReadingFlaw::hard_text, "moeilijke-tekst"}});
};

}  // namespace ph::wire
