// JSON -> DTO. Every problem at once, each with its JSON pointer: unknown, repeated and missing fields, wrong
// types, values out of range, dates that do not exist. A member is required unless it is an optional (absent
// or null).
#pragma once
#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "wire/json_write.hpp"
#include "wire/names.hpp"
#include "wire/node.hpp"

namespace ph::wire {

// Where the reader stands and what it found wrong so far.
class Reading {
  public:
    void add(std::string_view code, std::string message) {
        problems_.push_back({std::string{code}, std::move(message), at_pointer(pointer_)});
    }
    void add_all(std::vector<Problem> problems) {
        for (Problem& problem : problems) problems_.push_back(std::move(problem));
    }
    // Reads a part: inside `body` problems get the pointer of that part.
    template <class Body>
    void within(std::string_view name, Body body) {
        const std::size_t length = pointer_.size();
        pointer_ = child_pointer(pointer_, name);
        body();
        pointer_.resize(length);
    }
    [[nodiscard]] std::vector<Problem> take() { return std::move(problems_); }

  private:
    std::string pointer_;
    std::vector<Problem> problems_;
};

// The one title of a refused body.
Error invalid_body(std::vector<Problem> problems);
void expect(Reading& reading, const Node& node, std::string_view wanted);  // "verkeerd-type"
void out_of_range(Reading& reading, std::int64_t lowest, std::int64_t highest);

template <class T>
void read_node(Reading& reading, const Node& node, T& target);

template <std::integral T>
void read_integer(Reading& reading, const Node& node, T& target) {
    const auto* number = node.as<std::int64_t>();
    if (number == nullptr) return expect(reading, node, "een heel getal");
    if (std::in_range<T>(*number)) {
        target = static_cast<T>(*number);
    } else {
        out_of_range(reading, static_cast<std::int64_t>(std::numeric_limits<T>::min()),
                     static_cast<std::int64_t>(std::numeric_limits<T>::max()));
    }
}

template <class T>
void read_text_type(Reading& reading, const Node& node, T& target) {
    const auto* text = node.as<std::string>();
    if (text == nullptr) return expect(reading, node, "een tekst");
    if (auto value = Text<T>::parse(*text)) {
        target = *std::move(value);
    } else {
        reading.add(Text<T>::code, std::string{Text<T>::message});
    }
}

template <NamedEnum T>
void read_enum(Reading& reading, const Node& node, T& target) {
    const auto* text = node.as<std::string>();
    if (text == nullptr) return expect(reading, node, "een tekst");
    if (auto value = named<T>(*text)) {
        target = *value;
    } else {
        reading.add("onbekende-waarde", "Deze waarde bestaat niet. Kies uit " + all_names<T>() + ".");
    }
}

template <class T>
void read_list(Reading& reading, const Node& node, std::vector<T>& target) {
    const auto* items = node.as<Node::Items>();
    if (items == nullptr) return expect(reading, node, "een lijst");
    target.clear();
    target.reserve(items->size());
    for (std::size_t i = 0; i < items->size(); ++i) {
        reading.within(std::to_string(i), [&] {
            T item{};
            read_node(reading, (*items)[i], item);
            target.push_back(std::move(item));
        });
    }
}

template <class T>
void read_map(Reading& reading, const Node& node, std::map<std::string, T>& target) {
    const auto* members = node.as<Node::Members>();
    if (members == nullptr) return expect(reading, node, "een object");
    for (const Member& member : *members) {
        reading.within(member.name, [&] { read_node(reading, member.node, target[member.name]); });
    }
}

template <DescribedStruct T>
void read_struct(Reading& reading, const Node& node, T& target) {
    const auto* members = node.as<Node::Members>();
    if (members == nullptr) return expect(reading, node, "een object");
    std::vector<bool> used(members->size(), false);
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        auto& field = target.*member.pointer;
        using Field = std::remove_cvref_t<decltype(field)>;
        const std::string_view name = member.name;
        reading.within(name, [&] {
            for (std::size_t i = 0; i < members->size(); ++i) {
                if ((*members)[i].name != name) continue;
                used[i] = true;
                return read_node(reading, (*members)[i].node, field);
            }
            if constexpr (!IsOptional<Field>::value) reading.add("verplicht", "Dit veld is verplicht.");
        });
    });
    for (std::size_t i = 0; i < members->size(); ++i) {
        if (used[i]) continue;
        reading.within((*members)[i].name, [&] {
            reading.add("onbekend-veld", "Dit veld bestaat niet. Haal het weg of verbeter de naam.");
        });
    }
}

// Of a field that can be erased (RFC 7396) the type is an optional of an optional: absent, null, or a value.
template <class T>
void read_optional(Reading& reading, const Node& node, std::optional<T>& target) {
    if constexpr (!IsOptional<T>::value) {
        if (node.is_null()) return target.reset();
    }
    read_node(reading, node, target.emplace());
}

template <class T>
void read_node(Reading& reading, const Node& node, T& target) {
    if constexpr (std::same_as<T, bool>) {
        if (const auto* value = node.as<bool>()) {
            target = *value;
        } else {
            expect(reading, node, "true of false");
        }
    } else if constexpr (std::integral<T>) {
        read_integer(reading, node, target);
    } else if constexpr (std::floating_point<T>) {
        if (const auto* number = node.as<double>()) {
            target = static_cast<T>(*number);
        } else if (const auto* whole = node.as<std::int64_t>()) {
            target = static_cast<T>(*whole);
        } else {
            expect(reading, node, "een getal");
        }
    } else if constexpr (std::same_as<T, std::string>) {
        if (const auto* text = node.as<std::string>()) {
            target = *text;
        } else {
            expect(reading, node, "een tekst");
        }
    } else if constexpr (std::same_as<T, RawJson>) {
        target.text.clear();
        append_json(target.text, node);
    } else if constexpr (IsOptional<T>::value) {
        read_optional(reading, node, target);
    } else if constexpr (IsVector<T>::value) {
        read_list(reading, node, target);
    } else if constexpr (IsMap<T>::value) {
        read_map(reading, node, target);
    } else if constexpr (std::is_enum_v<T>) {
        read_enum(reading, node, target);
    } else if constexpr (TextType<T>) {
        read_text_type(reading, node, target);
    } else {
        read_struct(reading, node, target);
    }
}

// The DTO in a text, or every problem in it (Fault::invalid).
template <class T>
[[nodiscard]] Result<T> read(std::string_view text, const Limits& limits = {}) {
    Document document = parse_json(text, limits);
    // Broken syntax leaves nothing to check further; repeated names and lengths are told together with the
    // rest.
    if (document.root.is_null() && !document.problems.empty())
        return invalid_body(std::move(document.problems));
    Reading reading;
    reading.add_all(std::move(document.problems));
    T target{};
    read_node(reading, document.root, target);
    auto problems = reading.take();
    if (!problems.empty()) return invalid_body(std::move(problems));
    return target;
}

}  // namespace ph::wire
