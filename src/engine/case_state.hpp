// Where one case stands: a handful of bytes beside its facts. One byte an item, one for each item that can
// repeat, one bit an on-part, eight bytes a running term. Meaningless without its definition.
//
// An item has one instance at a time. What would start the next one while the present one is open is
// latched, and starts it when the present one has ended.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "engine/definition.hpp"

namespace ph::engine {

// A term or timer that runs, or stands still because its item does. One an item.
struct Timer {
    static constexpr std::uint32_t unset = 0;

    std::uint32_t value = unset;  // running: minutes since 1970 UTC at which it is due; still: days left
    ItemIndex item = 0;
    std::uint8_t paused = 0;
    std::uint8_t extensions = 0;  // how often it was extended

    // Nothing is due before 1970 or after the year 10135.
    static std::uint32_t minutes_of(Instant due) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(due.time_since_epoch()).count();
        return static_cast<std::uint32_t>(std::clamp<std::int64_t>(minutes, 0, 0xFFFFFFFF));
    }
    [[nodiscard]] Instant due() const { return Instant{std::chrono::minutes{value}}; }
    friend bool operator==(const Timer&, const Timer&) = default;
};
static_assert(sizeof(Timer) == 8);

class CaseState {
  public:
    // Everything absent.
    explicit CaseState(const Definition& definition);
    // What bytes() gave, stored and read again. Error (Fault::invalid) when it cannot be a state of this
    // definition.
    static Result<CaseState> read(const Definition& definition, std::span<const std::uint8_t> bytes);

    [[nodiscard]] State state(ItemIndex item) const { return static_cast<State>(bytes_[item] & state_bits); }
    // The state an item had when it was suspended.
    [[nodiscard]] State remembered(ItemIndex item) const;
    [[nodiscard]] bool suspended_by_parent(ItemIndex item) const { return (bytes_[item] & parent_bit) != 0; }
    [[nodiscard]] bool required(ItemIndex item) const { return (bytes_[item] & required_bit) != 0; }
    // Which instance the present or last one is, from 1; 0 before the first. Counts to most_instances.
    [[nodiscard]] std::uint8_t ordinal(ItemIndex item, const Item& definition) const {
        if (definition.ordinal != none) return bytes_[std::size_t{items_} + definition.ordinal];
        return state(item) == State::absent ? 0 : 1;
    }
    [[nodiscard]] bool latched(Index latch) const {
        return ((latches()[latch / 8U] >> (latch % 8U)) & 1U) != 0;
    }
    [[nodiscard]] std::vector<Timer> timers() const;
    // Nothing when the item has none.
    [[nodiscard]] std::optional<Timer> timer(ItemIndex item) const;
    // The running timer that is due first; the one of the first item when several are.
    [[nodiscard]] std::optional<Timer> first_due() const;

    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }
    friend bool operator==(const CaseState&, const CaseState&) = default;

    // For the operations of a step (turn.hpp).
    void set(ItemIndex item, State state);
    void remember(ItemIndex item, State state, bool by_parent);
    void set_required(ItemIndex item, bool required);
    void set_ordinal(const Item& definition, std::uint8_t ordinal);
    void set_latch(Index latch, bool on);
    // One timer an item: replaces the one there is.
    void set_timer(const Timer& timer);
    void remove_timer(ItemIndex item);
    // Back to absent, without a history.
    void reset(ItemIndex item, const Item& definition);

  private:
    static constexpr std::uint8_t state_bits = 0x0F, memory_bits = 0x30, parent_bit = 0x40,
                                  required_bit = 0x80;
    static constexpr int memory_shift = 4;

    [[nodiscard]] std::size_t first_timer() const { return std::size_t{items_} + ordinals_ + latch_bytes_; }
    [[nodiscard]] const std::uint8_t* latches() const { return bytes_.data() + items_ + ordinals_; }
    [[nodiscard]] std::size_t timer_count() const { return (bytes_.size() - first_timer()) / sizeof(Timer); }
    [[nodiscard]] Timer timer_at(std::size_t i) const;

    std::vector<std::uint8_t> bytes_;
    std::uint16_t items_;
    std::uint16_t ordinals_;
    std::uint16_t latch_bytes_;
};

}  // namespace ph::engine
