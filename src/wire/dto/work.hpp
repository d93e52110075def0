// Contacten, afspraken and taken as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/work.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct NieuwContact {
    std::optional<PersonId> persoonId;
    Instant moment;
    Channel kanaal{};
    ContactOutcome uitkomst{};
    std::optional<std::string> verslag;
    std::optional<Date> volgendePoging;
    std::optional<std::string> plaats{};
    std::optional<int> minuten{};
};
BOOST_DESCRIBE_STRUCT(NieuwContact, (),
                      (persoonId, moment, kanaal, uitkomst, verslag, volgendePoging, plaats, minuten))

struct ContactDto {
    ContactId id;
    std::optional<PersonId> persoonId;
    Instant moment;
    Channel kanaal{};
    ContactOutcome uitkomst{};
    std::optional<std::string> verslag;
    std::optional<Date> volgendePoging;
    std::string vastgelegdDoor;
    Instant vastgelegdOp;
    std::optional<std::string> plaats;
    std::optional<int> minuten;
};
BOOST_DESCRIBE_STRUCT(ContactDto, (),
                      (id, persoonId, moment, kanaal, uitkomst, verslag, volgendePoging, vastgelegdDoor,
                       vastgelegdOp, plaats, minuten))

struct NieuweAfspraak {
    UserId metId;
    Instant begin;
    int minuten = 0;
    std::string plaats;
    std::string onderwerp;
};
BOOST_DESCRIBE_STRUCT(NieuweAfspraak, (), (metId, begin, minuten, plaats, onderwerp))

struct AfspraakWijziging {
    std::optional<Instant> begin;
    std::optional<int> minuten;
    std::optional<std::string> plaats;
    std::optional<std::string> onderwerp;
    std::optional<AppointmentStatus> status;
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(AfspraakWijziging, (), (begin, minuten, plaats, onderwerp, status, toelichting))

struct Afspraak {
    AppointmentId id;
    int versie = 1;
    DossierId dossierId;
    std::string dossierNaam;
    std::string met;
    UserId metId;
    Instant begin;
    int minuten = 0;
    std::string plaats;
    std::string onderwerp;
    AppointmentStatus status{};
    std::optional<std::string> toelichting;
};
BOOST_DESCRIBE_STRUCT(Afspraak, (),
                      (id, versie, dossierId, dossierNaam, met, metId, begin, minuten, plaats, onderwerp,
                       status, toelichting))

struct NieuweTaak {
    std::string titel;
    std::optional<std::string> toelichting;
    std::optional<UserId> eigenaarId;
    std::optional<Date> voor;
    std::optional<int> termijnWerkdagen;
    std::optional<std::string> reden;
    std::optional<bool> kleinDing;
};
BOOST_DESCRIBE_STRUCT(NieuweTaak, (),
                      (titel, toelichting, eigenaarId, voor, termijnWerkdagen, reden, kleinDing))

struct TaakWijziging {
    std::optional<std::string> titel;
    std::optional<std::string> toelichting;
    std::optional<UserId> eigenaarId;
    std::optional<Date> voor;
    std::optional<TaskStatus> status;
    std::optional<std::string> statusToelichting;
    std::optional<StepResult> resultaat;
};
BOOST_DESCRIBE_STRUCT(TaakWijziging, (),
                      (titel, toelichting, eigenaarId, voor, status, statusToelichting, resultaat))

struct Taak {
    TaskId id;
    int versie = 1;
    DossierId dossierId;
    std::string dossierNaam;
    std::string titel;
    std::optional<std::string> toelichting;
    std::string eigenaar;
    UserId eigenaarId;
    Date voor;
    std::optional<int> termijnWerkdagen;
    bool teLaat = false;
    int werkdagenOver = 0;
    std::optional<std::string> reden;
    TaskStatus status{};
    std::optional<Date> gedaanOp;
    std::optional<std::string> statusToelichting;
    std::optional<CaseId> aanpakId;
    TaskType soort{};
};
BOOST_DESCRIBE_STRUCT(Taak, (),
                      (id, versie, dossierId, dossierNaam, titel, toelichting, eigenaar, eigenaarId, voor,
                       termijnWerkdagen, teLaat, werkdagenOver, reden, status, gedaanOp, statusToelichting,
                       aanpakId, soort))

Contact to_domain(const NieuwContact& dto);
Appointment to_domain(const NieuweAfspraak& dto);
AppointmentChange to_domain(const AfspraakWijziging& dto);
app::NewTask to_domain(const NieuweTaak& dto);
TaskChange to_domain(const TaakWijziging& dto);

ContactDto to_dto(const app::ContactView& view);
Afspraak to_dto(const app::AppointmentView& view);
Taak to_dto(const app::TaskStanding& standing);
std::vector<ContactDto> to_dto(const std::vector<app::ContactView>& views);
std::vector<Afspraak> to_dto(const std::vector<app::AppointmentView>& views);
std::vector<Taak> to_dto(const std::vector<app::TaskStanding>& standings);
Bladzijde<ContactDto> to_dto(const app::Page<app::ContactView>& page);

}  // namespace ph::wire
