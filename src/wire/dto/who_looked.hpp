// Who looked at a dossier, as it travels.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/who_looked.hpp"
#include "wire/access_names.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/oversight_names.hpp"

namespace ph::wire {

// What one colleague did on one day.
struct Inzage {
    Date dag;
    std::optional<std::string> wie;  // absent: the system itself
    std::optional<std::string> organisatie;
    std::optional<Role> rol;
    Instant vanaf;
    Instant tot;
    int aantal = 0;
    bool gewijzigd = false;
    std::vector<access::Permission> handelingen;
    std::vector<access::DataCategory> soorten;
    std::vector<std::string> doelen;
    std::vector<app::LookOccasion> aanleidingen;  // empty: the daily work
};
BOOST_DESCRIBE_STRUCT(Inzage, (),
                      (dag, wie, organisatie, rol, vanaf, tot, aantal, gewijzigd, handelingen, soorten,
                       doelen, aanleidingen))

// One event of the audit.
struct Logregel {
    EventId id;
    std::int64_t nummer = 0;
    Instant moment;
    std::optional<std::string> wie;
    std::optional<std::string> organisatie;
    std::optional<Role> rol;
    std::string handeling;
    bool toegestaan = true;
    bool wijziging = false;
    std::vector<access::DataCategory> soorten;
    std::optional<std::string> doel;
    std::optional<std::string> grondslag;
    std::optional<app::LookOccasion> aanleiding;
    std::optional<std::string> onderwerp;
};
BOOST_DESCRIBE_STRUCT(Logregel, (),
                      (id, nummer, moment, wie, organisatie, rol, handeling, toegestaan, wijziging, soorten,
                       doel, grondslag, aanleiding, onderwerp))

Bladzijde<Inzage> to_dto(const app::LooksPage& page);
Bladzijde<Logregel> to_dto(const app::LogPage& page, const app::Catalogue& catalogue);

}  // namespace ph::wire
