// The two schemas list everything that the program asks for.
#include "catalogue/problems.hpp"
#include "catalogue/rights.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"
#include "domain/retention.hpp"
#include "wire/dto/protection.hpp"
#include "wire/dto/sharing.hpp"
#include "wire/meeting_names.hpp"
#include "wire/outreach_names.hpp"
#include "wire/rights_names.hpp"

namespace ph::catalogue {
namespace {

template <class Enum>
void read_words(const View& words, app::RightsRules& into) {
    const View group = words.at(std::string{app::word_group<Enum>});
    for (const auto& [value, name] : wire::Names<Enum>::table)
        into.words[app::word_key(value)] = {std::string{name}, group.text(std::string{name})};
}

app::NotShown not_shown(const View& written) {
    return {written.text("wat"), written.text("waarom"), written.text_or("vraagAan")};
}

// The terms of bewaartermijnen.yaml by id, as far as they are there: that file is checked by who loads it.
std::map<std::string, View> terms_of(const std::optional<View>& kept) {
    std::map<std::string, View> found;
    if (!kept) return found;
    for (const View& one : kept->items("bewaartermijnen")) found.emplace(one.text("id"), one);
    return found;
}

// "Wmo 2015, artikel 5.3.4": with the law in front where the reference does not name it.
std::string law_of(const View& term) {
    const std::string law = term.text("wet");
    const std::string reference = term.text("verwijzing");
    return reference.find(law) == std::string::npos ? law + ", " + reference : reference;
}

// A duty to keep has a term, or a law and words of its own; never both, or one of them would be old some day.
void check_duty(const View& written, Problems& problems) {
    const bool by_term = written.has("bewaartermijn");
    for (const std::string key : {"wet", "bewaren"}) {
        if (by_term && written.has(key))
            problems.add("onbekende-sleutel", "De bewaartermijn zegt dit al. Haal \"" + key + "\" hier weg.",
                         written.at(key).place());
        if (!by_term && !written.has(key))
            problems.add("sleutel-ontbreekt", "Zet hier een bewaartermijn, of een \"" + key + "\" erbij.",
                         written.place());
    }
}

// In its own words, or in those of a term.
app::KeepReason keep_reason(const View& written, const View& after, const std::map<std::string, View>& terms,
                            Problems& problems) {
    app::KeepReason reason{written.text("id"), written.text("naam"), {}, {}};
    check_duty(written, problems);
    if (!written.has("bewaartermijn")) {
        reason.law = written.text_or("wet");
        reason.term = written.text_or("bewaren");
        return reason;
    }
    const auto found = terms.find(written.text("bewaartermijn"));
    if (found == terms.end()) {
        problems.add(
            "onbekende-bewaartermijn",
            "De bewaartermijn \"" + written.text("bewaartermijn") + "\" staat niet in bewaartermijnen.yaml.",
            written.at("bewaartermijn").place());
        return reason;
    }
    RetentionTerm term;
    term.years = found->second.at("bewaren").integer_or("jaren", 0);
    term.days = found->second.at("bewaren").integer_or("dagen", 0);
    reason.law = law_of(found->second);
    reason.term = retention_length(term) + ' ' + after.text(found->second.text("na"));
    return reason;
}

void read_rights(const View& document, const std::map<std::string, View>& terms, app::RightsRules& into,
                 Problems& problems) {
    const View term = document.at("termijn");
    into.term_months = term.integer("maanden");
    into.extension_months = term.integer("verlengenMaanden");
    for (const View& one : document.items("verzoeken")) {
        const auto kind = *wire::named<RightsKind>(one.text("soort"));
        if (!into.kinds
                 .emplace(kind, app::RightText{one.text("naam"), one.text("uitleg"), one.text("artikel")})
                 .second)
            problems.add("dubbele-id", "Het verzoek \"" + one.text("soort") + "\" staat hier twee keer.",
                         one.at("soort").place());
    }
    for (const View& one : document.items("nietWissen")) {
        if (into.keep_reason(one.text("id")) != nullptr)
            problems.add("dubbele-id", "De id \"" + one.text("id") + "\" staat hier twee keer.",
                         one.at("id").place());
        into.keep_reasons.push_back(keep_reason(one, document.at("bewarenVanaf"), terms, problems));
    }
    into.after_refusal = document.text("naEenAfwijzing");
    const View task = document.at("taakVoorCoach");
    into.coach_task_title = task.text("titel");
    into.coach_task_reason = task.text("reden");
    into.coach_task_days = task.integer("werkdagen");
    into.corrected = document.text("verbeterdOpVerzoek");
    for (const View& one : document.items("nietInUwGegevens")) into.not_shown.push_back(not_shown(one));
    into.secret = not_shown(document.at("beroepsgeheim"));
}

void read_own_data_words(const View& document, app::RightsRules& into) {
    for (const auto& [id, section] : document.entries("rubrieken"))
        into.sections[id.text()] = {section.text("titel"), section.text("uitleg")};
    for (const auto& [id, label] : document.entries("velden")) into.fields[id.text()] = label.text();
    const View words = document.at("woorden");
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, app::WordEnums>>(
        [&]<class Enum>(std::type_identity<Enum>) { read_words<Enum>(words, into); });
    for (const auto* plain : {"minuten", "ja", "nee", "van"}) into.words[plain] = {plain, words.text(plain)};
}

}  // namespace

Result<app::RightsRules> load_rights(const std::filesystem::path& folder) {
    app::RightsRules rules;
    Problems problems;
    const auto kept = read_document(folder / "bewaartermijnen.yaml", schema("bewaartermijnen"), problems);
    if (const auto rights = read_document(folder / "toegang/rechten.yaml", schema("rechten"), problems))
        read_rights(*rights, terms_of(kept), rules, problems);
    if (const auto words =
            read_document(folder / "toegang/eigen-gegevens.yaml", schema("eigen-gegevens"), problems))
        read_own_data_words(*words, rules);
    if (problems.count() > 0) return problems.error("De catalogus heeft fouten.");
    return rules;
}

}  // namespace ph::catalogue
