// The two shapes of a list in the API, what they may leave out, and how an empty text travels.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "wire/json.hpp"

namespace ph::wire {

// A kind of data of which something was left out of an answer (wire/dto/left_out.hpp).
struct Weggelaten {
    std::string categorie;
    std::string naam;
    std::string vraagAan;
};
BOOST_DESCRIBE_STRUCT(Weggelaten, (), (categorie, naam, vraagAan))

template <class T>
struct Lijst {
    std::vector<T> items;
    std::optional<std::vector<Weggelaten>> weggelaten{};
    BOOST_DESCRIBE_CLASS(Lijst, (), (items, weggelaten), (), ())
};

// A page of a long list; `volgende` is the cursor of the next one, absent on the last.
template <class T>
struct Bladzijde {
    std::vector<T> items;
    std::optional<std::string> volgende;
    std::optional<std::vector<Weggelaten>> weggelaten{};
    BOOST_DESCRIBE_CLASS(Bladzijde, (), (items, volgende, weggelaten), (), ())
};

// Absent when there is nothing to show.
inline std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

// One DTO for each value, by `to_dto`.
template <class Values, class Convert>
auto each(const Values& values, Convert to_dto) {
    std::vector<decltype(to_dto(*std::begin(values)))> list;
    list.reserve(std::size(values));
    for (const auto& value : values) list.push_back(to_dto(value));
    return list;
}

}  // namespace ph::wire
