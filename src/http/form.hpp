// The fields of an HTML form (application/x-www-form-urlencoded).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"

namespace ph::http {

class Form {
  public:
    // Fault::invalid when the body is no form, or not UTF-8.
    static Result<Form> read(const Request& request);

    // The first field of this name; empty when there is none.
    [[nodiscard]] std::string_view field(std::string_view name) const noexcept;

  private:
    std::vector<Parameter> fields_;
};

// "a=1&b=%C3%A9" as names and values; nothing when an escape is broken.
std::optional<std::vector<Parameter>> url_decoded(std::string_view text);

}  // namespace ph::http
