// Regular expressions as XPath and XML Schema define them (F&O 3.1 section 5.6), which FEEL uses, run by ICU.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ph::feel {

class Regex {
  public:
    // `flags`: any of s, m, i, x, q. Nothing when the pattern or the flags are not valid XPath.
    static std::shared_ptr<const Regex> compile(std::string_view pattern, std::string_view flags);
    ~Regex();
    Regex(const Regex&) = delete;
    Regex& operator=(const Regex&) = delete;

    // Each gives nothing when matching takes too long (a pattern with catastrophic backtracking).
    [[nodiscard]] std::optional<bool> matches(std::string_view text) const;
    // Nothing as well when the pattern matches the empty string or the replacement is malformed.
    [[nodiscard]] std::optional<std::string> replace(std::string_view text,
                                                     std::string_view replacement) const;
    [[nodiscard]] std::optional<std::vector<std::string>> split(std::string_view text) const;

    // The ICU pattern for an XPath one; nothing when it is malformed. For tests.
    static std::optional<std::string> translate(std::string_view pattern, std::string_view flags);

  private:
    struct Compiled;
    explicit Regex(std::unique_ptr<Compiled> compiled);
    std::unique_ptr<Compiled> compiled_;
};

}  // namespace ph::feel
