#include "wire/dto/cases.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

Onderdeel to_dto(const app::CaseItemView& item) {
    Onderdeel dto;
    dto.id = item.id;
    dto.naam = item.name;
    dto.uitleg = unless_empty(item.explanation);
    dto.soort = item.kind;
    dto.fase = unless_empty(item.stage);
    dto.eigenaar = unless_empty(item.owner);
    dto.toestand = item.state;
    dto.keer = item.instance;
    dto.uiterlijk = item.until;
    dto.volgens = unless_empty(item.basis);
    dto.waarom = unless_empty(item.why);
    dto.taakId = item.task_id;
    dto.uitvoerder = unless_empty(item.doer);
    dto.mogelijk = item.acts;
    dto.plaatsInDeRij = item.position;
    if (item.position) dto.wachtenden = item.queue;
    dto.hierna = item.next;
    dto.wachtOp = item.after;
    return dto;
}

AanpakVraag to_dto(const app::CaseQuestion& asked) {
    AanpakVraag dto;
    dto.feit = asked.question.fact;
    dto.vraag = asked.question.text;
    dto.soort = asked.question.kind;
    for (const auto& [value, label] : asked.question.choices) dto.keuzes.push_back({value, label});
    if (!asked.value.empty()) dto.waarde = RawJson{asked.value};
    dto.nuNodig = asked.needed;
    if (asked.fact) {
        dto.bron = asked.fact->source;
        dto.bronToelichting = unless_empty(asked.fact->source_detail);
        dto.datum = asked.fact->observed_on;
        dto.vastgelegdDoor = asked.fact->recorded_by_name;
    }
    return dto;
}

std::vector<OverstapRegel> to_dto(const std::vector<app::MoveLine>& lines) {
    return each(lines, [](const app::MoveLine& one) {
        return OverstapRegel{unless_empty(one.item), one.name, one.text};
    });
}

OverstapAanpak to_dto(const app::ApproachChoice& choice) {
    return {choice.id, choice.version, choice.name, unless_empty(choice.municipality)};
}

std::vector<AanpakTabel> to_dto(const std::vector<app::NamedTable>& tables) {
    return each(tables,
                [](const app::NamedTable& one) { return AanpakTabel{one.decision, one.name, one.number}; });
}

}  // namespace

app::CaseRequest to_domain(const AanpakHandeling& dto) {
    return {dto.onderdeel, dto.handeling, text_of(dto.reden)};
}

app::MoveRequest to_domain(const Overstap& dto) {
    app::MoveRequest request;
    request.approach = dto.aanpak;
    request.approach_version = dto.aanpakVersie;
    request.reason = dto.reden;
    if (dto.vervalt) {
        request.ends = each(*dto.vervalt, [](const OverstapVervalt& one) {
            return app::MoveRequest::End{one.onderdeel, text_of(one.reden)};
        });
    }
    return request;
}

OverstapVooraf to_dto(const app::MovePreview& preview) {
    OverstapVooraf dto;
    dto.aanpakId = preview.case_id;
    dto.versie = preview.version;
    dto.van = to_dto(preview.from);
    dto.naar = to_dto(preview.to);
    dto.eerst = to_dto(preview.first);
    dto.blijft = to_dto(preview.stays);
    dto.kanNietMee = to_dto(preview.ends);
    dto.meteen = to_dto(preview.begins);
    dto.termijnen = to_dto(preview.terms);
    dto.later = to_dto(preview.later);
    dto.komtNietMeer = to_dto(preview.gone);
    dto.vragen = to_dto(preview.asked);
    dto.letOp = preview.notes;
    return dto;
}

Aanpak to_dto(const app::CasePicture& picture) {
    Aanpak dto;
    dto.id = picture.record.id;
    dto.versie = picture.record.version;
    dto.dossierId = picture.record.dossier_id;
    dto.aanpak = picture.record.approach_id;
    dto.aanpakVersie = picture.record.approach_version;
    dto.tabellen = to_dto(picture.tables);
    dto.naam = picture.name;
    dto.gemeente = unless_empty(picture.municipality);
    dto.begonnenOp = picture.record.opened_at;
    dto.geeindigdOp = picture.record.ended_at;
    dto.onderdelen = each(picture.items, [](const app::CaseItemView& one) { return to_dto(one); });
    dto.vragen = each(picture.questions, [](const app::CaseQuestion& one) { return to_dto(one); });
    dto.verloop = each(picture.happenings, [](const CaseHappening& one) {
        return AanpakGebeurtenis{one.id, one.at, one.item_name, one.sentence};
    });
    dto.overstappen = each(picture.moves, [](const app::MoveChoice& one) {
        return AanpakOverstapKeuze{one.id, one.version, one.name, unless_empty(one.municipality), one.kind};
    });
    return dto;
}

Aanpakken to_dto(const app::CaseOverview& overview) {
    Aanpakken dto;
    dto.deelnemerId = overview.participant;
    dto.items = each(overview.cases, [](const app::CasePicture& one) { return to_dto(one); });
    dto.keuzes = each(overview.choices, [](const app::ApproachChoice& one) {
        return AanpakKeuze{one.id,    one.version,       one.name, unless_empty(one.municipality),
                           one.usual, to_dto(one.tables)};
    });
    dto.methoden = each(overview.methods, [](const app::MethodChoice& one) {
        return AanpakMethode{one.id, one.name, one.approach};
    });
    return dto;
}

}  // namespace ph::wire
