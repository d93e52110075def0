// What a server is told when it starts.
#pragma once
#include <filesystem>
#include <string>

#include "app/auth/settings.hpp"
#include "http/rate_limit.hpp"
#include "http/server.hpp"

namespace ph::server {

struct Settings {
    http::ServerOptions listen;
    std::filesystem::path data = "var";
    std::string database;  // postgresql://...; empty: data/participatiehuis.sqlite
    std::filesystem::path web = "web/dist";
    std::filesystem::path catalogue = "catalogue";
    std::string public_url;
    std::string metrics_token;  // opens /metrics to other machines; empty: to nobody but this one
    bool demo = false;
    bool log_requests = true;
    http::Rates rates;
    app::auth::Settings auth;
    std::size_t workers = 2;
    std::size_t longest_queue = 2'000;

    [[nodiscard]] std::string database_or_default() const {
        return database.empty() ? (data / "participatiehuis.sqlite").string() : database;
    }
};

// Demo mode has well-known passwords: it stays on this machine unless `times_allowed` is two. Also checks
// public_url. Every problem at once.
Status check(const Settings& settings, int times_allowed);

}  // namespace ph::server
