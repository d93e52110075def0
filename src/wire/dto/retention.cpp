#include "wire/dto/retention.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

RetentionStanding standing_of(const app::RetentionLine& line) {
    if (line.item.decided()) return RetentionStanding::decided;
    if (!line.holds.empty()) return RetentionStanding::held;
    return line.item.first_by ? RetentionStanding::approved : RetentionStanding::waiting;
}

std::optional<Vernietigingsakkoord> approval(const std::optional<UserId>& by, const std::string& name,
                                             const std::optional<Instant>& at, const UserId& reader) {
    if (!by || !at) return std::nullopt;
    return Vernietigingsakkoord{name, *at, *by == reader};
}

}  // namespace

TeVernietigen to_dto(const app::RetentionLine& line, const UserId& reader) {
    const RetentionItem& item = line.item;
    TeVernietigen dto;
    dto.dossierId = item.id;
    dto.initialen = unless_empty(line.initials);
    dto.jaar = line.opened_in;
    dto.wet = item.law;
    dto.termijn = item.name;
    dto.verwijzing = item.reference;
    dto.sinds = item.since;
    dto.waarom = item.because;
    dto.stand = standing_of(line);
    dto.eersteAkkoord = approval(item.first_by, line.first_name, item.first_at, reader);
    dto.tweedeAkkoord = approval(item.second_by, line.second_name, item.second_at, reader);
    for (std::size_t i = 0; i < line.holds.size(); ++i)
        dto.tegengehouden.push_back(to_dto(line.holds[i], line.held_by[i]));
    dto.versie = item.version;
    return dto;
}

Tegenhouding to_dto(const RetentionHold& hold, const std::string& placed_by) {
    return {hold.id, hold.kind, hold.reason, hold.until, placed_by, hold.placed_at};
}

VernietigdDossier to_dto(const app::DestructionView& destruction) {
    VernietigdDossier dto;
    dto.id = destruction.id;
    dto.op = destruction.destroyed_at;
    dto.wet = unless_empty(destruction.law);
    dto.termijn = unless_empty(destruction.name);
    dto.verwijzing = unless_empty(destruction.reference);
    for (const std::string* name : {&destruction.first_name, &destruction.second_name}) {
        if (!name->empty()) dto.akkoordVan.push_back(*name);
    }
    for (const DestroyedKind& kind : destruction.kinds) {
        dto.soorten.push_back({kind.kind, kind.rows});
        dto.aantal += kind.rows;
    }
    dto.opnieuw = destruction.again;
    return dto;
}

Vernietigingscijfers to_dto(const app::DestroyedFigures& figures) {
    Vernietigingscijfers dto;
    dto.items = each(figures.counts, [](const DestroyedCount& one) {
        return Vernietigingscijfer{one.year,     one.reached, unless_empty(one.approach),
                                   one.duration, one.result,  one.number};
    });
    dto.overig = figures.rest;
    dto.kleinsteAantal = figures.smallest;
    return dto;
}

app::NewHold to_domain(const NieuweTegenhouding& dto) {
    return {text_of(dto.reden), dto.tot};
}

}  // namespace ph::wire
