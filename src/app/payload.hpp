// The small JSON object that an audit event keeps of a change: which fields got which plain values. Free text
// of people stays out; the record itself has it.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/time.hpp"

namespace ph::app {

// A JSON string: quotes and escapes added.
std::string quoted(std::string_view text);

class Payload {
  public:
    Payload& add(std::string_view name, std::string_view value);
    Payload& add(std::string_view name, int value);
    Payload& add(std::string_view name, Date value) { return add(name, std::string_view{to_string(value)}); }
    template <class Kind>
    Payload& add(std::string_view name, const Id<Kind>& id) {
        return add(name, std::string_view{id.to_string()});
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    Payload& add(std::string_view name, Enum value) {
        return add(name, std::string_view{boost::describe::enum_to_string(value, "")});
    }
    // Left out when absent.
    template <class T>
    Payload& add(std::string_view name, const std::optional<T>& value) {
        return value ? add(name, *value) : *this;
    }

    [[nodiscard]] std::string json() const { return "{" + members_ + "}"; }

  private:
    void name(std::string_view name);
    std::string members_;
};

// "task 0190…": what an audit event is about.
template <class Kind>
std::string subject(std::string_view kind, const Id<Kind>& id) {
    return std::string{kind} + ' ' + id.to_string();
}

}  // namespace ph::app
