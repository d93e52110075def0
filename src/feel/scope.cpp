#include "feel/scope.hpp"

#include "feel/builtins.hpp"
#include "feel/utf8.hpp"

namespace ph::feel {
namespace {

bool is_space(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c == 0xFEFF;
}

// Levenshtein distance, bounded: names further apart than two edits do not look alike.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

}  // namespace

bool is_name_start(char32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '?' ||
           (c >= 0xC0 && c <= 0xD6) || (c >= 0xD8 && c <= 0xF6) || (c >= 0xF8 && c <= 0x2FF) ||
           (c >= 0x370 && c <= 0x37D) || (c >= 0x37F && c <= 0x1FFF) || (c >= 0x200C && c <= 0x200D) ||
           (c >= 0x2070 && c <= 0x218F) || (c >= 0x2C00 && c <= 0x2FEF) || (c >= 0x3001 && c <= 0xD7FF) ||
           (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFFC) || (c >= 0x10000 && c <= 0xEFFFF);
}

bool is_name_part(char32_t c) {
    return is_name_start(c) || (c >= '0' && c <= '9') || c == 0xB7 || (c >= 0x300 && c <= 0x36F) ||
           c == 0x203F || c == 0x2040;
}

std::string normal_name(std::string_view name) {
    std::string out;
    bool space = false;
    bool after_part = false;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t from = at;
        const char32_t c = utf8::next(name, at);
        if (is_space(c)) {
            space = true;
            continue;
        }
        const bool part = is_name_part(c);
        if (space && after_part && part) out += ' ';
        out.append(name, from, at - from);
        after_part = part;
        space = false;
    }
    return out;
}

std::size_t match_name(std::string_view text, std::size_t at, std::string_view name) {
    std::size_t t = at;
    bool last_is_part = false;
    for (std::size_t n = 0; n < name.size();) {
        if (name[n] == ' ') {
            const std::size_t from = t;
            while (t < text.size()) {
                std::size_t ahead = t;
                if (!is_space(utf8::next(text, ahead))) break;
                t = ahead;
            }
            if (t == from) return 0;
            ++n;
            continue;
        }
        const char32_t wanted = utf8::next(name, n);
        if (t >= text.size()) return 0;
        std::size_t ahead = t;
        char32_t found = utf8::next(text, ahead);
        // White space around an operator inside a name does not matter.
        while (found != wanted && is_space(found) && ahead < text.size() &&
               (!last_is_part || !is_name_part(wanted))) {
            found = utf8::next(text, ahead);
        }
        if (found != wanted) return 0;
        t = ahead;
        last_is_part = is_name_part(wanted);
    }
    if (last_is_part && t < text.size()) {
        std::size_t ahead = t;
        if (is_name_part(utf8::next(text, ahead))) return 0;
    }
    return t - at;
}

Scope::Scope() {
    functions_.push_back({0, 0, {}});
    levels_.emplace_back();
}

void Scope::push() {
    levels_.emplace_back();
}
void Scope::pop() {
    levels_.pop_back();
}

int Scope::reserve() {
    return functions_.back().slots++;
}

int Scope::declare(const std::string& name, TypeRef type) {
    const int slot = reserve();
    levels_.back().locals.push_back({normal_name(name), type ? std::move(type) : type_of(Shape::any), slot});
    return slot;
}

int Scope::push_item(const TypeRef& element) {
    Level& level = levels_.emplace_back();
    level.is_item = true;
    level.item_slot = reserve();
    level.element = element ? element : type_of(Shape::any);
    return level.item_slot;
}

void Scope::push_function() {
    functions_.push_back({levels_.size(), 0, {}});
    levels_.emplace_back();
}

std::vector<Capture> Scope::pop_function(int& frame_size) {
    Function function = std::move(functions_.back());
    functions_.pop_back();
    levels_.resize(function.first_level);
    frame_size = function.slots;
    return std::move(function.captures);
}

std::size_t Scope::owner_of(std::size_t level) const {
    std::size_t owner = functions_.size() - 1;
    while (functions_[owner].first_level > level) --owner;
    return owner;
}

int Scope::localize(int slot, std::size_t owner) {
    for (std::size_t f = owner + 1; f < functions_.size(); ++f) {
        auto& captures = functions_[f].captures;
        const auto known =
            std::find_if(captures.begin(), captures.end(), [&](const Capture& c) { return c.from == slot; });
        if (known == captures.end()) {
            captures.push_back({slot, functions_[f].slots++});
            slot = captures.back().to;
        } else {
            slot = known->to;
        }
    }
    return slot;
}

std::optional<Scope::Match> Scope::longest(std::string_view text, std::size_t at) {
    std::optional<Match> best;
    std::size_t best_owner = 0;
    for (std::size_t i = levels_.size(); i-- > 0;) {
        const Level& level = levels_[i];
        const auto offer = [&](std::string_view name, int slot, const TypeRef& type, bool member) {
            const std::size_t length = match_name(text, at, name);
            if (length == 0 || (best && length < best->length)) return;
            if (best && length == best->length) {
                // An inner member that may be absent leaves the outer meaning as the fallback.
                if (member && best->slot < 0)
                    best->item_slots.push_back(localize(level.item_slot, owner_of(i)));
                if (!member && best->slot < 0 && !best->known_member) {
                    best->slot = slot;
                    best->type = type;
                    best_owner = owner_of(i);
                }
                return;
            }
            best = Match{};
            best->length = length;
            best->name = name;
            best->type = type;
            if (member) {
                best->item_slots.push_back(localize(level.item_slot, owner_of(i)));
                best->known_member = !level.element->open && level.element->shape == Shape::context;
            } else {
                best->slot = slot;
                best_owner = owner_of(i);
            }
        };
        if (level.is_item) {
            const Type& element = *level.element;
            for (const Field& field : element.fields) offer(field.name, -1, field.type, true);
            const bool unknown =
                element.shape == Shape::any || (element.shape == Shape::context && element.open);
            if (unknown) {
                for (const std::string& name : member_names) offer(name, -1, type_of(Shape::any), true);
            }
            offer("item", level.item_slot, level.element, false);
        }
        for (auto local = level.locals.rbegin(); local != level.locals.rend(); ++local) {
            offer(local->name, local->slot, local->type, false);
        }
    }
    if (best && best->slot >= 0) best->slot = localize(best->slot, best_owner);
    for (const auto& [name, value] : builtin_functions()) {
        const std::size_t length = match_name(text, at, name);
        if (length == 0 || (best && length <= best->length)) continue;
        best = Match{};
        best->length = length;
        best->name = name;
        best->type = type_of(Shape::function);
        best->constant = &value;
    }
    return best;
}

std::size_t Scope::longest_member(std::string_view text, std::size_t at, const Type* owner,
                                  std::string& name) const {
    std::size_t best = 0;
    const auto offer = [&](std::string_view candidate) {
        const std::size_t length = match_name(text, at, candidate);
        if (length > best) {
            best = length;
            name = candidate;
        }
    };
    static constexpr std::string_view properties[] = {"time offset", "start included", "end included"};
    for (const std::string_view property : properties) offer(property);
    if (owner != nullptr && owner->shape == Shape::context && !owner->open) {
        for (const Field& field : owner->fields) offer(field.name);
    } else {
        for (const std::string& member : member_names) offer(member);
    }
    return best;
}

std::string Scope::similar(std::string_view name) const {
    std::string best;
    std::size_t least = std::min<std::size_t>(2, name.size() / 3) + 1;
    const auto offer = [&](std::string_view candidate) {
        if (candidate.size() > name.size() + 2 || name.size() > candidate.size() + 2) return;
        const std::size_t d = distance(name, candidate);
        if (d < least) {
            least = d;
            best = candidate;
        }
    };
    for (const Level& level : levels_) {
        for (const Local& local : level.locals) offer(local.name);
        if (level.is_item) {
            for (const Field& field : level.element->fields) offer(field.name);
        }
    }
    for (const auto& [builtin, value] : builtin_functions()) offer(builtin);
    return best;
}

bool Scope::inside_filter_of_unknown() const {
    return std::any_of(levels_.begin(), levels_.end(), [](const Level& level) {
        return level.is_item && (level.element->shape == Shape::any || level.element->open);
    });
}

std::vector<int> Scope::open_item_slots() {
    std::vector<int> slots;
    for (std::size_t i = levels_.size(); i-- > 0;) {
        const Level& level = levels_[i];
        if (level.is_item && (level.element->shape == Shape::any || level.element->open)) {
            slots.push_back(localize(level.item_slot, owner_of(i)));
        }
    }
    return slots;
}

void bind_self(Node& function, int outer_slot) {
    const auto self = std::find_if(function.captures.begin(), function.captures.end(),
                                   [&](const Capture& capture) { return capture.from == outer_slot; });
    if (self == function.captures.end()) return;
    function.self_slot = self->to;
    function.captures.erase(self);
}

}  // namespace ph::feel
