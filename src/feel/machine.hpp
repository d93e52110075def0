// The state of one evaluation: the clock, and a budget that keeps every evaluation finite in time and memory.
#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "base/time.hpp"
#include "feel/value.hpp"

namespace ph::feel {

// What a host library hangs on an evaluation (the trace of src/dmn).
class Host {
  public:
    virtual ~Host() = default;
};

struct Budget {
    std::int64_t steps = 50'000'000;     // nodes evaluated and elements visited; about two seconds
    std::uint32_t calls = 400;           // calls within calls
    std::size_t list_items = 2'000'000;  // in one list
    std::size_t text_bytes = 16'777'216;
};

class Machine {
  public:
    explicit Machine(const Clock& clock, Budget budget = {}, Host* host = nullptr)
        : clock_(clock),
          budget_(budget),
          host_(host) {}

    // Takes steps from the budget; false when it is spent, and then everything that is evaluated from there
    // on is null.
    bool spend(std::int64_t steps) noexcept {
        budget_.steps -= steps;
        return budget_.steps >= 0;
    }
    [[nodiscard]] bool exhausted() const noexcept { return budget_.steps < 0; }
    [[nodiscard]] const Budget& budget() const noexcept { return budget_; }
    // Lists and texts over the limit are null.
    [[nodiscard]] Value list(std::vector<Value> items) const {
        return items.size() > budget_.list_items ? Value{} : Value::list(std::move(items));
    }
    [[nodiscard]] Value text(std::string text) const {
        return text.size() > budget_.text_bytes ? Value{} : Value::string(std::move(text));
    }
    // The clock is read once: now() is the same moment in the whole evaluation.
    [[nodiscard]] Instant now() {
        if (!now_) now_ = clock_.now();
        return *now_;
    }
    [[nodiscard]] Host* host() const noexcept { return host_; }

    // Calls a function value; anything else gives null.
    Value call(const Value& function, std::span<const Value> arguments);
    Value call_named(const Value& function, std::span<const Value> names, std::span<const Value> arguments);

    // One more level of evaluation; guards the native stack.
    class Level {
      public:
        explicit Level(Machine& machine) : machine_(machine) { ++machine_.depth_; }
        ~Level() { --machine_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        [[nodiscard]] bool too_deep() const { return machine_.depth_ > most; }

      private:
        // A level costs under 1 kB of stack in a release build, a few in a sanitizer build; threads have 8
        // MB.
        static constexpr std::uint32_t most = 1'500;
        Machine& machine_;
    };

  private:
    const Clock& clock_;
    Budget budget_;
    Host* host_;
    std::uint32_t depth_ = 0;
    std::uint32_t calls_ = 0;
    std::optional<Instant> now_;
};

}  // namespace ph::feel
