// Categories of data, and the grounds that open them: what the gate decides with, besides roles
// (read_policy.cpp).
#include <algorithm>
#include <iterator>

#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {
namespace {

access::Categories categories_of(const View& list) {
    access::Categories found;
    for (const View& name : list.items()) found.insert(*wire::named<access::DataCategory>(name.text()));
    return found;
}

access::GroundRule read_rule(const std::string& ground, const View& written, const References& references,
                             Problems& problems) {
    access::GroundRule rule;
    rule.ground = ground;
    rule.condition = *wire::named<access::GroundCondition>(written.text("voorwaarde"));
    for (const View& role : written.items("rollen")) rule.roles.insert(*wire::named<Role>(role.text()));
    rule.purpose = written.text("doel");
    rule.categories = categories_of(written.at("gegevens"));
    check_reference(written.at("doel"), references.purposes, "doel", problems);
    return rule;
}

// Who is involved holds one grant for each ground, and a grant has one purpose.
void check_involved_once(const View& ground, const std::vector<access::GroundRule>& rules,
                         Problems& problems) {
    std::set<Role> seen;
    for (const access::GroundRule& rule : rules) {
        if (rule.condition != access::GroundCondition::involved) continue;
        for (const Role role : rule.roles) {
            if (seen.insert(role).second) continue;
            problems.add("rol-dubbel",
                         "De rol \"" + std::string{wire::name_of(role)} + "\" staat bij de grondslag \"" +
                             ground.text("id") +
                             "\" twee keer als betrokkene. Voeg ze samen, onder één doel.",
                         ground.at("geeft").place());
        }
    }
}

void add_missing(const app::Catalogue& catalogue, const View& list, Problems& problems) {
    for (const auto& [category, id] : wire::Names<access::DataCategory>::table) {
        if (catalogue.data_categories.contains(category)) continue;
        problems.add("soort-ontbreekt",
                     "De soort gegevens \"" + std::string{id} + "\" ontbreekt. Zet die erbij.", list.place());
    }
}

}  // namespace

std::optional<access::DataCategory> read_category(const View& reference, const Known& known,
                                                  Problems& problems) {
    check_reference(reference, known, "gegevenscategorie", problems);
    return wire::named<access::DataCategory>(reference.text());
}

void read_categories(const View& list, app::Catalogue& into, Problems& problems) {
    for (const View& item : list.items()) {
        const auto category = *wire::named<access::DataCategory>(item.text("id"));
        if (!into.data_categories
                 .emplace(category,
                          app::CategoryText{item.text("naam"), item.text("vraagAan"), item.text("watZiet")})
                 .second)
            problems.add("dubbele-id", "De id \"" + item.text("id") + "\" staat hier twee keer.",
                         item.at("id").place());
        if (item.yes_or("bijzonder", false)) into.special_categories.insert(category);
    }
    add_missing(into, list, problems);
}

void read_grounds(const View& list, const References& references, app::Catalogue& into,
                  std::vector<access::GroundRule>& rules, std::set<std::string>& off, Problems& problems) {
    into.grounds = read_names(list, problems);
    for (const View& ground : list.items()) {
        const std::string id = ground.text("id");
        app::GroundText& text = into.ground_texts.emplace_back(app::GroundText{
            id, ground.text("naam"), ground.text("verwijzing"), ground.yes_or("aan", false), {}});
        for (const View& written : ground.items("geeft"))
            text.gives.push_back(read_rule(id, written, references, problems));
        if (!text.gives.empty()) check_involved_once(ground, text.gives, problems);
        if (text.on)
            std::ranges::copy(text.gives, std::back_inserter(rules));
        else
            off.insert(id);
    }
}

void read_processing(const View& document, const References& references, app::Catalogue& into,
                     Problems& problems) {
    const auto texts = [](const View& from, const std::string& key) {
        std::vector<std::string> list;
        for (const View& one : from.items(key)) list.push_back(one.text());
        return list;
    };
    into.processing.security = texts(document, "beveiliging");
    for (const auto& [purpose, written] : document.entries("verwerkingen")) {
        check_reference(purpose, references.purposes, "doel", problems);
        into.processing.purposes[purpose.text()] = {texts(written, "personen"), texts(written, "ontvangers"),
                                                    written.text("bewaren")};
    }
    for (const auto& [id, name] : into.purposes) {
        if (into.processing.purposes.contains(id)) continue;
        problems.add("doel-zonder-verwerking",
                     "Het doel \"" + id + "\" ontbreekt in het verwerkingsregister. Zet het erbij.",
                     document.at("verwerkingen").place());
    }
}

}  // namespace ph::catalogue
