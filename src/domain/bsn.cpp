#include "domain/bsn.hpp"

namespace ph {

std::optional<Bsn> Bsn::parse(std::string_view text) {
    if (text.size() != 8 && text.size() != 9) return std::nullopt;
    std::string digits{text};
    if (digits.size() == 8) digits.insert(digits.begin(), '0');
    // The 11-test: weights 9..2 and -1 for the last digit; the sum is a multiple of eleven; nine zeroes are
    // nobody.
    int sum = 0;
    for (int i = 0; i < 9; ++i) {
        const char c = digits[static_cast<std::size_t>(i)];
        if (c < '0' || c > '9') return std::nullopt;
        sum += (c - '0') * (i == 8 ? -1 : 9 - i);
    }
    if (sum % 11 != 0 || digits == "000000000") return std::nullopt;
    return Bsn{std::move(digits)};
}

std::string Bsn::masked() const {
    return "******" + digits_.substr(6);
}

}  // namespace ph
