// Methods and programmes of the catalogue, as they travel.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "wire/dto/lists.hpp"
#include "wire/method_names.hpp"

namespace ph::wire {

struct MethodeRegel {
    std::string id;
    int versie = 1;
    std::string naam;
    app::MethodKind vorm = app::MethodKind::method;
    std::string inleiding;
    std::string bron;
    app::WorkAttention werk = app::WorkAttention::none;
    bool terugval = false;
    bool theorie = false;
    app::Verdict oordeel = app::Verdict::unknown;
    std::optional<app::StudyKind> sterksteOnderzoek;
    std::optional<std::string> aanpak;
};
BOOST_DESCRIBE_STRUCT(MethodeRegel, (),
                      (id, versie, naam, vorm, inleiding, bron, werk, terugval, theorie, oordeel,
                       sterksteOnderzoek, aanpak))

struct MethodeStap {
    std::string id;
    std::string naam;
    std::string uitleg;
    std::optional<app::TermKind> termijnSoort;
    std::optional<std::string> termijn;
};
BOOST_DESCRIBE_STRUCT(MethodeStap, (), (id, naam, uitleg, termijnSoort, termijn))

// A part of the catalogue that a method refers to.
struct MethodeVerwijzing {
    std::string id;
    std::string naam;
};
BOOST_DESCRIBE_STRUCT(MethodeVerwijzing, (), (id, naam))

struct OnderzoekCijfer {
    std::string wat;
    std::string waarde;
    std::optional<int> aantal;
    std::optional<std::string> eenheid;
};
BOOST_DESCRIBE_STRUCT(OnderzoekCijfer, (), (wat, waarde, aantal, eenheid))

struct Onderzoek {
    app::StudyKind soort = app::StudyKind::experience;
    std::string wat;
    std::vector<OnderzoekCijfer> cijfers;
    std::optional<std::string> kanttekening;
    std::string bron;
};
BOOST_DESCRIBE_STRUCT(Onderzoek, (), (soort, wat, cijfers, kanttekening, bron))

struct Methode {
    std::string id;
    int versie = 1;
    std::string naam;
    std::optional<std::string> andereNaam;
    app::MethodKind vorm = app::MethodKind::method;
    std::string bron;
    std::string inleiding;
    std::vector<std::string> voorWie;
    std::vector<std::string> nietVoorWie;
    std::optional<std::string> begeleider;
    std::vector<MethodeStap> stappen;
    std::optional<std::string> stappenOpen;
    std::vector<MethodeVerwijzing> instrumenten;
    std::vector<std::string> hulpmiddelen;
    app::WorkAttention werk = app::WorkAttention::none;
    std::string werkUitleg;
    bool terugval = false;
    std::string terugvalUitleg;
    bool theorie = false;
    std::string theorieUitleg;
    app::Verdict oordeel = app::Verdict::unknown;
    std::string oordeelUitleg;
    std::vector<Onderzoek> bewijs;
    std::vector<std::string> werkzaam;
    std::vector<std::string> nodig;
    std::optional<MethodeVerwijzing> aanpak;
};
BOOST_DESCRIBE_STRUCT(Methode, (),
                      (id, versie, naam, andereNaam, vorm, bron, inleiding, voorWie, nietVoorWie, begeleider,
                       stappen, stappenOpen, instrumenten, hulpmiddelen, werk, werkUitleg, terugval,
                       terugvalUitleg, theorie, theorieUitleg, oordeel, oordeelUitleg, bewijs, werkzaam,
                       nodig, aanpak))

MethodeRegel to_row(const app::Method& method);
// With the names of the instruments and the approach that it refers to.
Methode to_dto(const app::Method& method, const app::Catalogue& catalogue);

}  // namespace ph::wire
