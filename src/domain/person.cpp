#include "domain/person.hpp"

namespace ph {

std::string Person::full_name() const {
    std::string name;
    for (const std::string* part : {&given_names, &name_prefix, &family_name}) {
        if (part->empty()) continue;
        if (!name.empty()) name += ' ';
        name += *part;
    }
    return name;
}

}  // namespace ph
