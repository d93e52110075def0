#include "engine/case_state.hpp"

#include <bit>
#include <cstring>

namespace ph::engine {
namespace {

static_assert(std::endian::native == std::endian::little, "stored states hold timers as they are in memory");

// No term is due after the year 10135; more days than that were never left.
constexpr std::uint32_t most_days_left = 4'000'000;

// The states that can be remembered, in two bits.
constexpr std::array<State, 4> memories{State::available, State::enabled, State::disabled, State::active};

std::uint8_t memory_of(State state) {
    for (std::size_t i = 0; i < memories.size(); ++i) {
        if (memories[i] == state) return static_cast<std::uint8_t>(i);
    }
    return 0;
}

bool can_be_in(Lifecycle lifecycle, State state) {
    if (state == State::absent) return lifecycle != Lifecycle::plan;
    return std::any_of(table.begin(), table.end(),
                       [&](const Row& row) { return row.lifecycle == lifecycle && row.to == state; });
}

Error unreadable(std::string why) {
    return {Fault::invalid,
            "De bewaarde stand van deze zaak past niet bij de aanpak.",
            {{"state_unreadable", std::move(why), {}}}};
}

}  // namespace

CaseState::CaseState(const Definition& definition)
    : items_(definition.size()),
      ordinals_(static_cast<std::uint16_t>(definition.ordinals())),
      latch_bytes_(static_cast<std::uint16_t>((definition.on_parts().size() + 7) / 8)) {
    bytes_.resize(first_timer());
}

Result<CaseState> CaseState::read(const Definition& definition, std::span<const std::uint8_t> bytes) {
    CaseState state{definition};
    const std::size_t fixed = state.first_timer();
    if (bytes.size() < fixed || (bytes.size() - fixed) % sizeof(Timer) != 0) {
        return unreadable("De stand heeft " + std::to_string(bytes.size()) +
                          " bytes; deze aanpak vraagt er " + std::to_string(fixed) +
                          " en 8 voor elke termijn.");
    }
    state.bytes_.assign(bytes.begin(), bytes.end());
    for (ItemIndex i = 0; i < definition.size(); ++i) {
        const std::size_t number = bytes[i] & state_bits;
        if (number >= state_count || !can_be_in(definition.item(i).lifecycle(), static_cast<State>(number))) {
            return unreadable("Onderdeel '" + definition.item(i).id + "' heeft geen bestaande toestand.");
        }
        if (static_cast<State>(number) == State::waiting && !definition.item(i).capacity) {
            return unreadable("Onderdeel '" + definition.item(i).id +
                              "' wacht op een plaats, maar heeft geen grens aan zijn plaatsen.");
        }
    }
    for (const Timer& timer : state.timers()) {
        const bool known = timer.item < definition.size();
        if (!known || (!definition.item(timer.item).term && !definition.item(timer.item).after)) {
            return unreadable("Er loopt een termijn van een onderdeel dat er geen heeft.");
        }
        if (timer.paused > 1 || (timer.paused == 1 && timer.value > most_days_left)) {
            return unreadable("De termijn van '" + definition.item(timer.item).id + "' kan zo niet zijn.");
        }
    }
    return state;
}

State CaseState::remembered(ItemIndex item) const {
    return memories[static_cast<std::size_t>((bytes_[item] & memory_bits) >> memory_shift)];
}

void CaseState::set(ItemIndex item, State state) {
    bytes_[item] = static_cast<std::uint8_t>((bytes_[item] & ~state_bits) | static_cast<std::uint8_t>(state));
}

void CaseState::remember(ItemIndex item, State state, bool by_parent) {
    unsigned byte = bytes_[item] & (state_bits | required_bit);
    byte |= static_cast<unsigned>(memory_of(state)) << memory_shift;
    if (by_parent) byte |= parent_bit;
    bytes_[item] = static_cast<std::uint8_t>(byte);
}

void CaseState::set_required(ItemIndex item, bool required) {
    const unsigned byte = bytes_[item] & ~unsigned{required_bit};
    bytes_[item] = static_cast<std::uint8_t>(required ? byte | required_bit : byte);
}

void CaseState::set_ordinal(const Item& definition, std::uint8_t ordinal) {
    if (definition.ordinal != none) bytes_[std::size_t{items_} + definition.ordinal] = ordinal;
}

void CaseState::set_latch(Index latch, bool on) {
    std::uint8_t& byte = bytes_[std::size_t{items_} + ordinals_ + latch / 8U];
    const unsigned bit = 1U << (latch % 8U);
    byte = static_cast<std::uint8_t>(on ? byte | bit : byte & ~bit);
}

Timer CaseState::timer_at(std::size_t i) const {
    Timer timer;
    std::memcpy(&timer, bytes_.data() + first_timer() + i * sizeof(Timer), sizeof(Timer));
    return timer;
}

std::vector<Timer> CaseState::timers() const {
    std::vector<Timer> all;
    all.reserve(timer_count());
    for (std::size_t i = 0; i < timer_count(); ++i) all.push_back(timer_at(i));
    return all;
}

std::optional<Timer> CaseState::timer(ItemIndex item) const {
    for (std::size_t i = 0; i < timer_count(); ++i) {
        if (const Timer timer = timer_at(i); timer.item == item) return timer;
    }
    return std::nullopt;
}

std::optional<Timer> CaseState::first_due() const {
    std::optional<Timer> first;
    for (std::size_t i = 0; i < timer_count(); ++i) {
        const Timer timer = timer_at(i);
        if (timer.paused != 0) continue;
        if (!first || timer.value < first->value ||
            (timer.value == first->value && timer.item < first->item)) {
            first = timer;
        }
    }
    return first;
}

void CaseState::set_timer(const Timer& timer) {
    remove_timer(timer.item);
    const std::size_t at = bytes_.size();
    bytes_.resize(at + sizeof(Timer));
    std::memcpy(bytes_.data() + at, &timer, sizeof(Timer));
}

void CaseState::remove_timer(ItemIndex item) {
    for (std::size_t i = 0; i < timer_count(); ++i) {
        if (timer_at(i).item != item) continue;
        const auto at = bytes_.begin() + static_cast<std::ptrdiff_t>(first_timer() + i * sizeof(Timer));
        bytes_.erase(at, at + static_cast<std::ptrdiff_t>(sizeof(Timer)));
        return;
    }
}

void CaseState::reset(ItemIndex item, const Item& definition) {
    bytes_[item] = 0;
    set_ordinal(definition, 0);
    remove_timer(item);
}

}  // namespace ph::engine
