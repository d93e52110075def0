#include "domain/letter.hpp"

#include <unicode/datefmt.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "domain/checks.hpp"
#include "domain/letter_text.hpp"
#include "domain/texts.hpp"

namespace ph {
namespace {

constexpr std::string_view not_known = "…";
constexpr std::string_view no_break_space = "\u00a0";
// Around what is in another script than the letter (Unicode, UAX 9: FSI and PDI). Without them the groups of
// a telephone number change places between Arabic words.
constexpr std::string_view isolate = "\u2068";
constexpr std::string_view isolate_ends = "\u2069";

struct LetterFieldRule {
    LetterField field;
    std::string_view word;  // between braces in a template, and in the API
    std::string_view ask;
};
constexpr std::array<LetterFieldRule, 7> letter_field_rules{
    {{LetterField::name, "naam", "Vul in aan wie u schrijft."},
     {LetterField::date, "datum", "Kies de dag van de afspraak."},
     {LetterField::time, "tijd", "Vul in hoe laat de afspraak is."},
     {LetterField::place, "plaats", "Vul in waar de afspraak is."},
     {LetterField::coach, "coach", "Vul in wie de afspraak heeft."},
     {LetterField::phone, "telefoon", "Vul een telefoonnummer in. Dan kan de ander u bellen."},
     {LetterField::municipality, "gemeente", "Vul in van welke gemeente de brief komt."}}};

bool uses_word(const std::string& text, std::string_view word) {
    return text.find('{' + std::string{word} + '}') != std::string::npos;
}

// Half a telephone number at the end of a line is dialled wrong.
std::string kept_on_one_line(std::string text) {
    for (auto at = text.find(' '); at != std::string::npos; at = text.find(' ', at))
        text.replace(at, 1, no_break_space);
    return text;
}

std::string value_of(LetterField field, const LetterInput& input) {
    const LetterFields& fields = input.fields;
    switch (field) {
        case LetterField::name: return fields.name;
        case LetterField::date: return fields.date ? day_in_words(*fields.date, input.language) : "";
        case LetterField::time: return fields.time;
        case LetterField::place: return fields.place;
        case LetterField::coach: return fields.coach;
        case LetterField::phone: return kept_on_one_line(fields.phone);
        case LetterField::municipality: return fields.municipality;
    }
    return {};
}

std::string filled_in(const std::string& text, const LetterInput& input) {
    std::array<std::string, letter_field_rules.size()> values;
    const bool isolated = reads_right_to_left(input.language);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = value_of(letter_field_rules[i].field, input);
        if (values[i].empty())
            values[i] = not_known;
        else if (isolated)
            values[i] = std::string{isolate} + values[i] + std::string{isolate_ends};
    }
    const auto word = [&](std::size_t i) { return Word{letter_field_rules[i].word, values[i]}; };
    return fill_in(text, {word(0), word(1), word(2), word(3), word(4), word(5), word(6)});
}

// What the sender wrote, an empty line between paragraphs.
std::vector<std::string> paragraphs_of(std::string_view text) {
    std::vector<std::string> found(1);
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string line = clean_line(std::string{text.substr(0, end)});
        if (line.empty()) {
            if (!found.back().empty()) found.emplace_back();
        } else {
            found.back() += (found.back().empty() ? "" : "\n") + line;
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    if (found.back().empty()) found.pop_back();
    return found;
}

bool is_clock_time(const std::string& text) {
    constexpr std::string_view shape = "00:00";
    if (text.size() != shape.size() || text[2] != ':') return false;
    for (const std::size_t at : {0U, 1U, 3U, 4U}) {
        if (text[at] < '0' || text[at] > '9') return false;
    }
    return std::string_view{text}.substr(0, 2) < "24" && text[3] < '6';
}

}  // namespace

std::vector<LetterField> LetterWording::fields() const {
    std::vector<LetterField> found;
    for (const LetterFieldRule& rule : letter_field_rules) {
        const bool used =
            uses_word(title, rule.word) || std::ranges::any_of(paragraphs, [&](const LetterParagraph& one) {
                return uses_word(one.text, rule.word);
            });
        if (used) found.push_back(rule.field);
    }
    return found;
}

bool LetterWording::has_own_text() const {
    return std::ranges::any_of(paragraphs, [](const LetterParagraph& one) { return one.text.empty(); });
}

LetterText compose(const LetterWording& wording, const LetterInput& input) {
    LetterText letter;
    letter.title = filled_in(wording.title, input);
    for (const LetterParagraph& one : wording.paragraphs) {
        if (!one.text.empty()) {
            letter.paragraphs.push_back({one.pictogram, filled_in(one.text, input)});
            continue;
        }
        std::string pictogram = one.pictogram;
        for (std::string& text : paragraphs_of(input.own_text))
            letter.paragraphs.push_back({std::exchange(pictogram, {}), std::move(text)});
    }
    for (const LetterField field : wording.fields()) {
        if (value_of(field, input).empty()) letter.missing.push_back(field);
    }
    return letter;
}

std::vector<Problem> problems_of(const LetterWording& wording, const LetterInput& input) {
    Checks checks;
    const auto used = wording.fields();
    for (const LetterFieldRule& rule : letter_field_rules) {
        const std::string pointer = "/velden/" + std::string{rule.word};
        const bool is_used = std::ranges::find(used, rule.field) != used.end();
        const std::string value = value_of(rule.field, input);
        if (is_used && value.empty()) checks.fail(pointer, "verplicht", std::string{rule.ask});
        checks.limited(pointer, value);
    }
    if (!input.fields.time.empty() && !is_clock_time(input.fields.time))
        checks.fail("/velden/tijd", "ongeldige-tijd", "Schrijf de tijd zo: 14:30.");
    checks.limited("/eigenTekst", input.own_text, text_length);
    if (!input.own_text.empty() && !wording.has_own_text())
        checks.fail("/eigenTekst", "past-niet", "In deze brief is geen plek voor een eigen tekst.");
    return checks.take();
}

std::string day_in_words(Date day, const std::string& language) {
    // European order in English, and digits as on a telephone in Arabic.
    const std::string tag = language == "en" ? "en-GB" : language == "ar" ? "ar-u-nu-latn" : language;
    UErrorCode status = U_ZERO_ERROR;
    const auto locale = icu::Locale::forLanguageTag(tag, status);
    const std::unique_ptr<icu::DateFormat> format{
        icu::DateFormat::createDateInstance(icu::DateFormat::kFull, locale)};
    if (U_FAILURE(status) || !format) return to_string(day);
    format->setTimeZone(*icu::TimeZone::getGMT());
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count();
    icu::UnicodeString text;
    format->format(static_cast<UDate>(milliseconds), text);
    std::string out;
    return text.toUTF8String(out);
}

std::string plain_text(const std::string& title, const std::vector<LetterParagraph>& paragraphs) {
    std::string text = title;
    for (const LetterParagraph& one : paragraphs) text += "\n\n" + one.text;
    return text;
}

}  // namespace ph
