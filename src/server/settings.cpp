#include "server/settings.hpp"

#include "http/request.hpp"

namespace ph::server {
namespace {

constexpr std::size_t shortest_metrics_token = 16;

}  // namespace

Status check(const Settings& settings, int times_allowed) {
    std::vector<Problem> problems;
    if (settings.demo && !http::is_loopback(settings.listen.address) && times_allowed < 2) {
        problems.push_back({"demo-niet-lokaal",
                            "Demo heeft bekende wachtwoorden en luistert daarom alleen op 127.0.0.1. Weet u "
                            "zeker dat anderen erbij mogen? "
                            "Geef dan twee keer --allow-non-loopback-demo.",
                            {}});
    }
    const std::string& url = settings.public_url;
    const bool web_url = url.starts_with("https://") || url.starts_with("http://");
    if (!url.empty() && (!web_url || url.find('/', url.find("//") + 2) != std::string::npos)) {
        problems.push_back(
            {"verkeerd-adres", "--public-url moet zo zijn: https://naam.example, zonder pad.", {}});
    }
    if (!settings.metrics_token.empty() && settings.metrics_token.size() < shortest_metrics_token) {
        problems.push_back({"zwak-token",
                            "Het token in --metrics-token-file is te kort. Gebruik minstens " +
                                std::to_string(shortest_metrics_token) + " tekens.",
                            {}});
    }
    if (!std::filesystem::is_directory(settings.catalogue)) {
        problems.push_back({"geen-catalogus",
                            "De map " + settings.catalogue.string() +
                                " bestaat niet. Geef met --catalogue de map van de catalogus.",
                            {}});
    }
    if (problems.empty()) return {};
    return Error{Fault::invalid, "De server start niet:", std::move(problems)};
}

}  // namespace ph::server
