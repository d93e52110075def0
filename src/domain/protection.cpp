#include "domain/protection.hpp"

#include <algorithm>

#include "domain/checks.hpp"

namespace ph {
namespace {

// "Nood" tells a reviewer nothing.
constexpr std::ptrdiff_t fewest_words = 3;

std::ptrdiff_t words_in(std::string_view text) {
    std::ptrdiff_t words = 0;
    bool inside = false;
    for (const char one : text) {
        const bool space = one == ' ' || one == '\n' || one == '\t';
        if (!space && !inside) ++words;
        inside = !space;
    }
    return words;
}

void told(Checks& checks, const char* pointer, const std::string& text, const char* message) {
    checks.limited(pointer, text, text_length);
    if (words_in(text) < fewest_words) checks.fail(pointer, "te-kort", message);
}

// The first letter of each word; one code point of UTF-8, whatever its length.
void add_initials(std::string& into, std::string_view names) {
    bool inside = false;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool apart = names[i] == ' ' || names[i] == '-';
        if (!apart && !inside) {
            std::size_t end = i + 1;
            while (end < names.size() && (static_cast<unsigned char>(names[end]) & 0xC0U) == 0x80) ++end;
            into.append(names.substr(i, end - i)) += '.';
        }
        inside = !apart;
    }
}

}  // namespace

std::vector<Problem> problems_of(const BrokenGlass& glass, Date today) {
    Checks checks;
    told(checks, "/reden", glass.reason, "Schrijf in een paar woorden op wat er aan de hand is.");
    if (!glass.tell_from) return checks.take();
    if (*glass.tell_from <= today)
        checks.fail("/vertellenVanaf", "te-vroeg",
                    "Kies een dag na vandaag, of vertel het de deelnemer meteen.");
    told(checks, "/redenUitstel", glass.wait_reason,
         "Schrijf op waarom de deelnemer dit nog niet mag weten.");
    if (!glass.wait_decided_by)
        checks.fail("/uitstelBeslotenDoorId", "verplicht", "Kies welke collega dit met u besloot.");
    else if (*glass.wait_decided_by == glass.user_id)
        checks.fail("/uitstelBeslotenDoorId", "uzelf", "Kies een collega: dit besluit u niet alleen.");
    return checks.take();
}

std::string initials(std::string_view given_names, std::string_view family_name) {
    std::string found;
    add_initials(found, given_names);
    add_initials(found, family_name);
    return found;
}

}  // namespace ph
