#include "server/demo.hpp"

#include <algorithm>
#include <iomanip>
#include <ostream>

#include "catalogue/seed.hpp"

namespace ph::server {

Status load_demo(Composition& composition, const Settings& settings, const Clock& clock, Random& random,
                 std::ostream& out) {
    const auto hash = [&](std::string_view password) {
        out << "De voorbeeldgemeente wordt geladen (eenmalig)..." << std::endl;  // NOLINT: to be seen at once
        return composition.passwords().hash(password);
    };
    PH_TRY(const auto demo, catalogue::seed_demo(composition.storage(), composition.catalogue(), clock,
                                                 random, settings.catalogue / "demo", hash));
    if (!demo.was_there_already) {
        out << demo.municipality << ": " << demo.households << " huishoudens met " << demo.steps
            << " gebeurtenissen.\n";
    }
    std::vector<http::DemoAccount> offered;
    offered.reserve(demo.accounts.size());
    for (const auto& account : demo.accounts)
        offered.push_back({account.login, demo.password, account.name, account.can});
    composition.offer(std::move(offered));
    std::size_t widest = 0;
    for (const auto& account : demo.accounts) widest = std::max(widest, account.login.size());
    out << "\nDemo-accounts van " << demo.municipality
        << " (alles is verzonnen). Wachtwoord: " << demo.password << '\n';
    for (const auto& account : demo.accounts) {
        out << "  " << std::left << std::setw(static_cast<int>(widest)) << account.login << "  "
            << account.name << ": " << account.can << '\n';
    }
    out << '\n';
    return {};
}

}  // namespace ph::server
