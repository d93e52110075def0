// From files to a graph: imports, item definitions, requirements, and the logic of every element.
#include <deque>
#include <set>
#include <tuple>

#include "dmn/boxed.hpp"
#include "dmn/graph.hpp"

namespace ph::dmn {
namespace {

using feel::TypeRef;

constexpr std::string_view namespaces[] = {"https://www.omg.org/spec/DMN/20191111/MODEL/",   // 1.3
                                           "https://www.omg.org/spec/DMN/20211108/MODEL/",   // 1.4
                                           "https://www.omg.org/spec/DMN/20230324/MODEL/"};  // 1.5

// The namespace of an element, from the xmlns attribute its prefix points to.
std::string_view namespace_of(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    const std::string attribute =
        colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string{name.substr(0, colon)};
    return node.attribute(attribute.c_str()).value();
}

// A document as one chain of imports reaches it. Imported along two chains it is there twice: the qualified
// names differ (section 10.4), and so may the values of its inputs.
struct Part {
    const Document* document = nullptr;
    std::string name_space;
    std::string prefix;                // of its types, seen from the model
    std::vector<std::string> imports;  // the names in the prefix
    struct Import {
        std::string name;
        std::size_t part;
    };
    std::vector<Import> imported;
    std::optional<std::size_t> importer;
};

// What only loading needs to know of an element.
struct Draft {
    pugi::xml_node node;
    std::size_t part = 0;
};

std::string dutch_kind(ElementKind kind) {
    switch (kind) {
        case ElementKind::input: return "invoer";
        case ElementKind::decision: return "beslissing";
        case ElementKind::knowledge: return "rekenregel";
        case ElementKind::service: return "beslisdienst";
    }
    return {};
}

bool may_read_clock(std::string_view text) {
    return text.find("today") != std::string_view::npos || text.find("now") != std::string_view::npos;
}

class Loader {
  public:
    explicit Loader(const LoadOptions& options) : options_(options), graph_(std::make_shared<Graph>()) {}

    Result<std::shared_ptr<const Graph>> load(std::span<const File> files) {
        std::vector<Problem> unreadable;
        for (const File& file : files) {
            auto document = Document::parse(file.name, file.text);
            if (!document) {
                const auto& found = document.error().problems;
                unreadable.insert(unreadable.end(), found.begin(), found.end());
                continue;
            }
            check_root(**document, unreadable);
            graph_->reads_clock = graph_->reads_clock || may_read_clock(text_inside((*document)->root()));
            documents_.push_back(std::move(*document));
        }
        if (!unreadable.empty()) return refuse(std::move(unreadable));
        reach(*documents_.front(), "", {}, std::nullopt);
        types_.resolve_all();
        for (std::size_t part = 0; part < parts_.size(); ++part) add_elements(part);
        for (std::size_t i = 0; i < drafts_.size(); ++i) read_requirements(i);
        const auto order = sorted();
        if (!order) return refuse(problems_.take());
        for (const std::size_t element : *order) compile(element);
        if (!graph_->plan_all()) {
            add_problem(parts_[0], parts_[0].document->root(), "dmn-te-groot",
                        "de beslissingen van dit model hangen te lang aan elkaar; splits het model");
            return refuse(problems_.take());
        }
        graph_->name = parts_[0].document->root().attribute("name").value();
        if (options_.checks == feel::Checks::strict && !problems_.empty()) return refuse(problems_.take());
        graph_->problems = once(problems_.take());
        return std::shared_ptr<const Graph>{graph_};
    }

  private:
    static Error refuse(std::vector<Problem> problems) {
        return {Fault::invalid, "Dit beslismodel klopt niet.", once(std::move(problems))};
    }

    // A document that is imported along two ways has its problems twice.
    static std::vector<Problem> once(std::vector<Problem> problems) {
        std::set<std::tuple<std::string, int, int, std::string>> seen;
        std::erase_if(problems, [&](const Problem& problem) {
            const Place& place = problem.place;
            return !seen.emplace(place.file, place.line, place.column, problem.message).second;
        });
        return problems;
    }

    static void check_root(const Document& document, std::vector<Problem>& problems) {
        const pugi::xml_node root = document.root();
        if (local_name(root) != "definitions") {
            problems.push_back(document.problem(root, "dmn-xml",
                                                "dit is geen DMN: het buitenste element is '" +
                                                    std::string{root.name()} + "', niet 'definitions'"));
            return;
        }
        const std::string_view name_space = namespace_of(root);
        if (std::find(std::begin(namespaces), std::end(namespaces), name_space) == std::end(namespaces)) {
            problems.push_back(document.problem(root, "dmn-versie",
                                                "deze versie van DMN kan niet ('" + std::string{name_space} +
                                                    "'); sla het model op als DMN 1.3, 1.4 of 1.5"));
        }
    }

    // Adds a document as a part, with the types under the names the model sees, and what it imports.
    std::size_t reach(const Document& document, const std::string& prefix,
                      const std::vector<std::string>& imports, std::optional<std::size_t> importer) {
        const std::size_t index = parts_.size();
        const pugi::xml_node root = document.root();
        parts_.push_back({&document, root.attribute("namespace").value(), prefix, imports, {}, importer});
        for (const pugi::xml_node& definition : children(root, "itemDefinition"))
            types_.add(prefix, definition, document);
        for (const pugi::xml_node& import : children(root, "import")) reach_import(index, import);
        return index;
    }

    void reach_import(std::size_t importer, const pugi::xml_node& import) {
        const std::string wanted = import.attribute("namespace").value();
        const auto found = std::find_if(documents_.begin(), documents_.end(), [&](const auto& document) {
            return wanted == document->root().attribute("namespace").value();
        });
        if (found == documents_.end()) {
            const std::string type = import.attribute("importType").value();
            const bool dmn = type.empty() || type.find("DMN") != std::string::npos;
            if (dmn) {
                add_problem(parts_[importer], import, "dmn-import",
                            "het geimporteerde model '" + wanted + "' is er niet bij");
            }
            return;
        }
        const std::string name = feel::normal_name(import.attribute("name").value());
        // Models that import each other: the circle closes at the part that is there already.
        for (std::optional<std::size_t> above = importer; above; above = parts_[*above].importer) {
            if (parts_[*above].document != found->get()) continue;
            parts_[importer].imported.push_back({name, *above});
            return;
        }
        constexpr std::size_t most_parts = 300;
        if (parts_.size() >= most_parts) {
            if (parts_.size() == most_parts) {
                add_problem(parts_[importer], import, "dmn-te-groot",
                            "de modellen importeren elkaar langs te veel wegen; splits het model");
            }
            return;
        }
        std::vector<std::string> way = parts_[importer].imports;
        std::string prefix = parts_[importer].prefix;
        if (!name.empty()) {
            way.push_back(name);
            prefix += name + ".";
        }
        const std::size_t part = reach(**found, prefix, way, importer);
        parts_[importer].imported.push_back({name, part});
    }

    void add_problem(const Part& part, const pugi::xml_node& at, std::string code, std::string message) {
        problems_.add(part.document->problem(at, std::move(code), std::move(message)));
    }

    static std::optional<ElementKind> kind_of(std::string_view tag) {
        if (tag == "inputData") return ElementKind::input;
        if (tag == "decision") return ElementKind::decision;
        if (tag == "businessKnowledgeModel") return ElementKind::knowledge;
        if (tag == "decisionService") return ElementKind::service;
        return std::nullopt;
    }

    void add_elements(std::size_t index) {
        const Part& part = parts_[index];
        for (const pugi::xml_node& node : part.document->root().children()) {
            const auto kind = kind_of(local_name(node));
            if (!kind) continue;
            Element element;
            element.kind = *kind;
            element.id = node.attribute("id").value();
            element.name = feel::normal_name(node.attribute("name").value());
            element.imported = index != 0;
            element.imports = part.imports;
            const pugi::xml_node variable = child(node, "variable");
            element.type = types_.referenced(part.prefix, variable.attribute("typeRef").value(),
                                             variable ? variable : node, *part.document);
            if (element.name.empty())
                add_problem(part, node, "dmn-geen-naam", "een " + dutch_kind(*kind) + " heeft geen naam");
            if (!element.id.empty() &&
                !ids_.emplace(std::pair{index, element.id}, graph_->elements.size()).second) {
                add_problem(part, node, "dmn-dubbel", "het id '" + element.id + "' komt twee keer voor");
            }
            if (index == 0 && (*kind == ElementKind::decision || *kind == ElementKind::service)) {
                if (!graph_->targets.emplace(element.name, graph_->elements.size()).second) {
                    add_problem(part, node, "dmn-dubbel",
                                "de naam '" + element.name + "' komt twee keer voor");
                }
                graph_->targets.emplace(element.id, graph_->elements.size());
            }
            graph_->elements.push_back(std::move(element));
            drafts_.push_back({node, index});
        }
    }

    // The part that a namespace means to another part.
    [[nodiscard]] std::optional<std::size_t> part_of(std::size_t from, std::string_view name_space) const {
        if (name_space.empty() || parts_[from].name_space == name_space) return from;
        for (const Part::Import& import : parts_[from].imported) {
            if (parts_[import.part].name_space == name_space) return import.part;
        }
        // Not imported by it directly, as it should be: any part will do.
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            if (parts_[part].name_space == name_space) return part;
        }
        return std::nullopt;
    }

    // The element an href points to: "#id" or "namespace#id".
    std::optional<std::size_t> target_of(std::size_t from, const pugi::xml_node& reference) {
        const std::string_view href = reference.attribute("href").value();
        const std::size_t hash = href.rfind('#');
        if (hash != std::string_view::npos) {
            if (const auto part = part_of(from, href.substr(0, hash))) {
                const auto found = ids_.find({*part, std::string{href.substr(hash + 1)}});
                if (found != ids_.end()) return found->second;
            }
        }
        add_problem(parts_[from], reference, "dmn-verwijzing",
                    "'" + std::string{href} + "' verwijst naar iets dat er niet is");
        return std::nullopt;
    }

    // The name under which the logic of one part knows an element of another.
    std::string name_in(std::size_t from, std::size_t index) {
        const Element& element = graph_->elements[index];
        const std::size_t part = drafts_[index].part;
        if (part == from) return element.name;
        for (const Part::Import& import : parts_[from].imported) {
            if (import.part == part && !import.name.empty()) return import.name + "." + element.name;
        }
        return element.name;
    }

    void read_requirements(std::size_t index) {
        const Draft& draft = drafts_[index];
        const Part& part = parts_[draft.part];
        Element& element = graph_->elements[index];
        static constexpr std::string_view tags[] = {"informationRequirement", "knowledgeRequirement"};
        static constexpr std::string_view references[] = {"requiredInput", "requiredDecision",
                                                          "requiredKnowledge"};
        for (const std::string_view tag : tags) {
            for (const pugi::xml_node& requirement : children(draft.node, tag)) {
                for (const std::string_view reference : references) {
                    const pugi::xml_node node = child(requirement, reference);
                    if (!node) continue;
                    const auto target = target_of(draft.part, node);
                    // A rule that calls itself knows its own name already.
                    if (!target || (*target == index && element.kind == ElementKind::knowledge)) continue;
                    const bool known =
                        std::any_of(element.requires_.begin(), element.requires_.end(),
                                    [&](const Requirement& r) { return r.element == *target; });
                    if (!known) element.requires_.push_back({*target, name_in(draft.part, *target)});
                }
            }
        }
        if (element.kind != ElementKind::service) return;
        const auto collect = [&](std::string_view tag, std::vector<std::size_t>& into) {
            for (const pugi::xml_node& reference : children(draft.node, tag)) {
                if (const auto target = target_of(draft.part, reference)) into.push_back(*target);
            }
        };
        collect("inputData", element.service_inputs);
        collect("inputDecision", element.service_inputs);
        collect("outputDecision", element.service_outputs);
        if (element.service_outputs.empty()) {
            add_problem(part, draft.node, "dmn-verwijzing",
                        "de beslisdienst '" + element.name + "' heeft geen uitvoer");
        }
    }

    [[nodiscard]] std::vector<std::size_t> needs(std::size_t index) const {
        std::vector<std::size_t> found = graph_->elements[index].service_outputs;
        for (const std::size_t input : graph_->elements[index].service_inputs) found.push_back(input);
        for (const Requirement& requirement : graph_->elements[index].requires_)
            found.push_back(requirement.element);
        return found;
    }

    // Elements after what they need; nothing when they need each other in a circle.
    std::optional<std::vector<std::size_t>> sorted() {
        enum class State : std::uint8_t { fresh, open, done };
        std::vector<State> states(drafts_.size(), State::fresh);
        std::vector<std::size_t> order;
        bool circular = false;
        for (std::size_t start = 0; start < drafts_.size(); ++start) {
            if (states[start] != State::fresh) continue;
            std::vector<std::pair<std::size_t, std::vector<std::size_t>>> stack;
            stack.emplace_back(start, needs(start));
            states[start] = State::open;
            while (!stack.empty()) {
                auto& [element, left] = stack.back();
                if (left.empty()) {
                    states[element] = State::done;
                    order.push_back(element);
                    stack.pop_back();
                    continue;
                }
                const std::size_t next = left.back();
                left.pop_back();
                if (states[next] == State::open) {
                    circular = true;
                    report_circle(stack, next);
                } else if (states[next] == State::fresh) {
                    states[next] = State::open;
                    stack.emplace_back(next, needs(next));
                }
            }
        }
        if (circular) return std::nullopt;
        return order;
    }

    void report_circle(const std::vector<std::pair<std::size_t, std::vector<std::size_t>>>& stack,
                       std::size_t from) {
        std::string path;
        bool inside = false;
        constexpr std::size_t longest = 400;
        for (const auto& [element, left] : stack) {
            inside = inside || element == from;
            if (inside && path.size() < longest) path += "'" + graph_->elements[element].name + "' vraagt ";
        }
        const Draft& draft = drafts_[from];
        add_problem(parts_[draft.part], draft.node, "dmn-kring",
                    "de vereisten lopen rond: " + path + "'" + graph_->elements[from].name + "'");
    }

    void compile(std::size_t index) {
        Element& element = graph_->elements[index];
        const Draft& draft = drafts_[index];
        const Part& part = parts_[draft.part];
        if (element.kind == ElementKind::input) return;
        if (element.kind == ElementKind::service) {
            make_service(index);
            return;
        }
        feel::Arena arena;
        feel::Scope scope;
        scope.member_names = types_.member_names();
        for (const Requirement& requirement : element.requires_) {
            scope.declare(requirement.name, variable_type(requirement.element));
        }
        BoxedBuilder builder{*part.document,          types_,     part.prefix, arena, scope, problems_,
                             options_.analyse_tables, index_bits_};
        const std::string owner = dutch_kind(element.kind) + " '" + element.name + "'";
        feel::Node* root = nullptr;
        if (element.kind == ElementKind::decision) {
            root = builder.converted(builder.logic_of(draft.node, owner), element.type, draft.node, owner);
            if (element.type->shape == feel::Shape::any) element.type = root->type;
        } else {
            root = knowledge(builder, scope, element, draft, owner);
        }
        element.program = feel::Program::compile(*root, scope.frame_size());
        if (element.kind == ElementKind::knowledge) element.function = function_value(element);
    }

    [[nodiscard]] TypeRef variable_type(std::size_t index) const { return graph_->elements[index].type; }

    // The function of a business knowledge model.
    static feel::Node* knowledge(BoxedBuilder& builder, feel::Scope& scope, Element& element,
                                 const Draft& draft, const std::string& owner) {
        const bool is_function = element.type->shape == feel::Shape::function;
        const TypeRef result =
            is_function ? (element.type->open ? feel::type_of(feel::Shape::any) : element.type->element)
                        : element.type;
        const int self = scope.declare(element.name, nullptr);
        const pugi::xml_node logic = child(draft.node, "encapsulatedLogic");
        feel::Node* root = builder.function(logic ? logic : draft.node, owner, result);
        feel::bind_self(*root, self);
        element.type = root->type;
        return root;
    }

    feel::Value function_value(const Element& element) const {
        static const SystemClock clock;  // building a closure reads no clock
        feel::Machine machine{clock};
        feel::Frame frame{element.program->frame_size()};
        for (std::size_t i = 0; i < element.requires_.size(); ++i) {
            frame[i] = graph_->elements[element.requires_[i].element].function;
        }
        return element.program->evaluate(machine, frame.data());
    }

    void make_service(std::size_t index) {
        Element& element = graph_->elements[index];
        std::vector<std::string> names;
        std::vector<TypeRef> types;
        for (const std::size_t input : element.service_inputs) {
            names.push_back(name_in(drafts_[index].part, input));
            types.push_back(variable_type(input));
        }
        const bool declared = element.type->shape == feel::Shape::function && !element.type->open;
        const TypeRef result = declared ? element.type->element : feel::type_of(feel::Shape::any);
        auto function =
            std::make_shared<ServiceFunction>(*graph_, index, std::move(names), std::move(types), result);
        if (!declared) element.type = function->type();
        element.function = feel::Value::function({std::move(function), {}});
    }

    LoadOptions options_;
    std::shared_ptr<Graph> graph_;
    feel::Problems problems_;
    Types types_{problems_};
    std::vector<std::unique_ptr<Document>> documents_;
    std::deque<Part> parts_;
    std::vector<Draft> drafts_;
    std::map<std::pair<std::size_t, std::string>, std::size_t> ids_;  // by part and id
    // 32 MB of index for all tables together: a table of 8,000 rules and one column.
    std::size_t index_bits_ = std::size_t{128} << 20U;
};

}  // namespace

Result<Model> Model::load(std::span<const File> files, const LoadOptions& options) {
    Loader loader{options};
    PH_TRY(auto graph, loader.load(files));
    return Model{std::move(graph)};
}

Result<Model> load(std::string_view xml, std::string_view file_name, const LoadOptions& options) {
    const File file{std::string{file_name}, std::string{xml}};
    return Model::load({&file, 1}, options);
}

}  // namespace ph::dmn
