// The two schemas list everything that the program asks for.
#include "catalogue/problems.hpp"
#include "catalogue/rights.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"
#include "wire/dto/protection.hpp"
#include "wire/dto/sharing.hpp"
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

void read_rights(const View& document, app::RightsRules& into, Problems& problems) {
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
        into.keep_reasons.push_back({one.text("id"), one.text("naam"), one.text("wet"), one.text("bewaren")});
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
    if (const auto rights = read_document(folder / "toegang/rechten.yaml", schema("rechten"), problems))
        read_rights(*rights, rules, problems);
    if (const auto words =
            read_document(folder / "toegang/eigen-gegevens.yaml", schema("eigen-gegevens"), problems))
        read_own_data_words(*words, rules);
    if (problems.count() > 0) return problems.error("De catalogus heeft fouten.");
    return rules;
}

}  // namespace ph::catalogue
