// Item definitions of a model as FEEL types, with their allowed values.
#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "dmn/xml.hpp"
#include "feel/scope.hpp"

namespace ph::dmn {

class Types final : public feel::TypeNames {
  public:
    explicit Types(feel::Problems& problems) : problems_(problems) {}

    // Registers an item definition; `prefix` is the import name with a point, or empty.
    void add(const std::string& prefix, const pugi::xml_node& definition, const Document& document);
    // Compiles all of them; every constraint's problems are reported once.
    void resolve_all();

    [[nodiscard]] feel::TypeRef find(std::string_view name) const override;
    // The type a typeRef names, from the point of view of a file whose own types have `prefix`; Any for an
    // empty one. An unknown name is a problem at `at`.
    feel::TypeRef referenced(const std::string& prefix, std::string_view type_ref, const pugi::xml_node& at,
                             const Document& document);
    // Every name of a component, for the parser.
    [[nodiscard]] const std::set<std::string, std::less<>>& member_names() const { return member_names_; }
    // A type that holds only values that pass the unary tests; `text` is how the model writes them.
    feel::TypeRef constrained(const feel::TypeRef& base, const feel::Source& tests);

  private:
    struct Definition {
        std::string prefix;
        pugi::xml_node node;
        const Document* document = nullptr;
        feel::TypeRef type;
        bool busy = false;
    };
    feel::TypeRef resolve(Definition& definition);
    feel::TypeRef build(const std::string& prefix, const pugi::xml_node& node, const Document& document,
                        int depth);

    feel::Problems& problems_;
    std::map<std::string, Definition, std::less<>> definitions_;
    std::set<std::string, std::less<>> member_names_;
};

}  // namespace ph::dmn
