#include "domain/person.hpp"

#include "base/text.hpp"
#include "domain/checks.hpp"

namespace ph {
namespace {

// The oldest person ever known reached 122.
constexpr int oldest_age = 125;

// One "@" with something on both sides and a dot behind it; whether mail arrives only a message can tell.
bool looks_like_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == std::string_view::npos &&
           text.find('.', at + 2) != std::string_view::npos && text.back() != '.' &&
           text.find(' ') == std::string_view::npos;
}

bool looks_like_phone(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 3 && digits <= 20 &&
           text.find_first_not_of("0123456789 +-()/.") == std::string_view::npos;
}

bool is_language(std::string_view text) {
    return (text.size() == 2 || text.size() == 3) &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::string Person::full_name() const {
    std::string name;
    for (const std::string* part : {&given_names, &name_prefix, &family_name}) {
        if (part->empty()) continue;
        if (!name.empty()) name += ' ';
        name += *part;
    }
    return name;
}

std::optional<std::string> dutch_postcode(std::string_view text) {
    std::string plain;
    for (const char c : text) {
        if (c == ' ') continue;
        plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    const auto between = [&](std::size_t i, char low, char high) {
        return plain[i] >= low && plain[i] <= high;
    };
    if (plain.size() != 6 || !between(0, '1', '9')) return std::nullopt;
    for (std::size_t i = 1; i < 4; ++i) {
        if (!between(i, '0', '9')) return std::nullopt;
    }
    if (!between(4, 'A', 'Z') || !between(5, 'A', 'Z')) return std::nullopt;
    return plain.substr(0, 4) + ' ' + plain.substr(4);
}

std::vector<Problem> problems_of(const Household& household, std::string_view pointer) {
    Checks checks;
    const std::string under{pointer};
    checks.limited(under + "/straat", household.address);
    checks.limited(under + "/plaats", household.town);
    checks.limited(under + "/wijk", household.district);
    if (!household.postcode.empty() && !dutch_postcode(household.postcode))
        checks.fail(under + "/postcode", "ongeldige-postcode",
                    "Dit is geen postcode. Schrijf bijvoorbeeld 1234 AB.");
    return checks.take();
}

std::vector<Problem> problems_of(const Person& person, std::string_view pointer, Date today) {
    Checks checks;
    const std::string under{pointer};
    checks.required(under + "/voornamen", person.given_names);
    checks.limited(under + "/tussenvoegsel", person.name_prefix);
    checks.required(under + "/achternaam", person.family_name);
    checks.limited(under + "/telefoon", person.phone);
    checks.limited(under + "/email", person.email);
    if (person.birth_date) {
        checks.not_in_future(under + "/geboortedatum", *person.birth_date, today);
        if (age_on(*person.birth_date, today) > oldest_age)
            checks.fail(under + "/geboortedatum", "te-lang-geleden",
                        "Deze geboortedatum ligt te lang geleden. Kijk het jaar na.");
    }
    if (!person.email.empty() && !looks_like_email(person.email))
        checks.fail(under + "/email", "ongeldig-emailadres",
                    "Dit is geen e-mailadres. Schrijf bijvoorbeeld naam@voorbeeld.nl.");
    if (!person.phone.empty() && !looks_like_phone(person.phone))
        checks.fail(under + "/telefoon", "ongeldig-telefoonnummer",
                    "Dit is geen telefoonnummer. Gebruik alleen cijfers, spaties en + - ( ).");
    if (!is_language(person.language))
        checks.fail(under + "/taal", "ongeldige-taal",
                    "Dit is geen taalcode. Schrijf twee of drie kleine letters, bijvoorbeeld nl.");
    return checks.take();
}

}  // namespace ph
