// Parses FEEL text (grammar of DMN 1.5 chapter 10.3.1) into a typed tree. One parser serves all texts of one
// piece of decision logic: the caller moves the scope along, so that boxed expressions and FEEL share names.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "feel/ast.hpp"
#include "feel/scope.hpp"
#include "feel/source.hpp"

namespace ph::feel {

class Parser {
  public:
    // Bounds that keep a hostile text cheap; each has its own message.
    static constexpr std::size_t longest_text = 1'048'576;
    static constexpr std::size_t most_nodes = 400'000;
    static constexpr std::uint32_t highest_tree = 300;

    Parser(Arena& arena, Scope& scope, Problems& problems, const TypeNames* types = nullptr)
        : arena_(arena),
          scope_(scope),
          problems_(problems),
          types_(types) {}

    // The whole text as one expression; nullptr after a syntax error, which is then among the problems.
    Node* expression(const Source& source);
    // The same where a loop's domain stands: "1..10" runs from 1 to 10.
    Node* domain(const Source& source);
    // The whole text as unary tests on the value in scope.input_slot, which has type `input`.
    Node* unary_tests(const Source& source, const TypeRef& input);
    // The whole text as a type; nullptr when it is none.
    TypeRef type(const Source& source);

  private:
    enum class Token : std::uint8_t { end, number, string, at_string, word, symbol, bad };

    // --- lexing (parser_tokens.cpp)
    void skip_blanks();
    // Moves to the token at or behind position at_.
    void read();
    void seek(std::size_t at);
    [[nodiscard]] bool is(std::string_view symbol) const;
    bool take(std::string_view symbol);
    bool expect(std::string_view symbol);
    [[nodiscard]] bool is_word(std::string_view word) const;
    bool take_word(std::string_view word);
    bool expect_word(std::string_view word);
    std::optional<std::string> unquote(std::string_view literal);
    [[nodiscard]] bool is_apostrophe() const;
    // A new name: everything up to one of the stops, which are symbols, or words when they are letters.
    std::string new_name(std::initializer_list<std::string_view> stops);
    Node* fail(std::string message);
    Node* fail_at(Span span, std::string message);

    // --- grammar, from loose to tight (parser.cpp)
    Node* parse_expression();
    Node* parse_if();
    Node* parse_for();
    Node* parse_quantified(Op op);
    Node* parse_function();
    Node* parse_disjunction();
    Node* parse_conjunction();
    Node* parse_comparison();
    Node* parse_in(Node* value);
    Node* parse_additive();
    Node* parse_multiplicative();
    Node* parse_power();
    Node* parse_negation();
    Node* parse_instance_of();
    Node* parse_postfix();
    Node* parse_path(Node* owner);
    Node* parse_filter(Node* list);
    Node* parse_call(Node* function);
    Node* parse_primary();
    Node* parse_name();
    Node* parse_context();
    Node* parse_bracket();      // "[": a list or an interval
    Node* parse_parenthesis();  // "(": an expression, an interval or "(< 5)"
    Node* parse_at_literal();
    Node* parse_interval(std::size_t from, Node* low, bool low_closed);
    bool parse_iterations(Node& node, bool partial);
    Node* parse_domain();
    Node* parse_unary_test();
    [[nodiscard]] bool starts_test() const;
    Node* parse_unary_test_or_expression();
    Node* parse_tests(std::string_view until);
    TypeRef parse_type();
    bool begin(const Source& source);
    Node* finish(Node* root);

    // --- nodes
    // A new node without kids or type; complete() checks its size and infers its type once it is filled in.
    Node* draft(Op op, std::size_t from);
    Node* complete(Node* node);
    Node* make(Op op, std::size_t from, std::vector<Node*> kids);
    Node* binary(Op op, Node* left, Node* right) { return make(op, left->span.begin, {left, right}); }
    Node* literal(std::size_t from, Value value);
    // Recursion guard for the descent; fails when the text nests too deep.
    class Nesting {
      public:
        explicit Nesting(Parser& parser) : parser_(parser) { ++parser_.nesting_; }
        ~Nesting() { --parser_.nesting_; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;
        [[nodiscard]] bool too_deep() const { return parser_.nesting_ > highest_tree; }

      private:
        Parser& parser_;
    };

    // Undoes a parse that was tried and abandoned; the scope's levels are always balanced.
    struct Mark {
        std::size_t at;
        std::size_t problems;
        bool filters_allowed;
        bool uses_input;
        bool uses_partial;
    };
    [[nodiscard]] Mark mark() const {
        return {start_, problems_.size(), filters_allowed_, uses_input_, uses_partial_};
    }
    void rewind(const Mark& mark);
    // Where the first of two readings is known to fail. Without this every level of nesting would be read
    // twice as often as the one around it.
    std::set<std::size_t> single_tests_;  // after "in": no list of tests
    std::set<std::size_t> bare_ends_;     // the end of an interval: no filter

    Arena& arena_;
    Scope& scope_;
    Problems& problems_;
    const TypeNames* types_;
    const Source* source_ = nullptr;
    std::string_view text_;
    std::size_t start_ = 0;   // of the token
    std::size_t stop_ = 0;    // behind the token
    std::size_t before_ = 0;  // behind the previous token
    Token token_ = Token::end;
    std::uint32_t nesting_ = 0;
    bool filters_allowed_ = true;
    bool failed_ = false;
    bool uses_input_ = false;
    bool uses_partial_ = false;
    TypeRef input_type_;
};

// Fills in node.type from the kids and reports what can never be anything but null (infer.cpp).
void infer(Node& node, const Source& source, Problems& problems);

}  // namespace ph::feel
