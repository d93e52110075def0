// A command line taken apart: words, options that stand alone and options with a value.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ph::cli {

// What a command understands, besides --help and -h.
struct Known {
    std::set<std::string_view> alone;
    std::set<std::string_view> with_value;
};

struct Arguments {
    std::vector<std::string> words;
    std::set<std::string> alone;
    std::map<std::string, std::vector<std::string>> values;  // in the order in which they were given
    bool help = false;
    std::string wrong;  // the first that was not understood; empty when all were

    [[nodiscard]] bool has(const std::string& option) const { return alone.contains(option); }
    // The last value of an option; empty without one.
    [[nodiscard]] std::string value(const std::string& option) const;
    [[nodiscard]] const std::vector<std::string>& all(const std::string& option) const;
};

Arguments take_apart(const std::vector<std::string>& arguments, const Known& known);

}  // namespace ph::cli
