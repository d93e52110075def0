#include "feel/zone.hpp"

#include <date/tz.h>

#include <deque>
#include <mutex>
#include <shared_mutex>

namespace ph::feel {
namespace {

struct Named {
    std::string name;
    const date::time_zone* zone;
};

// The names seen so far. It only grows, by at most the few hundred names of the database.
class Registry {
  public:
    std::optional<std::size_t> find_or_add(std::string_view name) {
        {
            const std::shared_lock lock{mutex_};
            for (std::size_t i = 0; i < zones_.size(); ++i) {
                if (zones_[i].name == name) return i;
            }
        }
        const date::time_zone* zone = nullptr;
        try {
            zone = date::locate_zone(name);
        } catch (const std::runtime_error&) {
            return std::nullopt;
        }
        const std::unique_lock lock{mutex_};
        const auto known =
            std::find_if(zones_.begin(), zones_.end(), [&](const Named& n) { return n.name == name; });
        if (known != zones_.end()) return static_cast<std::size_t>(known - zones_.begin());
        zones_.push_back({std::string{name}, zone});
        return zones_.size() - 1;
    }
    const Named& at(std::size_t index) {
        const std::shared_lock lock{mutex_};
        return zones_[index];  // a deque never moves its elements
    }

  private:
    std::shared_mutex mutex_;
    std::deque<Named> zones_;
};

Registry& registry() {
    static Registry instance;
    return instance;
}

// Rules of the database repeat every 400 years; far years are looked up in an equal year that chrono can
// hold.
std::int64_t within_chrono(std::int64_t seconds) {
    constexpr std::int64_t cycle = 146'097LL * 86'400LL;
    constexpr std::int64_t year_2400 = 13'569'465'600LL;
    if (seconds > year_2400) return year_2400 - cycle + (seconds - year_2400) % cycle;
    constexpr std::int64_t year_1600 = -11'676'096'000LL;
    return seconds < year_1600 ? year_1600 : seconds;
}

}  // namespace

std::optional<Zone> Zone::named(std::string_view name) {
    // Zone files are looked up by path: only the letters a zone name has.
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
               c == '_' || c == '-' || c == '+';
    };
    if (name.empty() || name.size() > 64 || !std::all_of(name.begin(), name.end(), allowed))
        return std::nullopt;
    const auto index = registry().find_or_add(name);
    if (!index) return std::nullopt;
    return Zone{first_named + static_cast<std::int32_t>(*index)};
}

std::string Zone::name() const {
    return is_named() ? registry().at(static_cast<std::size_t>(code_ - first_named)).name : std::string{};
}

std::int64_t Zone::offset_at_local(std::int64_t local_seconds) const {
    if (is_none()) return 0;
    if (!is_named()) return code_ - offset_zero;
    const date::time_zone* zone = registry().at(static_cast<std::size_t>(code_ - first_named)).zone;
    const date::local_seconds local{std::chrono::seconds{within_chrono(local_seconds)}};
    return zone->get_info(local).first.offset.count();
}

std::int64_t Zone::offset_at_instant(std::int64_t utc_seconds) const {
    if (is_none()) return 0;
    if (!is_named()) return code_ - offset_zero;
    const date::time_zone* zone = registry().at(static_cast<std::size_t>(code_ - first_named)).zone;
    const date::sys_seconds instant{std::chrono::seconds{within_chrono(utc_seconds)}};
    return zone->get_info(instant).offset.count();
}

}  // namespace ph::feel
