#include "feel/value.hpp"

#include <span>

namespace ph::feel {
static_assert(sizeof(Value) == 24);

Value::Value(const Decimal& number) noexcept
    : kind_(number.is_finite() ? Kind::number : Kind::null),
      truth_(false),
      words_{number.low_bits(), number.high_bits()} {}
Value::Value(const DateValue& date) noexcept
    : kind_(Kind::date),
      truth_(false),
      words_{static_cast<std::uint64_t>(date.days), 0} {}
Value::Value(const TimeValue& time) noexcept
    : kind_(Kind::time),
      truth_(false),
      zone_(time.zone),
      words_{0, static_cast<std::uint64_t>(time.nanos)} {}
Value::Value(const DateTimeValue& v) noexcept
    : kind_(Kind::date_time),
      truth_(false),
      zone_(v.zone),
      words_{static_cast<std::uint64_t>(v.days), static_cast<std::uint64_t>(v.nanos)} {}
Value::Value(const DaysDuration& d) noexcept
    : kind_(Kind::days_duration),
      truth_(false),
      words_{static_cast<std::uint64_t>(d.seconds), static_cast<std::uint64_t>(d.nanos)} {}
Value::Value(const MonthsDuration& d) noexcept
    : kind_(Kind::months_duration),
      truth_(false),
      words_{static_cast<std::uint64_t>(d.months), 0} {}

void Value::set_object(Kind kind, const detail::Object* object) noexcept {
    kind_ = kind;
    words_[0] = reinterpret_cast<std::uint64_t>(object);  // NOLINT: a tagged word
}

Value Value::string(std::string text) {
    Value value;
    value.set_object(Kind::string, new detail::StringObject{std::move(text)});
    return value;
}

Value Value::list(std::vector<Value> items) {
    std::uint32_t depth = 0;
    for (const Value& item : items) depth = std::max(depth, item.depth());
    if (depth >= deepest) return {};
    auto* object = new detail::ListObject{std::move(items)};
    object->depth = depth + 1;
    Value value;
    value.set_object(Kind::list, object);
    return value;
}

Value Value::context(std::vector<Entry> entries) {
    std::uint32_t depth = 0;
    for (const Entry& entry : entries) depth = std::max(depth, entry.value.depth());
    if (depth >= deepest) return {};
    auto* object = new detail::ContextObject{std::move(entries)};
    object->depth = depth + 1;
    Value value;
    value.set_object(Kind::context, object);
    return value;
}

Value Value::range(RangeData range) {
    const std::uint32_t depth = std::max(range.low.depth(), range.high.depth());
    if (depth >= deepest) return {};
    auto* object = new detail::RangeObject{std::move(range)};
    object->depth = depth + 1;
    Value value;
    value.set_object(Kind::range, object);
    return value;
}

Value Value::function(FunctionData function) {
    std::uint32_t depth = 0;
    for (const Value& captured : function.captured) depth = std::max(depth, captured.depth());
    if (depth >= deepest) return {};
    auto* object = new detail::FunctionObject{std::move(function)};
    object->depth = depth + 1;
    Value value;
    value.set_object(Kind::function, object);
    return value;
}

void Value::release() noexcept {
    if (object()->references.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    switch (kind_) {
        case Kind::string: delete static_cast<const detail::StringObject*>(object()); break;
        case Kind::list: delete static_cast<const detail::ListObject*>(object()); break;
        case Kind::context: delete static_cast<const detail::ContextObject*>(object()); break;
        case Kind::range: delete static_cast<const detail::RangeObject*>(object()); break;
        default: delete static_cast<const detail::FunctionObject*>(object()); break;
    }
}

std::vector<Value>* Value::unshared_list() noexcept {
    if (!is_list() || object()->references.load(std::memory_order_acquire) != 1) return nullptr;
    return &const_cast<detail::ListObject*>(static_cast<const detail::ListObject*>(object()))
                ->items;  // NOLINT: sole owner
}

Value Callable::call_named(Machine& machine, const FunctionData& self, std::span<const Value> names,
                           std::span<const Value> arguments) const {
    // A parameter that is not named is null (section 10.3.2.13.5).
    const auto known = parameters();
    std::vector<Value> sorted(known.size());
    std::vector<bool> given(known.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto at = std::find(known.begin(), known.end(), names[i].as_string());
        if (at == known.end()) return {};
        const auto index = static_cast<std::size_t>(at - known.begin());
        if (given[index]) return {};
        given[index] = true;
        sorted[index] = arguments[i];
    }
    return call(machine, self, sorted);
}

}  // namespace ph::feel
