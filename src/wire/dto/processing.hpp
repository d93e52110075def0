// Grounds and the register of processing (AVG, article 30), as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/processing_register.hpp"
#include "wire/access_names.hpp"
#include "wire/domain_names.hpp"
#include "wire/dto/lists.hpp"
#include "wire/json.hpp"

namespace ph::wire {

struct GrondslagGeeft {
    access::GroundCondition voorwaarde{};
    std::vector<Role> rollen;
    std::string doel;
    std::vector<std::string> gegevens;  // names of the kinds
};
BOOST_DESCRIBE_STRUCT(GrondslagGeeft, (), (voorwaarde, rollen, doel, gegevens))

struct Grondslag {
    std::string id;
    std::string naam;
    std::string verwijzing;
    bool aan = false;
    std::vector<GrondslagGeeft> geeft;
};
BOOST_DESCRIBE_STRUCT(Grondslag, (), (id, naam, verwijzing, aan, geeft))

struct Verwerking {
    std::string id;
    std::string doel;
    std::vector<std::string> grondslagen;
    std::vector<std::string> personen;
    std::vector<std::string> gegevens;
    std::vector<Role> rollen;
    std::vector<std::string> ontvangers;
    std::string bewaren;
};
BOOST_DESCRIBE_STRUCT(Verwerking, (),
                      (id, doel, grondslagen, personen, gegevens, rollen, ontvangers, bewaren))

struct Verwerkingsregister {
    std::string verantwoordelijke;
    Date gemaaktOp;
    std::vector<Verwerking> verwerkingen;
    std::vector<std::string> beveiliging;
};
BOOST_DESCRIBE_STRUCT(Verwerkingsregister, (), (verantwoordelijke, gemaaktOp, verwerkingen, beveiliging))

Grondslag to_dto(const app::GroundText& ground, const app::Catalogue& catalogue);
Verwerkingsregister to_dto(const app::ProcessingRegister& found, const app::Catalogue& catalogue);
// The same as a file for spreadsheets: one row for each purpose.
std::string to_csv(const Verwerkingsregister& found);

}  // namespace ph::wire
