// Functions on ranges and points (DMN 1.5 table 79, after Allen's interval algebra), and range().
#include "feel/builtins.hpp"
#include "feel/parser.hpp"
#include "feel/program.hpp"

namespace ph::feel {
namespace {

using Arguments = std::span<const Value>;

// One end of a range. Without a value it lies infinitely far.
struct End {
    const Value* value;
    bool closed;
};
End low(const Value& r) {
    return {r.as_range().has_low ? &r.as_range().low : nullptr, r.as_range().low_closed};
}
End high(const Value& r) {
    return {r.as_range().has_high ? &r.as_range().high : nullptr, r.as_range().high_closed};
}

// All the functions below are about order; nothing where two values have none.
using Truth = std::optional<bool>;
Value truth(Truth t) {
    return t ? Value{*t} : Value{};
}

// Where `a` lies relative to `b`, when both are finite.
std::optional<int> side(End a, End b) {
    if (a.value == nullptr || b.value == nullptr) return std::nullopt;
    return order(*a.value, *b.value);
}

// Two low ends (or two high ends) compared: open low ends start later, open high ends stop earlier.
std::optional<int> order_of_lows(End a, End b) {
    if (a.value == nullptr || b.value == nullptr) return (a.value != nullptr) - (b.value != nullptr);
    const auto s = side(a, b);
    if (!s || *s != 0) return s;
    return static_cast<int>(b.closed) - static_cast<int>(a.closed);
}
std::optional<int> order_of_highs(End a, End b) {
    if (a.value == nullptr || b.value == nullptr) return (b.value != nullptr) - (a.value != nullptr);
    const auto s = side(a, b);
    if (!s || *s != 0) return s;
    return static_cast<int>(a.closed) - static_cast<int>(b.closed);
}

// Whether a range that ends at `first` lies wholly before one that starts at `second`.
Truth precedes(End first, End second) {
    if (first.value == nullptr || second.value == nullptr) return false;
    const auto s = side(first, second);
    if (!s) return std::nullopt;
    return *s < 0 || (*s == 0 && !(first.closed && second.closed));
}

Truth before_of(const Value& a, const Value& b) {
    const bool ra = a.is_range();
    const bool rb = b.is_range();
    const End end_of_a = ra ? high(a) : End{&a, true};
    const End start_of_b = rb ? low(b) : End{&b, true};
    if (!ra && !rb) {
        const auto s = order(a, b);
        return s ? Truth{*s < 0} : std::nullopt;
    }
    return precedes(end_of_a, start_of_b);
}

Truth both(Truth a, Truth b) {
    if (a == false || b == false) return false;
    if (!a || !b) return std::nullopt;
    return true;
}
template <class Predicate>
Truth when(std::optional<int> s, Predicate predicate) {
    return s ? Truth{predicate(*s)} : std::nullopt;
}

Truth meets_of(const Value& a, const Value& b) {
    if (high(a).value == nullptr || low(b).value == nullptr) return false;
    return both(high(a).closed && low(b).closed, when(side(high(a), low(b)), [](int s) { return s == 0; }));
}

Truth overlaps_of(const Value& a, const Value& b) {
    const Truth apart_left = precedes(high(a), low(b));
    const Truth apart_right = precedes(high(b), low(a));
    if (!apart_left || !apart_right) return std::nullopt;
    return !*apart_left && !*apart_right;
}

// `a` starts first and stops inside `b`.
Truth overlaps_before_of(const Value& a, const Value& b) {
    return both(overlaps_of(a, b),
                both(when(order_of_lows(low(a), low(b)), [](int s) { return s < 0; }),
                     when(order_of_highs(high(a), high(b)), [](int s) { return s <= 0; })));
}

Truth finishes_of(const Value& a, const Value& b) {
    const auto end = high(b);
    if (end.value == nullptr) return false;
    if (!a.is_range()) return both(end.closed, when(order(a, *end.value), [](int s) { return s == 0; }));
    return both(when(order_of_highs(high(a), high(b)), [](int s) { return s == 0; }),
                when(order_of_lows(low(a), low(b)), [](int s) { return s >= 0; }));
}

Truth starts_of(const Value& a, const Value& b) {
    const auto start = low(b);
    if (start.value == nullptr) return false;
    if (!a.is_range()) return both(start.closed, when(order(a, *start.value), [](int s) { return s == 0; }));
    return both(when(order_of_lows(low(a), low(b)), [](int s) { return s == 0; }),
                when(order_of_highs(high(a), high(b)), [](int s) { return s <= 0; }));
}

Truth includes_of(const Value& a, const Value& b) {
    if (!b.is_range()) return feel::includes(a.as_range(), b);
    return both(when(order_of_lows(low(a), low(b)), [](int s) { return s <= 0; }),
                when(order_of_highs(high(a), high(b)), [](int s) { return s >= 0; }));
}

Truth coincides_of(const Value& a, const Value& b) {
    if (!a.is_range() || !b.is_range()) return when(order(a, b), [](int s) { return s == 0; });
    return both(when(order_of_lows(low(a), low(b)), [](int s) { return s == 0; }),
                when(order_of_highs(high(a), high(b)), [](int s) { return s == 0; }));
}

// The declared overloads; "point" arguments take any value, so a range given for one is refused here.
enum class Arguments_are : std::uint8_t { any, ranges, range_second, range_first, alike };

template <Truth (*function)(const Value&, const Value&), Arguments_are shape, bool swapped = false>
Value relation(Machine&, Arguments a) {
    const Value& x = swapped ? a[1] : a[0];
    const Value& y = swapped ? a[0] : a[1];
    if (shape == Arguments_are::ranges && !(x.is_range() && y.is_range())) return {};
    if (shape == Arguments_are::range_second && !y.is_range()) return {};
    if (shape == Arguments_are::range_first && !x.is_range()) return {};
    if (shape == Arguments_are::alike && x.is_range() != y.is_range()) return {};
    return truth(function(x, y));
}

// "(..5]" and "[5..)" leave an end out; as FEEL they are "(<= 5)" and "(>= 5)". Other texts stay as they are.
std::string with_both_ends(const std::string& text) {
    const std::size_t open = text.find_first_not_of(" \t\n");
    const std::size_t close = text.find_last_not_of(" \t\n");
    const std::size_t dots = text.find("..");
    if (dots == std::string::npos || close <= dots + 1 || open >= dots) return text;
    static constexpr std::string_view brackets = "[]()";
    if (brackets.find(text[open]) == std::string_view::npos ||
        brackets.find(text[close]) == std::string_view::npos)
        return text;
    const auto blank = [](const std::string& part) {
        return part.find_first_not_of(" \t\n") == std::string::npos;
    };
    const std::string first = text.substr(open + 1, dots - open - 1);
    const std::string last = text.substr(dots + 2, close - dots - 2);
    if (blank(first) && !blank(last) && text[open] != '[')
        return (text[close] == ']' ? "(<= " : "(< ") + last + ')';
    if (blank(last) && !blank(first) && text[close] != ']')
        return (text[open] == '[' ? "(>= " : "(> ") + first + ')';
    return text;
}

// range("[1..10]"): both ends are literals of one type.
Value range_from(Machine& machine, Arguments a) {
    Arena arena;
    Scope scope;
    Problems problems;
    Source source;
    source.text = with_both_ends(a[0].as_string());
    constexpr std::size_t longest = 1'000;
    if (source.text.size() > longest) return {};
    Node* node = Parser{arena, scope, problems}.expression(source);
    if (node == nullptr || node->op != Op::range || !problems.empty()) return {};
    const auto is_literal = [](const Node* end) {
        if (end == nullptr || end->op == Op::literal) return true;
        if (end->op == Op::negate) return end->kids[0]->op == Op::literal;
        static constexpr std::string_view constructors[] = {"date", "time", "date and time", "duration"};
        return end->op == Op::call &&
               std::find(std::begin(constructors), std::end(constructors), end->kids[0]->text) !=
                   std::end(constructors) &&
               std::all_of(end->kids.begin(), end->kids.end(),
                           [](const Node* kid) { return kid->op == Op::literal; });
    };
    if (!is_literal(node->kids[0]) || !is_literal(node->kids[1])) return {};
    const auto program = Program::compile(*node, scope.frame_size());
    Frame frame{program->frame_size()};
    return program->evaluate(machine, frame.data());
}

using enum Arguments_are;
constexpr Declaration table[] = {
    {"before(point1: any, point2: any) -> boolean", relation<before_of, any>},
    {"before(point: any, range: range) -> boolean", relation<before_of, any>},
    {"before(range: range, point: any) -> boolean", relation<before_of, any>},
    {"before(range1: range, range2: range) -> boolean", relation<before_of, any>},
    {"after(point1: any, point2: any) -> boolean", relation<before_of, any, true>},
    {"after(point: any, range: range) -> boolean", relation<before_of, any, true>},
    {"after(range: range, point: any) -> boolean", relation<before_of, any, true>},
    {"after(range1: range, range2: range) -> boolean", relation<before_of, any, true>},
    {"meets(range1: range, range2: range) -> boolean", relation<meets_of, ranges>},
    {"met by(range1: range, range2: range) -> boolean", relation<meets_of, ranges, true>},
    {"overlaps(range1: range, range2: range) -> boolean", relation<overlaps_of, ranges>},
    {"overlaps before(range1: range, range2: range) -> boolean", relation<overlaps_before_of, ranges>},
    {"overlaps after(range1: range, range2: range) -> boolean", relation<overlaps_before_of, ranges, true>},
    {"finishes(point: any, range: range) -> boolean", relation<finishes_of, range_second>},
    {"finishes(range1: range, range2: range) -> boolean", relation<finishes_of, ranges>},
    {"finished by(range: range, point: any) -> boolean", relation<finishes_of, range_second, true>},
    {"finished by(range1: range, range2: range) -> boolean", relation<finishes_of, ranges, true>},
    {"includes(range: range, point: any) -> boolean", relation<includes_of, range_first>},
    {"includes(range1: range, range2: range) -> boolean", relation<includes_of, ranges>},
    {"during(point: any, range: range) -> boolean", relation<includes_of, range_first, true>},
    {"during(range1: range, range2: range) -> boolean", relation<includes_of, ranges, true>},
    {"starts(point: any, range: range) -> boolean", relation<starts_of, range_second>},
    {"starts(range1: range, range2: range) -> boolean", relation<starts_of, ranges>},
    {"started by(range: range, point: any) -> boolean", relation<starts_of, range_second, true>},
    {"started by(range1: range, range2: range) -> boolean", relation<starts_of, ranges, true>},
    {"coincides(point1: any, point2: any) -> boolean", relation<coincides_of, alike>},
    {"coincides(range1: range, range2: range) -> boolean", relation<coincides_of, ranges>},
    {"range(from: string) -> range", range_from},
};

}  // namespace

std::span<const Declaration> range_functions() {
    return table;
}

}  // namespace ph::feel
