// A FEEL value: 24 bytes, cheap to copy, immutable once shared. Scalars live inside; strings, lists,
// contexts, ranges and functions are counted references, safe to share between threads.
#pragma once
#include <atomic>
#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "feel/decimal.hpp"
#include "feel/temporal.hpp"

namespace ph::feel {

enum class Kind : std::uint8_t {
    null,
    boolean,
    number,
    date,
    time,
    date_time,
    days_duration,
    months_duration,
    string,  // from here on a counted object
    list,
    context,
    range,
    function,
};

class Value;
struct RangeData;
struct FunctionData;
struct Type;

// One entry of a context; entries keep the order in which they were put.
struct Entry;

namespace detail {
// The shared part of every counted object. `depth` bounds nesting, so that no walk can exhaust the stack.
struct Object {
    mutable std::atomic<std::uint32_t> references{1};
    std::uint32_t depth = 1;
};
struct StringObject;
struct ListObject;
struct ContextObject;
struct RangeObject;
struct FunctionObject;
}  // namespace detail

class Value {
  public:
    // Deepest nesting of lists, contexts, ranges and functions; what goes deeper is null.
    static constexpr std::uint32_t deepest = 400;

    constexpr Value() noexcept : kind_(Kind::null), truth_(false), words_{0, 0} {}
    template <std::same_as<bool> Bool>  // nothing else becomes a boolean by accident
    Value(Bool truth) noexcept
        : kind_(Kind::boolean),
          truth_(truth),
          words_{0, 0} {}                            // NOLINT: implicit by design
    Value(const Decimal& number) noexcept;           // NOLINT: implicit; null if not finite
    Value(const DateValue& date) noexcept;           // NOLINT: implicit by design
    Value(const TimeValue& time) noexcept;           // NOLINT: implicit by design
    Value(const DateTimeValue& date_time) noexcept;  // NOLINT: implicit by design
    Value(const DaysDuration& duration) noexcept;    // NOLINT: implicit by design
    Value(const MonthsDuration& duration) noexcept;  // NOLINT: implicit by design
    static Value number(std::int64_t value) noexcept { return Value{Decimal{value}}; }
    static Value string(std::string text);
    static Value list(std::vector<Value> items);
    static Value context(std::vector<Entry> entries);
    static Value range(RangeData range);
    static Value function(FunctionData function);

    Value(const Value& other) noexcept : kind_(other.kind_), truth_(other.truth_), zone_(other.zone_) {
        words_[0] = other.words_[0];
        words_[1] = other.words_[1];
        if (is_object()) object()->references.fetch_add(1, std::memory_order_relaxed);
    }
    Value(Value&& other) noexcept : kind_(other.kind_), truth_(other.truth_), zone_(other.zone_) {
        words_[0] = other.words_[0];
        words_[1] = other.words_[1];
        other.kind_ = Kind::null;
    }
    Value& operator=(const Value& other) noexcept {
        Value copy{other};
        swap(copy);
        return *this;
    }
    Value& operator=(Value&& other) noexcept {
        swap(other);
        return *this;
    }
    ~Value() {
        if (is_object()) release();
    }
    void swap(Value& other) noexcept {
        std::swap(kind_, other.kind_);
        std::swap(truth_, other.truth_);
        std::swap(zone_, other.zone_);
        std::swap(words_, other.words_);
    }

    [[nodiscard]] Kind kind() const noexcept { return kind_; }
    [[nodiscard]] bool is_null() const noexcept { return kind_ == Kind::null; }
    [[nodiscard]] bool is_true() const noexcept { return kind_ == Kind::boolean && truth_; }
    [[nodiscard]] bool is_false() const noexcept { return kind_ == Kind::boolean && !truth_; }
    [[nodiscard]] bool is_boolean() const noexcept { return kind_ == Kind::boolean; }
    [[nodiscard]] bool is_number() const noexcept { return kind_ == Kind::number; }
    [[nodiscard]] bool is_string() const noexcept { return kind_ == Kind::string; }
    [[nodiscard]] bool is_list() const noexcept { return kind_ == Kind::list; }
    [[nodiscard]] bool is_context() const noexcept { return kind_ == Kind::context; }
    [[nodiscard]] bool is_range() const noexcept { return kind_ == Kind::range; }
    [[nodiscard]] bool is_function() const noexcept { return kind_ == Kind::function; }

    // Each may be called only for its own kind.
    [[nodiscard]] Decimal as_number() const noexcept { return Decimal::from_bits(words_[1], words_[0]); }
    [[nodiscard]] DateValue as_date() const noexcept { return {signed_word(0)}; }
    [[nodiscard]] TimeValue as_time() const noexcept { return {signed_word(1), zone_}; }
    [[nodiscard]] DateTimeValue as_date_time() const noexcept {
        return {signed_word(0), signed_word(1), zone_};
    }
    [[nodiscard]] DaysDuration as_days_duration() const noexcept { return {signed_word(0), signed_word(1)}; }
    [[nodiscard]] MonthsDuration as_months_duration() const noexcept { return {signed_word(0)}; }
    [[nodiscard]] const std::string& as_string() const noexcept;
    [[nodiscard]] const std::vector<Value>& as_list() const noexcept;
    [[nodiscard]] const std::vector<Entry>& as_context() const noexcept;
    [[nodiscard]] const RangeData& as_range() const noexcept;
    [[nodiscard]] const FunctionData& as_function() const noexcept;

    // The value of a context entry; nullptr when this is no context or has no such entry.
    [[nodiscard]] const Value* find(std::string_view key) const noexcept;

    [[nodiscard]] std::uint32_t depth() const noexcept { return is_object() ? object()->depth : 0; }
    // The items of a list nobody else refers to, for appending in place; nullptr when it is shared.
    [[nodiscard]] std::vector<Value>* unshared_list() noexcept;

  private:
    [[nodiscard]] bool is_object() const noexcept { return kind_ >= Kind::string; }
    [[nodiscard]] std::int64_t signed_word(int i) const noexcept {
        return static_cast<std::int64_t>(words_[i]);
    }
    [[nodiscard]] const detail::Object* object() const noexcept {
        return reinterpret_cast<const detail::Object*>(words_[0]);  // NOLINT: a tagged word
    }
    void set_object(Kind kind, const detail::Object* object) noexcept;
    void release() noexcept;

    Kind kind_;
    bool truth_;
    Zone zone_;
    std::uint64_t words_[2];
};

struct Entry {
    Value key;  // a string
    Value value;
    [[nodiscard]] const std::string& name() const noexcept;
};

// An end that is absent (`< 5`) is null with `has_` false; an end that evaluated to null makes the range
// itself invalid.
struct RangeData {
    Value low;
    Value high;
    bool has_low = true;
    bool has_high = true;
    bool low_closed = true;
    bool high_closed = true;
};

// Something that can be called: a built-in function, a FEEL function literal,
// a business knowledge model or a decision service. `self` is the function value through which it is called.
class Machine;
class Callable {
  public:
    virtual ~Callable() = default;
    // Positional arguments; names are in parameters(). Never throws; what cannot be computed is null.
    virtual Value call(Machine& machine, const FunctionData& self,
                       std::span<const Value> arguments) const = 0;
    // Arguments by name. Unknown or missing names are null; the default is to sort them into parameters().
    virtual Value call_named(Machine& machine, const FunctionData& self, std::span<const Value> names,
                             std::span<const Value> arguments) const;
    [[nodiscard]] virtual std::span<const std::string> parameters() const = 0;
    // Its function type, as far as it is declared.
    [[nodiscard]] virtual std::shared_ptr<const Type> type() const = 0;
};
struct FunctionData {
    std::shared_ptr<const Callable> callable;
    std::vector<Value> captured;  // values of outer variables the body uses
};

namespace detail {
struct StringObject final : Object {
    explicit StringObject(std::string t) : text(std::move(t)) {}
    std::string text;
};
struct ListObject final : Object {
    explicit ListObject(std::vector<Value> i) : items(std::move(i)) {}
    std::vector<Value> items;
};
struct ContextObject final : Object {
    explicit ContextObject(std::vector<Entry> e) : entries(std::move(e)) {}
    std::vector<Entry> entries;
};
struct RangeObject final : Object {
    explicit RangeObject(RangeData r) : range(std::move(r)) {}
    RangeData range;
};
struct FunctionObject final : Object {
    explicit FunctionObject(FunctionData f) : function(std::move(f)) {}
    FunctionData function;
};
}  // namespace detail

// In the header because every evaluation of a table calls them.
inline const std::string& Value::as_string() const noexcept {
    return static_cast<const detail::StringObject*>(object())->text;
}
inline const std::string& Entry::name() const noexcept {
    return key.as_string();
}
inline const std::vector<Value>& Value::as_list() const noexcept {
    return static_cast<const detail::ListObject*>(object())->items;
}
inline const std::vector<Entry>& Value::as_context() const noexcept {
    return static_cast<const detail::ContextObject*>(object())->entries;
}
inline const RangeData& Value::as_range() const noexcept {
    return static_cast<const detail::RangeObject*>(object())->range;
}
inline const FunctionData& Value::as_function() const noexcept {
    return static_cast<const detail::FunctionObject*>(object())->function;
}
inline const Value* Value::find(std::string_view key) const noexcept {
    if (!is_context()) return nullptr;
    for (const Entry& entry : as_context()) {
        if (entry.name() == key) return &entry.value;
    }
    return nullptr;
}

// Three-valued: nothing when the values cannot be compared.
std::optional<bool> equal(const Value& a, const Value& b);
// Below, equal to or above zero; nothing when there is no order between them.
std::optional<int> order(const Value& a, const Value& b);
// The `is` function: same kind and same parts; unlike equal(), zones are compared and not converted.
bool identical(const Value& a, const Value& b);
// Whether a value lies in a range; nothing when it cannot be compared with an end.
std::optional<bool> includes(const RangeData& range, const Value& value);

// What the string() function gives; a string itself is without quotes.
std::string to_string(const Value& value);
// A FEEL expression with this value ("\"a\"", "date(\"2026-01-01\")"); functions have none and print as
// "function".
std::string to_literal(const Value& value);

}  // namespace ph::feel
