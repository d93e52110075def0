#include "server/hardening.hpp"

#include <sys/resource.h>

namespace ph::server {

TEST(Hardening, NoCoreFileHoldsTheKeyAfterACrash) {
    ASSERT_TRUE(forbid_core_files().ok());
    rlimit limit{};
    ASSERT_EQ(::getrlimit(RLIMIT_CORE, &limit), 0);
    EXPECT_EQ(limit.rlim_cur, 0U);
    EXPECT_EQ(limit.rlim_max, 0U);  // nobody can raise it again
}

}  // namespace ph::server
