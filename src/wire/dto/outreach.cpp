#include "wire/dto/outreach.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.hpp"

namespace ph::wire {
namespace {

// An answer shows no more of a file than a person looks through; the counts tell of all of it.
constexpr std::size_t shown_people = 5;
constexpr std::size_t shown_rows = 200;

std::map<app::OutreachColumn, std::string> columns_of(const Benaderkolommen& dto) {
    std::map<app::OutreachColumn, std::string> columns;
    const auto add = [&](app::OutreachColumn column, const std::optional<std::string>& heading) {
        if (heading && !clean_line(*heading).empty()) columns[column] = clean_line(*heading);
    };
    add(app::OutreachColumn::given_names, dto.voornamen);
    add(app::OutreachColumn::name_prefix, dto.tussenvoegsel);
    add(app::OutreachColumn::family_name, dto.achternaam);
    add(app::OutreachColumn::birth_date, dto.geboortedatum);
    add(app::OutreachColumn::phone, dto.telefoon);
    add(app::OutreachColumn::address, dto.straat);
    add(app::OutreachColumn::postcode, dto.postcode);
    add(app::OutreachColumn::town, dto.plaats);
    add(app::OutreachColumn::language, dto.taal);
    add(app::OutreachColumn::arrears_kind, dto.soortAchterstand);
    add(app::OutreachColumn::amount, dto.bedrag);
    add(app::OutreachColumn::creditor, dto.melder);
    add(app::OutreachColumn::signalled_on, dto.signaalOp);
    return columns;
}

Benaderkeuze choice_dto(const OutreachChoice& choice) {
    return {choice.id, choice.name};
}

// Nothing when it is no base64.
std::optional<std::string> decoded(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int held = 0;
    while (text.ends_with('=')) text.remove_suffix(1);
    for (const char one : text) {
        const std::size_t value =
            std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"}.find(one);
        if (value == std::string_view::npos) return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>(bits >> held & 0xFF);
    }
    return bytes;
}

// JSON holds no bytes: a workbook comes in base64. What it is, its first bytes say.
app::OutreachFile file_of(const std::string& sent, const Benaderkolommen& columns,
                          const std::optional<std::string>& sheet, const app::ReadWorkbook& read,
                          const std::string& ladder) {
    app::OutreachFile file{sent, columns_of(columns), ladder, sheet.value_or(""), read};
    if (sent.starts_with("UEsDB") || sent.starts_with("0M8R4")) {
        if (auto bytes = decoded(sent); bytes && app::is_workbook(*bytes)) file.text = std::move(*bytes);
    }
    return file;
}

// What the ladder no longer has keeps its id.
std::string choice_name(const std::vector<OutreachChoice>& choices, const std::string& id) {
    const auto found = std::ranges::find(choices, id, &OutreachChoice::id);
    return found == choices.end() ? id : found->name;
}

Schuldsignaal signal_dto(const app::DebtSignalView& signal, const OutreachLadder* ladder) {
    static const OutreachLadder unknown;
    const OutreachLadder& names = ladder == nullptr ? unknown : *ladder;
    return {signal.id,
            signal.version,
            unless_empty(signal.on_name),
            choice_name(names.arrears_kinds, signal.kind),
            signal.cents,
            unless_empty(signal.creditor),
            signal.signalled_on,
            unless_empty(choice_name(names.results, signal.result)),
            signal.resulted_on,
            signal.recorded_by_name};
}

std::string address_of(const OutreachPerson& person) {
    std::string address;
    for (const std::string& part : {person.address, person.postcode, person.town}) {
        if (!part.empty()) address += (address.empty() ? "" : ", ") + part;
    }
    return address;
}

BenaderdePersoon person_dto(const OutreachPerson& person, const app::OutreachListView* list,
                            const std::optional<Date>& first_contact_by) {
    BenaderdePersoon dto;
    dto.id = person.id;
    dto.versie = person.version;
    dto.lijstId = person.list_id;
    if (list != nullptr) {
        dto.lijst = list->name;
        dto.ladder = list->ladder;
    }
    dto.stand = person.standing;
    dto.naam = unless_empty(person.full_name());
    dto.geboortedatum = person.birth_date;
    dto.telefoon = unless_empty(person.phone);
    dto.straat = unless_empty(person.address);
    dto.postcode = unless_empty(person.postcode);
    dto.woonplaats = unless_empty(person.town);
    dto.taal = person.language;
    dto.stap = unless_empty(person.step);
    dto.op = person.next_on;
    dto.plek = unless_empty(person.place);
    dto.pogingen = person.attempts;
    dto.keerNee = person.declined;
    dto.reden = unless_empty(person.reason);
    dto.laatstOp = person.last_on;
    dto.eersteContactVoor = first_contact_by;
    return dto;
}

Benaderpoging attempt_dto(const app::OutreachAttemptView& attempt) {
    return {attempt.id,
            attempt.tried_on,
            attempt.step,
            attempt.channel,
            attempt.outcome,
            unless_empty(attempt.words),
            unless_empty(attempt.place),
            attempt.agreed_on,
            attempt.recorded_by_name,
            attempt.recorded_at};
}

// Ladders may give the same reason other names; a reason that no ladder has any more keeps its id.
std::string reason_name(const app::OutreachReasonCount& one, const app::Catalogue& catalogue) {
    const auto ladder = catalogue.outreach.find(one.ladder);
    if (ladder == catalogue.outreach.end()) return one.reason;
    const auto found = std::ranges::find(ladder->second.reasons, one.reason, &OutreachChoice::id);
    return found == ladder->second.reasons.end() ? one.reason : found->name;
}

void most_first(std::vector<Trechterreden>& list) {
    std::ranges::sort(list, [](const Trechterreden& a, const Trechterreden& b) {
        return std::tie(b.aantal, a.reden) < std::tie(a.aantal, b.reden);
    });
}

std::vector<Trechterreden> reasons_dto(const std::vector<app::OutreachReasonCount>& reasons,
                                       const app::Catalogue& catalogue) {
    std::vector<Trechterreden> list;
    for (const app::OutreachReasonCount& one : reasons) {
        const auto name = unless_empty(reason_name(one, catalogue));
        const auto same = std::ranges::find(list, name, &Trechterreden::reden);
        if (same == list.end())
            list.push_back({name, one.number});
        else
            same->aantal += one.number;
    }
    most_first(list);
    return list;
}

std::vector<Trechterreden> left_dto(const app::OutreachLeft& left, const app::Research& research) {
    std::vector<Trechterreden> list;
    for (const auto& [leaving, number] : left.by_reason)
        list.push_back({app::words_of(research, leaving), number});
    most_first(list);
    return list;
}

}  // namespace

app::OutreachFile to_domain(const Benaderbestand& dto, const app::ReadWorkbook& read) {
    return file_of(dto.bestand, dto.kolommen, dto.blad, read, dto.ladder.value_or(""));
}

app::NewOutreachList to_domain(const NieuweBenaderlijst& dto, const app::ReadWorkbook& read) {
    app::NewOutreachList input;
    input.name = clean_line(dto.naam);
    input.source = clean_line(dto.herkomst);
    input.ladder = dto.ladder;
    input.file = file_of(dto.bestand, dto.kolommen, dto.blad, read, dto.ladder);
    input.leave_doubles = dto.dubbelenWeglaten;
    input.leave_wrong = dto.fouteRegelsWeglaten;
    return input;
}

app::NewOutreachAttempt to_domain(const NieuweBenaderpoging& dto) {
    app::NewOutreachAttempt input;
    input.tried_on = dto.op;
    input.channel = dto.manier;
    input.outcome = dto.uitkomst;
    input.words = clean(dto.woorden.value_or(""));
    input.place = dto.plek.value_or("");
    input.agreed_on = dto.afgesprokenOp;
    return input;
}

app::NewDebtSignal to_domain(const NieuwSchuldsignaal& dto, Date today) {
    const auto line = [](const std::optional<std::string>& text) { return clean_line(text.value_or("")); };
    app::NewDebtSignal input;
    input.ladder = dto.ladder;
    input.person.given_names = clean_line(dto.voornamen);
    input.person.name_prefix = line(dto.tussenvoegsel);
    input.person.family_name = clean_line(dto.achternaam);
    input.person.birth_date = dto.geboortedatum;
    input.person.phone = line(dto.telefoon);
    input.person.address = line(dto.straat);
    input.person.postcode = line(dto.postcode);
    input.person.town = line(dto.plaats);
    if (dto.taal) input.person.language = clean_line(*dto.taal);
    input.signal.kind = dto.soortAchterstand;
    input.signal.cents = cents_of(clean_line(dto.bedrag)).value_or(0);
    input.signal.creditor = clean_line(dto.melder);
    input.signal.signalled_on = dto.signaalOp.value_or(today);
    return input;
}

app::OutreachJoining to_domain(const Benaderdeelname& dto) {
    app::OutreachJoining input;
    input.question = clean(dto.vraag);
    input.urgent_needs = each(dto.noden, [](const Nood& need) {
        return UrgentNeed{need.soort, need.dringend, clean(need.toelichting.value_or(""))};
    });
    if (dto.persoon) input.person = to_domain(*dto.persoon);
    if (dto.huishouden) input.household = household_of(*dto.huishouden);
    input.checked_for_duplicates = dto.gecontroleerdOpDubbel;
    return input;
}

Benaderladder to_dto(const OutreachLadder& ladder) {
    Benaderladder dto;
    dto.id = ladder.id;
    dto.versie = ladder.version;
    dto.naam = ladder.name;
    dto.bron = ladder.source;
    dto.voorWie = ladder.for_whom;
    dto.stappen = each(ladder.steps, [](const OutreachStep& step) {
        return Benaderstap{step.id,         step.name,        step.channel,
                           step.after_days, step.explanation, step.agreed_talk};
    });
    dto.uitkomsten = each(ladder.rules, [](const OutreachRule& rule) {
        return Benaderuitkomst{rule.outcome, rule.explanation};
    });
    dto.plekken = each(ladder.places, choice_dto);
    dto.redenenGestopt = each(ladder.reasons, choice_dto);
    dto.hoogstensPogingen = ladder.most_attempts;
    dto.hoogstensNee = ladder.most_declined;
    dto.eersteContactDagen = ladder.first_contact_days;
    if (ladder.is_for_signals()) {
        dto.soortenAchterstand = each(ladder.arrears_kinds, choice_dto);
        dto.resultaten = each(ladder.results, choice_dto);
    }
    return dto;
}

Benadervoorbeeld to_dto(const app::OutreachPreview& preview) {
    Benadervoorbeeld dto;
    dto.bladen = preview.sheets;
    dto.koppen = preview.headings;
    dto.regels = preview.rows;
    dto.goed = static_cast<int>(preview.people.size());
    dto.foutAantal = preview.wrong_rows;
    dto.dubbelAantal = static_cast<int>(preview.doubles.size());
    dto.samengevoegd = preview.joined_rows;
    for (const OutreachPerson& person : preview.people) {
        if (dto.eerste.size() == shown_people) break;
        dto.eerste.push_back({person.full_name(), person.birth_date, unless_empty(person.phone),
                              unless_empty(address_of(person))});
    }
    for (const app::OutreachProblem& one : preview.problems) {
        if (dto.fouten.size() == shown_rows) break;
        dto.fouten.push_back({one.line, one.column > 0 ? std::optional{one.column} : std::nullopt,
                              unless_empty(one.heading), one.message});
    }
    for (const app::OutreachDoubleRow& one : preview.doubles) {
        if (dto.dubbelen.size() == shown_rows) break;
        dto.dubbelen.push_back({one.line, one.name, one.kind});
    }
    return dto;
}

Benaderlijst to_dto(const app::OutreachListView& list) {
    return {list.id,      list.name,   list.source, list.ladder,    list.made_by_name,
            list.made_at, list.people, list.open,   list.undecided, list.attempted + list.settled == 0};
}

GemaakteBenaderlijst to_dto(const app::OutreachImported& imported) {
    return {to_dto(imported.list), imported.left_doubles, imported.left_wrong, imported.joined};
}

Bladzijde<BenaderdePersoon> to_dto(const app::OutreachPage& page) {
    Bladzijde<BenaderdePersoon> dto;
    dto.items = each(page.page.items, [&](const OutreachPerson& person) {
        const auto list = std::ranges::find(page.lists, person.list_id, &app::OutreachListView::id);
        const auto by = page.first_contact_by.find(person.id);
        return person_dto(person, list == page.lists.end() ? nullptr : &*list,
                          by == page.first_contact_by.end() ? std::nullopt : std::optional{by->second});
    });
    if (page.page.next) dto.volgende = app::to_cursor(*page.page.next);
    return dto;
}

Benaderkaart to_dto(const app::OutreachCard& card) {
    Benaderkaart dto;
    dto.persoon = person_dto(card.person, &card.list, card.first_contact_by);
    if (card.ladder != nullptr) dto.ladder = to_dto(*card.ladder);
    dto.pogingen = each(card.attempts, attempt_dto);
    if (card.may_open) dto.dossierId = card.person.dossier_id;
    dto.signalen = each(card.signals,
                        [&](const app::DebtSignalView& signal) { return signal_dto(signal, card.ladder); });
    return dto;
}

Schuldsignaal to_dto(const app::DebtSignalView& signal, const app::Catalogue& catalogue) {
    const auto ladder = catalogue.outreach.find(signal.ladder);
    return signal_dto(signal, ladder == catalogue.outreach.end() ? nullptr : &ladder->second);
}

Benadertrechter to_dto(const app::OutreachFigures& figures, const app::Catalogue& catalogue) {
    Benadertrechter dto;
    dto.opDeLijst = figures.funnel.listed;
    dto.benaderd = figures.funnel.approached;
    dto.bereikt = figures.funnel.reached;
    dto.gesproken = figures.funnel.talked;
    dto.doetMee = figures.funnel.joined;
    dto.vertrokken = figures.left.people;
    dto.gestopt = figures.funnel.stopped;
    dto.open = figures.funnel.open;
    dto.zonderVervolg = figures.funnel.undecided;
    dto.redenen = reasons_dto(figures.reasons, catalogue);
    dto.redenenVertrek = left_dto(figures.left, catalogue.research);
    dto.lijsten = each(figures.lists, [](const app::OutreachListView& list) { return to_dto(list); });
    return dto;
}

}  // namespace ph::wire
