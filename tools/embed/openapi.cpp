// Build tool: api/openapi.yaml -> a C++ file with the same contract as JSON, so that the server carries it
// along. Usage: embed_openapi <in.yaml> <out.cpp>
#include <yaml-cpp/yaml.h>

#include <fstream>
#include <iostream>

#include "wire/json.hpp"

namespace {

// YAML 1.2 core schema for what a contract holds: quoted scalars are texts, plain ones may be numbers or
// booleans.
void append_scalar(std::string& out, const YAML::Node& node) {
    const std::string& text = node.Scalar();
    const bool quoted = node.Tag() == "!";
    if (!quoted && (text == "true" || text == "false" || text == "null")) {
        out += text;
    } else if (const auto number = quoted ? std::optional<double>{} : [&] {
                   double value = 0;
                   return YAML::convert<double>::decode(node, value) ? std::optional{value} : std::nullopt;
               }()) {
        ph::wire::append(out, *number);
    } else {
        ph::wire::append(out, text);
    }
}

void append_node(std::string& out, const YAML::Node& node) {
    bool first = true;
    switch (node.Type()) {
        case YAML::NodeType::Map:
            out += '{';
            for (const auto& entry : node) {
                if (!std::exchange(first, false)) out += ',';
                ph::wire::append(out, entry.first.Scalar());
                out += ':';
                append_node(out, entry.second);
            }
            out += '}';
            return;
        case YAML::NodeType::Sequence:
            out += '[';
            for (const auto& item : node) {
                if (!std::exchange(first, false)) out += ',';
                append_node(out, item);
            }
            out += ']';
            return;
        case YAML::NodeType::Scalar: return append_scalar(out, node);
        case YAML::NodeType::Null:
        case YAML::NodeType::Undefined: out += "null";
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: embed_openapi <in.yaml> <out.cpp>\n";
        return 2;
    }
    try {
        std::string json;
        append_node(json, YAML::LoadFile(arguments[1]));
        std::ofstream out{arguments[2]};
        out << "// Made from api/openapi.yaml by tools/embed/openapi.cpp.\n#include "
               "\"server/contract.hpp\"\n\n"
            << "namespace ph::server {\n\nstd::string openapi_json() {\n    std::string json;\n";
        // Compilers need not take literals over 65,536 bytes.
        constexpr std::size_t piece = 60'000;
        for (std::size_t at = 0; at < json.size(); at += piece) {
            out << "    json += R\"openapi(" << json.substr(at, piece) << ")openapi\";\n";
        }
        out << "    return json;\n}\n\n}  // namespace ph::server\n";
        return out.flush() ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << arguments[1] << ": " << error.what() << '\n';
        return 1;
    }
}
