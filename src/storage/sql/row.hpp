// One row of an answer. Columns count from 0; views into it end with the row.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/id.hpp"
#include "base/time.hpp"
#include "storage/sql/arguments.hpp"

namespace ph::storage::sql {

class Row {
  public:
    virtual ~Row() = default;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual bool boolean(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    [[nodiscard]] virtual std::span<const std::uint8_t> bytes(int column) const = 0;
    [[nodiscard]] virtual Date date(int column) const = 0;

    // Throws when the column holds something else (a damaged database or a defect).
    template <class T>
    [[nodiscard]] T get(int column) const {
        return Codec<T>::get(*this, column);
    }
};

}  // namespace ph::storage::sql
