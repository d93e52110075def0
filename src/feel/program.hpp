// Compiled FEEL: the tree as one array of small cells with constants and slots in place of names. Immutable
// and shared between threads.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "feel/ast.hpp"
#include "feel/machine.hpp"

namespace ph::feel {

class Program;
class FeelFunction;

// Logic of another library inside a program. `kids` are the program's indexes of the node's kids, which it
// may evaluate as often as it needs.
class Native {
  public:
    virtual ~Native() = default;
    virtual Value evaluate(Machine& machine, const Program& program, std::span<const std::uint32_t> kids,
                           Value* frame) const = 0;
};

class Program {
  public:
    // `frame_size` slots are needed to evaluate it.
    static std::shared_ptr<const Program> compile(const Node& root, int frame_size);

    // `frame` has frame_size() values, of which the first are the variables of the scope; never throws.
    Value evaluate(Machine& machine, Value* frame) const { return eval(root_, frame, machine); }
    [[nodiscard]] int frame_size() const noexcept { return frame_size_; }
    // The value when it does not depend on anything: a literal, after compilation.
    [[nodiscard]] const Value* constant() const { return constant(root_); }
    [[nodiscard]] const Value* constant(std::uint32_t at) const {
        return cells_[at].op == Op::literal ? &constants_[cells_[at].a] : nullptr;
    }

    // The value of one cell.
    Value eval(std::uint32_t at, Value* frame, Machine& machine) const;
    // Whether `value` passes the unary test in a cell: nothing when that cannot be said.
    std::optional<bool> test(std::uint32_t at, const Value& value, Value* frame, Machine& machine) const;

  private:
    friend class Compiler;
    struct Cell {
        Op op = Op::literal;
        bool low_closed = false;
        bool high_closed = false;
        bool flag = false;        // any: uses "?"; range: runs both ways; conditional: is boxed
        std::uint32_t first = 0;  // of its kids in links_
        std::uint32_t count = 0;
        std::uint32_t a = 0;      // constant, type, function or native, by op
        std::uint32_t slots = 0;  // first of its slots in slots_
        std::uint32_t slot_count = 0;
    };
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    [[nodiscard]] std::span<const std::uint32_t> kids(const Cell& cell) const {
        return {links_.data() + cell.first, cell.count};
    }
    Value eval_kid(const Cell& cell, std::size_t i, Value* frame, Machine& machine) const {
        return eval(links_[cell.first + i], frame, machine);
    }
    Value eval_list(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_context(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_range(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_member(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_logic(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_in(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_tests(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_iteration(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_quantified(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_filter(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_call(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_function(const Cell& cell, Value* frame, Machine& machine) const;
    Value eval_instance_of(const Cell& cell, Value* frame, Machine& machine) const;
    // Walks the product of the domains; `visit` says whether to go on. False when a domain cannot be walked.
    template <class Visit>
    bool walk(const Cell& cell, std::size_t variable, Value* frame, Machine& machine,
              const Visit& visit) const;

    std::vector<Cell> cells_;
    std::vector<std::uint32_t> links_;
    std::vector<int> slots_;
    std::vector<Value> constants_;
    std::vector<TypeRef> types_;
    std::vector<std::shared_ptr<const FeelFunction>> functions_;
    std::vector<std::shared_ptr<const Native>> natives_;
    std::uint32_t root_ = 0;
    int frame_size_ = 0;
};

// The code of a function literal; a function value adds the captured variables.
class FeelFunction final : public Callable {
  public:
    Value call(Machine& machine, const FunctionData& self, std::span<const Value> arguments) const override;
    [[nodiscard]] std::span<const std::string> parameters() const override { return names_; }
    [[nodiscard]] TypeRef type() const override { return type_; }
    [[nodiscard]] const std::vector<Capture>& captures() const { return captures_; }

  private:
    friend class Compiler;
    std::vector<std::string> names_;
    std::vector<TypeRef> parameter_types_;
    std::vector<Capture> captures_;
    int self_slot_ = -1;
    TypeRef type_;
    std::shared_ptr<const Program> body_;
};

// Values on the stack for small frames, on the heap for large ones; all start as null.
class Frame {
  public:
    explicit Frame(int size) : size_(static_cast<std::size_t>(size)) {
        if (size_ > most_on_stack) {
            large_ = std::make_unique<Value[]>(size_);  // NOLINT: a frame never grows
            values_ = large_.get();
        } else {
            values_ = reinterpret_cast<Value*>(small_.data());  // NOLINT: only what is used is constructed
            std::uninitialized_value_construct_n(values_, size_);
        }
    }
    ~Frame() {
        if (large_ == nullptr) std::destroy_n(values_, size_);
    }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;
    [[nodiscard]] Value* data() noexcept { return values_; }
    Value& operator[](std::size_t i) noexcept { return values_[i]; }

  private:
    static constexpr std::size_t most_on_stack = 12;
    std::size_t size_;
    Value* values_;
    std::unique_ptr<Value[]> large_;  // NOLINT: a frame never grows
    alignas(Value) std::array<std::byte, most_on_stack * sizeof(Value)> small_;
};

// The arithmetic of DMN 1.5 section 10.3.2.12 on any two values; null where it is not defined.
Value add(const Value& a, const Value& b, const Machine& machine);
Value subtract(const Value& a, const Value& b);
Value multiply(const Value& a, const Value& b);
Value divide(const Value& a, const Value& b);
Value power(const Value& a, const Value& b);
Value negate(const Value& a);

// A range value; null when an end that is written out is null or the ends have no order.
Value make_range(const Value& low, const Value& high, bool has_low, bool has_high, bool low_closed,
                 bool high_closed);

// Whether a value is in a list, range or single value, as "x in y" and a cell of a decision table ask it.
std::optional<bool> is_in(const Value& value, const Value& domain);

}  // namespace ph::feel
