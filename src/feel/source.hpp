// Where a piece of FEEL text comes from, so that every message can say file, line and column.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace ph::feel {

// A half-open range of byte offsets in one FEEL text.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

// A FEEL text and its first character's place in a file.
struct Source {
    std::string text;
    std::string file;
    int line = 1;
    int column = 1;
    std::string where;  // for people: "regel 3, kolom 'leeftijd'"; may be empty
    std::string_view
        raw;  // the text as the file spells it, with XML entities; only while loading, may be empty

    // Line and column of an offset; columns count code points.
    [[nodiscard]] Place place(std::uint32_t offset) const;
};

// Collects everything that is wrong while loading.
class Problems {
  public:
    void add(const Source& source, Span span, std::string code, std::string message);
    void add(Problem problem) { list_.push_back(std::move(problem)); }
    [[nodiscard]] bool empty() const { return list_.empty(); }
    [[nodiscard]] std::size_t size() const { return list_.size(); }
    // Drops what was added after the list had this size (a parse that was tried and abandoned).
    void rewind(std::size_t size) { list_.resize(size); }
    [[nodiscard]] const std::vector<Problem>& list() const { return list_; }
    [[nodiscard]] std::vector<Problem> take() { return std::move(list_); }

  private:
    std::vector<Problem> list_;
};

}  // namespace ph::feel
