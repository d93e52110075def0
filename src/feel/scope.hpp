// Which names mean what while parsing. FEEL names may hold spaces and operators, so the parser asks the scope
// for the longest known name at a position in the text.
#pragma once
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "feel/ast.hpp"

namespace ph::feel {

// Named types of a model.
class TypeNames {
  public:
    virtual ~TypeNames() = default;
    // nullptr when there is no such type.
    [[nodiscard]] virtual TypeRef find(std::string_view name) const = 0;
};

// A name as written may have other white space than the name as declared. The number of bytes of `text` from
// `at` that spell `name`, or 0.
std::size_t match_name(std::string_view text, std::size_t at, std::string_view name);
// One space between words, none around the other characters a name may hold: the form in which names compare.
std::string normal_name(std::string_view name);

bool is_name_start(char32_t c);
bool is_name_part(char32_t c);

class Scope {
  public:
    struct Match {
        std::size_t length = 0;  // bytes of source text
        std::string name;
        int slot = -1;  // a variable of the present function
        TypeRef type;
        std::vector<int> item_slots;      // filters whose element may have this member, innermost first
        const Value* constant = nullptr;  // a built-in function
        bool known_member = false;        // the innermost element is known to have the member
    };

    Scope();

    // Names of members anywhere in the model; candidates after a point and inside filters of unknown
    // elements.
    std::set<std::string, std::less<>> member_names;

    // --- levels
    void push();
    void pop();
    // Declares a variable in the innermost level; the slot it gets.
    int declare(const std::string& name, TypeRef type);
    // Opens a level whose names are the members of a filter's element; the element's slot.
    int push_item(const TypeRef& element);
    void push_function();
    // The captures of the function that ends, and the size of its frame.
    std::vector<Capture> pop_function(int& frame_size);
    // A slot without a name in the present function.
    int reserve();
    [[nodiscard]] int frame_size() const { return functions_.back().slots; }
    // The slot of the value that a unary test calls "?"; -1 outside unary tests.
    int input_slot = -1;

    // The longest name known at this place of the text.
    std::optional<Match> longest(std::string_view text, std::size_t at);
    // The longest member name at this place: of a known context type, else of the model.
    [[nodiscard]] std::size_t longest_member(std::string_view text, std::size_t at, const Type* owner,
                                             std::string& name) const;
    // A name that looks like the given one, for "bedoelt u ...?"; empty when there is none.
    [[nodiscard]] std::string similar(std::string_view name) const;
    [[nodiscard]] bool inside_filter_of_unknown() const;
    [[nodiscard]] std::vector<int> open_item_slots();

  private:
    struct Local {
        std::string name;
        TypeRef type;
        int slot;
    };
    struct Level {
        std::vector<Local> locals;
        bool is_item = false;
        int item_slot = -1;
        TypeRef element;
    };
    struct Function {
        std::size_t first_level;
        int slots = 0;
        std::vector<Capture> captures;
    };

    // The slot in the present function of a variable of function `owner`.
    int localize(int slot, std::size_t owner);
    [[nodiscard]] std::size_t owner_of(std::size_t level) const;

    std::vector<Level> levels_;
    std::vector<Function> functions_;
};

// A function node that uses the name it will be given does not capture it: it finds itself in a slot of its
// frame.
void bind_self(Node& function, int outer_slot);

}  // namespace ph::feel
