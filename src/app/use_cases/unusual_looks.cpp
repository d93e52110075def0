#include "app/use_cases/unusual_looks.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>

#include "domain/names.hpp"
#include "domain/texts.hpp"

namespace ph::app {
namespace {

using Who = std::pair<UserId, Role>;
using Chosen = std::function<bool(const Look&)>;

constexpr std::chrono::days week{7};

// One entry for each household, of those that `chosen` takes.
std::vector<LookedAt> households_of(const std::vector<const Look*>& looks, const Chosen& chosen) {
    std::vector<LookedAt> found;
    for (const Look* look : looks) {
        if (!chosen(*look)) continue;
        if (found.empty() || found.back().dossier != look->dossier)
            found.push_back({look->dossier, look->day, 0, {}});
        found.back().day = std::max(found.back().day, look->day);
        found.back().events += look->events;
    }
    return found;
}

std::map<Who, std::vector<const Look*>> by_who(const std::vector<Look>& looks) {
    std::map<Who, std::vector<const Look*>> found;
    for (const Look& look : looks) found[{look.user, look.role}].push_back(&look);
    return found;
}

std::map<Who, int> households_by_who(const std::vector<Look>& looks) {
    std::map<Who, int> found;
    const Look* last = nullptr;
    for (const Look& look : looks) {
        const bool same = last != nullptr && last->user == look.user && last->role == look.role &&
                          last->dossier == look.dossier;
        if (!same) ++found[{look.user, look.role}];
        last = &look;
    }
    return found;
}

// "1 huishouden", "12 huishoudens"
std::string counted(int households) {
    return std::to_string(households) + (households == 1 ? " huishouden" : " huishoudens");
}

// With one decimal, as people write it in Dutch: "2,5", "12".
std::string usual_of(double number) {
    const auto tenths = std::lround(number * 10);
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "," + std::to_string(tenths % 10));
}

// The word that tells families apart; empty when there is none.
std::string family_token(const std::string& name) {
    const auto tokens = name_of_person("", name).family;
    return tokens.size() < 2 ? std::string{} : tokens.back();
}

class Finder {
  public:
    Finder(const LookWeek& looked, const Catalogue& catalogue)
        : looked_(looked),
          catalogue_(catalogue),
          wide_(wide_roles(catalogue.policy)),
          this_week_(by_who(looked.looks)),
          counts_(households_by_who(looked.looks)) {
        for (const auto& before : looked.weeks_before) before_.push_back(households_by_who(before));
    }

    std::vector<UnusualLooks> all() {
        for (const UnusualRule& rule : catalogue_.oversight.rules) {
            for (const auto& [who, looks] : this_week_) judge(rule, who, looks);
        }
        std::ranges::sort(found_, [](const Found& a, const Found& b) {
            return std::tie(b.above, a.row.user, a.row.kind) < std::tie(a.above, b.row.user, b.row.kind);
        });
        std::vector<UnusualLooks> rows;
        rows.reserve(found_.size());
        for (Found& one : found_) rows.push_back(std::move(one.row));
        return rows;
    }

  private:
    struct Found {
        UnusualLooks row;
        double above = 0;  // times the threshold
    };

    void judge(const UnusualRule& rule, const Who& who, const std::vector<const Look*>& looks) {
        switch (rule.kind) {
            case UnusualKind::more_than_before: return against_weeks_before(rule, who, looks);
            case UnusualKind::more_than_colleagues: return against_colleagues(rule, who, looks);
            case UnusualKind::outside_hours:
                return add(
                    rule, who, looks, [this](const Look& look) { return is_outside(look); },
                    {{"van", catalogue_.oversight.office_from}, {"tot", catalogue_.oversight.office_until}});
            case UnusualKind::not_involved:
                if (!wide_.contains(who.second)) return;
                return add(rule, who, looks, not_in(looked_.involved, who.first), {});
            case UnusualKind::same_name: return with_same_name(rule, who, looks);
        }
    }

    void against_weeks_before(const UnusualRule& rule, const Who& who,
                              const std::vector<const Look*>& looks) {
        int before = 0;
        bool worked = false;
        for (const auto& counts : before_) {
            const auto found = counts.find(who);
            if (found == counts.end()) continue;
            before += found->second;
            worked = true;
        }
        // Who just began has no weeks before.
        if (!worked) return;
        const double usual = static_cast<double>(before) / static_cast<double>(before_.size());
        if (counts_.at(who) * 100.0 < usual * rule.percent) return;
        add(rule, who, looks, everything,
            {{"weken", std::to_string(before_.size())}, {"gewoon", usual_of(usual)}});
    }

    void against_colleagues(const UnusualRule& rule, const Who& who, const std::vector<const Look*>& looks) {
        std::vector<int> others;
        for (const auto& [colleague, households] : counts_) {
            if (colleague.second == who.second && colleague.first != who.first) others.push_back(households);
        }
        if (static_cast<int>(others.size()) < rule.colleagues) return;
        std::ranges::sort(others);
        const double usual = others[(others.size() - 1) / 2];
        if (counts_.at(who) * 100.0 < usual * rule.percent) return;
        add(rule, who, looks, everything,
            {{"collegas", std::to_string(others.size())}, {"gewoon", usual_of(usual)}});
    }

    void with_same_name(const UnusualRule& rule, const Who& who, const std::vector<const Look*>& looks) {
        const auto namesakes = looked_.namesakes.find(who.first);
        if (namesakes == looked_.namesakes.end()) return;
        const auto colleague = looked_.lookers.find(who.first);
        if (colleague == looked_.lookers.end()) return;
        std::string name = family_token(colleague->second.name);
        if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
            name[0] = static_cast<char>(name[0] - 'a' + 'A');
        add(rule, who, looks, [&](const Look& look) { return namesakes->second.contains(look.dossier); },
            {{"achternaam", name}});
    }

    void add(const UnusualRule& rule, const Who& who, const std::vector<const Look*>& looks,
             const Chosen& chosen, const std::map<std::string_view, std::string>& words) {
        UnusualLooks row;
        row.looked = households_of(looks, chosen);
        row.households = static_cast<int>(row.looked.size());
        if (row.households < rule.at_least) return;
        row.kind = rule.kind;
        row.user = who.first;
        row.role = who.second;
        if (const auto known = looked_.lookers.find(who.first); known != looked_.lookers.end())
            row.who = known->second;
        row.why = sentence(rule, row.households, words);
        std::ranges::sort(row.looked, [](const LookedAt& a, const LookedAt& b) {
            return std::tie(b.day, a.dossier) < std::tie(a.day, b.dossier);
        });
        if (row.looked.size() > most_told) row.looked.resize(most_told);
        const double above = static_cast<double>(row.households) / rule.at_least;
        found_.push_back({std::move(row), above});
    }

    static std::string sentence(const UnusualRule& rule, int households,
                                const std::map<std::string_view, std::string>& words) {
        const auto word = [&](std::string_view name) -> Word {
            const auto found = words.find(name);
            return {name, found == words.end() ? std::string_view{} : std::string_view{found->second}};
        };
        return fill_in(rule.sentence, {{"huishoudens", counted(households)},
                                       word("weken"),
                                       word("gewoon"),
                                       word("collegas"),
                                       word("van"),
                                       word("tot"),
                                       word("achternaam")});
    }

    bool is_outside(const Look& look) const {
        if (!catalogue_.calendar.is_working_day(look.day)) return true;
        return (look.half_hours & ~catalogue_.oversight.office_hours) != 0;
    }
    static bool everything(const Look& /*look*/) { return true; }
    static Chosen not_in(const std::map<UserId, std::set<DossierId>>& all, const UserId& user) {
        const auto own = all.find(user);
        return
            [&all, own](const Look& look) { return own == all.end() || !own->second.contains(look.dossier); };
    }

    const LookWeek& looked_;
    const Catalogue& catalogue_;
    std::set<Role> wide_;
    std::map<Who, std::vector<const Look*>> this_week_;
    std::map<Who, int> counts_;
    std::vector<std::map<Who, int>> before_;
    std::vector<Found> found_;
};

const UnusualRule* rule_of(const Oversight& oversight, UnusualKind kind) {
    const auto found = std::ranges::find(oversight.rules, kind, &UnusualRule::kind);
    return found == oversight.rules.end() ? nullptr : &*found;
}

// Takes away what the asker may not know of: restricted households, and those that are gone.
Status leave_out_unknown(Call& call, const access::Scope& scope, const std::set<UserId>& told,
                         std::vector<Look>& looks) {
    std::set<DossierId> asked;
    for (const Look& look : looks) {
        if (told.contains(look.user)) asked.insert(look.dossier);
    }
    PH_TRY(const auto known, call.work.audit_log().known(scope, {asked.begin(), asked.end()}));
    std::erase_if(looks, [&](const Look& look) {
        return asked.contains(look.dossier) && !known.contains(look.dossier);
    });
    return {};
}

Status tell_whose(Call& call, const access::Scope& scope, std::vector<UnusualLooks>& rows) {
    std::set<DossierId> told;
    for (const UnusualLooks& row : rows) {
        for (const LookedAt& one : row.looked) told.insert(one.dossier);
    }
    PH_TRY(const auto participants, call.work.audit_log().participants(scope, told));
    for (UnusualLooks& row : rows) {
        for (LookedAt& one : row.looked) {
            if (const auto found = participants.find(one.dossier); found != participants.end())
                one.whose = found->second;
        }
    }
    return {};
}

Result<LookWeek> gather(Call& call, const access::Scope& scope, Date from) {
    AuditLog& log = call.work.audit_log();
    const Oversight& oversight = call.catalogue.oversight;
    LookWeek looked;
    looked.from = from;
    PH_TRY(looked.looks, log.looks(scope, from, from + week));
    for (int back = 1; back <= oversight.weeks_before; ++back) {
        PH_TRY(auto before, log.looks(scope, from - back * week, from - (back - 1) * week));
        looked.weeks_before.push_back(std::move(before));
    }
    std::set<UserId> users;
    std::set<UserId> reach_all;
    const auto wide = wide_roles(call.catalogue.policy);
    for (const Look& look : looked.looks) {
        users.insert(look.user);
        if (wide.contains(look.role)) reach_all.insert(look.user);
    }
    PH_TRY(looked.lookers, log.lookers(scope, users));
    for (const UserId& user : reach_all) {
        PH_TRY(looked.involved[user], log.involved(scope, user, from, from + week));
    }
    if (const UnusualRule* rule = rule_of(oversight, UnusualKind::same_name)) {
        for (const auto& [user, colleague] : looked.lookers) {
            const std::string name = family_token(colleague.name);
            if (name.empty()) continue;
            PH_TRY(looked.namesakes[user], log.namesakes(scope, name, rule->most_with_name));
        }
    }
    return looked;
}

}  // namespace

std::set<Role> wide_roles(const access::Policy& policy) {
    std::set<Role> wide;
    for (const auto& [role, permissions] : policy.roles) {
        const auto reading = permissions.find(access::Permission::dossier_read);
        if (reading != permissions.end() && reading->second == access::Reach::municipality) wide.insert(role);
    }
    return wide;
}

std::vector<UnusualLooks> unusual_in(const LookWeek& looked, const Catalogue& catalogue) {
    return Finder{looked, catalogue}.all();
}

Result<UnusualPage> unusual_looks(Call& call, Date until) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::audit_read));
    PH_TRY(auto looked, gather(call, scope, until - week + std::chrono::days{1}));
    // Which households may be told of is only asked for who stands out; without the others, fewer may.
    std::set<UserId> told;
    for (const UnusualLooks& one : unusual_in(looked, call.catalogue)) told.insert(one.user);
    PH_CHECK(leave_out_unknown(call, scope, told, looked.looks));
    UnusualPage page{looked.from, until, unusual_in(looked, call.catalogue), 0};
    std::erase_if(page.rows, [&](const UnusualLooks& one) { return !told.contains(one.user); });
    const auto most = static_cast<std::size_t>(call.catalogue.oversight.most_rows);
    if (page.rows.size() > most) {
        page.left_out = static_cast<int>(page.rows.size() - most);
        page.rows.resize(most);
    }
    PH_CHECK(tell_whose(call, scope, page.rows));
    return page;
}

}  // namespace ph::app
