#include "wire/dto/left_out.hpp"

namespace ph::wire {

std::vector<Weggelaten> to_dto(const access::LeftOut& left_out, const app::Catalogue& catalogue) {
    std::vector<Weggelaten> list;
    list.reserve(left_out.size());
    for (const auto& [category, colleagues] : left_out) {
        Weggelaten& one = list.emplace_back();
        one.categorie = name_of(category);
        if (const auto text = catalogue.data_categories.find(category);
            text != catalogue.data_categories.end()) {
            one.naam = text->second.name;
            one.vraagAan = text->second.ask;
        }
        if (colleagues.empty()) continue;
        one.vraagAan.clear();
        for (const std::string& name : colleagues) {
            if (!one.vraagAan.empty()) one.vraagAan += name == *colleagues.rbegin() ? " of " : ", ";
            one.vraagAan += name;
        }
    }
    return list;
}

}  // namespace ph::wire
