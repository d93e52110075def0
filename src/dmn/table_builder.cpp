// From the XML of a decision table to its tree, its index and its facts.
#include "dmn/analysis.hpp"
#include "dmn/boxed.hpp"
#include "dmn/table.hpp"

namespace ph::dmn {
namespace {

using feel::Kind;
using feel::Node;
using feel::Op;
using feel::Shape;
using feel::TypeRef;
using feel::Value;

std::optional<HitPolicy> hit_policy(std::string_view name) {
    static constexpr std::pair<std::string_view, HitPolicy> policies[] = {
        {"", HitPolicy::unique},
        {"UNIQUE", HitPolicy::unique},
        {"ANY", HitPolicy::any},
        {"FIRST", HitPolicy::first},
        {"PRIORITY", HitPolicy::priority},
        {"RULE ORDER", HitPolicy::rule_order},
        {"OUTPUT ORDER", HitPolicy::output_order},
        {"COLLECT", HitPolicy::collect}};
    for (const auto& [known, policy] : policies) {
        if (known == name) return policy;
    }
    return std::nullopt;
}

std::optional<Aggregation> aggregation(std::string_view name) {
    static constexpr std::pair<std::string_view, Aggregation> known[] = {{"", Aggregation::none},
                                                                         {"SUM", Aggregation::sum},
                                                                         {"COUNT", Aggregation::count},
                                                                         {"MIN", Aggregation::min},
                                                                         {"MAX", Aggregation::max}};
    for (const auto& [text, value] : known) {
        if (text == name) return value;
    }
    return std::nullopt;
}

Kind kind_of(Shape shape) {
    switch (shape) {
        case Shape::boolean: return Kind::boolean;
        case Shape::number: return Kind::number;
        case Shape::string: return Kind::string;
        case Shape::date: return Kind::date;
        case Shape::days_duration: return Kind::days_duration;
        case Shape::months_duration: return Kind::months_duration;
        default: return Kind::null;
    }
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
        if (!space) line += c;
        if (space && !line.empty() && line.back() != ' ') line += ' ';
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

// Tells whether a check at load asked for the moment, which is not known before the table is used.
class NoMoment final : public Clock {
  public:
    [[nodiscard]] Instant now() const override {
        asked_ = true;
        return {};
    }
    [[nodiscard]] bool asked() const { return asked_; }

  private:
    mutable bool asked_ = false;
};

// A constraint that depends on the moment gets the benefit of the doubt.
bool never_admits(const feel::Constraint& constraint, const Value& value) {
    const NoMoment clock;
    feel::Machine machine{clock};
    return !constraint.admits(value, machine) && !clock.asked();
}

}  // namespace

class TableBuilder {
  public:
    TableBuilder(BoxedBuilder& boxed, const pugi::xml_node& node, const std::string& owner)
        : boxed_(boxed),
          node_(node),
          owner_(owner),
          table_(std::make_shared<DecisionTable>()) {}

    Node* build() {
        read_policy();
        read_inputs();
        read_outputs();
        read_rules();
        read_defaults();
        for (std::size_t c = 0; c < inputs_.size(); ++c) build_column(c);
        if (boxed_.analyse_tables_) {
            analyse(*table_, {boxed_.document_, node_, owner_, rule_nodes_, column_names_, rule_outputs_},
                    boxed_.problems_);
        }
        Node* result = boxed_.make(Op::native, std::move(kids_));
        result->type = result_type();
        result->native = table_;
        return result;
    }

  private:
    void read_policy() {
        const auto policy = hit_policy(node_.attribute("hitPolicy").value());
        const auto combine = aggregation(node_.attribute("aggregation").value());
        if (!policy) {
            problem(node_, "dmn-hitpolicy",
                    "onbekende hit policy '" + std::string{node_.attribute("hitPolicy").value()} +
                        "'; kies UNIQUE, ANY, FIRST, PRIORITY, RULE ORDER, OUTPUT ORDER of COLLECT");
        }
        if (!combine) {
            problem(node_, "dmn-hitpolicy",
                    "onbekende aggregatie '" + std::string{node_.attribute("aggregation").value()} +
                        "'; kies SUM, COUNT, MIN of MAX");
        }
        table_->policy = policy.value_or(HitPolicy::unique);
        table_->aggregation = combine.value_or(Aggregation::none);
        table_->facts.decision = owner_;
    }

    // A type with the allowed values of a clause added to it.
    TypeRef with_values(const TypeRef& type, const pugi::xml_node& clause, std::string_view element,
                        const std::string& where) {
        const pugi::xml_node values = child(child(clause, element), "text");
        if (!values || is_blank(values.text().get())) return type;
        return boxed_.types_.constrained(type, boxed_.document_.source(values, where));
    }

    void read_inputs() {
        for (const pugi::xml_node& input : children(node_, "input")) {
            const pugi::xml_node expression = child(input, "inputExpression");
            const pugi::xml_node content = child(expression, "text");
            std::string name = one_line(content.text().get());
            const std::string label = one_line(input.attribute("label").value());
            const std::string where = owner_ + ", invoer '" + (label.empty() ? name : label) + "'";
            Node* value = nullptr;
            if (name.empty()) {
                problem(input, "dmn-geen-invoer", where + " heeft geen expressie");
                value = boxed_.null();
            } else {
                value = boxed_.text(content, where);
            }
            TypeRef type = boxed_.type_of(expression);
            if (type->shape != Shape::any && !may_convert(*value->type, *type)) {
                problem(expression, "feel-type",
                        where + " levert " + in_dutch(*value->type) + " waar " + in_dutch(*type) + " hoort");
            }
            if (type->shape == Shape::any) type = value->type->shape == Shape::null ? type : value->type;
            const TypeRef declared = with_values(type, input, "inputValues", where);
            kids_.push_back(value);
            table_->inputs.push_back({declared_check(declared, value->type), boxed_.scope_.reserve()});
            table_->facts.inputs.push_back(label.empty() ? name : label);
            inputs_.push_back(input);
            input_types_.push_back(declared);
            column_names_.push_back(label.empty() ? name : label);
        }
    }

    // What still has to be checked at run time: nothing when the expression is of that very type already.
    static TypeRef declared_check(const TypeRef& declared, const TypeRef& actual) {
        const bool scalar = kind_of(declared->shape) != Kind::null;
        if (scalar && !declared->constraint && declared->shape == actual->shape)
            return feel::type_of(Shape::any);
        return declared;
    }

    void read_outputs() {
        const auto outputs = children(node_, "output");
        if (outputs.empty()) problem(node_, "dmn-geen-uitvoer", owner_ + " heeft geen uitvoerkolom");
        for (const pugi::xml_node& output : outputs) {
            TableOutput one;
            one.name = feel::normal_name(output.attribute("name").value());
            one.type = boxed_.type_of(output);
            if (one.name.empty() && outputs.size() > 1) {
                problem(output, "dmn-uitvoernaam",
                        "een uitvoerkolom heeft geen naam; bij meer kolommen is die nodig");
            }
            if (const pugi::xml_node values = child(child(output, "outputValues"), "text")) {
                one.priorities = literal_values(values);
            }
            one.has_default = !is_blank(child(child(output, "defaultOutputEntry"), "text").text().get());
            table_->output_keys.push_back(Value::string(one.name));
            table_->outputs.push_back(std::move(one));
            outputs_.push_back(output);
        }
        if (table_->policy == HitPolicy::priority || table_->policy == HitPolicy::output_order) {
            const bool any =
                std::any_of(table_->outputs.begin(), table_->outputs.end(),
                            [](const TableOutput& output) { return !output.priorities.empty(); });
            if (!any) {
                problem(node_, "dmn-prioriteit",
                        "deze hit policy vraagt uitvoerwaarden (outputValues), van belangrijk "
                        "naar minder belangrijk");
            }
        }
    }

    // "a", "b" in order; what is no literal is left out.
    std::vector<Value> literal_values(const pugi::xml_node& values) {
        std::vector<Value> found;
        const feel::Source source = boxed_.document_.source(values, owner_ + ", uitvoerwaarden");
        const int outer = std::exchange(boxed_.scope_.input_slot, boxed_.scope_.reserve());
        const Node* tests = boxed_.parser_.unary_tests(source, nullptr);
        boxed_.scope_.input_slot = outer;
        if (tests == nullptr) return found;
        for (const Node* test : tests->kids) {
            if (auto value = literal_value(*test)) found.push_back(std::move(*value));
        }
        return found;
    }

    void read_rules() {
        int number = 0;
        for (const pugi::xml_node& rule : children(node_, "rule")) {
            ++number;
            const auto entries = children(rule, "inputEntry");
            const auto results = children(rule, "outputEntry");
            const std::string where = owner_ + ", regel " + std::to_string(number);
            if (entries.size() > inputs_.size() || results.size() > outputs_.size()) {
                problem(rule, "dmn-kolommen", where + " heeft meer cellen dan de tabel kolommen");
            }
            auto& sets = sets_.emplace_back();
            for (std::size_t c = 0; c < inputs_.size(); ++c) {
                const std::string cell = where + ", kolom '" + column_names_[c] + "'";
                sets.push_back(read_test(c < entries.size() ? entries[c] : pugi::xml_node{}, c, cell));
            }
            auto& constants = rule_outputs_.emplace_back();
            for (std::size_t c = 0; c < outputs_.size(); ++c) {
                const std::string& name = table_->outputs[c].name;
                std::string cell = where + ", uitvoer";
                if (!name.empty()) cell.append(" '").append(name) += '\'';
                Node* value = read_output(c < results.size() ? results[c] : pugi::xml_node{}, rule, c, cell);
                constants.push_back(literal_value(*value));
                kids_.push_back(value);
            }
            rule_nodes_.push_back(rule);
            table_->facts.rules.push_back({rule.attribute("id").value(), number,
                                           Sentence{annotation(rule, entries), table_->facts.inputs}});
        }
        table_->rules = rule_nodes_.size();
        if (rule_nodes_.empty()) problem(node_, "dmn-geen-regels", owner_ + " heeft geen regels");
    }

    std::optional<CellSet> read_test(const pugi::xml_node& entry, std::size_t column,
                                     const std::string& where) {
        const pugi::xml_node content = child(entry, "text");
        feel::Source source = content ? boxed_.document_.source(content, where) : feel::Source{};
        if (is_blank(source.text)) source.text = "-";
        const int outer = std::exchange(boxed_.scope_.input_slot, table_->inputs[column].slot);
        Node* tests = boxed_.parser_.unary_tests(source, input_types_[column]);
        boxed_.scope_.input_slot = outer;
        if (tests == nullptr) {
            kids_.push_back(boxed_.null());
            return std::nullopt;
        }
        kids_.push_back(tests);
        check_test(*tests, column, source);
        return cell_set(*tests);
    }

    // A literal of another type than the column's can never match.
    void check_test(const Node& tests, std::size_t column, const feel::Source& source) {
        const feel::Type& type = *input_types_[column];
        if (kind_of(type.shape) == Kind::null) return;
        for (const Node* test : tests.kids) {
            const feel::Type* tested = test->type.get();
            if (test->op == Op::test_equal || test->op == Op::test_not_equal)
                tested = test->kids[0]->type.get();
            if (tested->shape == Shape::range || tested->shape == Shape::list) tested = tested->element.get();
            const bool known = kind_of(tested->shape) != Kind::null && tested->shape != Shape::boolean;
            if (known && tested->shape != type.shape) {
                boxed_.problems_.add(source, test->span, "feel-type",
                                     "deze cel vergelijkt " + in_dutch(type) + " met " + in_dutch(*tested));
            }
            const auto value = literal_value(*test);
            if (value && type.constraint && !value->is_null() && never_admits(*type.constraint, *value)) {
                boxed_.problems_.add(
                    source, test->span, "dmn-invoerwaarde",
                    "deze waarde staat niet bij de toegestane waarden: " + type.constraint->text());
            }
        }
    }

    Node* read_output(const pugi::xml_node& entry, const pugi::xml_node& rule, std::size_t column,
                      const std::string& where) {
        const pugi::xml_node content = child(entry, "text");
        if (!content || is_blank(content.text().get())) {
            problem(entry ? entry : rule, "dmn-geen-uitvoer", where + " is leeg; vul een waarde in, of null");
            return boxed_.null();
        }
        Node* value = boxed_.text(content, where);
        const TableOutput& output = table_->outputs[column];
        if (!may_convert(*value->type, *output.type)) {
            problem(
                content, "feel-type",
                where + " levert " + in_dutch(*value->type) + " waar " + in_dutch(*output.type) + " hoort");
        }
        const auto constant = literal_value(*value);
        const bool outside = constant && !constant->is_null() && !output.priorities.empty() &&
                             std::none_of(output.priorities.begin(), output.priorities.end(),
                                          [&](const Value& one) { return equal(one, *constant) == true; });
        if (outside) problem(content, "dmn-uitvoerwaarde", where + " staat niet bij de uitvoerwaarden");
        return value;
    }

    void read_defaults() {
        for (std::size_t c = 0; c < outputs_.size(); ++c) {
            const pugi::xml_node content = child(child(outputs_[c], "defaultOutputEntry"), "text");
            kids_.push_back(table_->outputs[c].has_default
                                ? boxed_.text(content, owner_ + ", standaarduitvoer")
                                : boxed_.null());
        }
    }

    // The annotation for people; without one the sentence is made from the cells.
    std::string annotation(const pugi::xml_node& rule, const std::vector<pugi::xml_node>& entries) const {
        for (const pugi::xml_node& entry : children(rule, "annotationEntry")) {
            std::string text = one_line(child(entry, "text").text().get());
            if (!text.empty()) return text;
        }
        std::string text = one_line(child(rule, "description").text().get());
        if (!text.empty()) return text;
        for (std::size_t c = 0; c < entries.size() && c < inputs_.size(); ++c) {
            const std::string cell = one_line(child(entries[c], "text").text().get());
            if (cell.empty() || cell == "-") continue;
            text += (text.empty() ? "" : " en ") + column_names_[c] + " (" + '{' + column_names_[c] +
                    "}) voldoet aan " + cell;
        }
        return text.empty() ? "Deze regel geldt altijd." : "Deze regel geldt omdat " + text + '.';
    }

    void build_column(std::size_t c) {
        std::vector<std::optional<CellSet>> cells;
        cells.reserve(sets_.size());
        for (const auto& rule : sets_) cells.push_back(rule[c]);
        std::vector<Value> universe;
        if (input_types_[c]->shape == Shape::string && input_types_[c]->constraint) {
            const pugi::xml_node values = child(child(inputs_[c], "inputValues"), "text");
            if (values) universe = literal_values(values);
            // Only a list of plain strings closes the column.
            if (std::any_of(universe.begin(), universe.end(), [](const Value& v) { return !v.is_string(); }))
                universe.clear();
        }
        table_->columns.push_back(
            Column::build(cells, kind_of(input_types_[c]->shape), std::move(universe), boxed_.index_bits_));
    }

    TypeRef result_type() const {
        TypeRef type = feel::type_of(Shape::any);
        if (table_->outputs.size() == 1) {
            type = table_->outputs.front().type;
        } else if (!table_->outputs.empty()) {
            std::vector<feel::Field> fields;
            for (const TableOutput& output : table_->outputs) fields.push_back({output.name, output.type});
            type = feel::context_type(std::move(fields));
        }
        switch (table_->policy) {
            case HitPolicy::rule_order:
            case HitPolicy::output_order: return feel::list_type(type);
            case HitPolicy::collect:
                if (table_->aggregation == Aggregation::none) return feel::list_type(type);
                return table_->aggregation == Aggregation::count ? feel::type_of(Shape::number) : type;
            default: return type;
        }
    }

    void problem(const pugi::xml_node& at, std::string code, std::string message) {
        boxed_.problem(at, std::move(code), std::move(message));
    }

    BoxedBuilder& boxed_;
    pugi::xml_node node_;
    const std::string& owner_;
    std::shared_ptr<DecisionTable> table_;
    std::vector<Node*> kids_;
    std::vector<pugi::xml_node> inputs_;
    std::vector<pugi::xml_node> outputs_;
    std::vector<pugi::xml_node> rule_nodes_;
    std::vector<TypeRef> input_types_;
    std::vector<std::string> column_names_;
    std::vector<std::vector<std::optional<CellSet>>> sets_;
    std::vector<std::vector<std::optional<Value>>> rule_outputs_;
};

Node* build_table(BoxedBuilder& builder, const pugi::xml_node& node, const std::string& owner) {
    return TableBuilder{builder, node, owner}.build();
}

}  // namespace ph::dmn
