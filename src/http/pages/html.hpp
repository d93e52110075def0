// Pages that the server makes itself, for before the screens are there: no script needed.
#pragma once
#include <string>
#include <string_view>

#include "http/response.hpp"
#include "http/site.hpp"

namespace ph::http {

// Text for inside HTML, also inside a quoted attribute.
std::string escaped(std::string_view text);

// The same for what people wrote themselves: marked as such where it is read from right to left, for browsers
// that do not find that out.
std::string own_text(std::string_view text);

// A whole page with our own style; `body` is HTML.
Response html_page(const Site& site, int status, std::string_view title, std::string_view body);

// The style of these pages, for /stijl.css.
std::string_view page_style();

}  // namespace ph::http
