#include "app/use_cases/outreach_doubles.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/ports/outreach.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/debt_signal_rows.hpp"
#include "app/use_cases/search.hpp"
#include "domain/names.hpp"

namespace ph::app {
namespace {

// Who shares a birth date or a name with somebody: more than these tell nothing about a list.
constexpr int most_compared = 50;
// From this likeness on two names with the same birth date are worth a look.
constexpr int worth_a_look = 80;
// The digits of a Dutch number that stay the same, with 0 in front or with +31.
constexpr std::size_t own_digits = 9;

std::string digits_of(const std::string& phone) {
    std::string digits;
    for (const char one : phone) {
        if (one >= '0' && one <= '9') digits += one;
    }
    return digits.size() > own_digits ? digits.substr(digits.size() - own_digits) : digits;
}

// What tells people with the same name apart.
struct Details {
    std::optional<Date> birth_date;
    std::string phone;
    std::string postcode;
};

template <class T>
Details details_of(const T& one) {
    return {one.birth_date, digits_of(one.phone), one.postcode};
}

// The birth date decides when both have one. Otherwise one detail in common is enough, and so is nothing to
// compare: whoever is approached twice thinks that nobody listens.
bool may_be_the_same(const Details& left, const Details& right) {
    if (left.birth_date && right.birth_date) return *left.birth_date == *right.birth_date;
    const bool phones = !left.phone.empty() && !right.phone.empty();
    const bool postcodes = !left.postcode.empty() && !right.postcode.empty();
    if ((phones && left.phone == right.phone) || (postcodes && left.postcode == right.postcode)) return true;
    return !phones && !postcodes;
}

std::vector<std::string> tokens_of(const std::string& given_names, const std::string& family_name) {
    return searched_tokens(given_names + ' ' + family_name);
}

std::string name_key(const std::vector<std::string>& tokens) {
    std::string key;
    for (const std::string& token : tokens) key += token + ' ';
    return key;
}

// Everybody of one name.
using ByName = std::map<std::string, std::vector<Details>>;

bool is_among(const ByName& known, const std::string& name, const Details& details) {
    const auto same = known.find(name);
    return same != known.end() && std::ranges::any_of(same->second, [&](const Details& one) {
               return may_be_the_same(one, details);
           });
}

class Doubles {
  public:
    Doubles(Call& call, const access::Scope& scope, const std::vector<int>& lines, OutreachPreview& preview)
        : call_(call),
          scope_(scope),
          lines_(lines),
          preview_(preview) {}

    Status find() {
        PH_CHECK(load_same_day());
        PH_CHECK(load_listed());
        for (std::size_t i = 0; i < preview_.people.size(); ++i) {
            PH_TRY(const auto kind, kind_of(preview_.people[i]));
            if (kind) preview_.doubles.push_back({lines_[i], preview_.people[i].full_name(), *kind});
        }
        return {};
    }

    // Several signals of one household are no doubles: they come together. The same one twice is.
    Status find_signals(const OutreachLadder& ladder) {
        PH_TRY(auto before, SignalsBefore::load(call_, scope_, ladder, preview_.people));
        for (std::size_t i = 0; i < preview_.people.size(); ++i) {
            const OutreachPerson& person = preview_.people[i];
            PH_TRY(const auto told, before.told(person, preview_.signals[i]));
            std::optional<OutreachDouble> kind;
            if (told == SignalsBefore::Before::in_file) kind = OutreachDouble::in_file;
            if (told == SignalsBefore::Before::kept) kind = OutreachDouble::on_list;
            if (!kind && !before.joins(person)) {
                PH_TRY(const bool known,
                       has_dossier(person, tokens_of(person.given_names, person.family_name)));
                if (known) kind = OutreachDouble::has_dossier;
            } else if (!kind) {
                ++preview_.joined_rows;
            }
            if (kind) preview_.doubles.push_back({lines_[i], person.full_name(), *kind});
        }
        return {};
    }

  private:
    Status load_same_day() {
        std::set<Date> days;
        for (const OutreachPerson& person : preview_.people) {
            if (person.birth_date) days.insert(*person.birth_date);
        }
        if (days.empty()) return {};
        PH_TRY(const auto found, call_.work.outreach().born_on(scope_, {days.begin(), days.end()}));
        for (const OutreachNamesake& one : found) {
            if (one.birth_date) same_day_[*one.birth_date].push_back(one);
        }
        return {};
    }

    // A birth date that is missing on either side is made up for by the name and how to reach somebody.
    Status load_listed() {
        const bool all_dated = std::ranges::all_of(
            preview_.people, [](const OutreachPerson& one) { return one.birth_date.has_value(); });
        PH_TRY(const auto found, call_.work.outreach().listed(scope_, all_dated));
        for (const OutreachNamesake& one : found)
            listed_[name_key(tokens_of(one.given_names, one.family_name))].push_back(details_of(one));
        return {};
    }

    Result<std::optional<OutreachDouble>> kind_of(const OutreachPerson& person) {
        const auto tokens = tokens_of(person.given_names, person.family_name);
        const std::string name = name_key(tokens);
        const Details details = details_of(person);
        if (is_among(seen_, name, details)) return std::optional{OutreachDouble::in_file};
        seen_[name].push_back(details);
        if (is_born_the_same_day(person, tokens) || is_among(listed_, name, details))
            return std::optional{OutreachDouble::on_list};
        PH_TRY(const bool known, has_dossier(person, tokens));
        return known ? std::optional{OutreachDouble::has_dossier} : std::nullopt;
    }

    [[nodiscard]] bool is_born_the_same_day(const OutreachPerson& person,
                                            const std::vector<std::string>& tokens) const {
        if (!person.birth_date) return false;
        const auto same_day = same_day_.find(*person.birth_date);
        return same_day != same_day_.end() &&
               std::ranges::any_of(same_day->second, [&](const OutreachNamesake& one) {
                   return name_likeness(tokens, name_of_person(one.given_names, one.family_name)) >=
                          worth_a_look;
               });
    }

    // By the birth date when there is one: it rarely lies, and few share it. By the name otherwise.
    Result<bool> has_dossier(const OutreachPerson& person, const std::vector<std::string>& tokens) {
        auto keys = person.birth_date ? lookup_keys({}, person.birth_date) : lookup_keys(tokens, {});
        if (keys.size() > 2) keys.resize(2);
        PH_TRY(const auto candidates,
               call_.work.persons().candidates(scope_, keys, std::nullopt, most_compared));
        SearchQuestion question;
        question.birth_date = person.birth_date;
        return std::ranges::any_of(candidates, [&](const Candidate& candidate) {
            const auto hit = judge(question, tokens, candidate);
            if (!hit || hit->reason == SearchReason::same_birth_date) return false;
            return hit->likeness >= (person.birth_date ? worth_a_look : same_name);
        });
    }

    Call& call_;
    const access::Scope& scope_;
    const std::vector<int>& lines_;
    OutreachPreview& preview_;
    std::map<Date, std::vector<OutreachNamesake>> same_day_;
    ByName listed_;
    ByName seen_;
};

}  // namespace

Status find_doubles(Call& call, const access::Scope& scope, const OutreachLadder* signals,
                    const std::vector<int>& lines, OutreachPreview& preview) {
    Doubles doubles{call, scope, lines, preview};
    return signals == nullptr ? doubles.find() : doubles.find_signals(*signals);
}

}  // namespace ph::app
