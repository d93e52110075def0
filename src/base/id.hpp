// UUIDv7 identifiers, one C++ type per kind, so that a household id can never be passed as a person id.
#pragma once
#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace ph {

// 16 bytes, RFC 9562. The all-zero value means "none" and is never stored.
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    friend auto operator<=>(const Uuid&, const Uuid&) = default;
    [[nodiscard]] bool is_nil() const noexcept { return *this == Uuid{}; }
    // Lower case, with hyphens, 36 characters.
    [[nodiscard]] std::string to_string() const;
    // Accepts exactly the 36-character form in either case; anything else is nothing.
    static std::optional<Uuid> parse(std::string_view text) noexcept;
};

template <class Kind>
struct Id {
    Uuid uuid;

    friend auto operator<=>(const Id&, const Id&) = default;
    [[nodiscard]] bool is_nil() const noexcept { return uuid.is_nil(); }
    [[nodiscard]] std::string to_string() const { return uuid.to_string(); }
    static std::optional<Id> parse(std::string_view text) noexcept {
        if (auto uuid = Uuid::parse(text)) return Id{*uuid};
        return std::nullopt;
    }
};

}  // namespace ph

template <>
struct std::hash<ph::Uuid> {
    std::size_t operator()(const ph::Uuid& id) const noexcept {
        // The last eight bytes of a version 7 id are random but for two bits: they are the hash.
        std::uint64_t tail = 0;
        for (std::size_t i = 8; i < 16; ++i) tail = (tail << 8U) | id.bytes[i];
        return static_cast<std::size_t>(tail);
    }
};

template <class Kind>
struct std::hash<ph::Id<Kind>> {
    std::size_t operator()(const ph::Id<Kind>& id) const noexcept { return std::hash<ph::Uuid>{}(id.uuid); }
};
