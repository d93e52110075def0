// Pages of a list ordered by a text (a name, a date): keyset paging on (text, id). The cursor is opaque to
// clients.
#pragma once
#include <string>
#include <string_view>

#include "base/id.hpp"
#include "base/result.hpp"

namespace ph::app {

// The last item of the page before.
struct TextKey {
    std::string value;
    Uuid id;
    friend bool operator==(const TextKey&, const TextKey&) = default;
};

std::string to_cursor(const TextKey& key);
// Fault::invalid when the text is no cursor of ours.
Result<TextKey> parse_text_cursor(std::string_view text);

}  // namespace ph::app
