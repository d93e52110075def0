// From tree to program.
#include "feel/program.hpp"

namespace ph::feel {

class Compiler {
  public:
    Compiler() : program_(std::make_shared<Program>()) {}

    std::shared_ptr<const Program> compile(const Node& root, int frame_size) {
        program_->root_ = emit(root);
        program_->frame_size_ = frame_size;
        return program_;
    }

  private:
    static bool flag_of(const Node& node) {
        switch (node.op) {
            case Op::range: return node.text == "..";
            case Op::conditional: return node.boxed;
            default: return node.uses_input;
        }
    }

    std::uint32_t emit(const Node& node) {
        Program::Cell cell;
        cell.op = node.op;
        cell.low_closed = node.low_closed;
        cell.high_closed = node.high_closed;
        cell.flag = flag_of(node);
        cell.slots = static_cast<std::uint32_t>(program_->slots_.size());
        cell.slot_count = static_cast<std::uint32_t>(node.slots.size());
        program_->slots_.insert(program_->slots_.end(), node.slots.begin(), node.slots.end());
        switch (node.op) {
            case Op::literal:
            case Op::path:
            case Op::member: cell.a = constant(node.value); break;
            case Op::context:
            case Op::call: cell.a = names(node.names); break;
            case Op::instance_of:
            case Op::convert:
                cell.a = static_cast<std::uint32_t>(program_->types_.size());
                program_->types_.push_back(node.declared);
                break;
            case Op::function:
                cell.a = static_cast<std::uint32_t>(program_->functions_.size());
                program_->functions_.push_back(function(node));
                break;
            case Op::native:
                cell.a = static_cast<std::uint32_t>(program_->natives_.size());
                program_->natives_.push_back(node.native);
                break;
            default: break;
        }
        if (node.op != Op::function) {
            std::vector<std::uint32_t> kids;
            kids.reserve(node.kids.size());
            for (const Node* kid : node.kids) kids.push_back(kid == nullptr ? Program::none : emit(*kid));
            fold(cell, kids);
            cell.first = static_cast<std::uint32_t>(program_->links_.size());
            cell.count = static_cast<std::uint32_t>(kids.size());
            program_->links_.insert(program_->links_.end(), kids.begin(), kids.end());
        }
        program_->cells_.push_back(cell);
        return static_cast<std::uint32_t>(program_->cells_.size() - 1);
    }

    // A list or range of literals is a literal.
    void fold(Program::Cell& cell, std::vector<std::uint32_t>& kids) {
        if (cell.op != Op::list && cell.op != Op::range) return;
        if (cell.op == Op::range && cell.flag) return;
        std::vector<Value> values;
        for (const std::uint32_t kid : kids) {
            if (kid == Program::none) {
                values.emplace_back();
                continue;
            }
            const Value* value = program_->constant(kid);
            if (value == nullptr) return;
            values.push_back(*value);
        }
        if (cell.op == Op::list) {
            cell.a = constant(Value::list(std::move(values)));
        } else {
            cell.a = constant(make_range(values[0], values[1], kids[0] != Program::none,
                                         kids[1] != Program::none, cell.low_closed, cell.high_closed));
        }
        cell.op = Op::literal;
        kids.clear();
    }

    std::uint32_t constant(const Value& value) {
        program_->constants_.push_back(value);
        return static_cast<std::uint32_t>(program_->constants_.size() - 1);
    }
    std::uint32_t names(const std::vector<std::string>& names) {
        const auto first = static_cast<std::uint32_t>(program_->constants_.size());
        for (const std::string& name : names) program_->constants_.push_back(Value::string(name));
        if (names.empty()) return Program::none;
        return first;
    }

    static std::shared_ptr<const FeelFunction> function(const Node& node) {
        auto function = std::make_shared<FeelFunction>();
        function->names_ = node.names;
        function->parameter_types_ = node.parameter_types;
        function->captures_ = node.captures;
        function->self_slot_ = node.self_slot;
        function->type_ = node.type;
        function->body_ = Compiler{}.compile(*node.kids[0], node.frame_size);
        return function;
    }

    std::shared_ptr<Program> program_;
};

std::shared_ptr<const Program> Program::compile(const Node& root, int frame_size) {
    return Compiler{}.compile(root, frame_size);
}

}  // namespace ph::feel
