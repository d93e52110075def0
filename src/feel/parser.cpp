#include "feel/parser.hpp"

#include "feel/builtins.hpp"
#include "feel/utf8.hpp"

namespace ph::feel {

bool Parser::begin(const Source& source) {
    source_ = &source;
    text_ = source.text;
    failed_ = false;
    uses_input_ = false;
    filters_allowed_ = true;
    single_tests_.clear();
    bare_ends_.clear();
    nesting_ = 0;
    stop_ = 0;
    before_ = 0;
    if (text_.size() > longest_text) {
        fail_at({}, "deze tekst is te lang (meer dan 1.048.576 tekens); splits de regel");
        return false;
    }
    if (!utf8::is_valid(text_)) {
        fail_at({}, "deze tekst is geen geldige UTF-8; sla het bestand opnieuw op als UTF-8");
        return false;
    }
    read();
    return true;
}

Node* Parser::finish(Node* root) {
    if (root == nullptr || failed_) return nullptr;
    if (token_ != Token::end) {
        return fail("dit past niet in de expressie: '" + std::string{text_.substr(start_, stop_ - start_)} +
                    "'");
    }
    root->uses_input = uses_input_;
    return root;
}

Node* Parser::expression(const Source& source) {
    if (!begin(source)) return nullptr;
    if (token_ == Token::end) return fail("hier ontbreekt een expressie");
    return finish(parse_expression());
}

Node* Parser::unary_tests(const Source& source, const TypeRef& input) {
    if (!begin(source)) return nullptr;
    input_type_ = input ? input : type_of(Shape::any);
    if (token_ == Token::end) return make(Op::all_test, start_, {});
    if (is("-")) {
        const std::size_t from = start_;
        read();
        if (token_ == Token::end) return make(Op::all_test, from, {});
        seek(from);
    }
    if (is_word("not")) {
        const Mark start = mark();
        const std::size_t from = start_;
        read();
        if (take("(")) {
            Node* tests = parse_tests(")");
            if (tests != nullptr && take(")") && token_ == Token::end) {
                tests->op = Op::not_test;
                tests->span.begin = static_cast<std::uint32_t>(from);
                return finish(tests);
            }
        }
        // Not the negation of tests but an expression that starts with the function not().
        rewind(start);
    }
    return finish(parse_tests({}));
}

TypeRef Parser::type(const Source& source) {
    if (!begin(source)) return nullptr;
    TypeRef type = parse_type();
    return type != nullptr && token_ == Token::end ? type : nullptr;
}

void Parser::rewind(const Mark& mark) {
    // Out of budget stays out of budget: trying again would only cost more.
    if (arena_.size() > most_nodes) return;
    problems_.rewind(mark.problems);
    failed_ = false;
    filters_allowed_ = mark.filters_allowed;
    uses_input_ = mark.uses_input;
    uses_partial_ = mark.uses_partial;
    seek(mark.at);
}

Node* Parser::draft(Op op, std::size_t from) {
    Node* node = arena_.make(op, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(from)});
    node->type = type_of(Shape::any);
    return node;
}

Node* Parser::complete(Node* node) {
    node->span.end = std::max(node->span.end, static_cast<std::uint32_t>(before_));
    for (const Node* kid : node->kids) {
        if (kid != nullptr) node->height = std::max(node->height, kid->height + 1);
    }
    if (node->height > highest_tree)
        return fail_at(node->span, "deze expressie is te diep genest; splits haar");
    if (arena_.size() > most_nodes) return fail_at(node->span, "deze expressie is te groot; splits haar");
    infer(*node, *source_, problems_);
    return node;
}

Node* Parser::make(Op op, std::size_t from, std::vector<Node*> kids) {
    Node* node = draft(op, from);
    node->kids = std::move(kids);
    return complete(node);
}

Node* Parser::literal(std::size_t from, Value value) {
    Node* node = make(Op::literal, from, {});
    if (node == nullptr) return nullptr;
    node->type = type_of(value);
    node->value = std::move(value);
    return node;
}

Node* Parser::parse_expression() {
    const Nesting nesting{*this};
    if (nesting.too_deep()) return fail("deze expressie is te diep genest; splits haar");
    if (is_word("if")) return parse_if();
    if (is_word("for")) return parse_for();
    if (is_word("some")) return parse_quantified(Op::some);
    if (is_word("every")) return parse_quantified(Op::every);
    if (starts_test()) return parse_unary_test_or_expression();
    return parse_disjunction();
}

Node* Parser::parse_if() {
    const std::size_t from = start_;
    read();
    Node* condition = parse_expression();
    if (condition == nullptr || !expect_word("then")) return nullptr;
    Node* yes = parse_expression();
    if (yes == nullptr || !expect_word("else")) return nullptr;
    Node* no = parse_expression();
    if (no == nullptr) return nullptr;
    return make(Op::conditional, from, {condition, yes, no});
}

Node* Parser::domain(const Source& source) {
    if (!begin(source)) return nullptr;
    if (token_ == Token::end) return fail("hier ontbreekt een expressie");
    return finish(parse_domain());
}

Node* Parser::parse_domain() {
    Node* domain = parse_expression();
    if (domain == nullptr || !take("..")) return domain;
    Node* end = parse_expression();
    if (end == nullptr) return nullptr;
    Node* range = make(Op::range, domain->span.begin, {domain, end});
    if (range != nullptr) range->text = "..";  // runs down as well as up, unlike a range in brackets
    return range;
}

bool Parser::parse_iterations(Node& node, bool partial) {
    do {
        std::string name = new_name({"in"});
        if (name.empty()) {
            fail("hier hoort de naam van een variabele te staan");
            return false;
        }
        if (!expect_word("in")) return false;
        Node* domain = parse_domain();
        if (domain == nullptr) return false;
        const Type& type = *domain->type;
        const bool has_element = type.shape == Shape::list || type.shape == Shape::range;
        scope_.push();
        node.slots.push_back(scope_.declare(name, has_element ? type.element : type_of(Shape::any)));
        node.names.push_back(std::move(name));
        node.kids.push_back(domain);
    } while (take(","));
    if (partial) {
        scope_.push();
        node.slots.push_back(scope_.declare("partial", type_of(Shape::list)));
    }
    return true;
}

Node* Parser::parse_for() {
    const std::size_t from = start_;
    read();
    Node given;
    const bool outer_partial = std::exchange(uses_partial_, false);
    const bool ok = parse_iterations(given, true) && expect_word("return");
    Node* body = ok ? parse_expression() : nullptr;
    for (std::size_t i = 0; i < given.slots.size(); ++i) scope_.pop();
    if (body == nullptr) return nullptr;
    if (!uses_partial_) given.slots.back() = -1;
    uses_partial_ = outer_partial;
    given.kids.push_back(body);
    Node* node = make(Op::iteration, from, std::move(given.kids));
    if (node == nullptr) return nullptr;
    node->slots = std::move(given.slots);
    node->names = std::move(given.names);
    return node;
}

Node* Parser::parse_quantified(Op op) {
    const std::size_t from = start_;
    read();
    Node given;
    const bool ok = parse_iterations(given, false) && expect_word("satisfies");
    Node* body = ok ? parse_expression() : nullptr;
    for (std::size_t i = 0; i < given.slots.size(); ++i) scope_.pop();
    if (body == nullptr) return nullptr;
    given.kids.push_back(body);
    Node* node = make(op, from, std::move(given.kids));
    if (node == nullptr) return nullptr;
    node->slots = std::move(given.slots);
    node->names = std::move(given.names);
    return node;
}

Node* Parser::parse_function() {
    const std::size_t from = start_;
    read();
    if (!expect("(")) return nullptr;
    Node given;
    scope_.push_function();
    bool ok = true;
    while (ok && !is(")")) {
        std::string name = new_name({});
        if (name.empty()) {
            fail("hier hoort de naam van een parameter te staan");
            ok = false;
            break;
        }
        TypeRef type = type_of(Shape::any);
        if (take(":")) type = parse_type();
        if (type == nullptr) {
            ok = false;
            break;
        }
        scope_.declare(name, type);
        given.names.push_back(std::move(name));
        given.parameter_types.push_back(std::move(type));
        if (!take(",")) break;
    }
    ok = ok && expect(")");
    const bool external = ok && take_word("external");
    Node* body = ok ? parse_expression() : nullptr;
    given.captures = scope_.pop_function(given.frame_size);
    if (body == nullptr) return nullptr;
    // External functions name Java methods or PMML models; there is no such runtime here, so calling one
    // gives null.
    if (external) {
        problems_.add(*source_, body->span, "feel-extern",
                      "externe functies (Java, PMML) worden niet uitgevoerd");
        body = literal(body->span.begin, {});
    }
    if (body == nullptr) return nullptr;
    Node* node = draft(Op::function, from);
    node->kids = {body};
    node->names = std::move(given.names);
    node->parameter_types = std::move(given.parameter_types);
    node->captures = std::move(given.captures);
    node->frame_size = given.frame_size;
    return complete(node);
}

Node* Parser::parse_disjunction() {
    Node* left = parse_conjunction();
    while (left != nullptr && take_word("or")) {
        Node* right = parse_conjunction();
        left = right == nullptr ? nullptr : binary(Op::disjunction, left, right);
    }
    return left;
}

Node* Parser::parse_conjunction() {
    Node* left = parse_comparison();
    while (left != nullptr && take_word("and")) {
        Node* right = parse_comparison();
        left = right == nullptr ? nullptr : binary(Op::conjunction, left, right);
    }
    return left;
}

Node* Parser::parse_comparison() {
    Node* left = parse_additive();
    while (left != nullptr) {
        static constexpr std::pair<std::string_view, Op> operators[] = {
            {"=", Op::equal},       {"!=", Op::not_equal}, {"<", Op::less},
            {"<=", Op::less_equal}, {">", Op::greater},    {">=", Op::greater_equal}};
        const auto* found = std::find_if(std::begin(operators), std::end(operators),
                                         [&](const auto& entry) { return is(entry.first); });
        if (found != std::end(operators)) {
            read();
            Node* right = parse_additive();
            left = right == nullptr ? nullptr : binary(found->second, left, right);
        } else if (take_word("between")) {
            Node* low = parse_additive();
            if (low == nullptr || !expect_word("and")) return nullptr;
            Node* high = parse_additive();
            if (high == nullptr) return nullptr;
            left = make(Op::between, left->span.begin, {left, low, high});
        } else if (is_word("in")) {
            left = parse_in(left);
        } else {
            break;
        }
    }
    return left;
}

Node* Parser::parse_in(Node* value) {
    read();
    const Mark start = mark();
    if (!single_tests_.contains(start_) && take("(")) {
        // "(1, < 5)" is a list of tests; "(1..5)" and "(a + b) * 2" are single expressions.
        Node* tests = parse_tests(")");
        const bool list = tests != nullptr && is(")");
        const bool single = list && tests->kids.size() == 1 && tests->kids[0]->op != Op::test_equal &&
                            tests->kids[0]->op != Op::test_not_equal && tests->kids[0]->op != Op::range;
        if (list && !single) {
            read();
            tests->kids.insert(tests->kids.begin(), value);
            return make(Op::in, value->span.begin, std::move(tests->kids));
        }
        single_tests_.insert(start.at);
        rewind(start);
    }
    Node* test = parse_unary_test();
    return test == nullptr ? nullptr : make(Op::in, value->span.begin, {value, test});
}

Node* Parser::parse_tests(std::string_view until) {
    const std::size_t from = start_;
    std::vector<Node*> tests;
    do {
        Node* test = parse_unary_test();
        if (test == nullptr) return nullptr;
        tests.push_back(test);
    } while (take(","));
    if (!until.empty() && !is(until)) return fail("hier hoort '" + std::string{until} + "' te staan");
    Node* node = make(Op::any_test, from, std::move(tests));
    if (node != nullptr) node->slots = {scope_.input_slot};
    return node;
}

Node* Parser::parse_unary_test() {
    const std::size_t from = start_;
    const auto endpoint = [&](Op op, bool closed, bool low) -> Node* {
        read();
        Node* value = parse_additive();
        if (value == nullptr) return nullptr;
        if (op != Op::range) return make(op, from, {value});
        Node* node = low ? make(op, from, {value, nullptr}) : make(op, from, {nullptr, value});
        if (node == nullptr) return nullptr;
        node->low_closed = low && closed;
        node->high_closed = !low && closed;
        return node;
    };
    if (is("<=")) return endpoint(Op::range, true, false);
    if (is("<")) return endpoint(Op::range, false, false);
    if (is(">=")) return endpoint(Op::range, true, true);
    if (is(">")) return endpoint(Op::range, false, true);
    if (is("=")) return endpoint(Op::test_equal, true, true);
    if (is("!=")) return endpoint(Op::test_not_equal, true, true);
    const bool outer = std::exchange(uses_input_, false);
    // After "in" a comparison would not be a test any more; in a cell any expression may stand.
    Node* test = scope_.input_slot < 0 ? parse_additive() : parse_expression();
    if (test != nullptr) test->uses_input = uses_input_;
    uses_input_ = uses_input_ || outer;
    return test;
}

Node* Parser::parse_additive() {
    Node* left = parse_multiplicative();
    while (left != nullptr && (is("+") || is("-"))) {
        const Op op = is("+") ? Op::add : Op::subtract;
        read();
        Node* right = parse_multiplicative();
        left = right == nullptr ? nullptr : binary(op, left, right);
    }
    return left;
}

Node* Parser::parse_multiplicative() {
    Node* left = parse_power();
    while (left != nullptr && (is("*") || is("/"))) {
        const Op op = is("*") ? Op::multiply : Op::divide;
        read();
        Node* right = parse_power();
        left = right == nullptr ? nullptr : binary(op, left, right);
    }
    return left;
}

Node* Parser::parse_power() {
    Node* left = parse_negation();
    while (left != nullptr && take("**")) {
        Node* right = parse_negation();
        left = right == nullptr ? nullptr : binary(Op::power, left, right);
    }
    return left;
}

Node* Parser::parse_negation() {
    if (!is("-")) return parse_instance_of();
    const Nesting nesting{*this};
    if (nesting.too_deep()) return fail("deze expressie is te diep genest; splits haar");
    const std::size_t from = start_;
    read();
    Node* value = parse_negation();
    if (value == nullptr) return nullptr;
    // "-5" is a number, so that printing and reading give the same tree.
    if (value->op == Op::literal && value->value.is_number() && !value->value.as_number().is_negative()) {
        return literal(from, Value{-value->value.as_number()});
    }
    return make(Op::negate, from, {value});
}

Node* Parser::parse_instance_of() {
    Node* value = parse_postfix();
    while (value != nullptr && is_word("instance")) {
        read();
        if (!expect_word("of")) return nullptr;
        const std::size_t at = start_;
        TypeRef type = parse_type();
        if (type == nullptr) return nullptr;
        const std::size_t from = value->span.begin;
        const std::string_view spelled = text_.substr(at, before_ - at);
        if (spelled == "list" || spelled == "range" || spelled == "context" || spelled == "function") {
            // Without parameters these are no types (rule 54), and the answer is null.
            problems_.add(
                *source_, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(before_)}, "feel-type",
                "het type '" + std::string{spelled} + "' heeft een inhoud nodig, zoals list<number>");
            value = literal(from, {});
            continue;
        }
        value = make(Op::instance_of, from, {value});
        if (value != nullptr) value->declared = std::move(type);
    }
    return value;
}

}  // namespace ph::feel
