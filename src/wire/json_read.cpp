#include "wire/json_read.hpp"

namespace ph::wire {

Error invalid_body(std::vector<Problem> problems) {
    return {Fault::invalid, "De gegevens kloppen niet.", std::move(problems)};
}

void expect(Reading& reading, const Node& node, std::string_view wanted) {
    reading.add(node.is_null() ? "verplicht" : "verkeerd-type", "Hier hoort " + std::string{wanted} + ".");
}

void out_of_range(Reading& reading, std::int64_t lowest, std::int64_t highest) {
    reading.add("buiten-bereik", "Dit getal moet liggen tussen " + std::to_string(lowest) + " en " +
                                     std::to_string(highest) + ".");
}

}  // namespace ph::wire
