// The lexical half of the parser.
#include "feel/parser.hpp"
#include "feel/utf8.hpp"

namespace ph::feel {
namespace {

bool is_blank(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0x85 || c == 0xA0 || c == 0x1680 || c == 0x180E ||
           (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c == 0xFEFF;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// `count` hexadecimal digits at `at`, or nothing.
std::optional<char32_t> hex(std::string_view text, std::size_t at, std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    char32_t value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        const int digit = hex_value(text[i]);
        if (digit < 0) return std::nullopt;
        value = value * 16 + static_cast<char32_t>(digit);
    }
    return value;
}

}  // namespace

void Parser::skip_blanks() {
    while (start_ < text_.size()) {
        std::size_t ahead = start_;
        if (is_blank(utf8::next(text_, ahead))) {
            start_ = ahead;
        } else if (text_.substr(start_, 2) == "//") {
            start_ = std::min(text_.find('\n', start_), text_.size());
        } else if (text_.substr(start_, 2) == "/*") {
            const std::size_t close = text_.find("*/", start_ + 2);
            start_ = close == std::string_view::npos ? text_.size() : close + 2;
        } else {
            return;
        }
    }
}

void Parser::read() {
    before_ = stop_;
    start_ = stop_;
    skip_blanks();
    stop_ = start_;
    if (start_ >= text_.size()) {
        token_ = Token::end;
        return;
    }
    const char c = text_[start_];
    const char following = start_ + 1 < text_.size() ? text_[start_ + 1] : '\0';
    if (is_digit(c) || (c == '.' && is_digit(following))) {
        token_ = Token::number;
        while (stop_ < text_.size() && is_digit(text_[stop_])) ++stop_;
        if (stop_ + 1 < text_.size() && text_[stop_] == '.' && is_digit(text_[stop_ + 1])) {
            ++stop_;
            while (stop_ < text_.size() && is_digit(text_[stop_])) ++stop_;
        }
        std::size_t exponent = stop_;
        if (exponent < text_.size() && (text_[exponent] == 'e' || text_[exponent] == 'E')) {
            ++exponent;
            if (exponent < text_.size() && (text_[exponent] == '+' || text_[exponent] == '-')) ++exponent;
            if (exponent < text_.size() && is_digit(text_[exponent])) {
                while (exponent < text_.size() && is_digit(text_[exponent])) ++exponent;
                stop_ = exponent;
            }
        }
        return;
    }
    if (c == '"' || (c == '@' && following == '"')) {
        token_ = c == '"' ? Token::string : Token::at_string;
        stop_ += c == '"' ? 1 : 2;
        while (stop_ < text_.size() && text_[stop_] != '"') stop_ += text_[stop_] == '\\' ? 2 : 1;
        if (stop_ >= text_.size()) {
            stop_ = text_.size();
            token_ = Token::bad;
            return;
        }
        ++stop_;
        return;
    }
    std::size_t ahead = start_;
    if (is_name_start(utf8::next(text_, ahead))) {
        token_ = Token::word;
        stop_ = ahead;
        while (ahead < text_.size() && is_name_part(utf8::next(text_, ahead))) stop_ = ahead;
        return;
    }
    token_ = Token::symbol;
    static constexpr std::string_view pairs[] = {"..", "**", "<=", ">=", "!=", "->"};
    const std::string_view two = text_.substr(start_, 2);
    if (std::find(std::begin(pairs), std::end(pairs), two) != std::end(pairs)) {
        stop_ = start_ + 2;
    } else {
        stop_ = ahead;
        static constexpr std::string_view singles = "+-*/=<>()[]{},:.";
        if (singles.find(c) == std::string_view::npos) token_ = Token::bad;
    }
}

void Parser::seek(std::size_t at) {
    stop_ = at;
    read();
}

bool Parser::is(std::string_view symbol) const {
    return token_ == Token::symbol && text_.substr(start_, stop_ - start_) == symbol;
}

bool Parser::take(std::string_view symbol) {
    if (!is(symbol)) return false;
    read();
    return true;
}

bool Parser::expect(std::string_view symbol) {
    if (take(symbol)) return true;
    fail("hier hoort '" + std::string{symbol} + "' te staan");
    return false;
}

bool Parser::is_word(std::string_view word) const {
    return token_ == Token::word && text_.substr(start_, stop_ - start_) == word;
}

bool Parser::take_word(std::string_view word) {
    if (!is_word(word)) return false;
    read();
    return true;
}

bool Parser::expect_word(std::string_view word) {
    if (take_word(word)) return true;
    fail("hier hoort '" + std::string{word} + "' te staan");
    return false;
}

std::optional<std::string> Parser::unquote(std::string_view literal) {
    std::string out;
    const std::string_view body = literal.substr(1, literal.size() - 2);
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (body[at] != '\\' || at + 1 == body.size()) {
            out += body[at];
            continue;
        }
        const char escaped = body[++at];
        switch (escaped) {
            case 'n': out += '\n'; break;
            case 'r': out += '\r'; break;
            case 't': out += '\t'; break;
            case '\'':
            case '"':
            case '\\': out += escaped; break;
            case 'u':
            case 'U': {
                const std::size_t width = escaped == 'u' ? 4 : 6;
                auto unit = hex(body, at + 1, width);
                if (!unit) return std::nullopt;
                at += width;
                // A surrogate pair written as two \u escapes is one character.
                if (*unit >= 0xD800 && *unit < 0xDC00 && body.substr(at + 1, 2) == "\\u") {
                    const auto low = hex(body, at + 3, 4);
                    if (low && *low >= 0xDC00 && *low < 0xE000) {
                        unit = 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00);
                        at += 6;
                    }
                }
                if (*unit > 0x10FFFF || (*unit >= 0xD800 && *unit < 0xE000)) return std::nullopt;
                utf8::append(out, *unit);
                break;
            }
            default:
                // Not an escape of FEEL: the backslash stands for itself, as regular expressions need it.
                out += '\\';
                out += escaped;
        }
    }
    return out;
}

// The typewriter's and the typographic one: both may stand inside a name (rule 30).
bool Parser::is_apostrophe() const {
    const std::string_view text = text_.substr(start_, stop_ - start_);
    return token_ == Token::bad && (text == "'" || text == "\u2019");
}

std::string Parser::new_name(std::initializer_list<std::string_view> stops) {
    const std::size_t from = start_;
    while (token_ == Token::word || token_ == Token::number ||
           (token_ == Token::symbol &&
            std::string_view{"+-*/.'"}.find(text_[start_]) != std::string_view::npos) ||
           is_apostrophe()) {
        const std::string_view text = text_.substr(start_, stop_ - start_);
        if (std::find(stops.begin(), stops.end(), text) != stops.end()) break;
        read();
    }
    return normal_name(text_.substr(from, before_ > from ? before_ - from : 0));
}

Node* Parser::fail(std::string message) {
    return fail_at({static_cast<std::uint32_t>(start_), static_cast<std::uint32_t>(stop_)},
                   std::move(message));
}

Node* Parser::fail_at(Span span, std::string message) {
    // The first failure explains the text; what follows from it would only distract.
    if (!failed_) problems_.add(*source_, span, "feel-syntaxis", std::move(message));
    failed_ = true;
    return nullptr;
}

}  // namespace ph::feel
