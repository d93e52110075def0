// The compiled form of an approach: items in the order a person reads them, each stage directly followed by
// everything inside it, and every reference an index. Immutable and cheap to copy; any thread may use it.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "engine/condition.hpp"
#include "engine/decided.hpp"
#include "engine/draft.hpp"

namespace ph::engine {

using ItemIndex = std::uint16_t;  // 0 is the case plan
using Index = std::uint16_t;
inline constexpr Index none = 0xFFFF;

// Bounds of one definition; beyond them build() gives an error.
inline constexpr std::size_t most_items = 1'000;
inline constexpr std::size_t most_on_parts = 4'000;
inline constexpr std::size_t most_facts = 512;
inline constexpr int most_instances = 255;       // as a maximum; counting stops there
inline constexpr int longest_duration = 10'000;  // days, weeks or months
inline constexpr int most_places = 1'000'000;    // of a pool

struct OnPart {
    ItemIndex source;
    Transition transition;
    Index latch;
};

// A sentry of one item (CMMN 1.1). Its on-parts are a range of Definition::on_parts().
struct Criterion {
    ItemIndex item;
    bool is_exit;
    Index first_on_part;
    Index on_part_count;
    Index condition = none;
};

// Who must be told when an item makes a transition.
struct Hearer {
    Transition transition;
    Index latch;
    ItemIndex item;
};

struct Term {
    Duration duration;
    std::string basis;
    bool ends_item;
    std::optional<Duration> extension;
    int extensions;
};

// How many places there are, on which day.
struct Places {
    int at_first = 0;
    std::vector<std::pair<Date, int>> later;  // from that day on so many; ascending

    [[nodiscard]] int on(Date day) const;
    friend bool operator==(const Places&, const Places&) = default;
};

struct Capacity {
    std::string pool;  // the id of the item when its places are its own
    Places places;
    Index priority = none;
};

struct Item {
    std::string id;
    std::string name;
    std::string owner;
    ItemKind kind;
    ItemIndex parent;
    ItemIndex end;  // one past the last item inside it
    Index first_entry, entry_count;
    Index first_exit, exit_count;
    Index first_hearer, hearer_count;
    // Conditions; `none` is false, and for `applicable` true.
    Index manual_activation = none, required = none, repetition = none, applicable = none;
    Index ordinal = none;      // where the state counts its instances; none when it cannot repeat
    std::uint8_t maximum = 0;  // instances, the first one included; 0 is as many as its rule allows
    bool auto_complete = false;
    bool discretionary = false;
    std::optional<Term> term;
    std::optional<Capacity> capacity;
    std::optional<Duration> after;  // of a timer
    ph::Place place;                // where it is written

    [[nodiscard]] Lifecycle lifecycle() const noexcept {
        if (kind == ItemKind::plan) return Lifecycle::plan;
        return kind == ItemKind::stage || kind == ItemKind::task ? Lifecycle::activity
                                                                 : Lifecycle::occurrence;
    }
    [[nodiscard]] bool holds_items() const noexcept {
        return kind == ItemKind::plan || kind == ItemKind::stage;
    }
};

class Definition {
  public:
    struct Parts {
        std::string id;
        std::vector<feel::Field> facts;
        std::vector<Decided> decided;    // each after those it follows from
        std::vector<Index> decision_of;  // of each fact: its place in `decided`, or none; empty without any
        std::vector<Item> items;
        std::vector<Criterion> criteria;
        std::vector<OnPart> on_parts;
        std::vector<Hearer> hearers;  // grouped by the item that is heard
        std::vector<Condition> conditions;
        std::vector<Formula> priorities;
        std::vector<std::vector<ItemIndex>>
            readers;  // of each fact: the items with a criterion that reads it or what is decided by it
        std::vector<ItemIndex> clock_readers;
        std::size_t ordinals = 0;
    };

    // Checks the draft and compiles it. The error (Fault::invalid) holds every problem at once, each with its
    // place.
    static Result<Definition> build(const Draft& draft);

    [[nodiscard]] const std::string& id() const { return parts_->id; }
    [[nodiscard]] const std::vector<feel::Field>& facts() const { return parts_->facts; }
    [[nodiscard]] const std::vector<Decided>& decided() const { return parts_->decided; }
    // The decision from which a fact follows; nullptr when it is given.
    [[nodiscard]] const Decided* decided_by(std::size_t fact) const {
        if (fact >= parts_->decision_of.size() || parts_->decision_of[fact] == none) return nullptr;
        return &parts_->decided[parts_->decision_of[fact]];
    }
    [[nodiscard]] ItemIndex size() const { return static_cast<ItemIndex>(parts_->items.size()); }
    [[nodiscard]] const Item& item(ItemIndex index) const { return parts_->items[index]; }
    [[nodiscard]] const std::vector<Item>& items() const { return parts_->items; }
    [[nodiscard]] const std::vector<OnPart>& on_parts() const { return parts_->on_parts; }
    [[nodiscard]] const Criterion& criterion(Index index) const { return parts_->criteria[index]; }
    [[nodiscard]] const Condition& condition(Index index) const { return parts_->conditions[index]; }
    [[nodiscard]] const std::vector<Condition>& conditions() const { return parts_->conditions; }
    [[nodiscard]] const Formula& priority(Index index) const { return parts_->priorities[index]; }
    [[nodiscard]] std::span<const OnPart> on_parts_of(const Criterion& criterion) const {
        return std::span{parts_->on_parts}.subspan(criterion.first_on_part, criterion.on_part_count);
    }
    [[nodiscard]] std::span<const Hearer> hearers_of(const Item& heard) const {
        return std::span{parts_->hearers}.subspan(heard.first_hearer, heard.hearer_count);
    }
    [[nodiscard]] const std::vector<ItemIndex>& readers_of_fact(std::size_t fact) const {
        return parts_->readers[fact];
    }
    [[nodiscard]] const std::vector<ItemIndex>& clock_readers() const { return parts_->clock_readers; }
    [[nodiscard]] std::size_t ordinals() const { return parts_->ordinals; }

    [[nodiscard]] std::optional<ItemIndex> find(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> find_fact(std::string_view name) const;

  private:
    explicit Definition(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
    std::shared_ptr<const Parts> parts_;
};

}  // namespace ph::engine
