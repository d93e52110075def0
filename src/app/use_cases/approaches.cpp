#include "app/use_cases/approaches.hpp"

#include "app/ports/cases.hpp"
#include "app/use_cases/facts.hpp"

namespace ph::app {
namespace {

std::string kind_of(const feel::Type& type, bool has_choices) {
    if (has_choices) return "keuze";
    switch (type.shape) {
        case feel::Shape::boolean: return "ja-nee";
        case feel::Shape::number: return "getal";
        case feel::Shape::date: return "datum";
        default: return "tekst";
    }
}

Error changed(const ApproachSource& kept) {
    const std::string message =
        "Aanpak " + kept.approach_id + ", versie " + std::to_string(kept.approach_version) +
        ", is in gebruik bij huishoudens en staat nu met een andere tekst in de catalogus. Geef de "
        "gewijzigde "
        "aanpak een hogere versie; wie al begonnen is, gaat verder met de oude tekst.";
    return {Fault::conflict, message, {{"aanpak-gewijzigd", message, {}}}};
}

}  // namespace

void add_approach(Catalogue& catalogue, ApproachPointer approach, std::string source) {
    const auto& fields = approach->definition.facts();
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (approach->definition.decided_by(i) != nullptr) continue;
        if (question_of(catalogue, fields[i].name) != nullptr) continue;
        FormQuestion question;
        question.fact = fields[i].name;
        question.text = fields[i].name;
        if (i < approach->facts.size()) {
            if (!approach->facts[i].question.empty()) question.text = approach->facts[i].question;
            for (const std::string& choice : approach->facts[i].choices)
                question.choices.emplace_back(choice, choice);
        }
        question.kind = kind_of(*fields[i].type, !question.choices.empty());
        catalogue.approach_questions.emplace(question.fact, std::move(question));
    }
    catalogue.approach_sources[approach->id] = std::move(source);
    catalogue.kept_approaches[{approach->id, approach->version}] = approach;
    std::string id = approach->id;
    catalogue.approaches[std::move(id)] = std::move(approach);
}

void add_method_approach(Catalogue& catalogue, ApproachPointer approach, std::string source) {
    catalogue.approach_sources[approach->id] = std::move(source);
    catalogue.kept_approaches[{approach->id, approach->version}] = approach;
    std::string id = approach->id;
    catalogue.method_approaches[std::move(id)] = std::move(approach);
}

ApproachPointer present_approach(const Catalogue& catalogue, const std::string& id) {
    for (const auto* shelf : {&catalogue.approaches, &catalogue.method_approaches}) {
        if (const auto found = shelf->find(id); found != shelf->end()) return found->second;
    }
    return nullptr;
}

Result<ApproachPointer> approach_of(const Catalogue& catalogue, const std::string& id, int version) {
    const auto found = catalogue.kept_approaches.find({id, version});
    if (found != catalogue.kept_approaches.end()) return found->second;
    const std::string message = "Deze server kent versie " + std::to_string(version) + " van aanpak " + id +
                                " nog niet. Start de server opnieuw.";
    return Error{Fault::unavailable, message, {{"aanpak-onbekend", message, {}}}};
}

Status recall_approaches(Catalogue& catalogue, Storage& storage, const ReadApproach& read) {
    PH_TRY(const auto work, storage.begin(Access::read));
    PH_TRY(const auto sources, work->cases().sources());
    for (const ApproachSource& kept : sources) {
        const auto present = present_approach(catalogue, kept.approach_id);
        if (present && present->version == kept.approach_version) {
            if (catalogue.approach_sources[kept.approach_id] != kept.text) return changed(kept);
            continue;
        }
        PH_TRY(auto approach, read(kept, {}));
        catalogue.kept_approaches[{kept.approach_id, kept.approach_version}] = std::move(approach);
    }
    return {};
}

}  // namespace ph::app
