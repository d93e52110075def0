#include "feel/regex.hpp"

#include <unicode/regex.h>

#include <limits>

#include "feel/utf8.hpp"

namespace ph::feel {
namespace {

// A generous bound for one match: ICU counts in units of about a millisecond of work.
constexpr std::int32_t time_limit = 200;
constexpr std::int32_t stack_limit = 8'000'000;  // bytes of ICU's own backtracking stack

bool has(std::string_view flags, char flag) {
    return flags.find(flag) != std::string_view::npos;
}

// Rewrites an XPath pattern for ICU; every construct ICU knows and XPath does not is refused.
class Translator {
  public:
    Translator(std::string_view pattern, std::string_view flags) : in_(pattern), flags_(flags) {}

    std::optional<std::string> run() {
        if (has(flags_, 'x')) strip_blanks();
        while (at_ < in_.size() && ok_) step();
        if (!ok_ || depth_ != 0) return std::nullopt;
        return std::move(out_);
    }

  private:
    void strip_blanks() {
        int classes = 0;
        for (std::size_t i = 0; i < in_.size(); ++i) {
            const char c = in_[i];
            if (classes == 0 && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
            stripped_ += c;
            // An escape outside a class may itself hold blanks ("\ s"); its character follows the next
            // blanks.
            if (c == '\\') {
                std::size_t next = i + 1;
                while (classes == 0 && next < in_.size() && in_[next] == ' ') ++next;
                if (next < in_.size()) stripped_ += in_[next];
                i = next;
                continue;
            }
            if (c == '[') ++classes;
            if (c == ']' && classes > 0) --classes;
        }
        in_ = stripped_;
    }

    void step() {
        const char c = in_[at_];
        switch (c) {
            case '\\': escape(false); return;
            case '[': character_class(); return;
            case '.':
                out_ += has(flags_, 's') ? "." : "[^\\n\\r]";
                ++at_;
                quantifier();
                return;
            case '$':
                out_ += has(flags_, 'm') ? "$" : "\\z";
                ++at_;
                return;
            case '(':
                ++depth_;
                if (in_.substr(at_, 3) == "(?:") {
                    out_ += "(?:";
                    at_ += 3;
                } else if (in_.substr(at_, 2) == "(?") {
                    ok_ = false;
                } else {
                    open_.push_back(++groups_);
                    out_ += c;
                    ++at_;
                    return;
                }
                open_.push_back(0);
                return;
            case ')':
                if (depth_ == 0) {
                    ok_ = false;
                    return;
                }
                --depth_;
                if (open_.back() != 0) closed_ = std::max(closed_, open_.back());
                open_.pop_back();
                out_ += c;
                ++at_;
                quantifier();
                return;
            case ']':
            case '}':
            case '*':
            case '+':
            case '?':
            case '{': ok_ = false; return;  // closes, or repeats, what was not there
            default: break;
        }
        literal();
        if (c != '^' && c != '|') quantifier();
    }

    void literal() {
        const std::size_t from = at_;
        utf8::next(in_, at_);
        out_.append(in_, from, at_ - from);
    }

    // One quantifier, perhaps reluctant; ICU's possessive form ("a++") is refused by step().
    void quantifier() {
        if (at_ >= in_.size()) return;
        const char c = in_[at_];
        if (c == '*' || c == '+' || c == '?') {
            out_ += c;
            ++at_;
        } else if (c == '{') {
            const std::size_t close = in_.find('}', at_);
            if (close == std::string_view::npos || !is_count(in_.substr(at_ + 1, close - at_ - 1))) {
                ok_ = false;
                return;
            }
            out_.append(in_, at_, close - at_ + 1);
            at_ = close + 1;
        } else {
            return;
        }
        if (at_ < in_.size() && in_[at_] == '?') {
            out_ += '?';
            ++at_;
        }
    }

    static bool is_count(std::string_view text) {
        const std::size_t comma = text.find(',');
        const auto digits = [](std::string_view part) {
            return part.size() <= 6 && part.find_first_not_of("0123456789") == std::string_view::npos;
        };
        const std::string_view low = text.substr(0, comma);
        if (low.empty() || !digits(low)) return false;
        return comma == std::string_view::npos || digits(text.substr(comma + 1));
    }

    void escape(bool in_class) {
        if (at_ + 1 >= in_.size()) {
            ok_ = false;
            return;
        }
        const char c = in_[at_ + 1];
        at_ += 2;
        static constexpr std::string_view plain = "nrt\\|.?*+(){}[]-^$dD";
        if (plain.find(c) != std::string_view::npos) {
            out_ += '\\';
            out_ += c;
        } else if (c == 'p' || c == 'P') {
            property(c);
        } else if (c >= '1' && c <= '9' && !in_class) {
            back_reference(c - '0');
        } else {
            switch (c) {
                case 's': out_ += "[ \\t\\n\\r]"; break;
                case 'S': out_ += "[^ \\t\\n\\r]"; break;
                case 'w': out_ += "[^\\p{P}\\p{Z}\\p{C}]"; break;
                case 'W': out_ += "[\\p{P}\\p{Z}\\p{C}]"; break;
                case 'i': out_ += "[\\p{L}\\p{Nl}_:]"; break;
                case 'I': out_ += "[^\\p{L}\\p{Nl}_:]"; break;
                case 'c': out_ += "[\\p{L}\\p{N}\\p{M}_:.\\-\\u00B7]"; break;
                case 'C': out_ += "[^\\p{L}\\p{N}\\p{M}_:.\\-\\u00B7]"; break;
                default: ok_ = false; return;
            }
        }
        if (!in_class) quantifier();
    }

    void property(char c) {
        if (at_ >= in_.size() || in_[at_] != '{') {
            ok_ = false;
            return;
        }
        const std::size_t close = in_.find('}', at_);
        if (close == std::string_view::npos) {
            ok_ = false;
            return;
        }
        std::string name{in_.substr(at_ + 1, close - at_ - 1)};
        ok_ = !name.empty() && name.find_first_of(" \t=:") == std::string::npos;
        // XPath's IsX is a Unicode block; other names are general categories.
        if (name.starts_with("Is")) name = "block=" + name.substr(2);
        out_ += std::string{"\\"} + c + '{' + name + '}';
        at_ = close + 1;
    }

    void back_reference(int number) {
        // More digits belong to it as long as such a group has been closed.
        while (at_ < in_.size() && in_[at_] >= '0' && in_[at_] <= '9' &&
               number * 10 + (in_[at_] - '0') <= closed_) {
            number = number * 10 + (in_[at_++] - '0');
        }
        ok_ = number <= closed_ && std::find(open_.begin(), open_.end(), number) == open_.end();
        out_ += "(?:\\" + std::to_string(number) + ')';
    }

    void character_class() {
        class_body();
        if (ok_) quantifier();
    }

    // "[...]", with "-[...]" at its end for a subtraction.
    void class_body() {
        if (++class_depth_ > 50) {
            ok_ = false;
            return;
        }
        ++at_;
        out_ += '[';
        if (at_ < in_.size() && in_[at_] == '^') {
            out_ += '^';
            ++at_;
        }
        // The items are a set of their own, so that a subtraction applies to all of them.
        const std::size_t items_at = out_.size();
        const bool negated = out_.back() == '^';
        bool any = false;
        bool subtracted = false;
        while (at_ < in_.size() && in_[at_] != ']' && ok_) {
            const char c = in_[at_];
            if (c == '-' && at_ + 1 < in_.size() && in_[at_ + 1] == '[' && any) {
                ++at_;
                if (negated) {
                    out_.erase(items_at - 1, 1);
                    out_.insert(items_at - 1, "[^");
                } else {
                    out_.insert(items_at, "[");
                }
                out_ += "]--";
                class_body();
                subtracted = true;
                break;
            }
            any = true;
            if (c == '\\') {
                escape(true);
            } else if (c == '[') {
                ok_ = false;
            } else if (c == '-') {
                // A range when something stands on both sides, otherwise the character itself.
                const bool last = at_ + 1 < in_.size() && in_[at_ + 1] == ']';
                out_ += last || out_.size() == items_at ? "\\-" : "-";
                ++at_;
            } else {
                static constexpr std::string_view special = "&|~#^$(){}*+?. \t\n\r:";
                if (special.find(c) != std::string_view::npos) out_ += '\\';
                literal();
            }
        }
        if (!ok_ || at_ >= in_.size() || in_[at_] != ']' || (!any && !subtracted)) {
            ok_ = false;
            return;
        }
        ++at_;
        out_ += ']';
        --class_depth_;
    }

    std::string_view in_;
    std::string_view flags_;
    std::string stripped_;
    std::string out_;
    std::size_t at_ = 0;
    int depth_ = 0;
    int class_depth_ = 0;
    int groups_ = 0;
    int closed_ = 0;
    std::vector<int> open_;
    bool ok_ = true;
};

icu::UnicodeString to_icu(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

// XPath's replacement text: "$1" is a group, "\$" and "\\" are the characters.
bool append_replacement(const icu::UnicodeString& replacement, const icu::RegexMatcher& matcher,
                        icu::UnicodeString& out) {
    for (std::int32_t i = 0; i < replacement.length(); ++i) {
        const char16_t c = replacement[i];
        const char16_t next = i + 1 < replacement.length() ? replacement[i + 1] : u'\0';
        if (c == u'\\') {
            if (next != u'\\' && next != u'$') return false;
            out += next;
            ++i;
        } else if (c == u'$') {
            if (next < u'0' || next > u'9') return false;
            std::int32_t group = next - u'0';
            ++i;
            while (i + 1 < replacement.length() && replacement[i + 1] >= u'0' && replacement[i + 1] <= u'9' &&
                   group * 10 + (replacement[i + 1] - u'0') <= matcher.groupCount()) {
                group = group * 10 + (replacement[++i] - u'0');
            }
            if (group > matcher.groupCount()) continue;
            UErrorCode status = U_ZERO_ERROR;
            out += matcher.group(group, status);
        } else {
            out += c;
        }
    }
    return true;
}

}  // namespace

struct Regex::Compiled {
    std::unique_ptr<icu::RegexPattern> pattern;
    bool literal = false;

    [[nodiscard]] std::unique_ptr<icu::RegexMatcher> matcher(const icu::UnicodeString& text) const {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::RegexMatcher> matcher{pattern->matcher(text, status)};
        if (matcher) {
            matcher->setTimeLimit(time_limit, status);
            matcher->setStackLimit(stack_limit, status);
        }
        return U_SUCCESS(status) ? std::move(matcher) : nullptr;
    }
};

Regex::Regex(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Regex::~Regex() = default;

std::optional<std::string> Regex::translate(std::string_view pattern, std::string_view flags) {
    return Translator{pattern, flags}.run();
}

std::shared_ptr<const Regex> Regex::compile(std::string_view pattern, std::string_view flags) {
    constexpr std::size_t longest = 10'000;
    if (flags.find_first_not_of("smixq") != std::string_view::npos || pattern.size() > longest)
        return nullptr;
    std::uint32_t options = UREGEX_UNIX_LINES;
    if (has(flags, 'i')) options |= UREGEX_CASE_INSENSITIVE;
    auto compiled = std::make_unique<Compiled>();
    icu::UnicodeString text;
    if (has(flags, 'q')) {
        compiled->literal = true;
        options |= UREGEX_LITERAL;
        text = to_icu(pattern);
    } else {
        if (has(flags, 's')) options |= UREGEX_DOTALL;
        if (has(flags, 'm')) options |= UREGEX_MULTILINE;
        const auto translated = translate(pattern, flags);
        if (!translated) return nullptr;
        text = to_icu(*translated);
    }
    UErrorCode status = U_ZERO_ERROR;
    UParseError where{};
    compiled->pattern.reset(icu::RegexPattern::compile(text, options, where, status));
    if (U_FAILURE(status)) return nullptr;
    return std::shared_ptr<const Regex>{new Regex{std::move(compiled)}};
}

std::optional<bool> Regex::matches(std::string_view text) const {
    const icu::UnicodeString input = to_icu(text);
    const auto matcher = compiled_->matcher(input);
    if (!matcher) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const bool found = matcher->find(status) != 0;
    if (U_FAILURE(status)) return std::nullopt;
    return found;
}

std::optional<std::string> Regex::replace(std::string_view text, std::string_view replacement) const {
    if (matches("") != false) return std::nullopt;
    const icu::UnicodeString input = to_icu(text);
    const icu::UnicodeString by = to_icu(replacement);
    const auto matcher = compiled_->matcher(input);
    if (!matcher) return std::nullopt;
    icu::UnicodeString out;
    std::int32_t last = 0;
    UErrorCode status = U_ZERO_ERROR;
    while (matcher->find(status) && U_SUCCESS(status)) {
        out.append(input, last, matcher->start(status) - last);
        if (compiled_->literal) {
            out += by;
        } else if (!append_replacement(by, *matcher, out)) {
            return std::nullopt;
        }
        last = matcher->end(status);
    }
    if (U_FAILURE(status)) return std::nullopt;
    out.append(input, last, input.length() - last);
    return to_utf8(out);
}

std::optional<std::vector<std::string>> Regex::split(std::string_view text) const {
    if (matches("") != false) return std::nullopt;
    const icu::UnicodeString input = to_icu(text);
    const auto matcher = compiled_->matcher(input);
    if (!matcher) return std::nullopt;
    std::vector<std::string> parts;
    std::int32_t last = 0;
    UErrorCode status = U_ZERO_ERROR;
    while (matcher->find(status) && U_SUCCESS(status)) {
        parts.push_back(to_utf8(input.tempSubStringBetween(last, matcher->start(status))));
        last = matcher->end(status);
    }
    if (U_FAILURE(status)) return std::nullopt;
    parts.push_back(to_utf8(input.tempSubString(last)));
    return parts;
}

}  // namespace ph::feel
