#include "app/use_cases/who_looked.hpp"

#include <algorithm>
#include <charconv>

#include "app/payload.hpp"
#include "app/ports/work.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

// A day is shown as a whole; one with more events than this goes on on the next page.
constexpr int events_a_page = 2000;
constexpr int events_a_look = 250;

struct Key {
    Date day;
    std::optional<UserId> user;
    std::string role;
    friend bool operator==(const Key&, const Key&) = default;
};

Key key_of(const access::AuditEvent& event) {
    return {local_date(event.at), event.user_id, event.role};
}

template <class Enum>
std::optional<Enum> named(const std::string& name) {
    Enum value{};
    if (boost::describe::enum_from_string(name.c_str(), value)) return value;
    return std::nullopt;
}

std::string name_in(const std::map<std::string, std::string>& names, const std::string& id) {
    const auto found = names.find(id);
    return found == names.end() ? id : found->second;
}

void add_event(DayOfLooking& look, const access::AuditEvent& event, const Catalogue& catalogue) {
    look.first = std::min(look.first, event.at);
    look.last = std::max(look.last, event.at);
    look.changed = look.changed || event.change;
    look.categories |= event.categories;
    if (const auto act = named<access::Permission>(event.action)) look.acts.insert(*act);
    if (!event.purpose.empty()) look.purposes.insert(name_in(catalogue.purposes, event.purpose));
    if (const auto occasion = catalogue.oversight.occasions.find(event.ground);
        occasion != catalogue.oversight.occasions.end())
        look.occasions.insert(occasion->second);
}

// Whether the participant may know of this by now. Of an emergency for which telling waits (somebody may read
// along), neither what was read under it nor the decisions about it.
bool may_be_told(const access::AuditEvent& event, const Catalogue& catalogue,
                 const std::vector<BrokenGlassView>& told) {
    const auto act = named<access::Permission>(event.action);
    const auto occasion = catalogue.oversight.occasions.find(event.ground);
    const bool of_emergency =
        act == access::Permission::break_glass || act == access::Permission::break_glass_review ||
        (occasion != catalogue.oversight.occasions.end() && occasion->second == LookOccasion::emergency);
    if (!of_emergency) return true;
    return std::ranges::any_of(told, [&](const BrokenGlassView& glass) {
        return event.subject == subject("broken_glass", glass.id) ||
               (event.user_id == glass.user_id && glass.opened_at <= event.at && event.at < glass.until_at);
    });
}

// Groups events while they come, and knows when the days that were asked for are complete.
class Days {
  public:
    Days(const UserId& own, const Catalogue& catalogue, const std::vector<BrokenGlassView>& told,
         std::size_t days)
        : own_(own),
          catalogue_(catalogue),
          told_(told),
          most_(days) {}

    // False when this event is of a day too many.
    bool add(const LoggedEvent& logged) {
        const access::AuditEvent& event = logged.event;
        if (!event.allowed || event.user_id == own_ || !may_be_told(event, catalogue_, told_)) return true;
        const Key key = key_of(event);
        if (found_.empty() || found_.back().day != key.day) {
            if (days_ == most_) return false;
            ++days_;
            first_of_day_ = found_.size();
        }
        const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(first_of_day_);
        const auto known = std::find(begin, keys_.end(), key);
        const auto at = static_cast<std::size_t>(known - keys_.begin());
        if (known == keys_.end()) {
            keys_.push_back(key);
            traces_.emplace_back();
            DayOfLooking look;
            look.day = key.day;
            look.name = logged.user_name;
            look.organisation = logged.organisation_name;
            look.role = named<Role>(event.role);
            look.first = look.last = event.at;
            found_.push_back(std::move(look));
        }
        add_event(found_[at], event, catalogue_);
        // One request leaves more lines.
        if (!event.trace_id || traces_[at].insert(*event.trace_id).second) ++found_[at].times;
        return true;
    }
    std::vector<DayOfLooking> take() { return std::move(found_); }

  private:
    UserId own_;
    const Catalogue& catalogue_;
    const std::vector<BrokenGlassView>& told_;
    std::size_t most_;
    std::size_t days_ = 0;
    std::size_t first_of_day_ = 0;
    std::vector<Key> keys_;
    std::vector<std::set<Uuid>> traces_;
    std::vector<DayOfLooking> found_;
};

}  // namespace

// "<changes>.<reads>" in hexadecimal: safe in a URL without escaping.
std::string to_cursor(const LogPlace& place) {
    std::array<char, 40> digits{};
    auto end = std::to_chars(digits.begin(), digits.end(), place.changes, 16).ptr;
    *end++ = '.';
    end = std::to_chars(end, digits.end(), place.reads, 16).ptr;
    return {digits.begin(), end};
}

Result<LogPlace> parse_log_cursor(std::string_view text) {
    LogPlace place;
    const char* const end = text.data() + text.size();
    const auto changes = std::from_chars(text.data(), end, place.changes, 16);
    if (changes.ec == std::errc{} && changes.ptr != end && *changes.ptr == '.' && place.changes > 0) {
        const auto reads = std::from_chars(changes.ptr + 1, end, place.reads, 16);
        if (reads.ec == std::errc{} && reads.ptr == end && place.reads > 0) return place;
    }
    Checks checks;
    checks.fail("/cursor", "ongeldige-cursor",
                "Deze verwijzing naar een bladzijde klopt niet. Begin weer bij de eerste bladzijde.");
    return checks.status().error();
}

LooksPage looks_by_day(const std::vector<LoggedEvent>& events, const UserId& own, const Catalogue& catalogue,
                       const std::vector<BrokenGlassView>& told, std::size_t days, bool all_read) {
    Days grouped{own, catalogue, told, days};
    LooksPage page;
    LogPlace last;
    for (const LoggedEvent& logged : events) {
        if (!grouped.add(logged)) {
            page.next = last;
            break;
        }
        last = logged.place;
    }
    if (!page.next && !all_read) page.next = last;
    page.days = grouped.take();
    return page;
}

Result<LooksPage> who_looked_at_me(Call& call, LogPlace after, int days) {
    using access::Permission;
    PH_TRY(const auto scope, call.gate.enter(Permission::own_overview_read));
    PH_TRY(const auto dossier, call.work.work().own_dossier(scope));
    if (!dossier) return missing("U hebt hier geen dossier.");
    PH_TRY(const auto admission, call.gate.admit(Permission::own_overview_read, *dossier));
    // In pieces, until the days asked for are complete: most dossiers are quiet.
    std::vector<LoggedEvent> events;
    const auto wanted = static_cast<std::size_t>(days);
    const UserId own = call.gate.actor().user_id;
    PH_TRY(const auto told, call.work.protection().glasses_told(admission, call.today()));
    for (;;) {
        PH_TRY(auto more, call.work.audit_log().of_dossier(admission, after, events_a_look));
        const bool all_read = more.size() < static_cast<std::size_t>(events_a_look);
        if (!more.empty()) after = more.back().place;
        std::ranges::move(more, std::back_inserter(events));
        const bool enough = all_read || events.size() >= static_cast<std::size_t>(events_a_page);
        auto page = looks_by_day(events, own, call.catalogue, told, wanted, all_read);
        if (enough || (page.next && *page.next != after)) return page;
    }
}

Result<LogPage> dossier_log(Call& call, const DossierId& dossier, LogPlace after, int limit) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::audit_read, dossier));
    LogPage page;
    PH_TRY(page.events, call.work.audit_log().of_dossier(admission, after, limit + 1));
    if (page.events.size() > static_cast<std::size_t>(limit)) {
        page.events.pop_back();
        page.next = page.events.back().place;
    }
    return page;
}

}  // namespace ph::app
