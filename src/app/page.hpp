// Pages of a long list: keyset paging on (instant, id), newest first. The cursor is opaque to clients.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace ph::app {

// The last item of the page before.
struct PageKey {
    Instant at;
    Uuid id;
    friend bool operator==(const PageKey&, const PageKey&) = default;
};

struct PageRequest {
    std::optional<PageKey> after;
    int limit = 50;
};

template <class T>
struct Page {
    std::vector<T> items;
    std::optional<PageKey> next;  // absent on the last page
};

// Builds a page from one row more than its limit; `key` gives an item's place in the order.
template <class T, class Key>
Page<T> make_page(std::vector<T> rows, int limit, Key key) {
    Page<T> page;
    if (rows.size() > static_cast<std::size_t>(limit)) {
        rows.resize(static_cast<std::size_t>(limit));
        page.next = key(rows.back());
    }
    page.items = std::move(rows);
    return page;
}

std::string to_cursor(const PageKey& key);
// Fault::invalid when the text is no cursor of ours.
Result<PageKey> parse_cursor(std::string_view text);

}  // namespace ph::app
