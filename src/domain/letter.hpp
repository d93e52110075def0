// Letters and flyers in plain language: templates that a municipality words (catalogue/brieven), what is
// filled in, and what was sent.
#pragma once
#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"
#include "domain/organisation.hpp"
#include "domain/outreach.hpp"

namespace ph {

BOOST_DEFINE_ENUM_CLASS(LetterKind, letter, flyer)
// Where a template is offered: in a dossier, or to somebody who is approached.
BOOST_DEFINE_ENUM_CLASS(LetterUse, dossier, outreach)
// What the system fills in. name: of the addressee. date, time, place: of the meeting it is about.
BOOST_DEFINE_ENUM_CLASS(LetterField, name, date, time, place, coach, phone, municipality)

struct LetterParagraph {
    std::string pictogram;  // a drawing beside the text; empty: none
    std::string text;
};
BOOST_DESCRIBE_STRUCT(LetterParagraph, (), (pictogram, text))

// One language of a template. Without a text, a paragraph makes place for what the sender writes.
struct LetterWording {
    std::string title;
    std::vector<LetterParagraph> paragraphs;

    // That it fills in, in the order of the enumeration.
    [[nodiscard]] std::vector<LetterField> fields() const;
    [[nodiscard]] bool has_own_text() const;
};

struct LetterTemplate {
    std::string id;
    int version = 1;
    std::string name;
    std::string explanation;  // when to send it, to who sends
    LetterKind kind = LetterKind::letter;
    std::vector<LetterUse> uses;
    std::map<std::string, LetterWording> wordings;  // by language (BCP 47), Dutch always
};

// Empty and absent: not known.
struct LetterFields {
    std::string name;
    std::optional<Date> date;
    std::string time;  // "14:30"
    std::string place;
    std::string coach;
    std::string phone;
    std::string municipality;
};

struct LetterInput {
    std::string template_id;
    std::string language;
    LetterFields fields;
    std::string own_text;  // an empty line begins a new paragraph
};

// As it is printed. What is missing stands in it as an ellipsis.
struct LetterText {
    std::string title;
    std::vector<LetterParagraph> paragraphs;
    std::vector<LetterField> missing;
};
LetterText compose(const LetterWording& wording, const LetterInput& input);

// Everything that keeps this from being sent, with JSON pointers in the API's names ("/velden/plaats").
std::vector<Problem> problems_of(const LetterWording& wording, const LetterInput& input);

// "dinsdag 24 november 2026", in the language of the letter.
std::string day_in_words(Date day, const std::string& language);

using LetterId = Id<struct LetterKindOfId>;

// What was sent, as it was sent: with a dossier, or to somebody who is approached.
struct Letter {
    LetterId id;
    MunicipalityId municipality_id;
    std::optional<DossierId> dossier_id;
    std::optional<ContactId> contact_id;  // that records the sending
    std::optional<OutreachPersonId> outreach_person_id;
    std::optional<OutreachAttemptId> attempt_id;  // likewise
    std::string template_id;
    int template_version = 1;
    LetterKind kind = LetterKind::letter;
    std::string language;
    std::string title;
    std::vector<LetterParagraph> paragraphs;
    Date sent_on;
    UserId sent_by;
    Instant recorded_at;
    std::optional<Role> recorded_as{};  // says whether the text stays with who wrote it
};
BOOST_DESCRIBE_STRUCT(Letter, (),
                      (id, municipality_id, dossier_id, contact_id, outreach_person_id, attempt_id,
                       template_id, template_version, kind, language, title, paragraphs, sent_on, sent_by,
                       recorded_at, recorded_as))

// Title and paragraphs with an empty line between them, for a message or a file.
std::string plain_text(const std::string& title, const std::vector<LetterParagraph>& paragraphs);

}  // namespace ph
