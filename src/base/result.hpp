// Result<T>: a value or an Error. Functions that can fail for a reason the caller must handle return it;
// exceptions are for defects and are caught once, at the edge (http session, cli main).
#pragma once
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/error.hpp"

namespace ph {

template <class T>
class [[nodiscard]] Result {
  public:
    using value_type = T;

    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit by design
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT: implicit by design

    [[nodiscard]] bool ok() const noexcept { return state_.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] T& value() & { return std::get<0>(state_); }
    [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
    [[nodiscard]] const Error& error() const& { return std::get<1>(state_); }
    [[nodiscard]] Error&& error() && { return std::get<1>(std::move(state_)); }

    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

  private:
    std::variant<T, Error> state_;
};

// Success without a value.
template <>
class [[nodiscard]] Result<void> {
  public:
    using value_type = void;

    Result() = default;
    Result(Error error) : error_(std::move(error)) {}  // NOLINT: implicit by design

    [[nodiscard]] bool ok() const noexcept { return !error_.has_value(); }
    explicit operator bool() const noexcept { return ok(); }
    [[nodiscard]] const Error& error() const& { return *error_; }
    [[nodiscard]] Error&& error() && { return std::move(*error_); }

  private:
    std::optional<Error> error_;
};

using Status = Result<void>;

}  // namespace ph

#define PH_JOIN_(a, b) a##b
#define PH_JOIN(a, b) PH_JOIN_(a, b)

// PH_TRY(auto x, f()): x is the value of f(), or the enclosing function returns f()'s error.
#define PH_TRY(declaration, expression)                       \
    auto PH_JOIN(ph_try_, __LINE__) = (expression);           \
    if (!PH_JOIN(ph_try_, __LINE__).ok()) {                   \
        return std::move(PH_JOIN(ph_try_, __LINE__)).error(); \
    }                                                         \
    declaration = std::move(PH_JOIN(ph_try_, __LINE__)).value()

// PH_CHECK(f()): the enclosing function returns f()'s error, if any.
#define PH_CHECK(expression)                                                                    \
    if (auto PH_JOIN(ph_check_, __LINE__) = (expression); !PH_JOIN(ph_check_, __LINE__).ok()) { \
        return std::move(PH_JOIN(ph_check_, __LINE__)).error();                                 \
    }
