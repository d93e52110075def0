// The tight half of the grammar: literals, names, brackets, and what can follow them.
#include "feel/builtins.hpp"
#include "feel/parser.hpp"

namespace ph::feel {
namespace {

constexpr std::string_view keywords[] = {
    "for", "return",   "if",       "then", "else", "some",    "every", "satisfies", "instance", "of",
    "in",  "function", "external", "or",   "and",  "between", "true",  "false",     "null"};

bool is_keyword(std::string_view word) {
    return std::find(std::begin(keywords), std::end(keywords), word) != std::end(keywords);
}

}  // namespace

Node* Parser::parse_postfix() {
    Node* node = parse_primary();
    while (node != nullptr) {
        if (is(".")) {
            node = parse_path(node);
        } else if (is("[") && filters_allowed_) {
            node = parse_filter(node);
        } else if (is("(")) {
            node = parse_call(node);
        } else {
            break;
        }
    }
    return node;
}

Node* Parser::parse_path(Node* owner) {
    read();
    const Type* type = owner->type.get();
    if (type->shape == Shape::list) type = type->element.get();
    std::string name;
    const std::size_t from = start_;
    const std::size_t known = scope_.longest_member(text_, start_, type, name);
    if (known > stop_ - start_) {
        seek(from + known);
    } else if (token_ == Token::word) {
        name = std::string{text_.substr(start_, stop_ - start_)};
        read();
    } else {
        return fail("achter de punt hoort een naam te staan");
    }
    Node* node = draft(Op::path, owner->span.begin);
    node->kids = {owner};
    node->text = std::move(name);
    node->value = Value::string(node->text);
    return complete(node);
}

Node* Parser::parse_filter(Node* list) {
    read();
    const Type& type = *list->type;
    const bool outer = std::exchange(filters_allowed_, true);
    const int slot = scope_.push_item(type.shape == Shape::list ? type.element : list->type);
    Node* condition = parse_expression();
    scope_.pop();
    filters_allowed_ = outer;
    if (condition == nullptr || !expect("]")) return nullptr;
    Node* node = make(Op::filter, list->span.begin, {list, condition});
    if (node != nullptr) node->slots = {slot};
    return node;
}

Node* Parser::parse_call(Node* function) {
    read();
    std::vector<Node*> kids{function};
    std::vector<std::string> names;
    const bool outer = std::exchange(filters_allowed_, true);
    while (!is(")")) {
        const std::size_t from = start_;
        std::string name = new_name({});
        if (!name.empty() && take(":")) {
            names.push_back(std::move(name));
        } else {
            seek(from);
            if (!names.empty()) return fail("geef alle argumenten een naam, of geen enkel");
        }
        Node* argument = parse_expression();
        if (argument == nullptr) return nullptr;
        kids.push_back(argument);
        if (!names.empty() && names.size() != kids.size() - 1) {
            return fail_at(argument->span, "geef alle argumenten een naam, of geen enkel");
        }
        if (!take(",")) break;
    }
    filters_allowed_ = outer;
    if (!expect(")")) return nullptr;
    Node* node = draft(Op::call, function->span.begin);
    node->kids = std::move(kids);
    node->names = std::move(names);
    return complete(node);
}

Node* Parser::parse_primary() {
    const Nesting nesting{*this};
    if (nesting.too_deep()) return fail("deze expressie is te diep genest; splits haar");
    const std::size_t from = start_;
    const std::string_view text = text_.substr(start_, stop_ - start_);
    switch (token_) {
        case Token::end: return fail("hier stopt de expressie te vroeg");
        case Token::bad:
            return fail(text.front() == '"' || text.front() == '@'
                            ? "deze tekst heeft geen aanhalingsteken aan het eind"
                            : "dit teken hoort niet in FEEL: '" + std::string{text} + "'");
        case Token::number: {
            const auto number = Decimal::parse(text);
            if (!number) return fail("dit getal is te groot of te lang");
            read();
            return literal(from, Value{*number});
        }
        case Token::string: {
            auto content = unquote(text);
            if (!content)
                return fail("na \\u horen vier en na \\U zes hexadecimale cijfers van een bestaand teken");
            read();
            return literal(from, Value::string(std::move(*content)));
        }
        case Token::at_string: return parse_at_literal();
        case Token::word: return parse_name();
        case Token::symbol: break;
    }
    if (is("(")) return parse_parenthesis();
    if (is("[")) return parse_bracket();
    if (is("{")) return parse_context();
    if (take("]")) {
        Node* low = parse_additive();
        return low == nullptr ? nullptr : parse_interval(from, low, false);
    }
    return fail("hier hoort een waarde te staan, niet '" + std::string{text} + "'");
}

Node* Parser::parse_at_literal() {
    const std::size_t from = start_;
    const std::string_view body = text_.substr(start_ + 2, stop_ - start_ - 3);
    Value value = temporal_from_text(body);
    if (value.is_null()) {
        problems_.add(*source_, {static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(stop_)},
                      "feel-waarde", "dit is geen datum, tijd of duur: @\"" + std::string{body} + "\"");
    }
    read();
    Node* node = literal(from, std::move(value));
    if (node != nullptr) node->text = "@";
    return node;
}

Node* Parser::parse_name() {
    const std::size_t from = start_;
    const std::string_view word = text_.substr(start_, stop_ - start_);
    auto match = scope_.longest(text_, start_);
    const bool longer = match && match->length > word.size();
    if (!longer) {
        if (word == "true" || word == "false" || word == "null") {
            read();
            return literal(from, word == "null" ? Value{} : Value{word == "true"});
        }
        if (word == "function") return parse_function();
        if (word == "if" || word == "for" || word == "some" || word == "every") return parse_expression();
        if (is_keyword(word)) return fail("hier hoort een waarde te staan, niet '" + std::string{word} + "'");
        if (word == "?" && scope_.input_slot >= 0) {
            read();
            uses_input_ = true;
            Node* node = make(Op::variable, from, {});
            if (node == nullptr) return nullptr;
            node->text = "?";
            node->slots = {scope_.input_slot};
            node->type = input_type_;
            return node;
        }
    }
    if (!match) {
        read();
        const std::string name{word};
        if (scope_.inside_filter_of_unknown()) {
            Node* node = make(Op::member, from, {});
            if (node == nullptr) return nullptr;
            node->text = name;
            node->value = Value::string(name);
            node->slots = scope_.open_item_slots();
            return node;
        }
        Node* node = literal(from, {});
        if (node == nullptr) return nullptr;
        const std::string similar = scope_.similar(name);
        problems_.add(*source_, node->span, "feel-onbekende-naam",
                      "de naam '" + name + "' is hier niet bekend" +
                          (similar.empty() ? std::string{"; geef hem op als invoer of vereiste beslissing"}
                                           : "; bedoelt u '" + similar + "'?"));
        node->text = name;
        return node;
    }
    seek(from + match->length);
    if (match->constant != nullptr) {
        Node* node = literal(from, *match->constant);
        if (node != nullptr) node->text = match->name;
        return node;
    }
    if (match->name == "partial") uses_partial_ = true;
    Node* node = make(match->item_slots.empty() ? Op::variable : Op::member, from, {});
    if (node == nullptr) return nullptr;
    node->text = match->name;
    node->type = match->type;
    if (match->item_slots.empty()) {
        node->slots = {match->slot};
        return node;
    }
    node->value = Value::string(match->name);
    node->slots = match->item_slots;
    if (!match->known_member && match->slot >= 0) {
        node->type = type_of(Shape::any);
        Node* outside = make(Op::variable, from, {});
        if (outside == nullptr) return nullptr;
        outside->text = match->name;
        outside->slots = {match->slot};
        outside->type = match->type;
        node->kids = {outside};
        node->height = 2;
    }
    return node;
}

Node* Parser::parse_context() {
    const std::size_t from = start_;
    read();
    Node given;
    const bool outer = std::exchange(filters_allowed_, true);
    scope_.push();
    bool ok = true;
    while (ok && !is("}")) {
        std::string key;
        const Span at{static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(stop_)};
        if (token_ == Token::string) {
            auto content = unquote(text_.substr(start_, stop_ - start_));
            if (content) key = std::move(*content);
            ok = content.has_value();
            read();
        } else {
            key = new_name({});
            ok = !key.empty();
        }
        if (!ok || !expect(":")) {
            if (ok || !failed_) fail("hier hoort de naam van een onderdeel te staan");
            ok = false;
            break;
        }
        if (std::find(given.names.begin(), given.names.end(), key) != given.names.end()) {
            problems_.add(*source_, at, "feel-dubbele-naam",
                          "het onderdeel '" + key + "' staat er twee keer in");
            given.text = "dubbel";
        }
        // A function may call itself by the name of its entry.
        const int self = is_word("function") ? scope_.declare(key, type_of(Shape::function)) : -1;
        Node* value = parse_expression();
        if (value == nullptr) {
            ok = false;
            break;
        }
        if (value->op == Op::function) bind_self(*value, self);
        given.slots.push_back(scope_.declare(key, value->type));
        scope_.member_names.insert(normal_name(key));
        given.names.push_back(std::move(key));
        given.kids.push_back(value);
        if (!take(",")) break;
    }
    scope_.pop();
    filters_allowed_ = outer;
    if (!ok || !expect("}")) return nullptr;
    if (!given.text.empty()) return literal(from, {});  // a context with two equal keys is null
    Node* node = draft(Op::context, from);
    node->kids = std::move(given.kids);
    node->names = std::move(given.names);
    node->slots = std::move(given.slots);
    return complete(node);
}

Node* Parser::parse_bracket() {
    const std::size_t from = start_;
    read();
    std::vector<Node*> items;
    const bool outer = std::exchange(filters_allowed_, true);
    while (!is("]")) {
        Node* item = parse_unary_test_or_expression();
        if (item == nullptr) return nullptr;
        if (items.empty() && is("..")) {
            filters_allowed_ = outer;
            return parse_interval(from, item, true);
        }
        items.push_back(item);
        if (!take(",")) break;
    }
    filters_allowed_ = outer;
    if (!expect("]")) return nullptr;
    return make(Op::list, from, std::move(items));
}

Node* Parser::parse_parenthesis() {
    const std::size_t from = start_;
    read();
    const bool outer = std::exchange(filters_allowed_, true);
    Node* inner = parse_unary_test_or_expression();
    filters_allowed_ = outer;
    if (inner == nullptr) return nullptr;
    if (is("..")) return parse_interval(from, inner, false);
    if (!expect(")")) return nullptr;
    return inner;
}

bool Parser::starts_test() const {
    return is("<") || is("<=") || is(">") || is(">=") || is("=") || is("!=");
}

// A range written with an operator is an expression too (rules 2 and 7): "[< 5, > 10]", "string(>= 3)".
Node* Parser::parse_unary_test_or_expression() {
    if (!starts_test()) return parse_expression();
    Node* node = parse_unary_test();
    if (node == nullptr || node->op != Op::test_equal) return node;
    // "(= 10)" as a value is the range that holds only 10.
    return make(Op::range, node->span.begin, {node->kids[0], node->kids[0]});
}

Node* Parser::parse_interval(std::size_t from, Node* low, bool low_closed) {
    if (!expect("..")) return nullptr;
    const auto closes = [&] { return is("]") || is(")") || is("["); };
    const Mark start = mark();
    Node* high = bare_ends_.contains(start_) ? nullptr : parse_additive();
    if (high == nullptr || !closes()) {
        // In "[1..10[" the last bracket closes the interval and opens no filter.
        bare_ends_.insert(start.at);
        rewind(start);
        filters_allowed_ = false;
        high = parse_additive();
        filters_allowed_ = start.filters_allowed;
        if (high == nullptr) return nullptr;
        if (!closes()) return fail("hier hoort ']', ')' of '[' te staan: het eind van het interval");
    }
    const bool high_closed = is("]");
    read();
    Node* node = make(Op::range, from, {low, high});
    if (node == nullptr) return nullptr;
    node->low_closed = low_closed;
    node->high_closed = high_closed;
    return node;
}

TypeRef Parser::parse_type() {
    const Nesting nesting{*this};
    if (nesting.too_deep()) {
        fail("dit type is te diep genest");
        return nullptr;
    }
    static const std::pair<std::string_view, Shape> simple[] = {
        {"years and months duration", Shape::months_duration},
        {"days and time duration", Shape::days_duration},
        {"date and time", Shape::date_time},
        {"dateTime", Shape::date_time},
        {"yearMonthDuration", Shape::months_duration},
        {"dayTimeDuration", Shape::days_duration},
        {"boolean", Shape::boolean},
        {"number", Shape::number},
        {"string", Shape::string},
        {"date", Shape::date},
        {"time", Shape::time},
        {"Any", Shape::any},
        {"any", Shape::any},
        {"Null", Shape::null},
        {"null", Shape::null}};
    const std::size_t from = start_;
    // A type of the model may have any name, also one that starts like a type of FEEL. Every shorter spelling
    // is tried, so there is an end to how long it may be.
    constexpr std::size_t longest_type_name = 1000;
    if (types_ != nullptr) {
        while (token_ == Token::word || token_ == Token::number || is(".") || is("-") || is("+")) {
            const std::size_t end = stop_;
            if (end - from > longest_type_name) break;
            read();
            if (!(token_ == Token::word || is(".") || is("-") || is("+"))) {
                // Longest spelling first, then shorter ones.
                for (std::size_t stop = end; stop > from; --stop) {
                    const TypeRef type = types_->find(normal_name(text_.substr(from, stop - from)));
                    if (type != nullptr) {
                        seek(stop);
                        return type;
                    }
                }
                break;
            }
        }
        seek(from);
    }
    for (const auto& [name, shape] : simple) {
        const std::size_t length = match_name(text_, start_, name);
        if (length == 0) continue;
        seek(start_ + length);
        return type_of(shape);
    }
    const bool list = is_word("list");
    if (list || is_word("range")) {
        read();
        if (!take("<")) return type_of(list ? Shape::list : Shape::range);
        TypeRef element = parse_type();
        if (element == nullptr || !expect(">")) return nullptr;
        return list ? list_type(std::move(element)) : range_type(std::move(element));
    }
    const bool context = is_word("context");
    if (context || is_word("function")) {
        read();
        if (!take("<")) return type_of(context ? Shape::context : Shape::function);
        std::vector<Field> fields;
        while (!is(">")) {
            std::string name;
            if (context) {
                name = new_name({});
                if (name.empty() || !expect(":")) {
                    fail("hier hoort 'naam: type' te staan");
                    return nullptr;
                }
            }
            TypeRef type = parse_type();
            if (type == nullptr) return nullptr;
            fields.push_back({std::move(name), std::move(type)});
            if (!take(",")) break;
        }
        if (!expect(">")) return nullptr;
        if (context) return context_type(std::move(fields));
        TypeRef result = type_of(Shape::any);
        if (take("->")) result = parse_type();
        return result == nullptr ? nullptr : function_type(std::move(fields), std::move(result));
    }
    fail("dit is geen bekend type: '" + std::string{text_.substr(start_, stop_ - start_)} + "'");
    return nullptr;
}

}  // namespace ph::feel
