// Holds every answer of the API against api/openapi.yaml: the operation, its status, its headers and its
// schema.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "http/client.hpp"
#include "wire/node.hpp"

namespace ph::testing {

// One operation: "POST", "/v1/dossiers/{dossierId}/taken", "taken-wijzigen", a second right if one is needed,
// and the smallest body that keeps its schema (empty: none is asked).
struct Operation {
    std::string method;
    std::string path;
    std::string right;
    std::string also;
    std::string body;
};

class Contract {
  public:
    // The one the server serves.
    static const Contract& shipped();

    // What is wrong with this answer; empty when it keeps the contract. `path` as requested, "/v1/...?...".
    [[nodiscard]] std::vector<std::string> breaches(const std::string& method, std::string_view path,
                                                    const Reply& reply) const;

    // Everything that is promised.
    [[nodiscard]] std::vector<Operation> operations() const;

  private:
    explicit Contract(std::string_view json);
    [[nodiscard]] const wire::Node* operation(const std::string& method, std::string_view path) const;
    [[nodiscard]] const wire::Node& resolved(const wire::Node& node) const;
    void check(const wire::Node& schema, const wire::Node& value, const std::string& pointer,
               std::vector<std::string>& breaches) const;
    // The smallest value that keeps a schema.
    [[nodiscard]] wire::Node example(const wire::Node& schema) const;
    void check_object(const wire::Node& schema, const wire::Node::Members& members,
                      const std::string& pointer, std::vector<std::string>& breaches) const;

    wire::Node root_;
};

}  // namespace ph::testing
