#include "wire/dto/persons.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {
namespace {

std::optional<Bsn> bsn_of(const std::optional<BsnTekst>& text) {
    return text ? text->bsn : std::nullopt;
}

}  // namespace

Person to_domain(const NieuwePersoon& dto) {
    Person person;
    person.household_role = dto.rol;
    person.given_names = clean_line(dto.voornamen);
    person.name_prefix = line_of(dto.tussenvoegsel);
    person.family_name = clean_line(dto.achternaam);
    person.birth_date = dto.geboortedatum;
    person.bsn = bsn_of(dto.bsn);
    person.phone = line_of(dto.telefoon);
    person.email = line_of(dto.email);
    if (dto.taal) person.language = *dto.taal;
    return person;
}

app::PersonChange to_domain(const PersoonWijziging& dto) {
    app::PersonChange change;
    change.given_names = changed_line(dto.voornamen);
    change.name_prefix = changed_line(dto.tussenvoegsel);
    change.family_name = changed_line(dto.achternaam);
    change.birth_date = dto.geboortedatum;
    if (dto.bsn) change.bsn = bsn_of(*dto.bsn);
    change.phone = changed_line(dto.telefoon);
    change.email = changed_line(dto.email);
    change.language = dto.taal;
    change.household_role = dto.rol;
    change.source = dto.bron.value_or(FactSource::staff);
    change.source_detail = line_of(dto.bronToelichting);
    return change;
}

Household household_of(const HuishoudenVelden& dto) {
    Household household;
    household.address = line_of(dto.straat);
    household.postcode = line_of(dto.postcode);
    household.town = line_of(dto.plaats);
    household.district = line_of(dto.wijk);
    household.no_fixed_address = dto.zonderVastAdres.value_or(false);
    return household;
}

app::HouseholdChange change_of(const HuishoudenVelden& dto) {
    return {changed_line(dto.straat), changed_line(dto.postcode), changed_line(dto.plaats),
            changed_line(dto.wijk), dto.zonderVastAdres};
}

app::SearchQuestion to_domain(const Zoekopdracht& dto) {
    app::SearchQuestion question;
    question.name = line_of(dto.naam);
    question.birth_date = dto.geboortedatum;
    question.bsn = bsn_of(dto.bsn);
    if (dto.limit) question.limit = *dto.limit;
    return question;
}

Persoon to_dto(const Person& person, Date today) {
    Persoon dto;
    dto.id = person.id;
    dto.versie = person.version;
    dto.naam = person.full_name();
    dto.voornamen = person.given_names;
    dto.tussenvoegsel = person.name_prefix;
    dto.achternaam = person.family_name;
    dto.rol = person.household_role;
    dto.geboortedatum = person.birth_date;
    if (person.birth_date) dto.leeftijd = age_on(*person.birth_date, today);
    if (person.bsn) dto.bsnGemaskeerd = person.bsn->masked();
    dto.telefoon = person.phone;
    dto.email = person.email;
    dto.taal = person.language;
    return dto;
}

Huishouden to_dto(const Household& household) {
    return {household.id,   household.version,  household.address,         household.postcode,
            household.town, household.district, household.no_fixed_address};
}

Treffer to_dto(const app::SearchHit& hit) {
    const app::Candidate& candidate = hit.candidate;
    Treffer dto;
    dto.dossierId = candidate.dossier_id;
    dto.persoonId = candidate.person_id;
    Person person;
    person.given_names = candidate.given_names;
    person.name_prefix = candidate.name_prefix;
    person.family_name = candidate.family_name;
    dto.naam = person.full_name();
    // The year is enough to tell people apart; the day is for whoever may open the dossier.
    if (candidate.birth_date)
        dto.geboortejaar = static_cast<int>(std::chrono::year_month_day{*candidate.birth_date}.year());
    dto.plaats = unless_empty(candidate.town);
    dto.fase = candidate.phase;
    dto.coach = unless_empty(candidate.coach_name);
    dto.waarom = hit.reason;
    dto.gelijkenis = hit.likeness;
    dto.magOpenen = hit.may_open;
    return dto;
}

Zoekresultaat to_dto(const app::SearchAnswer& answer) {
    return {each(answer.hits, [](const app::SearchHit& hit) { return to_dto(hit); }),
            answer.ask_administrator};
}

}  // namespace ph::wire
