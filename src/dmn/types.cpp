#include "dmn/types.hpp"

#include "feel/parser.hpp"
#include "feel/program.hpp"

namespace ph::dmn {
namespace {

using feel::Shape;
using feel::TypeRef;

// allowedValues or typeConstraint: unary tests on the value.
class TestsConstraint final : public feel::Constraint {
  public:
    TestsConstraint(std::shared_ptr<const feel::Program> tests, std::string text)
        : tests_(std::move(tests)),
          text_(std::move(text)) {}
    [[nodiscard]] bool admits(const feel::Value& value, feel::Machine& machine) const override {
        feel::Frame frame{tests_->frame_size()};
        frame[0] = value;
        return tests_->evaluate(machine, frame.data()).is_true();
    }
    [[nodiscard]] std::string text() const override { return text_; }

  private:
    std::shared_ptr<const feel::Program> tests_;
    std::string text_;
};

TypeRef own_type(std::string_view name) {
    static const std::map<std::string, Shape, std::less<>> shapes{
        {"Any", Shape::any},
        {"boolean", Shape::boolean},
        {"number", Shape::number},
        {"string", Shape::string},
        {"date", Shape::date},
        {"time", Shape::time},
        {"date and time", Shape::date_time},
        {"dateTime", Shape::date_time},
        {"days and time duration", Shape::days_duration},
        {"dayTimeDuration", Shape::days_duration},
        {"years and months duration", Shape::months_duration},
        {"yearMonthDuration", Shape::months_duration},
        {"context", Shape::context},
        {"list", Shape::list},
        {"range", Shape::range},
        {"function", Shape::function},
        {"Null", Shape::null},
        // Types that older modellers write.
        {"integer", Shape::number},
        {"double", Shape::number},
        {"long", Shape::number},
    };
    const auto found = shapes.find(name);
    return found == shapes.end() ? nullptr : feel::type_of(found->second);
}

}  // namespace

void Types::add(const std::string& prefix, const pugi::xml_node& definition, const Document& document) {
    const std::string name = prefix + feel::normal_name(definition.attribute("name").value());
    const auto [at, fresh] =
        definitions_.emplace(name, Definition{prefix, definition, &document, nullptr, false});
    // A model imported twice without a name brings the same definition twice.
    if (!fresh && at->second.node != definition)
        problems_.add(document.problem(definition, "dmn-dubbel", "het type '" + name + "' bestaat al"));
}

void Types::resolve_all() {
    for (auto& [name, definition] : definitions_) resolve(definition);
}

TypeRef Types::resolve(Definition& definition) {
    if (definition.type) return definition.type;
    // A type that refers to itself is known down to the reference; deeper values are not checked.
    if (definition.busy) return feel::type_of(Shape::any);
    definition.busy = true;
    TypeRef type = build(definition.prefix, definition.node, *definition.document, 0);
    auto named = std::make_shared<feel::Type>(*type);
    named->name = feel::normal_name(definition.node.attribute("name").value());
    definition.type = std::move(named);
    definition.busy = false;
    return definition.type;
}

TypeRef Types::build(const std::string& prefix, const pugi::xml_node& node, const Document& document,
                     int depth) {
    constexpr int deepest = 50;
    if (depth > deepest) {
        problems_.add(document.problem(node, "dmn-diep", "dit type is te diep genest"));
        return feel::type_of(Shape::any);
    }
    TypeRef type = feel::type_of(Shape::any);
    const auto components = children(node, "itemComponent");
    if (!components.empty()) {
        std::vector<feel::Field> fields;
        for (const pugi::xml_node& component : components) {
            std::string name = feel::normal_name(component.attribute("name").value());
            member_names_.insert(name);
            fields.push_back({std::move(name), build(prefix, component, document, depth + 1)});
        }
        type = feel::context_type(std::move(fields));
    } else if (const pugi::xml_node reference = child(node, "typeRef")) {
        type = referenced(prefix, reference.text().get(), reference, document);
    } else if (const pugi::xml_node function = child(node, "functionItem")) {
        std::vector<feel::Field> parameters;
        for (const pugi::xml_node& parameter : children(function, "parameters")) {
            parameters.push_back(
                {feel::normal_name(parameter.attribute("name").value()),
                 referenced(prefix, parameter.attribute("typeRef").value(), parameter, document)});
        }
        type = feel::function_type(
            std::move(parameters),
            referenced(prefix, function.attribute("outputTypeRef").value(), function, document));
    }
    const std::string name = node.attribute("name").value();
    if (const pugi::xml_node allowed = child(node, "allowedValues")) {
        // Of a collection: of each of its items.
        if (const pugi::xml_node text = child(allowed, "text")) {
            type = constrained(type, document.source(text, "toegestane waarden van '" + name + "'"));
        }
    }
    if (node.attribute("isCollection").as_bool()) type = feel::list_type(type);
    if (const pugi::xml_node constraint = child(node, "typeConstraint")) {
        if (const pugi::xml_node text = child(constraint, "text")) {
            type = constrained(type, document.source(text, "beperking van '" + name + "'"));
        }
    }
    return type;
}

TypeRef Types::constrained(const TypeRef& base, const feel::Source& tests) {
    feel::Arena arena;
    feel::Scope scope;
    scope.member_names = member_names_;
    scope.input_slot = scope.reserve();
    const feel::Node* root = feel::Parser{arena, scope, problems_, this}.unary_tests(tests, base);
    if (root == nullptr) return base;
    auto type = std::make_shared<feel::Type>(*base);
    type->constraint =
        std::make_shared<TestsConstraint>(feel::Program::compile(*root, scope.frame_size()), tests.text);
    return type;
}

TypeRef Types::find(std::string_view name) const {
    const auto found = definitions_.find(name);
    return found == definitions_.end() ? nullptr : found->second.type;
}

TypeRef Types::referenced(const std::string& prefix, std::string_view type_ref, const pugi::xml_node& at,
                          const Document& document) {
    std::string name = feel::normal_name(type_ref);
    if (name.empty()) return feel::type_of(Shape::any);
    const auto mine = definitions_.find(prefix + name);
    if (mine != definitions_.end()) return resolve(mine->second);
    if (TypeRef own = own_type(name)) return own;
    // "feel:number" of DMN 1.1, still written by some modellers.
    const std::size_t colon = name.find(':');
    if (colon != std::string::npos) {
        if (TypeRef own = own_type(name.substr(colon + 1))) return own;
        name = name.substr(colon + 1);
        const auto unprefixed = definitions_.find(prefix + name);
        if (unprefixed != definitions_.end()) return resolve(unprefixed->second);
    }
    problems_.add(
        document.problem(at, "dmn-onbekend-type", "het type '" + std::string{type_ref} + "' bestaat niet"));
    return feel::type_of(Shape::any);
}

}  // namespace ph::dmn
