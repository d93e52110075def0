// Mijn dag as it travels.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/my_day.hpp"
#include "wire/dto/dossier_row.hpp"
#include "wire/dto/work.hpp"

namespace ph::wire {

struct LangNietGesproken {
    DossierId dossierId;
    std::string naam;
    std::optional<Instant> laatstGesprokenOp;
    std::optional<int> dagen;
};
BOOST_DESCRIBE_STRUCT(LangNietGesproken, (), (dossierId, naam, laatstGesprokenOp, dagen))

struct VolgendePoging {
    DossierId dossierId;
    std::string naam;
    ContactId contactId;
    Date op;
    Channel kanaal{};
};
BOOST_DESCRIBE_STRUCT(VolgendePoging, (), (dossierId, naam, contactId, op, kanaal))

struct VerslagVerwacht {
    DossierId dossierId;
    std::string naam;
    TrajectoryId trajectId;
    std::string titel;
    Date sinds;
    std::optional<std::string> van;
    bool vanU = false;
};
BOOST_DESCRIBE_STRUCT(VerslagVerwacht, (), (dossierId, naam, trajectId, titel, sinds, van, vanU))

struct MetingAanDeBeurt {
    DossierId dossierId;
    std::string naam;
    PlannedMeasurementId geplandeMetingId;
    std::string titel;
    std::string instrument;
    Rater beoordelaar{};
    Date tot;
    bool teLaat = false;
};
BOOST_DESCRIBE_STRUCT(MetingAanDeBeurt, (),
                      (dossierId, naam, geplandeMetingId, titel, instrument, beoordelaar, tot, teLaat))

struct MijnDag {
    Date datum;
    std::vector<Afspraak> afspraken;
    std::vector<Afspraak> herinneren;
    std::vector<Taak> teLaat;
    std::vector<Taak> vandaag;
    std::vector<Taak> binnenkort;
    std::vector<LangNietGesproken> langNietGesproken;
    std::vector<VolgendePoging> opnieuwProberen;
    std::vector<VerslagVerwacht> verslagen;
    std::vector<MetingAanDeBeurt> metingen;
    std::vector<DossierRegel> zonderStap;
    std::vector<DossierRegel> nieuwVoorMij;
    std::optional<int> zonderCoach;
    int caseload = 0;
};
BOOST_DESCRIBE_STRUCT(MijnDag, (),
                      (datum, afspraken, herinneren, teLaat, vandaag, binnenkort, langNietGesproken,
                       opnieuwProberen, verslagen, metingen, zonderStap, nieuwVoorMij, zonderCoach, caseload))

MijnDag to_dto(const app::MyDay& day);

}  // namespace ph::wire
