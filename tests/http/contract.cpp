#include "http/contract.hpp"

#include <regex>
#include <stdexcept>

#include "server/contract.hpp"
#include "wire/json.hpp"

namespace ph::testing {
namespace {

using wire::Node;

const Node* member(const Node& node, std::string_view name) {
    const auto* members = node.as<Node::Members>();
    if (members == nullptr) return nullptr;
    for (const wire::Member& found : *members) {
        if (found.name == name) return &found.node;
    }
    return nullptr;
}

std::string text_of(const Node* node) {
    const auto* text = node == nullptr ? nullptr : node->as<std::string>();
    return text == nullptr ? std::string{} : *text;
}

std::optional<double> number_of(const Node* node) {
    if (node == nullptr) return std::nullopt;
    if (const auto* whole = node->as<std::int64_t>()) return static_cast<double>(*whole);
    if (const auto* number = node->as<double>()) return *number;
    return std::nullopt;
}

Node parsed(std::string_view json) {
    wire::Limits limits;
    limits.depth = 64;
    limits.text = 1'000'000;
    wire::Document document = wire::parse_json(json, limits);
    if (!document.problems.empty()) throw std::runtime_error(document.problems.front().message);
    return std::move(document.root);
}

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> all;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        all.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return all;
}

bool fits(std::string_view path_template, std::string_view path) {
    const auto wanted = segments(path_template);
    const auto given = segments(path);
    return std::equal(wanted.begin(), wanted.end(), given.begin(), given.end(),
                      [](std::string_view a, std::string_view b) { return a.starts_with('{') || a == b; });
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

bool has_type(const Node& value, std::string_view type) {
    if (type == "object") return value.as<Node::Members>() != nullptr;
    if (type == "array") return value.as<Node::Items>() != nullptr;
    if (type == "string") return value.as<std::string>() != nullptr;
    if (type == "boolean") return value.as<bool>() != nullptr;
    if (type == "integer") return value.as<std::int64_t>() != nullptr;
    if (type == "number") return number_of(&value).has_value();
    return true;
}

bool has_format(const std::string& text, std::string_view format) {
    if (format == "date") return parse_date(text).has_value();
    if (format == "date-time") return parse_instant(text).has_value();
    if (format == "uuid") return Uuid::parse(text).has_value();
    return true;
}

std::string json_of(const Node& node) {
    std::string json;
    wire::append_json(json, node);
    return json;
}

}  // namespace

const Contract& Contract::shipped() {
    static const Contract contract{server::openapi_json()};
    return contract;
}

Contract::Contract(std::string_view json) : root_(parsed(json)) {}

const Node* Contract::operation(const std::string& method, std::string_view path) const {
    const auto* paths = member(root_, "paths")->as<Node::Members>();
    for (const wire::Member& entry : *paths) {
        if (!fits("/v1" + entry.name, path)) continue;
        std::string name = method;
        for (char& c : name) c = static_cast<char>(std::tolower(c));
        if (const Node* found = member(entry.node, name)) return found;
    }
    return nullptr;
}

std::vector<Operation> Contract::operations() const {
    std::vector<Operation> all;
    for (const wire::Member& path : *member(root_, "paths")->as<Node::Members>()) {
        for (const std::string method : {"get", "post", "put", "patch", "delete"}) {
            const Node* found = member(path.node, method);
            if (found == nullptr) continue;
            std::string name = method;
            for (char& c : name) c = static_cast<char>(std::toupper(c));
            const Node* asked = member(*found, "requestBody");
            const Node* content = asked == nullptr ? nullptr : member(*asked, "content");
            const Node* json = content == nullptr ? nullptr : member(*content, "application/json");
            all.push_back({name, "/v1" + path.name, text_of(member(*found, "x-recht")),
                           text_of(member(*found, "x-recht-ook")),
                           json == nullptr ? std::string{} : json_of(example(*member(*json, "schema")))});
        }
    }
    return all;
}

Node Contract::example(const Node& given_schema) const {
    const Node& schema = resolved(given_schema);
    if (const Node* choices = member(schema, "enum")) return choices->as<Node::Items>()->front();
    const std::string type = text_of(member(schema, "type"));
    if (type == "boolean") return {true};
    if (type == "integer" || type == "number") {
        return {static_cast<std::int64_t>(number_of(member(schema, "minimum")).value_or(1))};
    }
    if (type == "array") return {Node::Items{}};
    if (type == "object") {
        Node::Members members;
        if (const Node* required = member(schema, "required")) {
            for (const Node& name : *required->as<Node::Items>())
                members.push_back(
                    {text_of(&name), example(*member(*member(schema, "properties"), text_of(&name)))});
        }
        return {std::move(members)};
    }
    const std::string format = text_of(member(schema, "format"));
    if (format == "date") return {std::string{"2026-11-23"}};
    if (format == "date-time") return {std::string{"2026-11-23T09:00:00Z"}};
    if (format == "uuid") return {std::string{"01900000-0000-7000-8000-00000000feed"}};
    return {std::string{"tekst"}};
}

const Node& Contract::resolved(const Node& node) const {
    const std::string reference = text_of(member(node, "$ref"));
    if (reference.empty()) return node;
    const Node* found = &root_;
    for (const std::string_view part : segments(std::string_view{reference}.substr(1))) {
        found = found == nullptr ? nullptr : member(*found, part);
    }
    if (found == nullptr) throw std::runtime_error("the contract has no " + reference);
    return resolved(*found);
}

std::vector<std::string> Contract::breaches(const std::string& method, std::string_view path,
                                            const Reply& reply) const {
    const Node* found = operation(method, path.substr(0, path.find('?')));
    if (found == nullptr) return {};  // not of the API; the router has its own tests
    const std::string status = std::to_string(reply.status);
    const Node* response = member(*member(*found, "responses"), status);
    if (response == nullptr) return {"status " + status + " is not in the contract"};
    std::vector<std::string> all;
    const Node& promised = resolved(*response);
    if (const Node* headers = member(promised, "headers")) {
        for (const wire::Member& header : *headers->as<Node::Members>()) {
            std::string name = header.name;
            for (char& c : name) c = static_cast<char>(std::tolower(c));
            // Link is there only when a list goes on.
            if (name != "link" && reply.header(name).empty())
                all.push_back("header " + header.name + " is missing");
        }
    }
    const Node* content = member(promised, "content");
    if (content == nullptr) {
        if (!reply.body.empty()) all.emplace_back("there is a body and none is promised");
        return all;
    }
    const Node* media = member(*content, reply.header("content-type"));
    if (media == nullptr) return {"content type " + reply.header("content-type") + " is not in the contract"};
    // A page or a table of a spreadsheet is promised by its type alone.
    if (reply.header("content-type").find("json") != std::string::npos)
        check(*member(*media, "schema"), parsed(reply.body), "", all);
    return all;
}

void Contract::check(const Node& given_schema, const Node& value, const std::string& pointer,
                     std::vector<std::string>& breaches) const {
    const Node& schema = resolved(given_schema);
    const std::string type = text_of(member(schema, "type"));
    if (!has_type(value, type)) {
        breaches.push_back(pointer + ": no " + type + ": " + json_of(value));
        return;
    }
    if (const Node* choices = member(schema, "enum")) {
        const auto& items = *choices->as<Node::Items>();
        const std::string json = json_of(value);
        if (std::none_of(items.begin(), items.end(),
                         [&](const Node& item) { return json_of(item) == json; })) {
            breaches.push_back(pointer + ": not one of the values: " + json);
        }
    }
    if (const auto* text = value.as<std::string>()) {
        if (!has_format(*text, text_of(member(schema, "format"))))
            breaches.push_back(pointer + ": wrong format: " + *text);
        if (const auto most = number_of(member(schema, "maxLength"));
            most && static_cast<double>(characters(*text)) > *most)
            breaches.push_back(pointer + ": too long");
        if (const auto least = number_of(member(schema, "minLength"));
            least && static_cast<double>(characters(*text)) < *least)
            breaches.push_back(pointer + ": too short");
        if (const std::string pattern = text_of(member(schema, "pattern"));
            !pattern.empty() && !std::regex_search(*text, std::regex{pattern})) {
            breaches.push_back(pointer + ": does not match " + pattern);
        }
    }
    if (const auto number = number_of(&value)) {
        if (const auto least = number_of(member(schema, "minimum")); least && *number < *least)
            breaches.push_back(pointer + ": too small");
        if (const auto most = number_of(member(schema, "maximum")); most && *number > *most)
            breaches.push_back(pointer + ": too large");
    }
    if (const auto* items = value.as<Node::Items>()) {
        if (const auto most = number_of(member(schema, "maxItems"));
            most && static_cast<double>(items->size()) > *most)
            breaches.push_back(pointer + ": too many items");
        for (std::size_t i = 0; i < items->size(); ++i)
            check(*member(schema, "items"), (*items)[i], pointer + '/' + std::to_string(i), breaches);
    }
    if (const auto* members = value.as<Node::Members>()) check_object(schema, *members, pointer, breaches);
}

void Contract::check_object(const Node& schema, const Node::Members& members, const std::string& pointer,
                            std::vector<std::string>& breaches) const {
    const Node* properties = member(schema, "properties");
    const Node* others = member(schema, "additionalProperties");
    for (const wire::Member& found : members) {
        const Node* property = properties == nullptr ? nullptr : member(*properties, found.name);
        if (property != nullptr) {
            check(*property, found.node, pointer + '/' + found.name, breaches);
        } else if (others != nullptr && others->as<Node::Members>() != nullptr) {
            check(*others, found.node, pointer + '/' + found.name, breaches);
        } else if (others != nullptr && others->as<bool>() != nullptr && !*others->as<bool>()) {
            breaches.push_back(pointer + '/' + found.name + ": not in the contract");
        }
    }
    const Node* required = member(schema, "required");
    if (required == nullptr) return;
    for (const Node& name : *required->as<Node::Items>()) {
        const std::string wanted = text_of(&name);
        if (std::none_of(members.begin(), members.end(),
                         [&](const wire::Member& found) { return found.name == wanted; })) {
            breaches.push_back(pointer + '/' + wanted + ": is missing");
        }
    }
}

}  // namespace ph::testing
