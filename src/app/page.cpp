#include "app/page.hpp"

#include <charconv>

#include "domain/checks.hpp"

namespace ph::app {
namespace {

// A database knows no days outside these years, and no item of ours is there.
bool is_a_moment(std::int64_t milliseconds) {
    using namespace std::chrono;
    constexpr Instant first = sys_days{year{1} / 1 / 1};
    constexpr Instant beyond = sys_days{year{9999} / 12 / 31};
    return milliseconds >= first.time_since_epoch().count() &&
           milliseconds < beyond.time_since_epoch().count();
}

}  // namespace

// "<milliseconds since 1970 in hexadecimal>.<uuid>": safe in a URL without escaping.
std::string to_cursor(const PageKey& key) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), key.at.time_since_epoch().count(), 16);
    return std::string{digits.begin(), end.ptr} + '.' + key.id.to_string();
}

Result<PageKey> parse_cursor(std::string_view text) {
    const std::size_t dot = text.find('.');
    std::int64_t milliseconds = 0;
    if (dot != std::string_view::npos) {
        const char* const end = text.data() + dot;
        const auto read = std::from_chars(text.data(), end, milliseconds, 16);
        const auto id = Uuid::parse(text.substr(dot + 1));
        if (read.ec == std::errc{} && read.ptr == end && id && is_a_moment(milliseconds))
            return PageKey{Instant{std::chrono::milliseconds{milliseconds}}, *id};
    }
    Checks checks;
    checks.fail("/cursor", "ongeldige-cursor",
                "Deze verwijzing naar een bladzijde klopt niet. Begin weer bij de eerste bladzijde.");
    return checks.status().error();
}

}  // namespace ph::app
