#include "dmn/cells.hpp"

#include <bit>

#include "dmn/trace.hpp"
#include "feel/builtins.hpp"
#include "feel/program.hpp"

namespace ph::dmn {
namespace {

using feel::Kind;
using feel::Node;
using feel::Op;
using feel::Value;

bool is_ordered(Kind kind) {
    switch (kind) {
        case Kind::number:
        case Kind::date:
        case Kind::days_duration:
        case Kind::months_duration: return true;
        // Times and date-times have zones, between which there is no order: those cells are evaluated.
        default: return false;
    }
}

// Functions whose result depends on nothing but literals.
bool is_constructor(const Node& function) {
    if (function.op != Op::literal || !function.value.is_function()) return false;
    const auto* builtin = dynamic_cast<const feel::Builtin*>(function.value.as_function().callable.get());
    if (builtin == nullptr) return false;
    static constexpr std::string_view names[] = {"date", "time", "date and time", "duration", "number"};
    return std::find(std::begin(names), std::end(names), builtin->name()) != std::end(names);
}

bool is_literal_tree(const Node& node) {
    switch (node.op) {
        case Op::literal: return !node.value.is_function();
        case Op::negate: return is_literal_tree(*node.kids[0]);
        case Op::call:
            return is_constructor(*node.kids[0]) &&
                   std::all_of(node.kids.begin() + 1, node.kids.end(),
                               [](const Node* kid) { return is_literal_tree(*kid); });
        default: return false;
    }
}

bool has_kind(CellSet& set, Kind kind) {
    if (set.kind == Kind::null) set.kind = kind;
    return set.kind == kind;
}

bool add_test(CellSet& set, const Node& test) {
    Piece piece;
    if (test.op == Op::range) {
        for (const int end : {0, 1}) {
            const Node* node = test.kids[static_cast<std::size_t>(end)];
            (end == 0 ? piece.range.has_low : piece.range.has_high) = node != nullptr;
            if (node == nullptr) continue;
            auto value = literal_value(*node);
            if (!value || !is_ordered(value->kind()) || !has_kind(set, value->kind())) return false;
            (end == 0 ? piece.range.low : piece.range.high) = std::move(*value);
        }
        piece.range.low_closed = test.low_closed;
        piece.range.high_closed = test.high_closed;
    } else {
        const Node& node = test.op == Op::test_equal ? *test.kids[0] : test;
        const auto value = literal_value(node);
        if (!value) return false;
        const Kind kind = value->kind();
        if (!is_ordered(kind) && kind != Kind::string && kind != Kind::boolean) return false;
        if (!has_kind(set, kind)) return false;
        piece.range = {*value, *value};
    }
    set.pieces.push_back(std::move(piece));
    return true;
}

// A value strictly between two, or beyond one; for examples only.
Value example_between(const Value* low, const Value* high) {
    if (low == nullptr && high == nullptr) return {};
    const Value& any = low != nullptr ? *low : *high;
    switch (any.kind()) {
        case Kind::number: {
            if (low == nullptr) return Value{high->as_number() - feel::Decimal{1}};
            if (high == nullptr) return Value{low->as_number() + feel::Decimal{1}};
            const feel::Decimal next = (low->as_number() + feel::Decimal{1}).floor();
            if (next < high->as_number()) return Value{next};
            return Value{(low->as_number() + high->as_number()) / feel::Decimal{2}};
        }
        case Kind::date: {
            const std::int64_t day = low != nullptr ? low->as_date().days + 1 : high->as_date().days - 1;
            const bool outside = day > feel::last_day || day < feel::first_day ||
                                 (low != nullptr && high != nullptr && day >= high->as_date().days);
            return outside ? Value{} : Value{feel::DateValue{day}};
        }
        case Kind::months_duration: {
            const std::int64_t months =
                low != nullptr ? low->as_months_duration().months + 1 : high->as_months_duration().months - 1;
            const bool outside =
                low != nullptr && high != nullptr && months >= high->as_months_duration().months;
            return outside ? Value{} : Value{feel::MonthsDuration{months}};
        }
        case Kind::days_duration: {
            const feel::Wide nanos = low != nullptr ? total_nanos(low->as_days_duration()) + 1
                                                    : total_nanos(high->as_days_duration()) - 1;
            if (low != nullptr && high != nullptr && nanos >= total_nanos(high->as_days_duration()))
                return {};
            const auto duration = feel::days_duration(nanos);
            return duration ? Value{*duration} : Value{};
        }
        default: return {};
    }
}

std::string reading_between(const Value* low, const Value* high) {
    if (low == nullptr) return "minder dan " + in_dutch(*high);
    if (high == nullptr) return "meer dan " + in_dutch(*low);
    return "tussen " + in_dutch(*low) + " en " + in_dutch(*high);
}

}  // namespace

std::optional<Value> literal_value(const Node& node) {
    if (!is_literal_tree(node)) return std::nullopt;
    static const SystemClock clock;  // never read: literal trees hold no now() or today()
    feel::Machine machine{clock};
    feel::Frame frame{1};
    return feel::Program::compile(node, 1)->evaluate(machine, frame.data());
}

bool Piece::contains(const Value& value) const {
    return includes(range, value) == true;
}

bool CellSet::accepts(const Value& value) const {
    if (all) return true;
    const bool any = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& piece) {
        if (value.is_boolean()) return equal(value, piece.range.low) == true;
        return piece.contains(value);
    });
    return any != negated;
}

std::optional<CellSet> cell_set(const Node& tests) {
    CellSet set;
    if (tests.op == Op::all_test) {
        set.all = true;
        return set;
    }
    if (tests.op != Op::any_test && tests.op != Op::not_test) return std::nullopt;
    set.negated = tests.op == Op::not_test;
    for (const Node* test : tests.kids) {
        if (!add_test(set, *test)) return std::nullopt;
    }
    return set;
}

RuleSet::RuleSet(std::size_t rules, bool full) : words_((rules + 63) / 64, full ? ~std::uint64_t{0} : 0) {
    if (full && rules % 64 != 0) words_.back() = (std::uint64_t{1} << (rules % 64)) - 1;
}

bool RuleSet::empty() const {
    return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
}

std::size_t RuleSet::count() const {
    std::size_t total = 0;
    for (const std::uint64_t word : words_) total += static_cast<std::size_t>(std::popcount(word));
    return total;
}

Column Column::build(const std::vector<std::optional<CellSet>>& cells, Kind kind, std::vector<Value> universe,
                     std::size_t& bits) {
    Column column;
    column.uncertain_ = RuleSet{cells.size()};
    // A column whose kind is not declared takes that of its literals.
    for (const auto& cell : cells) {
        if (kind == Kind::null && cell) kind = cell->kind;
    }
    column.kind_ = kind;
    column.ordered_ = is_ordered(kind);
    std::vector<Value> points = std::move(universe);
    const bool closed = !points.empty();
    for (std::size_t r = 0; r < cells.size(); ++r) {
        if (!column.knows(cells[r])) {
            column.uncertain_.add(r);
            column.has_uncertain_ = true;
            continue;
        }
        for (const Piece& piece : cells[r]->pieces) {
            if (piece.range.has_low) points.push_back(piece.range.low);
            if (piece.range.has_high) points.push_back(piece.range.high);
        }
    }
    const std::size_t needed = (2 * points.size() + 1) * std::max<std::size_t>(cells.size(), 1);
    if (needed > bits) return without_index(cells.size());
    bits -= needed;
    column.cut(std::move(points), closed);
    column.fill(cells);
    return column;
}

Column Column::without_index(std::size_t rules) {
    Column column;
    column.uncertain_ = RuleSet{rules, true};
    column.has_uncertain_ = rules > 0;
    column.segments_.push_back({{}, "iets", RuleSet{rules, true}, RuleSet{rules}});
    return column;
}

bool Column::knows(const std::optional<CellSet>& cell) const {
    return cell && (cell->all || cell->kind == kind_ || cell->kind == Kind::null);
}

void Column::add_segment(Value example, std::string reading) {
    segments_.push_back({std::move(example), std::move(reading), {}, {}});
}

void Column::cut(std::vector<Value> points, bool closed) {
    if (ordered_ && !points.empty()) {
        std::sort(points.begin(), points.end(),
                  [](const Value& a, const Value& b) { return order(a, b) < 0; });
        points.erase(std::unique(points.begin(), points.end(),
                                 [](const Value& a, const Value& b) { return order(a, b) == 0; }),
                     points.end());
        for (std::size_t i = 0; i <= points.size(); ++i) {
            const Value* low = i > 0 ? &points[i - 1] : nullptr;
            const Value* high = i < points.size() ? &points[i] : nullptr;
            // Nothing lies between two neighbouring days: that segment stays, unreachable, without an
            // example.
            add_segment(example_between(low, high), reading_between(low, high));
            if (high != nullptr) add_segment(*high, in_dutch(*high));
        }
        points_ = std::move(points);
    } else if (kind_ == Kind::boolean) {
        add_segment(Value{false}, "nee");
        add_segment(Value{true}, "ja");
    } else if (kind_ == Kind::string) {
        for (const Value& point : points) {
            if (strings_.emplace(point.as_string(), segments_.size()).second)
                add_segment(point, in_dutch(point));
        }
        std::string other = "iets anders";
        while (strings_.contains(other)) other += '!';
        // With enumerated values there is nothing else; the segment then only serves values that break the
        // rule.
        if (!closed) add_segment(Value::string(other), "iets anders");
    } else {
        add_segment({}, "iets");
    }
}

void Column::fill(const std::vector<std::optional<CellSet>>& cells) {
    for (Segment& segment : segments_) {
        segment.accepts = RuleSet{cells.size()};
        segment.certain = RuleSet{cells.size()};
    }
    std::vector<bool> inside;
    for (std::size_t r = 0; r < cells.size(); ++r) {
        const bool known = knows(cells[r]);
        inside.assign(segments_.size(), !known || cells[r]->all || cells[r]->negated);
        if (known && !cells[r]->all) {
            for (const Piece& piece : cells[r]->pieces) {
                const auto [from, to] = covered(piece);
                for (std::size_t s = from; s < to; ++s) inside[s] = !cells[r]->negated;
            }
        }
        for (std::size_t s = 0; s < segments_.size(); ++s) {
            if (!inside[s]) continue;
            segments_[s].accepts.add(r);
            if (known) segments_[s].certain.add(r);
        }
    }
}

std::pair<std::size_t, std::size_t> Column::covered(const Piece& piece) const {
    const auto& range = piece.range;
    if (kind_ == Kind::boolean) {
        const std::size_t at = range.low.is_true() ? 1 : 0;
        return {at, at + 1};
    }
    if (kind_ == Kind::string) {
        const std::size_t at = strings_.find(range.low.as_string())->second;
        return {at, at + 1};
    }
    const auto place = [&](const Value& end) {
        return static_cast<std::size_t>(
            std::lower_bound(points_.begin(), points_.end(), end,
                             [](const Value& a, const Value& b) { return order(a, b) < 0; }) -
            points_.begin());
    };
    const std::size_t from = !range.has_low ? 0 : 2 * place(range.low) + (range.low_closed ? 1 : 2);
    const std::size_t to =
        !range.has_high ? segments_.size() : 2 * place(range.high) + (range.high_closed ? 2 : 1);
    return {from, std::max(from, to)};
}

const RuleSet* Column::candidates(const Value& value) const {
    if (value.kind() != kind_) return nullptr;
    if (ordered_) {
        // Numbers apart: their comparison is inline, and they are what most columns hold.
        const auto before = [&](const Value& a, const Value& b) {
            return kind_ == Kind::number ? compare(a.as_number(), b.as_number()) < 0 : order(a, b) < 0;
        };
        const auto at = std::lower_bound(points_.begin(), points_.end(), value, before);
        const auto i = static_cast<std::size_t>(at - points_.begin());
        const bool exact = at != points_.end() && !before(value, *at);
        return &segments_[exact ? 2 * i + 1 : 2 * i].accepts;
    }
    if (kind_ == Kind::boolean) return &segments_[value.is_true() ? 1 : 0].accepts;
    if (kind_ != Kind::string) return nullptr;
    const auto found = strings_.find(value.as_string());
    if (found != strings_.end()) return &segments_[found->second].accepts;
    return strings_.size() < segments_.size() ? &segments_.back().accepts : nullptr;
}

}  // namespace ph::dmn
