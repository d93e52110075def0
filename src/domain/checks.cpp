#include "domain/checks.hpp"

#include "base/text.hpp"

namespace ph {

void Checks::fail(std::string pointer, std::string code, std::string message) {
    problems_.push_back({std::move(code),
                         std::move(message),
                         {.file = {}, .line = 0, .column = 0, .pointer = std::move(pointer)}});
}

void Checks::fail_all(std::vector<Problem> problems) {
    for (Problem& problem : problems) problems_.push_back(std::move(problem));
}

void Checks::required(std::string pointer, std::string_view text, std::size_t most) {
    if (text.empty()) return fail(std::move(pointer), "verplicht", "Vul dit veld in.");
    limited(std::move(pointer), text, most);
}

void Checks::limited(std::string pointer, std::string_view text, std::size_t most) {
    if (text.size() <= most) return;  // never more characters than bytes
    if (characters(text) > most) {
        fail(std::move(pointer), "te-lang",
             "Deze tekst is te lang. Gebruik hoogstens " + std::to_string(most) + " tekens.");
    }
}

void Checks::between(std::string pointer, int value, int lowest, int highest) {
    if (value >= lowest && value <= highest) return;
    fail(std::move(pointer), "buiten-bereik",
         "Dit getal moet liggen tussen " + std::to_string(lowest) + " en " + std::to_string(highest) + ".");
}

void Checks::not_in_future(std::string pointer, Date day, Date today) {
    if (day > today)
        fail(std::move(pointer), "in-de-toekomst",
             "Deze datum ligt in de toekomst. Kies vandaag of een eerdere dag.");
}

Status Checks::status() {
    return accept(take());
}

Status accept(std::vector<Problem> problems) {
    if (problems.empty()) return {};
    return Error{Fault::invalid, "De gegevens kloppen niet.", std::move(problems)};
}

Error conflict(std::string code, std::string message) {
    Error error{Fault::conflict, message, {}};
    error.problems.push_back({std::move(code), std::move(message), {}});
    return error;
}

Error missing(std::string message) {
    return {Fault::missing, std::move(message), {}};
}

}  // namespace ph
