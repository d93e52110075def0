// The zone of a time: none (local), an offset from UTC, or a name of the IANA database. Four bytes, copied
// freely.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ph::feel {

class Zone {
  public:
    constexpr Zone() noexcept = default;
    // Seconds east of UTC, at most 18 hours either way (checked by parse_zone and the time functions).
    static constexpr Zone offset(std::int32_t seconds) noexcept { return Zone{offset_zero + seconds}; }
    static constexpr Zone utc() noexcept { return offset(0); }
    // A zone of the operating system's database; nothing when the name is not there.
    static std::optional<Zone> named(std::string_view name);

    [[nodiscard]] constexpr bool is_none() const noexcept { return code_ == 0; }
    [[nodiscard]] constexpr bool is_named() const noexcept { return code_ >= first_named; }
    // Empty unless is_named().
    [[nodiscard]] std::string name() const;
    // Seconds east of UTC at a local time (seconds since 1970 as the wall clock shows them); 0 for no zone. A
    // local time in a gap uses the offset before it, an ambiguous one the first of the two.
    [[nodiscard]] std::int64_t offset_at_local(std::int64_t local_seconds) const;
    // Seconds east of UTC at an instant.
    [[nodiscard]] std::int64_t offset_at_instant(std::int64_t utc_seconds) const;

    friend constexpr bool operator==(Zone, Zone) = default;

  private:
    explicit constexpr Zone(std::int32_t code) noexcept : code_(code) {}
    static constexpr std::int32_t offset_zero = 100'000;
    static constexpr std::int32_t first_named = 1'000'000;

    std::int32_t code_ = 0;
};

}  // namespace ph::feel
