#include "dmn/table.hpp"

#include <bit>

namespace ph::dmn {

using feel::Value;

// One evaluation of a table.
struct DecisionTable::Run {
    const DecisionTable& table;
    feel::Machine& machine;
    const feel::Program& program;
    std::span<const std::uint32_t> kids;
    Value* frame;
    std::vector<std::uint32_t> matched;  // kept only when more than one may count or a trace wants them
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    [[nodiscard]] std::size_t width() const { return table.inputs.size() + table.outputs.size(); }
    [[nodiscard]] std::uint32_t cell(std::size_t rule, std::size_t column) const {
        return kids[table.inputs.size() + rule * width() + column];
    }

    // Whether the cells that the index could not decide accept the inputs.
    bool confirm(std::size_t rule, std::uint64_t unknown_columns) const {
        for (std::size_t c = 0; c < table.inputs.size(); ++c) {
            const bool unknown = c >= 64 || ((unknown_columns >> c) & 1U) != 0;
            if (!unknown && !table.columns[c].uncertain().has(rule)) continue;
            const Value input = frame[table.inputs[c].slot];
            if (program.test(cell(rule, c), input, frame, machine) != true) return false;
        }
        return true;
    }

    Value output(std::size_t rule, std::size_t column) const {
        Value value = program.eval(cell(rule, table.inputs.size() + column), frame, machine);
        const feel::Type& type = *table.outputs[column].type;
        if (type.shape == feel::Shape::any) return value;
        return feel::convert(std::move(value), type, machine).value_or(Value{});
    }
    // The output of a rule: one value, or a context of all outputs.
    Value outputs(std::size_t rule) const {
        if (table.outputs.size() == 1) return output(rule, 0);
        std::vector<feel::Entry> entries;
        entries.reserve(table.outputs.size());
        for (std::size_t c = 0; c < table.outputs.size(); ++c) {
            entries.push_back({table.output_keys[c], output(rule, c)});
        }
        return Value::context(std::move(entries));
    }
    Value default_outputs() const {
        const std::size_t first = table.inputs.size() + table.rules * width();
        if (table.outputs.size() == 1) return program.eval(kids[first], frame, machine);
        std::vector<feel::Entry> entries;
        entries.reserve(table.outputs.size());
        for (std::size_t c = 0; c < table.outputs.size(); ++c) {
            entries.push_back({table.output_keys[c], program.eval(kids[first + c], frame, machine)});
        }
        return Value::context(std::move(entries));
    }
    [[nodiscard]] bool has_default() const {
        return std::any_of(table.outputs.begin(), table.outputs.end(),
                           [](const TableOutput& output) { return output.has_default; });
    }
};

namespace {

// The place of an output among the output values; values that are not there come last.
std::size_t rank(const TableOutput& output, const Value& value) {
    const auto at = std::find_if(output.priorities.begin(), output.priorities.end(),
                                 [&](const Value& one) { return equal(one, value) == true; });
    return static_cast<std::size_t>(at - output.priorities.begin());
}

Value aggregated(Aggregation aggregation, const std::vector<Value>& values, feel::Machine& machine) {
    if (aggregation == Aggregation::count) return Value::number(static_cast<std::int64_t>(values.size()));
    if (values.empty()) return {};
    Value result = values.front();
    for (std::size_t i = 1; i < values.size(); ++i) {
        if (aggregation == Aggregation::sum) {
            result = feel::add(result, values[i], machine);
            continue;
        }
        const auto side = order(values[i], result);
        if (!side) return {};
        if (aggregation == Aggregation::min ? *side < 0 : *side > 0) result = values[i];
    }
    return result;
}

}  // namespace

Value DecisionTable::evaluate(feel::Machine& machine, const feel::Program& program,
                              std::span<const std::uint32_t> kids, Value* frame) const {
    Run run{*this, machine, program, kids, frame, {}};
    bool valid = true;
    for (std::size_t c = 0; c < inputs.size(); ++c) {
        Value value = program.eval(kids[c], frame, machine);
        if (inputs[c].type->shape != feel::Shape::any || inputs[c].type->constraint) {
            auto converted = feel::convert(std::move(value), *inputs[c].type, machine);
            valid = valid && converted.has_value();
            value = converted ? std::move(*converted) : Value{};
        }
        frame[inputs[c].slot] = std::move(value);
    }
    // A value outside the input values is an error of the caller: the table has no answer.
    Value result = valid ? decide(run) : Value{};
    if (auto* trace = static_cast<Trace*>(machine.host())) {
        TableStep& step = trace->tables.emplace_back();
        step.table = &facts;
        step.inputs.reserve(inputs.size());
        for (const TableInput& input : inputs) step.inputs.push_back(frame[input.slot]);
        step.matched = std::move(run.matched);
        step.result = result;
    }
    return result;
}

Value DecisionTable::decide(Run& run) const {
    // One word at a time: the rules that every column's index admits.
    constexpr std::size_t most_columns = 64;
    std::array<const std::uint64_t*, most_columns> admitted{};
    std::size_t known = 0;
    std::uint64_t unknown_columns = 0;
    bool check = false;
    for (std::size_t c = 0; c < inputs.size(); ++c) {
        const RuleSet* candidates =
            c < most_columns ? columns[c].candidates(run.frame[inputs[c].slot]) : nullptr;
        if (candidates != nullptr) {
            admitted[known++] = candidates->words().data();
            check = check || columns[c].has_uncertain();
        } else {
            if (c < most_columns) unknown_columns |= std::uint64_t{1} << c;
            check = true;
        }
    }
    const bool single = policy == HitPolicy::first;
    const bool wants_list =
        run.machine.host() != nullptr || (policy != HitPolicy::first && policy != HitPolicy::unique);
    std::uint32_t hit = Run::none;
    const std::size_t words = (rules + 63) / 64;
    for (std::size_t w = 0; w < words; ++w) {
        std::uint64_t bits =
            w + 1 == words && rules % 64 != 0 ? (std::uint64_t{1} << (rules % 64)) - 1 : ~std::uint64_t{0};
        for (std::size_t k = 0; k < known; ++k) bits &= admitted[k][w];
        for (; bits != 0; bits &= bits - 1) {
            const auto rule =
                static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
            if (check && (!run.machine.spend(1) || !run.confirm(rule, unknown_columns))) continue;
            if (wants_list) run.matched.push_back(rule);
            if (policy == HitPolicy::unique && hit != Run::none)
                return {};  // two rules: the table contradicts itself
            if (hit == Run::none) hit = rule;
            if (single) return run.outputs(rule);
        }
    }
    if (hit == Run::none) {
        if (run.has_default()) return run.default_outputs();
        return policy == HitPolicy::collect && aggregation == Aggregation::count ? Value::number(0) : Value{};
    }
    return policy == HitPolicy::unique ? run.outputs(hit) : several(run);
}

Value DecisionTable::several(Run& run) const {
    std::vector<Value> values;
    values.reserve(run.matched.size());
    for (const std::uint32_t rule : run.matched) values.push_back(run.outputs(rule));
    switch (policy) {
        case HitPolicy::any: {
            const bool same = std::all_of(values.begin(), values.end(), [&](const Value& value) {
                return equal(value, values.front()) == true;
            });
            return same ? values.front() : Value{};
        }
        case HitPolicy::collect:
            if (aggregation != Aggregation::none) {
                return outputs.size() == 1 || aggregation == Aggregation::count
                           ? aggregated(aggregation, values, run.machine)
                           : Value{};
            }
            return Value::list(std::move(values));
        case HitPolicy::priority:
        case HitPolicy::output_order: {
            // Outputs from left to right decide; rules with equal outputs keep their order.
            std::vector<std::pair<std::vector<std::size_t>, std::size_t>> keys;
            for (std::size_t i = 0; i < values.size(); ++i) {
                auto& key = keys.emplace_back(std::vector<std::size_t>{}, i).first;
                for (std::size_t c = 0; c < outputs.size(); ++c) {
                    const Value* part = outputs.size() == 1 ? &values[i] : values[i].find(outputs[c].name);
                    key.push_back(part == nullptr ? 0 : rank(outputs[c], *part));
                }
            }
            std::sort(keys.begin(), keys.end());  // the index behind each key keeps the order
            std::vector<Value> sorted;
            std::vector<std::uint32_t> order;
            for (const auto& [key, i] : keys) {
                sorted.push_back(values[i]);
                order.push_back(run.matched[i]);
            }
            run.matched = std::move(order);
            if (policy == HitPolicy::output_order) return Value::list(std::move(sorted));
            run.matched.resize(1);
            return sorted.front();
        }
        default: return Value::list(std::move(values));
    }
}

}  // namespace ph::dmn
