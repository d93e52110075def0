// Which published tables an approach uses in place of the catalogue's, and the approach with them.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/call.hpp"
#include "app/catalogue.hpp"
#include "app/editions.hpp"
#include "app/ports/decision_tables.hpp"
#include "engine/approach.hpp"

namespace ph::app {

struct TableUse {
    std::string decision;
    int number = 1;
};
// As Case::tables has them: "wmo-doelgroep:2 woonruimte-nodig:1".
std::string tables_text(const std::vector<TableUse>& uses);
std::vector<TableUse> tables_of(std::string_view text);

// The version that holds on a day: of those that were not withdrawn the one with the latest day, and of these
// the highest number. Nothing: the table of the catalogue holds.
const TableVersion* holding(const std::vector<TableVersion>& versions, std::string_view decision, Date day);

bool uses_table(const engine::Approach& approach, std::string_view decision);
// What holds on a day of the tables that an approach uses.
std::vector<TableUse> tables_for(const engine::Approach& approach, const std::vector<TableVersion>& versions,
                                 Date day);

// A published table as people name it.
struct NamedTable {
    std::string decision;
    std::string name;
    int number = 1;
};
std::vector<NamedTable> named(const Catalogue& catalogue, const std::vector<TableUse>& uses);

// What editions are made from.
struct EditionParts {
    const Catalogue& catalogue;
    Editions& editions;
    UnitOfWork& work;
};
// The files of an approach: of the catalogue, else as they were kept when a case began with it.
Result<ApproachSource> source_of(const EditionParts& parts, const std::string& id, int version);
Result<TableTexts> texts_of(UnitOfWork& work, const MunicipalityId& municipality,
                            const std::vector<TableUse>& uses);
// Fault::unavailable when this server does not know the version.
Result<ApproachPointer> edition_of(const EditionParts& parts, const Edition& edition);
// As a case that begins on this day will follow it.
Result<std::pair<Edition, ApproachPointer>> edition_on(Call& call, const MunicipalityId& municipality,
                                                       const ApproachPointer& approach, Date day);

// At start: every edition that cases follow is made, so that one that no longer can be shows at once.
Status recall_editions(const Catalogue& catalogue, Editions& editions, Storage& storage);

}  // namespace ph::app
