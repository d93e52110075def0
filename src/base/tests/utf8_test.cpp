#include "base/utf8.hpp"

#include <gtest/gtest.h>

#include <string>

namespace ph {
namespace {

TEST(Utf8, TextOfEveryLengthIsText) {
    for (const std::string good : {"", "Jan", "Zoë", "€", "\U0001F600", "\xF4\x8F\xBF\xBF", "\xED\x9F\xBF"})
        EXPECT_TRUE(is_utf8(good)) << good;
}

TEST(Utf8, OverlongCutOffAndImpossibleCharactersAreNone) {
    for (const std::string bad :
         {"\xFF", "\x80", "\xC0\xAF", "\xC3", "\xE2\x82", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF0\x80\x80\xAF",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "a\xC3(b"})
        EXPECT_FALSE(is_utf8(bad));
}

}  // namespace
}  // namespace ph
