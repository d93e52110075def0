// Fills an installation with the demo municipality by playing its stories through the use cases, as the
// people in them would have done, each at their own time; so everything passes the same gate, rules and audit
// as in real life.
#pragma once
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalogue.hpp"
#include "app/ports/unit_of_work.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace ph::catalogue {

// An account that a visitor may use.
struct DemoAccount {
    std::string login;
    std::string name;
    std::string can;  // Dutch: what one can do with it
};

struct DemoSummary {
    bool was_there_already = false;
    std::string municipality;
    std::string password;  // of every demo account
    std::vector<DemoAccount> accounts;
    std::size_t households = 0;  // of this run; 0 when the municipality was there already
    std::size_t steps = 0;
};

using PasswordHasher = std::function<Result<std::string>(std::string_view)>;

// One transaction: all of it or nothing. Does nothing when the municipality is there already. `folder` is
// catalogue/demo; the hasher is called once, for all accounts share a password. Fault::invalid when the demo
// has mistakes, with file, line and column; other faults are of the storage.
Result<DemoSummary> seed_demo(app::Storage& storage, const app::Catalogue& catalogue, const Clock& clock,
                              Random& random, const std::filesystem::path& folder,
                              const PasswordHasher& hash);

}  // namespace ph::catalogue
