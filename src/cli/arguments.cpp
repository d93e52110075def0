#include "cli/arguments.hpp"

namespace ph::cli {

std::string Arguments::value(const std::string& option) const {
    const auto& given = all(option);
    return given.empty() ? std::string{} : given.back();
}

const std::vector<std::string>& Arguments::all(const std::string& option) const {
    static const std::vector<std::string> none;
    const auto found = values.find(option);
    return found == values.end() ? none : found->second;
}

Arguments take_apart(const std::vector<std::string>& arguments, const Known& known) {
    Arguments parts;
    const auto refuse = [&](const std::string& argument) {
        if (parts.wrong.empty()) parts.wrong = argument;
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--help" || argument == "-h") {
            parts.help = true;
        } else if (known.alone.contains(argument)) {
            parts.alone.insert(argument);
        } else if (known.with_value.contains(argument)) {
            if (i + 1 == arguments.size()) {
                refuse(argument);
            } else {
                parts.values[argument].push_back(arguments[++i]);
            }
        } else if (argument.starts_with("--")) {
            refuse(argument);
        } else {
            parts.words.push_back(argument);
        }
    }
    return parts;
}

}  // namespace ph::cli
