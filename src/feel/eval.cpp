// Evaluation of programs: the semantics of DMN 1.5 section 10.3.2. What is undefined there is null here.
#include "feel/builtins.hpp"
#include "feel/program.hpp"

namespace ph::feel {
namespace {

Value truth(std::optional<bool> value) {
    return value ? Value{*value} : Value{};
}

Value compared(Op op, const Value& a, const Value& b) {
    const auto side = order(a, b);
    if (!side) return {};
    switch (op) {
        case Op::less: return Value{*side < 0};
        case Op::less_equal: return Value{*side <= 0};
        case Op::greater: return Value{*side > 0};
        default: return Value{*side >= 0};
    }
}

Value path(const Value& owner, const Value& key, Machine& machine) {
    if (owner.is_context()) {
        const Value* member = owner.find(key.as_string());
        return member == nullptr ? Value{} : *member;
    }
    if (owner.is_list()) {
        if (!machine.spend(static_cast<std::int64_t>(owner.as_list().size()))) return {};
        std::vector<Value> items;
        items.reserve(owner.as_list().size());
        for (const Value& item : owner.as_list()) items.push_back(path(item, key, machine));
        return Value::list(std::move(items));
    }
    return property(owner, key.as_string());
}

}  // namespace

std::optional<bool> is_in(const Value& value, const Value& domain) {
    if (domain.is_range()) return includes(domain.as_range(), value);
    if (domain.is_list()) {
        if (value.is_list() && equal(value, domain) == true) return true;
        for (const Value& item : domain.as_list()) {
            if (item.is_range() ? includes(item.as_range(), value) == true : equal(value, item) == true)
                return true;
        }
        return false;
    }
    return equal(value, domain);
}

Value make_range(const Value& low, const Value& high, bool has_low, bool has_high, bool low_closed,
                 bool high_closed) {
    if ((has_low && low.is_null()) || (has_high && high.is_null())) return {};
    if (has_low && has_high) {
        const auto side = order(low, high);
        if (!side || *side > 0) return {};
    } else if (!order(has_low ? low : high, has_low ? low : high)) {
        return {};
    }
    return Value::range({low, high, has_low, has_high, low_closed, high_closed});
}

Value Program::eval(std::uint32_t at, Value* frame, Machine& machine) const {
    const Cell& cell = cells_[at];
    switch (cell.op) {  // the cheap ones first: no level, no budget
        case Op::literal: return constants_[cell.a];
        case Op::variable: return frame[slots_[cell.slots]];
        default: break;
    }
    const Machine::Level level{machine};
    if (!machine.spend(1) || level.too_deep()) return {};
    switch (cell.op) {
        case Op::add:
            return add(eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine), machine);
        case Op::subtract:
            return subtract(eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine));
        case Op::multiply:
            return multiply(eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine));
        case Op::divide: return divide(eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine));
        case Op::power: return power(eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine));
        case Op::negate: return negate(eval_kid(cell, 0, frame, machine));
        case Op::equal:
            return truth(equal(eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine)));
        case Op::not_equal: {
            const auto same = equal(eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine));
            return same ? Value{!*same} : Value{};
        }
        case Op::less:
        case Op::less_equal:
        case Op::greater:
        case Op::greater_equal:
            return compared(cell.op, eval_kid(cell, 0, frame, machine), eval_kid(cell, 1, frame, machine));
        case Op::between:
        case Op::conjunction:
        case Op::disjunction: return eval_logic(cell, frame, machine);
        case Op::conditional: {
            // Whatever is not true takes the else branch (section 10.3.2.15), but the condition of a boxed
            // one must be a boolean (section 10.2.2.9).
            const Value condition = eval_kid(cell, 0, frame, machine);
            if (cell.flag && !condition.is_boolean() && !condition.is_null()) return {};
            return eval_kid(cell, condition.is_true() ? 1 : 2, frame, machine);
        }
        case Op::path: return path(eval_kid(cell, 0, frame, machine), constants_[cell.a], machine);
        case Op::member: return eval_member(cell, frame, machine);
        case Op::list: return eval_list(cell, frame, machine);
        case Op::context: return eval_context(cell, frame, machine);
        case Op::range: return eval_range(cell, frame, machine);
        case Op::in: return eval_in(cell, frame, machine);
        case Op::any_test:
        case Op::not_test: return eval_tests(cell, frame, machine);
        case Op::all_test: return Value{true};
        case Op::iteration: return eval_iteration(cell, frame, machine);
        case Op::some:
        case Op::every: return eval_quantified(cell, frame, machine);
        case Op::filter: return eval_filter(cell, frame, machine);
        case Op::call: return eval_call(cell, frame, machine);
        case Op::function: return eval_function(cell, frame, machine);
        case Op::instance_of: return eval_instance_of(cell, frame, machine);
        case Op::convert:
            return convert(eval_kid(cell, 0, frame, machine), *types_[cell.a], machine).value_or(Value{});
        case Op::native: return natives_[cell.a]->evaluate(machine, *this, kids(cell), frame);
        default: return {};
    }
}

Value Program::eval_list(const Cell& cell, Value* frame, Machine& machine) const {
    std::vector<Value> items;
    items.reserve(cell.count);
    for (std::size_t i = 0; i < cell.count; ++i) items.push_back(eval_kid(cell, i, frame, machine));
    return Value::list(std::move(items));
}

Value Program::eval_context(const Cell& cell, Value* frame, Machine& machine) const {
    std::vector<Entry> entries;
    entries.reserve(cell.count);
    for (std::size_t i = 0; i < cell.count; ++i) {
        Value value = eval_kid(cell, i, frame, machine);
        frame[slots_[cell.slots + i]] = value;
        entries.push_back({constants_[cell.a + i], std::move(value)});
    }
    return Value::context(std::move(entries));
}

Value Program::eval_range(const Cell& cell, Value* frame, Machine& machine) const {
    const std::uint32_t low = links_[cell.first];
    const std::uint32_t high = links_[cell.first + 1];
    return make_range(low == none ? Value{} : eval(low, frame, machine),
                      high == none ? Value{} : eval(high, frame, machine), low != none, high != none,
                      cell.low_closed, cell.high_closed);
}

Value Program::eval_member(const Cell& cell, Value* frame, Machine& machine) const {
    const Value& key = constants_[cell.a];
    for (std::uint32_t i = 0; i < cell.slot_count; ++i) {
        const Value* member = frame[slots_[cell.slots + i]].find(key.as_string());
        if (member != nullptr) return *member;
    }
    return cell.count == 0 ? Value{} : eval_kid(cell, 0, frame, machine);
}

Value Program::eval_logic(const Cell& cell, Value* frame, Machine& machine) const {
    if (cell.op == Op::between) {
        const Value value = eval_kid(cell, 0, frame, machine);
        // "e1 >= e2 and e1 <= e3": one end that is false decides, whatever the other is.
        const auto low = order(value, eval_kid(cell, 1, frame, machine));
        const auto high = order(value, eval_kid(cell, 2, frame, machine));
        if ((low && *low < 0) || (high && *high > 0)) return Value{false};
        return low && high ? Value{true} : Value{};
    }
    // Three-valued: one deciding operand is enough, anything that is no boolean counts as unknown.
    const bool deciding = cell.op == Op::disjunction;
    Value left = eval_kid(cell, 0, frame, machine);
    if (left.is_boolean() && left.is_true() == deciding) return left;
    Value right = eval_kid(cell, 1, frame, machine);
    if (right.is_boolean() && right.is_true() == deciding) return right;
    return left.is_boolean() && right.is_boolean() ? Value{!deciding} : Value{};
}

std::optional<bool> Program::test(std::uint32_t at, const Value& value, Value* frame,
                                  Machine& machine) const {
    const Cell& cell = cells_[at];
    switch (cell.op) {
        case Op::all_test: return true;
        case Op::any_test:
        case Op::not_test: {
            bool unknown = false;
            bool any = false;
            for (std::size_t i = 0; i < cell.count && !any; ++i) {
                const auto one = test(links_[cell.first + i], value, frame, machine);
                any = one == true;
                unknown = unknown || !one;
            }
            if (!any && unknown) return std::nullopt;
            return any != (cell.op == Op::not_test);
        }
        case Op::test_equal: return equal(value, eval_kid(cell, 0, frame, machine));
        case Op::test_not_equal: {
            const auto same = equal(value, eval_kid(cell, 0, frame, machine));
            return same ? std::optional{!*same} : std::nullopt;
        }
        default: break;
    }
    const Value result = eval(at, frame, machine);
    if (result.is_boolean() && cell.flag) return result.is_true();
    // A condition that holds; a bare `true` is a value to compare with, so that null does not match it.
    if (result.is_true() && !value.is_boolean() && cell.op != Op::literal) return true;
    return is_in(value, result);
}

Value Program::eval_in(const Cell& cell, Value* frame, Machine& machine) const {
    const Value value = eval_kid(cell, 0, frame, machine);
    bool unknown = false;
    for (std::size_t i = 1; i < cell.count; ++i) {
        const std::uint32_t at = links_[cell.first + i];
        std::optional<bool> one;
        if (cells_[at].op == Op::test_equal || cells_[at].op == Op::test_not_equal) {
            one = test(at, value, frame, machine);
        } else {
            // A range with an end that is null is null: then nothing can be said.
            const Value domain = eval(at, frame, machine);
            if (!domain.is_null() || value.is_null()) one = is_in(value, domain);
        }
        if (one == true) return Value{true};
        unknown = unknown || !one;
    }
    return unknown ? Value{} : Value{false};
}

Value Program::eval_tests(const Cell& cell, Value* frame, Machine& machine) const {
    const auto at = static_cast<std::uint32_t>(&cell - cells_.data());
    const int slot = slots_[cell.slots];
    const Value input = frame[slot];
    return truth(test(at, input, frame, machine));
}

Value Program::eval_function(const Cell& cell, Value* frame, Machine& /*machine*/) const {
    const auto& function = functions_[cell.a];
    FunctionData data;
    data.callable = function;
    data.captured.reserve(function->captures().size());
    for (const Capture& capture : function->captures()) {
        data.captured.push_back(frame[capture.from]);
    }
    return Value::function(std::move(data));
}

Value Program::eval_instance_of(const Cell& cell, Value* frame, Machine& machine) const {
    const Value value = eval_kid(cell, 0, frame, machine);
    const Type& type = *types_[cell.a];
    if (value.is_null()) return Value{type.shape == Shape::null};
    return Value{conforms(value, type, machine)};
}

Value Program::eval_call(const Cell& cell, Value* frame, Machine& machine) const {
    const Value function = eval_kid(cell, 0, frame, machine);
    if (!function.is_function()) return {};
    const std::size_t count = cell.count - 1;
    Frame arguments{static_cast<int>(count)};
    for (std::size_t i = 0; i < count; ++i) arguments[i] = eval_kid(cell, i + 1, frame, machine);
    const std::span<const Value> values{arguments.data(), count};
    if (cell.a == none) return machine.call(function, values);
    return machine.call_named(function, {constants_.data() + cell.a, count}, values);
}

Value Machine::call(const Value& function, std::span<const Value> arguments) {
    if (!function.is_function() || !spend(1) || calls_ >= budget_.calls) return {};
    ++calls_;
    const FunctionData& data = function.as_function();
    Value result = data.callable->call(*this, data, arguments);
    --calls_;
    return result;
}

Value Machine::call_named(const Value& function, std::span<const Value> names,
                          std::span<const Value> arguments) {
    if (!function.is_function() || !spend(1) || calls_ >= budget_.calls) return {};
    ++calls_;
    const FunctionData& data = function.as_function();
    Value result = data.callable->call_named(*this, data, names, arguments);
    --calls_;
    return result;
}

Value FeelFunction::call(Machine& machine, const FunctionData& self, std::span<const Value> arguments) const {
    if (arguments.size() != names_.size()) return {};
    Frame frame{body_->frame_size()};
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        auto converted = convert(arguments[i], *parameter_types_[i], machine);
        if (!converted) return {};
        frame[i] = std::move(*converted);
    }
    for (std::size_t i = 0; i < captures_.size(); ++i)
        frame[static_cast<std::size_t>(captures_[i].to)] = self.captured[i];
    if (self_slot_ >= 0) frame[static_cast<std::size_t>(self_slot_)] = Value::function(self);
    return body_->evaluate(machine, frame.data());
}

}  // namespace ph::feel
