// Evaluation of for, some, every and filters.
#include "feel/program.hpp"

namespace ph::feel {
namespace {

// The values one loop variable takes: the items of a list, the steps of a range of whole numbers or days, or
// one value.
class Domain {
  public:
    // `both_ways`: "4..2" counts down; a range in brackets does not. Not ok() when it cannot be walked.
    Domain(const Value& value) : value_(value) {  // NOLINT: implicit by design
        if (value.is_list()) {
            size_ = value.as_list().size();
        } else if (value.is_range()) {
            set_range(value.as_range());
        } else {
            ok_ = !value.is_null();
            size_ = 1;
        }
    }
    Domain(const Value& from, const Value& to) { set_range({from, to}); }

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] Value at(std::size_t i) const {
        if (value_.is_list()) return value_.as_list()[i];
        if (!walks_) return value_;
        const std::int64_t step =
            first_ + (down_ ? -static_cast<std::int64_t>(i) : static_cast<std::int64_t>(i));
        return days_ ? Value{DateValue{step}} : Value::number(step);
    }

  private:
    void set_range(const RangeData& range) {
        ok_ = false;
        if (!range.has_low || !range.has_high || range.low.kind() != range.high.kind()) return;
        std::int64_t last = 0;
        if (range.low.kind() == Kind::date) {
            days_ = true;
            first_ = range.low.as_date().days;
            last = range.high.as_date().days;
        } else if (range.low.is_number()) {
            const auto a = range.low.as_number().to_int64();
            const auto b = range.high.as_number().to_int64();
            if (!a || !b) return;
            first_ = *a;
            last = *b;
        } else {
            return;
        }
        down_ = last < first_;
        if (!range.low_closed) first_ += 1;
        if (!range.high_closed) last -= 1;
        constexpr std::int64_t most = 1'000'000'000'000;
        if (first_ > most || first_ < -most || last > most || last < -most) return;
        const std::int64_t distance = down_ ? first_ - last : last - first_;
        size_ = distance < 0 ? 0 : static_cast<std::size_t>(distance) + 1;
        walks_ = true;
        ok_ = true;
    }

    Value value_;
    std::int64_t first_ = 0;
    std::size_t size_ = 0;
    bool walks_ = false;
    bool days_ = false;
    bool down_ = false;
    bool ok_ = true;
};

}  // namespace

template <class Visit>
bool Program::walk(const Cell& cell, std::size_t variable, Value* frame, Machine& machine,
                   const Visit& visit) const {
    if (variable + 1 == cell.count) return visit();
    const std::uint32_t at = links_[cell.first + variable];
    const Cell& source = cells_[at];
    const bool both_ways = source.op == Op::range && source.flag;
    const Domain domain =
        both_ways ? Domain{eval_kid(source, 0, frame, machine), eval_kid(source, 1, frame, machine)}
                  : Domain{eval(at, frame, machine)};
    if (!domain.ok()) return false;
    for (std::size_t i = 0; i < domain.size(); ++i) {
        if (!machine.spend(1)) return false;
        frame[slots_[cell.slots + variable]] = domain.at(i);
        if (!walk(cell, variable + 1, frame, machine, visit)) return false;
    }
    return true;
}

Value Program::eval_iteration(const Cell& cell, Value* frame, Machine& machine) const {
    const int partial_slot = slots_[cell.slots + cell.slot_count - 1];
    std::vector<Value> results;
    const auto body = cell.count - 1;
    const bool done = walk(cell, 0, frame, machine, [&] {
        if (results.size() >= machine.budget().list_items) return false;
        if (partial_slot < 0) {
            results.push_back(eval_kid(cell, body, frame, machine));
            return true;
        }
        // The body sees the results so far; the list is appended in place unless the body kept a reference to
        // it.
        Value& partial = frame[partial_slot];
        if (results.empty() && !partial.is_list()) partial = Value::list({});
        Value next = eval_kid(cell, body, frame, machine);
        if (!machine.spend(1)) return false;
        results.push_back(next);
        std::vector<Value>* items = next.depth() == 0 ? partial.unshared_list() : nullptr;
        if (items != nullptr) {
            items->push_back(std::move(next));
        } else {
            if (!machine.spend(static_cast<std::int64_t>(results.size()))) return false;
            partial = Value::list(results);
        }
        return true;
    });
    if (partial_slot >= 0) frame[partial_slot] = {};
    return done ? machine.list(std::move(results)) : Value{};
}

Value Program::eval_quantified(const Cell& cell, Value* frame, Machine& machine) const {
    const bool deciding = cell.op == Op::some;
    bool unknown = false;
    bool decided = false;
    const bool done = walk(cell, 0, frame, machine, [&] {
        const Value one = eval_kid(cell, cell.count - 1, frame, machine);
        unknown = unknown || !one.is_boolean();
        decided = one.is_boolean() && one.is_true() == deciding;
        return !decided;
    });
    if (decided) return Value{deciding};
    if (!done || unknown) return {};
    return Value{!deciding};
}

Value Program::eval_filter(const Cell& cell, Value* frame, Machine& machine) const {
    const Value source = eval_kid(cell, 0, frame, machine);
    if (source.is_null()) return {};
    const std::span<const Value> items =
        source.is_list() ? std::span<const Value>{source.as_list()} : std::span<const Value>{&source, 1};
    Value& item = frame[slots_[cell.slots]];
    std::vector<Value> kept;
    const std::uint32_t condition = links_[cell.first + 1];
    item = items.empty() ? Value{} : items.front();
    const Value first = eval(condition, frame, machine);
    if (first.is_number()) {
        // A position: from 1 at the front, from -1 at the back.
        const auto position = first.as_number().to_int64();
        const auto size = static_cast<std::int64_t>(items.size());
        item = {};
        if (!position || *position == 0 || *position > size || *position < -size) return {};
        return items[static_cast<std::size_t>(*position > 0 ? *position - 1 : size + *position)];
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!machine.spend(1)) return {};
        item = items[i];
        const Value passes = i == 0 ? first : eval(condition, frame, machine);
        if (passes.is_true()) kept.push_back(items[i]);
        if (!passes.is_boolean() && !passes.is_null()) return {};  // a filter is a condition
    }
    item = {};
    return Value::list(std::move(kept));
}

}  // namespace ph::feel
