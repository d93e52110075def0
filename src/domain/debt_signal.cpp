#include "domain/debt_signal.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "domain/checks.hpp"
#include "domain/names.hpp"

namespace ph {
namespace {

// A hundred million euros: whatever is more is a mistake in the file.
constexpr std::int64_t most_cents = 10'000'000'000;

bool is_digit(char one) {
    return one >= '0' && one <= '9';
}

std::string capitals_and_digits(std::string_view text) {
    std::string kept;
    for (const char one : text) {
        if (std::isalnum(static_cast<unsigned char>(one)) != 0)
            kept += static_cast<char>(std::toupper(static_cast<unsigned char>(one)));
    }
    return kept;
}

// From the first number on that is not the beginning of the street ("2e Kerkstraat 12 a" -> "12A").
std::string house_number(std::string_view address) {
    const std::size_t street = address.find(' ');
    if (street == std::string_view::npos) return {};
    const auto number = std::ranges::find_if(address.substr(street), is_digit);
    return capitals_and_digits({number, address.end()});
}

bool is_of(const std::vector<OutreachChoice>& choices, const std::string& id) {
    return std::ranges::find(choices, id, &OutreachChoice::id) != choices.end();
}

// The place of the comma or point before one or two last digits; of none: the end.
std::size_t decimals_at(std::string_view text) {
    const std::size_t mark = text.find_last_of(",.");
    if (mark == std::string_view::npos || text.size() - mark > 3) return text.size();
    return mark;
}

// The digits of an amount without its decimals; groups of thousands may have a point or comma between them.
std::optional<std::int64_t> whole_euros(std::string_view text) {
    if (text.empty() || text.size() > 13 || !is_digit(text.front())) return std::nullopt;
    std::int64_t euros = 0;
    std::size_t since_mark = 0;
    bool grouped = false;
    for (const char one : text) {
        if (is_digit(one)) {
            euros = euros * 10 + (one - '0');
            ++since_mark;
            continue;
        }
        if ((one != '.' && one != ',') || (grouped ? since_mark != 3 : since_mark > 3)) return std::nullopt;
        grouped = true;
        since_mark = 0;
    }
    if (grouped && since_mark != 3) return std::nullopt;
    return euros;
}

}  // namespace

std::optional<std::int64_t> cents_of(std::string_view text) {
    std::string kept;
    for (const char one : text) {
        if (one != ' ') kept += one;
    }
    std::string_view amount = kept;
    for (const std::string_view sign : {"€", "EUR", "\xC2\xA0"}) {
        if (amount.starts_with(sign)) amount.remove_prefix(sign.size());
    }
    if (amount.ends_with(",-")) amount.remove_suffix(2);
    const std::size_t mark = decimals_at(amount);
    const auto euros = whole_euros(amount.substr(0, mark));
    if (!euros) return std::nullopt;
    std::int64_t cents = *euros * 100;
    if (mark < amount.size()) {
        const std::string_view decimals = amount.substr(mark + 1);
        if (decimals.empty() || !std::ranges::all_of(decimals, is_digit)) return std::nullopt;
        cents += (decimals[0] - '0') * 10 + (decimals.size() > 1 ? decimals[1] - '0' : 0);
    }
    return cents;
}

std::string euros(std::int64_t cents) {
    std::string whole = std::to_string(cents / 100);
    for (std::size_t end = whole.size(); end > 3; end -= 3) whole.insert(end - 3, 1, '.');
    const std::string decimals = std::to_string(cents % 100);
    return "€ " + whole + (decimals.size() < 2 ? ",0" : ",") + decimals;
}

const OutreachChoice* arrears_kind(const OutreachLadder& ladder, std::string_view written) {
    const std::string wanted = capitals_and_digits(written);
    const auto found = std::ranges::find_if(ladder.arrears_kinds, [&](const OutreachChoice& kind) {
        return capitals_and_digits(kind.id) == wanted || capitals_and_digits(kind.name) == wanted;
    });
    return found == ladder.arrears_kinds.end() ? nullptr : &*found;
}

std::string household_key(const OutreachPerson& person) {
    const std::string number = house_number(person.address);
    if (!person.postcode.empty() && !number.empty())
        return capitals_and_digits(person.postcode) + ' ' + number;
    if (!person.birth_date) return {};
    std::string key = to_string(*person.birth_date);
    for (const std::string& token : searched_tokens(person.given_names + ' ' + person.family_name))
        key += ' ' + token;
    return key;
}

std::vector<Problem> problems_of(const DebtSignal& signal, const OutreachLadder& ladder, Date today) {
    Checks checks;
    if (!is_of(ladder.arrears_kinds, signal.kind))
        checks.fail("/soortAchterstand", "onbekende-waarde",
                    "Deze soort achterstand staat niet in de lijst. Kies er een uit de lijst.");
    if (signal.cents <= 0 || signal.cents > most_cents)
        checks.fail("/bedrag", "ongeldig-bedrag",
                    "Dit is geen bedrag boven nul. Schrijf bijvoorbeeld 1234,56.");
    checks.required("/melder", signal.creditor);
    checks.not_in_future("/signaalOp", signal.signalled_on, today);
    return checks.take();
}

void join_signal(OutreachPerson& person, const OutreachLadder& ladder, const DebtSignal& signal) {
    if (!ladder.first_contact_days) return;
    const Date by = signal.signalled_on + std::chrono::days{*ladder.first_contact_days};
    if (!person.contact_by || *person.contact_by > by) person.contact_by = by;
    keep_first_contact(person, person.last_on);
}

Status record_result(DebtSignal& signal, const OutreachLadder& ladder, const std::string& result, Date on,
                     Date today) {
    Checks checks;
    if (!is_of(ladder.results, result))
        checks.fail("/resultaat", "onbekende-waarde",
                    "Dit resultaat staat niet in de lijst. Kies er een uit de lijst.");
    checks.not_in_future("/op", on, today);
    if (on < signal.signalled_on)
        checks.fail("/op", "te-vroeg", "Deze dag ligt voor het signaal. Kies een latere dag.");
    PH_CHECK(checks.status());
    signal.result = result;
    signal.resulted_on = on;
    return {};
}

}  // namespace ph
