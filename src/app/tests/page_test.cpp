#include "app/page.hpp"

#include "app/payload.hpp"
#include "domain/ids.hpp"
#include "domain/work.hpp"

namespace ph::app {

TEST(Page, ACursorLeadsBackToItsPlace) {
    const PageKey key{*parse_instant("2026-11-22T09:30:00.123Z"),
                      *Uuid::parse("0190a2b4-0000-7000-8000-000000000001")};
    EXPECT_EQ(*parse_cursor(to_cursor(key)), key);
    const PageKey before_1970{Instant{std::chrono::milliseconds{-5}}, key.id};
    EXPECT_EQ(*parse_cursor(to_cursor(before_1970)), before_1970);
}

TEST(Page, AMadeUpCursorIsRefused) {
    for (const auto* text :
         {"", ".", "zz", "12", "12.", "g.0190a2b4-0000-7000-8000-000000000001", "1.x", "'; drop",
          // Before and after every day that a database knows.
          "7fffffffffffffff.0190a2b4-0000-7000-8000-000000000001",
          "-7fffffffffffffff.0190a2b4-0000-7000-8000-000000000001"}) {
        EXPECT_EQ(parse_cursor(text).error().fault, Fault::invalid) << text;
    }
}

TEST(Page, TheLastPageHasNoNext) {
    const auto key = [](int i) { return PageKey{Instant{std::chrono::milliseconds{i}}, {}}; };
    EXPECT_FALSE(make_page(std::vector{1, 2}, 2, key).next);
    const auto page = make_page(std::vector{1, 2, 3}, 2, key);
    EXPECT_EQ(page.items.size(), 2U);
    EXPECT_EQ(page.next->at.time_since_epoch().count(), 2);
}

TEST(Payload, WritesPlainValuesAsJson) {
    EXPECT_EQ(Payload{}.json(), "{}");
    EXPECT_EQ(Payload{}
                  .add("status", TaskStatus::done)
                  .add("term", 3)
                  .add("on", parse_date("2026-11-22"))
                  .add("by", std::optional<UserId>{})
                  .json(),
              R"({"status":"done","term":3,"on":"2026-11-22"})");
    EXPECT_EQ(Payload{}.add("note", "a \"b\"\\\n").json(), R"({"note":"a \"b\"\\\u000a"})");
}

}  // namespace ph::app
