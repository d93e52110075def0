// List functions (DMN 1.5 table 75) and sort().
#include "feel/builtins.hpp"
#include "feel/program.hpp"

namespace ph::feel {
namespace {

using Arguments = std::span<const Value>;
using Items = std::vector<Value>;

const Items& items(const Value& list) {
    return list.as_list();
}
bool affordable(Machine& machine, const Value& list) {
    return machine.spend(1 + static_cast<std::int64_t>(items(list).size()));
}

// The index of a position that counts from 1 at the front and from -1 at the back.
std::optional<std::size_t> index_of_position(const Value& position, std::size_t size) {
    const auto p = position.as_number().to_int64();
    const auto n = static_cast<std::int64_t>(size);
    if (!p || *p == 0 || *p > n || *p < -n) return std::nullopt;
    return static_cast<std::size_t>(*p > 0 ? *p - 1 : n + *p);
}

bool contains_equal(Machine& machine, const Items& list, const Value& wanted) {
    machine.spend(static_cast<std::int64_t>(list.size()));
    return std::any_of(list.begin(), list.end(),
                       [&](const Value& item) { return equal(item, wanted) == true; });
}

Value list_contains(Machine& machine, Arguments a) {
    return Value{contains_equal(machine, items(a[0]), a[1])};
}
Value count(Machine&, Arguments a) {
    return Value::number(static_cast<std::int64_t>(items(a[0]).size()));
}

// The item that is first (-1) or last (1) in order.
template <int wanted>
Value extreme(Machine& machine, Arguments a) {
    if (items(a[0]).empty() || !affordable(machine, a[0])) return {};
    const Value* best = &items(a[0]).front();
    for (const Value& item : items(a[0])) {
        const auto side = order(item, *best);
        if (!side) return {};
        if (*side == wanted) best = &item;
    }
    return *best;
}

std::optional<std::vector<Decimal>> numbers(Machine& machine, const Value& list) {
    if (!affordable(machine, list)) return std::nullopt;
    std::vector<Decimal> result;
    result.reserve(items(list).size());
    for (const Value& item : items(list)) {
        if (!item.is_number()) return std::nullopt;
        result.push_back(item.as_number());
    }
    return result;
}

Decimal total(const std::vector<Decimal>& values) {
    Decimal result;
    for (const Decimal& value : values) result = result + value;
    return result;
}

Value sum(Machine& machine, Arguments a) {
    const auto values = numbers(machine, a[0]);
    return values && !values->empty() ? Value{total(*values)} : Value{};
}
Value mean(Machine& machine, Arguments a) {
    const auto values = numbers(machine, a[0]);
    if (!values || values->empty()) return {};
    return Value{total(*values) / Decimal{static_cast<std::int64_t>(values->size())}};
}
Value product(Machine& machine, Arguments a) {
    const auto values = numbers(machine, a[0]);
    if (!values || values->empty()) return {};
    Decimal result{1};
    for (const Decimal& value : *values) result = result * value;
    return Value{result};
}
Value median(Machine& machine, Arguments a) {
    auto values = numbers(machine, a[0]);
    if (!values || values->empty()) return {};
    std::sort(values->begin(), values->end());
    const std::size_t middle = values->size() / 2;
    if (values->size() % 2 == 1) return Value{(*values)[middle]};
    return Value{((*values)[middle - 1] + (*values)[middle]) / Decimal{2}};
}
// The sample standard deviation.
Value stddev(Machine& machine, Arguments a) {
    const auto values = numbers(machine, a[0]);
    if (!values || values->size() < 2) return {};
    const Decimal n{static_cast<std::int64_t>(values->size())};
    const Decimal average = total(*values) / n;
    Decimal squares;
    for (const Decimal& value : *values) squares = squares + (value - average) * (value - average);
    return Value{(squares / (n - Decimal{1})).sqrt()};
}
Value mode(Machine& machine, Arguments a) {
    auto values = numbers(machine, a[0]);
    if (!values) return {};
    std::sort(values->begin(), values->end());
    Items result;
    std::size_t most = 0;
    for (std::size_t i = 0; i < values->size();) {
        std::size_t end = i;
        while (end < values->size() && (*values)[end] == (*values)[i]) ++end;
        if (end - i > most) result.clear();
        if (end - i >= most) {
            most = end - i;
            result.emplace_back((*values)[i]);
        }
        i = end;
    }
    return Value::list(std::move(result));
}

// Three-valued: one item that equals `deciding` decides; otherwise every item must be a boolean.
template <bool deciding>
Value quantified(Machine& machine, Arguments a) {
    if (!affordable(machine, a[0])) return {};
    bool unknown = false;
    for (const Value& item : items(a[0])) {
        if (item.is_boolean() && item.is_true() == deciding) return Value{deciding};
        unknown = unknown || !item.is_boolean();
    }
    return unknown ? Value{} : Value{!deciding};
}

Value sublist(Machine& machine, Arguments a) {
    const auto from = index_of_position(a[1], items(a[0]).size());
    if (!from || !affordable(machine, a[0])) return {};
    std::size_t length = items(a[0]).size() - *from;
    if (!a[2].is_null()) {
        const auto wanted = a[2].as_number().to_int64();
        if (!wanted || *wanted < 1 || static_cast<std::size_t>(*wanted) > length) return {};
        length = static_cast<std::size_t>(*wanted);
    }
    const auto begin = items(a[0]).begin() + static_cast<std::ptrdiff_t>(*from);
    return Value::list({begin, begin + static_cast<std::ptrdiff_t>(length)});
}

Value append(Machine& machine, Arguments a) {
    if (!affordable(machine, a[0])) return {};
    Items result = items(a[0]);
    result.insert(result.end(), items(a[1]).begin(), items(a[1]).end());
    return machine.list(std::move(result));
}

Value concatenate(Machine& machine, Arguments a) {
    Items result;
    for (const Value& list : items(a[0])) {
        if (!list.is_list() || !affordable(machine, list)) return {};
        result.insert(result.end(), items(list).begin(), items(list).end());
    }
    return machine.list(std::move(result));
}

Value distinct(Machine& machine, const Items& list) {
    Items result;
    for (const Value& item : list) {
        if (machine.exhausted()) return {};
        if (!contains_equal(machine, result, item)) result.push_back(item);
    }
    return Value::list(std::move(result));
}
Value distinct_values(Machine& machine, Arguments a) {
    return distinct(machine, items(a[0]));
}
Value union_of(Machine& machine, Arguments a) {
    const Value all = concatenate(machine, a);
    return all.is_list() ? distinct(machine, items(all)) : Value{};
}

Value insert_before(Machine& machine, Arguments a) {
    const auto at = index_of_position(a[1], items(a[0]).size());
    if (!at || !affordable(machine, a[0])) return {};
    Items result = items(a[0]);
    result.insert(result.begin() + static_cast<std::ptrdiff_t>(*at), a[2]);
    return machine.list(std::move(result));
}
Value remove(Machine& machine, Arguments a) {
    const auto at = index_of_position(a[1], items(a[0]).size());
    if (!at || !affordable(machine, a[0])) return {};
    Items result = items(a[0]);
    result.erase(result.begin() + static_cast<std::ptrdiff_t>(*at));
    return Value::list(std::move(result));
}
Value replace_at(Machine& machine, Arguments a) {
    const auto at = index_of_position(a[1], items(a[0]).size());
    if (!at || !affordable(machine, a[0])) return {};
    Items result = items(a[0]);
    result[*at] = a[2];
    return Value::list(std::move(result));
}
Value replace_matching(Machine& machine, Arguments a) {
    if (a[1].as_function().callable->parameters().size() != 2) return {};
    Items result = items(a[0]);
    for (Value& item : result) {
        const std::array<Value, 2> arguments{item, a[2]};
        const Value match = machine.call(a[1], arguments);
        if (!match.is_boolean()) return {};
        if (match.is_true()) item = Value{a[2]};
    }
    return Value::list(std::move(result));
}
Value reverse(Machine& machine, Arguments a) {
    if (!affordable(machine, a[0])) return {};
    return Value::list({items(a[0]).rbegin(), items(a[0]).rend()});
}
Value index_of(Machine& machine, Arguments a) {
    if (!affordable(machine, a[0])) return {};
    Items result;
    for (std::size_t i = 0; i < items(a[0]).size(); ++i) {
        if (equal(items(a[0])[i], a[1]) == true)
            result.push_back(Value::number(static_cast<std::int64_t>(i) + 1));
    }
    return Value::list(std::move(result));
}

void flatten_into(Items& result, const Items& list, Machine& machine) {
    for (const Value& item : list) {
        if (!machine.spend(1)) return;
        if (item.is_list()) {
            flatten_into(result, items(item), machine);
        } else {
            result.push_back(item);
        }
    }
}
Value flatten(Machine& machine, Arguments a) {
    Items result;
    flatten_into(result, items(a[0]), machine);
    return machine.exhausted() ? Value{} : machine.list(std::move(result));
}

// Merge sort of our own: a function that is no order at all must not do harm.
void merge_sort(Items& list, Items& scratch, std::size_t from, std::size_t to,
                const std::function<bool(const Value&, const Value&)>& precedes) {
    if (to - from < 2) return;
    const std::size_t middle = from + (to - from) / 2;
    merge_sort(list, scratch, from, middle, precedes);
    merge_sort(list, scratch, middle, to, precedes);
    std::size_t left = from;
    std::size_t right = middle;
    for (std::size_t i = from; i < to; ++i) {
        const bool take_right = left == middle || (right < to && precedes(list[right], list[left]));
        scratch[i] = list[take_right ? right++ : left++];
    }
    std::copy(scratch.begin() + static_cast<std::ptrdiff_t>(from),
              scratch.begin() + static_cast<std::ptrdiff_t>(to),
              list.begin() + static_cast<std::ptrdiff_t>(from));
}

Value sort(Machine& machine, Arguments a) {
    Items list = items(a[0]);
    Items scratch(list.size());
    bool comparable = true;
    const bool natural = a[1].is_null();
    if (!natural && a[1].as_function().callable->parameters().size() != 2) return {};
    merge_sort(list, scratch, 0, list.size(), [&](const Value& x, const Value& y) {
        if (!machine.spend(1)) return false;
        if (natural) {
            const auto side = order(x, y);
            comparable = comparable && side.has_value();
            return side.value_or(0) < 0;
        }
        const std::array<Value, 2> arguments{x, y};
        const Value result = machine.call(a[1], arguments);
        comparable = comparable && result.is_boolean();
        return result.is_true();
    });
    if (!comparable || machine.exhausted()) return {};
    return Value::list(std::move(list));
}

constexpr Declaration table[] = {
    {"list contains(list: list, element: any?) -> boolean", list_contains},
    {"count(list: list) -> number", count},
    {"min(list...: list) -> any", extreme<-1>},
    {"max(list...: list) -> any", extreme<1>},
    {"sum(list...: list) -> number", sum},
    {"mean(list...: list) -> number", mean},
    {"product(list...: list) -> number", product},
    {"median(list...: list) -> number", median},
    {"stddev(list...: list) -> number", stddev},
    {"mode(list...: list) -> list<number>", mode},
    {"all(list...: list) -> boolean", quantified<false>},
    {"any(list...: list) -> boolean", quantified<true>},
    {"sublist(list: list, start position: number, [length: number?]) -> list", sublist},
    {"append(list: list, item*: list) -> list", append},
    {"concatenate(list*: list) -> list", concatenate},
    {"union(list*: list) -> list", union_of},
    {"insert before(list: list, position: number, newItem: any?) -> list", insert_before},
    {"remove(list: list, position: number) -> list", remove},
    {"list replace(list: list, position: number, newItem: any?) -> list", replace_at},
    {"list replace(list: list, match: function, newItem: any?) -> list", replace_matching},
    {"reverse(list: list) -> list", reverse},
    {"index of(list: list, match: any?) -> list<number>", index_of},
    {"distinct values(list: list) -> list", distinct_values},
    {"flatten(list: list) -> list", flatten},
    {"sort(list: list, [precedes: function?]) -> list", sort},
};

}  // namespace

std::span<const Declaration> list_functions() {
    return table;
}

}  // namespace ph::feel
