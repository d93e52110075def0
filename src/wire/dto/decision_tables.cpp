#include "wire/dto/decision_tables.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

std::optional<int> unless_zero(int number) {
    return number == 0 ? std::nullopt : std::optional{number};
}

Tabelversie to_dto(const app::TableVersion& version) {
    Tabelversie dto;
    dto.nummer = version.number;
    dto.geldtVanaf = version.holds_from;
    dto.reden = version.reason;
    dto.uitleg = unless_empty(version.explanation);
    dto.gepubliceerdOp = version.published_at;
    dto.gepubliceerdDoor = version.published_by_name;
    dto.ingetrokkenOp = version.withdrawn_at;
    dto.ingetrokkenDoor = unless_empty(version.withdrawn_by_name);
    dto.redenIntrekking = unless_empty(version.withdrawn_reason);
    return dto;
}

Tabelfout to_dto(const app::TableProblem& found) {
    Tabelfout dto;
    dto.code = found.problem.code;
    dto.melding = found.problem.message;
    dto.aanpak = unless_empty(found.approach);
    // A place in the file of an approach says nothing to who writes the table.
    if (!found.approach.empty()) return dto;
    dto.regelInXml = unless_zero(found.problem.place.line);
    dto.positie = unless_zero(found.problem.place.column);
    if (found.cell) {
        dto.regel = unless_zero(found.cell->rule);
        dto.kolom = unless_zero(found.cell->column);
        dto.kop = unless_empty(found.cell->column_name);
        dto.element = unless_empty(found.cell->id);
    }
    return dto;
}

}  // namespace

BeslistabelRegel to_dto(const app::TableListing& listing) {
    BeslistabelRegel dto;
    dto.id = listing.id;
    dto.naam = listing.name;
    dto.vraag = unless_empty(listing.question);
    dto.gebruiktIn =
        each(listing.used_in, [](const app::TableUser& user) { return Tabelgebruik{user.id, user.name}; });
    dto.wijzigbaar = listing.locked.empty();
    dto.waaromNiet = unless_empty(listing.locked);
    dto.geldt = listing.holds;
    dto.geldtVanaf = listing.holds_since;
    dto.komt = listing.comes;
    dto.komtOp = listing.comes_on;
    dto.versie = listing.revision;
    return dto;
}

Beslistabel to_dto(const app::TablePicture& picture) {
    Beslistabel dto;
    static_cast<BeslistabelRegel&>(dto) = to_dto(static_cast<const app::TableListing&>(picture));
    dto.getoond = picture.shown;
    dto.xml = picture.text;
    dto.dmn = picture.standard;
    dto.hitPolicy = picture.table.hit_policy;
    dto.kolommen = each(picture.table.columns, [](const dmn::OutlineColumn& column) {
        return Tabelkolom{column.name, column.expression, unless_empty(column.type),
                          unless_empty(column.allowed), column.output};
    });
    dto.regels = each(picture.table.rules, [](const dmn::OutlineRule& rule) {
        return Tabelrij{rule.id, each(rule.cells, [](const dmn::OutlineCell& cell) { return cell.text; }),
                        unless_empty(rule.annotation)};
    });
    dto.geschiedenis =
        each(picture.versions, [](const app::TableVersion& version) { return to_dto(version); });
    return dto;
}

Tabelverschil to_dto(const dmn::TableChange& change) {
    return {unless_zero(change.rule), change.text};
}

Tabelcontrole to_dto(const app::TableTrial& trial) {
    Tabelcontrole dto;
    dto.klopt = trial.problems.empty();
    dto.fouten = each(trial.problems, [](const app::TableProblem& found) { return to_dto(found); });
    dto.verschillen = each(trial.changes, [](const dmn::TableChange& change) { return to_dto(change); });
    dto.gewijzigd = each(trial.walks, [](const app::ChangedWalk& walk) {
        return GewijzigdVerloop{walk.approach, walk.approach_name, walk.person, walk.person_name,
                                each(walk.differences, [](const sim::Difference& one) {
                                    return Gevolg{one.aspect, unless_empty(one.item), one.text};
                                })};
    });
    dto.vergeleken = trial.walked;
    return dto;
}

app::NewTable to_domain(const NieuweTabelversie& dto) {
    return {dto.xml, dto.geldtVanaf, text_of(dto.reden), text_of(dto.uitleg)};
}

}  // namespace ph::wire
