#include "app/use_cases/editions.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "app/use_cases/approaches.hpp"
#include "dmn/outline.hpp"

namespace ph::app {

std::string tables_text(const std::vector<TableUse>& uses) {
    std::string text;
    for (const TableUse& use : uses) {
        if (!text.empty()) text += ' ';
        text += use.decision + ':' + std::to_string(use.number);
    }
    return text;
}

std::vector<TableUse> tables_of(std::string_view text) {
    std::vector<TableUse> uses;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(one.size() + 1, text.size()));
        const std::size_t colon = one.find(':');
        if (colon == std::string_view::npos) continue;
        TableUse& use = uses.emplace_back();
        use.decision = one.substr(0, colon);
        std::from_chars(one.data() + colon + 1, one.data() + one.size(), use.number);
    }
    return uses;
}

const TableVersion* holding(const std::vector<TableVersion>& versions, std::string_view decision, Date day) {
    const TableVersion* found = nullptr;
    for (const TableVersion& one : versions) {
        if (one.decision_id != decision || one.withdrawn_at || one.holds_from > day) continue;
        if (found == nullptr ||
            std::pair{one.holds_from, one.number} > std::pair{found->holds_from, found->number})
            found = &one;
    }
    return found;
}

bool uses_table(const engine::Approach& approach, std::string_view decision) {
    return std::ranges::any_of(approach.definition.decided(),
                               [&](const engine::Decided& one) { return one.decision == decision; });
}

std::vector<TableUse> tables_for(const engine::Approach& approach, const std::vector<TableVersion>& versions,
                                 Date day) {
    std::set<std::string> decisions;
    for (const engine::Decided& one : approach.definition.decided()) decisions.insert(one.decision);
    std::vector<TableUse> uses;
    for (const std::string& decision : decisions) {
        if (const TableVersion* version = holding(versions, decision, day))
            uses.push_back({decision, version->number});
    }
    return uses;
}

std::vector<NamedTable> named(const Catalogue& catalogue, const std::vector<TableUse>& uses) {
    std::vector<NamedTable> tables;
    tables.reserve(uses.size());
    for (const TableUse& use : uses) {
        NamedTable& table = tables.emplace_back(NamedTable{use.decision, use.decision, use.number});
        const auto source = catalogue.decision_sources.find(use.decision);
        if (source == catalogue.decision_sources.end()) continue;
        const auto outline = dmn::outline(source->second, use.decision);
        if (outline.ok() && !outline->name.empty()) table.name = outline->name;
    }
    return tables;
}

Result<ApproachSource> source_of(const EditionParts& parts, const std::string& id, int version) {
    const auto present = present_approach(parts.catalogue, id);
    if (present && present->version == version)
        return ApproachSource{id, version, parts.catalogue.approach_sources.at(id), {}};
    return parts.work.cases().source(id, version);
}

Result<TableTexts> texts_of(UnitOfWork& work, const MunicipalityId& municipality,
                            const std::vector<TableUse>& uses) {
    TableTexts texts;
    for (const TableUse& use : uses) {
        PH_TRY(texts[use.decision], work.decision_tables().text(municipality, use.decision, use.number));
    }
    return texts;
}

Result<ApproachPointer> edition_of(const EditionParts& parts, const Edition& edition) {
    if (edition.tables.empty())
        return approach_of(parts.catalogue, edition.approach_id, edition.approach_version);
    if (auto kept = parts.editions.find(edition)) return kept;
    PH_TRY(const auto source, source_of(parts, edition.approach_id, edition.approach_version));
    PH_TRY(const auto texts, texts_of(parts.work, edition.municipality_id, tables_of(edition.tables)));
    PH_TRY(auto approach, parts.editions.read()(source, texts));
    parts.editions.keep(edition, approach);
    return approach;
}

Result<std::pair<Edition, ApproachPointer>> edition_on(Call& call, const MunicipalityId& municipality,
                                                       const ApproachPointer& approach, Date day) {
    PH_TRY(const auto versions, call.work.decision_tables().versions(municipality));
    Edition edition{municipality, approach->id, approach->version,
                    tables_text(tables_for(*approach, versions, day))};
    if (edition.tables.empty()) return std::pair{std::move(edition), approach};
    auto made = edition_of({call.catalogue, call.editions, call.work}, edition);
    if (!made.ok() && made.error().fault == Fault::invalid) {
        // A newer release of the catalogue may ask other things of a table than the one it was made for.
        return Error{Fault::conflict,
                     "De beslistabellen die nu gelden, passen niet meer bij de aanpak " + approach->name +
                         ". Vraag de beheerder om een nieuwe versie van de tabel.",
                     made.error().problems};
    }
    PH_TRY(auto sound, std::move(made));
    return std::pair{std::move(edition), std::move(sound)};
}

Status recall_editions(const Catalogue& catalogue, Editions& editions, Storage& storage) {
    PH_TRY(const auto work, storage.begin(Access::read));
    PH_TRY(const auto followed, work->cases().editions());
    for (const Edition& edition : followed) {
        PH_TRY([[maybe_unused]] const auto approach, edition_of({catalogue, editions, *work}, edition));
    }
    return {};
}

}  // namespace ph::app
