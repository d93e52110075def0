// Boxed expressions (DMN 1.5 chapter 7 and section 10.2.2) as FEEL trees, so that one evaluator serves all.
#pragma once
#include <string>

#include "dmn/types.hpp"
#include "dmn/xml.hpp"
#include "feel/parser.hpp"

namespace ph::dmn {

class BoxedBuilder {
  public:
    BoxedBuilder(const Document& document, Types& types, std::string type_prefix, feel::Arena& arena,
                 feel::Scope& scope, feel::Problems& problems, bool analyse_tables, std::size_t& index_bits)
        : document_(document),
          types_(types),
          prefix_(std::move(type_prefix)),
          arena_(arena),
          scope_(scope),
          problems_(problems),
          parser_(arena, scope, problems, &types),
          analyse_tables_(analyse_tables),
          index_bits_(index_bits) {}

    // The logic in an element of the model (a decision, an entry, a parameter): its first child that is an
    // expression. Never nullptr: what is missing or wrong is a problem and a null literal. `owner` names the
    // element for people.
    feel::Node* logic_of(const pugi::xml_node& element, const std::string& owner);
    // A function definition: parameters and body; also the logic of a business knowledge model.
    feel::Node* function(const pugi::xml_node& node, const std::string& owner, const feel::TypeRef& result);
    // `node` converted to a declared type; the node itself for Any.
    feel::Node* converted(feel::Node* node, const feel::TypeRef& type, const pugi::xml_node& at,
                          const std::string& owner);

  private:
    friend class TableBuilder;
    feel::Node* expression(const pugi::xml_node& node, const std::string& owner);
    feel::Node* literal_expression(const pugi::xml_node& node, const std::string& owner);
    feel::Node* context(const pugi::xml_node& node, const std::string& owner);
    feel::Node* invocation(const pugi::xml_node& node, const std::string& owner);
    feel::Node* relation(const pugi::xml_node& node, const std::string& owner);
    feel::Node* list(const pugi::xml_node& node, const std::string& owner);
    feel::Node* conditional(const pugi::xml_node& node, const std::string& owner);
    feel::Node* filter(const pugi::xml_node& node, const std::string& owner);
    feel::Node* iterator(const pugi::xml_node& node, feel::Op op, const std::string& owner);

    // The text of an element parsed in the present scope; a null literal when it does not parse.
    feel::Node* text(const pugi::xml_node& element, const std::string& where);
    feel::Node* make(feel::Op op, std::vector<feel::Node*> kids);
    feel::Node* null();
    feel::TypeRef type_of(const pugi::xml_node& node);
    void problem(const pugi::xml_node& node, std::string code, std::string message);

    const Document& document_;
    Types& types_;
    std::string prefix_;
    feel::Arena& arena_;
    feel::Scope& scope_;
    feel::Problems& problems_;
    feel::Parser parser_;
    bool analyse_tables_;
    std::size_t& index_bits_;  // left for the tables of the model (cells.hpp)
    int depth_ = 0;
};

// The tree of a decision table (table_builder.cpp).
feel::Node* build_table(BoxedBuilder& builder, const pugi::xml_node& node, const std::string& owner);

}  // namespace ph::dmn
