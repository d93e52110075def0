#include "storage/sql/errors.hpp"

#include <stdexcept>

namespace ph::storage::sql {
namespace {

Error unavailable(const std::string& code, const std::string& message) {
    return {Fault::unavailable, message, {{code, message, {}}}};
}

}  // namespace

Error storage_away() {
    return unavailable("opslag-weg",
                       "De gegevens zijn nu niet bereikbaar. Probeer het over enkele minuten opnieuw.");
}

Error storage_full() {
    return unavailable("opslag-vol",
                       "Er is geen ruimte meer om gegevens te bewaren. Uw wijziging is niet bewaard. "
                       "Waarschuw de beheerder.");
}

Error storage_read_only() {
    return unavailable(
        "opslag-alleen-lezen",
        "Er kan nu niets worden bewaard: de opslag is alleen te lezen. Waarschuw de beheerder.");
}

Error storage_busy() {
    return unavailable("opslag-bezet",
                       "Het systeem is nu te druk. Uw wijziging is niet bewaard. Probeer het opnieuw.");
}

Error storage_damaged() {
    return unavailable("opslag-beschadigd", "De opslag is beschadigd. Waarschuw de beheerder.");
}

Error already_exists() {
    const std::string message = "Dit bestaat al.";
    return {Fault::conflict, message, {{"bestaat-al", message, {}}}};
}

Error refers_to_nothing() {
    const std::string message = "Dit verwijst naar iets dat niet bestaat, of wordt nog ergens gebruikt.";
    return {Fault::conflict, message, {{"verwijzing-onbekend", message, {}}}};
}

Error stale_version() {
    const std::string message =
        "Deze gegevens zijn intussen door iemand anders gewijzigd. Haal ze opnieuw op en bekijk het "
        "verschil.";
    return {Fault::stale, message, {{"verouderde-versie", message, {}}}};
}

Error not_found() {
    const std::string message = "Dit bestaat niet.";
    return {Fault::missing, message, {{"niet-gevonden", message, {}}}};
}

void defect(std::string_view driver_message, std::string_view sql) {
    throw std::logic_error("SQL: " + std::string(driver_message) + " in: " + std::string(sql));
}

}  // namespace ph::storage::sql
