// Trajecten and voortgangsverslagen as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/trajectories.hpp"
#include "wire/domain_names.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct NieuwTraject {
    TrajectoryType soort{};
    std::optional<PlanId> planId;
    std::string titel;
    std::string einddoel;
    Date startdatum;
    Date einddatum;
    std::optional<UserId> verantwoordelijkeId;
    std::optional<OrganisationId> verantwoordelijkeOrganisatieId;
    std::optional<std::string> verantwoordelijkeNaam;
    std::optional<std::string> plaats;
    std::optional<int> verslagIedereDagen;
};
BOOST_DESCRIBE_STRUCT(NieuwTraject, (),
                      (soort, planId, titel, einddoel, startdatum, einddatum, verantwoordelijkeId,
                       verantwoordelijkeOrganisatieId, verantwoordelijkeNaam, plaats, verslagIedereDagen))

struct TrajectWijziging {
    std::optional<std::string> titel;
    std::optional<std::string> einddoel;
    std::optional<Date> startdatum;
    std::optional<Date> einddatum;
    std::optional<UserId> verantwoordelijkeId;
    std::optional<OrganisationId> verantwoordelijkeOrganisatieId;
    std::optional<std::string> verantwoordelijkeNaam;
    std::optional<std::string> plaats;
    std::optional<int> verslagIedereDagen;
};
BOOST_DESCRIBE_STRUCT(TrajectWijziging, (),
                      (titel, einddoel, startdatum, einddatum, verantwoordelijkeId,
                       verantwoordelijkeOrganisatieId, verantwoordelijkeNaam, plaats, verslagIedereDagen))

struct TrajectAfsluiting {
    TrajectoryResult resultaat{};
    std::string toelichting;
    Date datum;
};
BOOST_DESCRIBE_STRUCT(TrajectAfsluiting, (), (resultaat, toelichting, datum))

struct NieuwVerslag {
    Date datum;
    Course voortgang{};
    std::string tekst;
};
BOOST_DESCRIBE_STRUCT(NieuwVerslag, (), (datum, voortgang, tekst))

struct Verslag {
    ReportId id;
    Date datum;
    Course voortgang{};
    std::string tekst;
    std::string vastgelegdDoor;
    Instant vastgelegdOp;
};
BOOST_DESCRIBE_STRUCT(Verslag, (), (id, datum, voortgang, tekst, vastgelegdDoor, vastgelegdOp))

struct Traject {
    TrajectoryId id;
    int versie = 1;
    TrajectoryType soort{};
    std::optional<PlanId> planId;
    std::string titel;
    std::string einddoel;
    Date startdatum;
    Date einddatum;
    std::string verantwoordelijke;
    std::optional<UserId> verantwoordelijkeId;
    std::optional<std::string> organisatie;
    std::optional<OrganisationId> organisatieId;
    std::optional<std::string> plaats;
    int verslagIedereDagen = 0;
    std::optional<Date> volgendVerslagOp;
    TrajectoryStatus status{};
    std::optional<Date> afgeslotenOp;
    std::optional<TrajectoryResult> resultaat;
    std::optional<std::string> resultaatToelichting;
    std::vector<Verslag> verslagen;
};
BOOST_DESCRIBE_STRUCT(Traject, (),
                      (id, versie, soort, planId, titel, einddoel, startdatum, einddatum, verantwoordelijke,
                       verantwoordelijkeId, organisatie, organisatieId, plaats, verslagIedereDagen,
                       volgendVerslagOp, status, afgeslotenOp, resultaat, resultaatToelichting, verslagen))

Trajectory to_domain(const NieuwTraject& dto);
// Naming a responsible person in any of the three ways replaces the former.
app::TrajectoryChange to_domain(const TrajectWijziging& dto);
ProgressReport to_domain(const NieuwVerslag& dto);
Traject to_dto(const app::TrajectoryView& view);
std::vector<Traject> to_dto(const std::vector<app::TrajectoryView>& views);
Verslag to_dto(const app::ReportView& view);

}  // namespace ph::wire
