// Functions on contexts (DMN 1.5 table 80) and range().
#include "feel/builtins.hpp"
#include "feel/parser.hpp"
#include "feel/program.hpp"

namespace ph::feel {
namespace {

using Arguments = std::span<const Value>;

// Puts a value under a key, in place of one that is there.
void put(std::vector<Entry>& entries, const Value& key, Value value) {
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [&](const Entry& entry) { return entry.name() == key.as_string(); });
    if (at != entries.end()) {
        at->value = std::move(value);
    } else {
        entries.push_back({key, std::move(value)});
    }
}

Value get_value(Machine&, Arguments a) {
    const Value* value = a[0].find(a[1].as_string());
    return value == nullptr ? Value{} : *value;
}

Value get_value_at_path(Machine&, Arguments a) {
    Value at = a[0];
    for (const Value& key : a[1].as_list()) {
        if (!key.is_string()) return {};
        const Value* value = at.find(key.as_string());
        if (value == nullptr) return {};
        at = Value{*value};
    }
    return a[1].as_list().empty() ? Value{} : at;
}

Value get_entries(Machine& machine, Arguments a) {
    static const Value key = Value::string("key");
    static const Value value = Value::string("value");
    std::vector<Value> entries;
    for (const Entry& entry : a[0].as_context()) {
        entries.push_back(Value::context({{key, entry.key}, {value, entry.value}}));
    }
    return machine.list(std::move(entries));
}

Value context_from(Machine& machine, Arguments a) {
    std::vector<Entry> entries;
    for (const Value& item : a[0].as_list()) {
        if (!machine.spend(1 + static_cast<std::int64_t>(entries.size()))) return {};
        const Value* key = item.find("key");
        const Value* value = item.find("value");
        if (key == nullptr || !key->is_string() || value == nullptr) return {};
        const bool twice = std::any_of(entries.begin(), entries.end(),
                                       [&](const Entry& entry) { return entry.name() == key->as_string(); });
        if (twice) return {};
        entries.push_back({*key, *value});
    }
    return Value::context(std::move(entries));
}

Value context_put(Machine&, Arguments a) {
    std::vector<Entry> entries = a[0].as_context();
    put(entries, a[1], a[2]);
    return Value::context(std::move(entries));
}

Value put_at_path(const Value& context, std::span<const Value> keys, const Value& value) {
    if (!context.is_context() || keys.empty() || !keys.front().is_string()) return {};
    std::vector<Entry> entries = context.as_context();
    if (keys.size() == 1) {
        put(entries, keys.front(), value);
        return Value::context(std::move(entries));
    }
    const Value* inner = context.find(keys.front().as_string());
    if (inner == nullptr) return {};
    Value changed = put_at_path(*inner, keys.subspan(1), value);
    if (changed.is_null()) return {};
    put(entries, keys.front(), std::move(changed));
    return Value::context(std::move(entries));
}

Value context_put_at_path(Machine&, Arguments a) {
    if (a[1].as_list().size() > Value::deepest) return {};
    return put_at_path(a[0], a[1].as_list(), a[2]);
}

Value context_merge(Machine& machine, Arguments a) {
    std::vector<Entry> entries;
    for (const Value& context : a[0].as_list()) {
        if (!context.is_context()) return {};
        for (const Entry& entry : context.as_context()) {
            if (!machine.spend(1 + static_cast<std::int64_t>(entries.size()))) return {};
            put(entries, entry.key, entry.value);
        }
    }
    return Value::context(std::move(entries));
}

constexpr Declaration table[] = {
    {"get value(m: context, key: string) -> any", get_value},
    {"get value(m: context, keys: list) -> any", get_value_at_path},
    {"get entries(m: context) -> list", get_entries},
    {"context(entries: list<context>) -> context", context_from},
    {"context put(context: context, key: string, value: any?) -> context", context_put},
    {"context put(context: context, keys: list<string>, value: any?) -> context", context_put_at_path},
    {"context merge(contexts: list<context>) -> context", context_merge},
};

}  // namespace

std::span<const Declaration> context_functions() {
    return table;
}

}  // namespace ph::feel
