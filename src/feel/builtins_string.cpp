// String functions (DMN 1.5 table 74); positions and lengths count code points.
#include "feel/builtins.hpp"
#include "feel/regex.hpp"
#include "feel/utf8.hpp"

namespace ph::feel {
namespace {

using Arguments = std::span<const Value>;

// Patterns are mostly literals: each thread keeps the last ones it compiled.
std::shared_ptr<const Regex> regex(const Value& pattern, const Value& flags) {
    struct Known {
        std::string pattern;
        std::string flags;
        std::shared_ptr<const Regex> regex;
    };
    constexpr std::size_t most = 16;
    thread_local std::vector<Known> recent;
    const std::string flag_text = flags.is_null() ? "" : flags.as_string();
    for (const Known& known : recent) {
        if (known.pattern == pattern.as_string() && known.flags == flag_text) return known.regex;
    }
    if (recent.size() == most) recent.erase(recent.begin());
    recent.push_back({pattern.as_string(), flag_text, Regex::compile(pattern.as_string(), flag_text)});
    return recent.back().regex;
}

// Charged per character, so that loops over long texts stay within the budget.
bool affordable(Machine& machine, const Value& text) {
    return machine.spend(1 + static_cast<std::int64_t>(text.as_string().size() / 16));
}

// The start is a whole number from 1 at the front or -1 at the back, the length at least 1 (footnote 1 of
// table 74). A length past the end gives what is left, and its fraction is cut off.
Value substring(Machine& machine, Arguments a) {
    const std::string& text = a[0].as_string();
    const auto start = a[1].as_number().to_int64();
    const auto size = static_cast<std::int64_t>(utf8::length(text));
    if (!affordable(machine, a[0]) || !start || *start == 0 || *start > size || *start < -size) return {};
    const std::int64_t from = *start > 0 ? *start - 1 : size + *start;
    std::int64_t count = size - from;
    if (!a[2].is_null()) {
        const auto length = a[2].as_number().truncated();
        if (!length || *length < 1) return {};
        count = std::min(count, *length);
    }
    const std::size_t begin = utf8::offset(text, static_cast<std::size_t>(from));
    const std::string_view rest = std::string_view{text}.substr(begin);
    return Value::string(std::string{rest.substr(0, utf8::offset(rest, static_cast<std::size_t>(count)))});
}

Value string_length(Machine&, Arguments a) {
    return Value::number(static_cast<std::int64_t>(utf8::length(a[0].as_string())));
}
Value upper_case(Machine& machine, Arguments a) {
    return affordable(machine, a[0]) ? machine.text(utf8::upper_case(a[0].as_string())) : Value{};
}
Value lower_case(Machine& machine, Arguments a) {
    return affordable(machine, a[0]) ? machine.text(utf8::lower_case(a[0].as_string())) : Value{};
}

Value substring_before(Machine&, Arguments a) {
    const std::size_t at = a[0].as_string().find(a[1].as_string());
    return Value::string(at == std::string::npos ? "" : a[0].as_string().substr(0, at));
}
Value substring_after(Machine&, Arguments a) {
    const std::size_t at = a[0].as_string().find(a[1].as_string());
    return Value::string(at == std::string::npos ? ""
                                                 : a[0].as_string().substr(at + a[1].as_string().size()));
}
Value contains(Machine&, Arguments a) {
    return Value{a[0].as_string().find(a[1].as_string()) != std::string::npos};
}
Value starts_with(Machine&, Arguments a) {
    return Value{a[0].as_string().starts_with(a[1].as_string())};
}
Value ends_with(Machine&, Arguments a) {
    return Value{a[0].as_string().ends_with(a[1].as_string())};
}

Value matches(Machine& machine, Arguments a) {
    const auto compiled = regex(a[1], a[2]);
    if (!compiled || !affordable(machine, a[0])) return {};
    const auto result = compiled->matches(a[0].as_string());
    if (!result) return {};
    return Value{*result};
}

Value replace(Machine& machine, Arguments a) {
    const auto compiled = regex(a[1], a[3]);
    if (!compiled || !affordable(machine, a[0])) return {};
    auto result = compiled->replace(a[0].as_string(), a[2].as_string());
    return result ? machine.text(std::move(*result)) : Value{};
}

Value split(Machine& machine, Arguments a) {
    const auto compiled = regex(a[1], Value{});
    if (!compiled || !affordable(machine, a[0])) return {};
    auto parts = compiled->split(a[0].as_string());
    if (!parts) return {};
    std::vector<Value> items;
    items.reserve(parts->size());
    for (std::string& part : *parts) items.push_back(Value::string(std::move(part)));
    return machine.list(std::move(items));
}

// Null items are left out.
Value string_join(Machine& machine, Arguments a) {
    const std::string separator = a[1].is_null() ? "" : a[1].as_string();
    std::string text;
    bool first = true;
    for (const Value& item : a[0].as_list()) {
        if (item.is_null()) continue;
        if (!item.is_string() || text.size() > machine.budget().text_bytes) return {};
        if (!first) text += separator;
        text += item.as_string();
        first = false;
    }
    return machine.text(std::move(text));
}

constexpr Declaration table[] = {
    {"substring(string: string, start position: number, [length: number?]) -> string", substring},
    {"string length(string: string) -> number", string_length},
    {"upper case(string: string) -> string", upper_case},
    {"lower case(string: string) -> string", lower_case},
    {"substring before(string: string, match: string) -> string", substring_before},
    {"substring after(string: string, match: string) -> string", substring_after},
    {"contains(string: string, match: string) -> boolean", contains},
    {"starts with(string: string, match: string) -> boolean", starts_with},
    {"ends with(string: string, match: string) -> boolean", ends_with},
    {"matches(input: string, pattern: string, [flags: string?]) -> boolean", matches},
    {"replace(input: string, pattern: string, replacement: string, [flags: string?]) -> string", replace},
    {"split(string: string, delimiter: string) -> list<string>", split},
    {"string join(list: list, [delimiter: string?]) -> string", string_join},
};

}  // namespace

std::span<const Declaration> string_functions() {
    return table;
}

}  // namespace ph::feel
