#include "http/problem.hpp"

#include <boost/describe.hpp>

namespace ph::http {
namespace {

struct Fout {
    std::string pointer;
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(Fout, (), (pointer, code, message))

struct Probleem {
    std::string type;
    std::string title;
    int status = 500;
    std::optional<std::string> detail;
    std::string code;
    std::string kenmerk;
    std::optional<std::vector<Fout>> errors;
};
BOOST_DESCRIBE_STRUCT(Probleem, (), (type, title, status, detail, code, kenmerk, errors))

struct Row {
    int status;
    std::string_view code;
};

Row row_of(Fault fault) noexcept {
    switch (fault) {
        case Fault::invalid: return {400, "ongeldig"};
        case Fault::unauthenticated: return {401, "niet-ingelogd"};
        case Fault::forbidden: return {403, "geen-toegang"};
        case Fault::missing: return {404, "niet-gevonden"};
        case Fault::conflict: return {409, "botsing"};
        case Fault::stale: return {412, "verouderd"};
        case Fault::unversioned: return {428, "versie-nodig"};
        case Fault::too_large: return {413, "te-groot"};
        case Fault::too_many: return {429, "te-vaak"};
        case Fault::unavailable: return {503, "niet-beschikbaar"};
        case Fault::internal: return {500, "fout-in-systeem"};
    }
    return {500, "fout-in-systeem"};
}

Response written(const Probleem& problem) {
    return text_response(problem.status, problem_type, wire::write(problem));
}

Probleem problem_with(int status, std::string_view code, std::string_view title, std::string_view trace_id) {
    Probleem problem;
    problem.type = "/fouten#" + std::string{code};
    problem.title = title;
    problem.status = status;
    problem.code = code;
    problem.kenmerk = trace_id;
    return problem;
}

}  // namespace

int status_of(Fault fault) noexcept {
    return row_of(fault).status;
}
std::string_view code_of(Fault fault) noexcept {
    return row_of(fault).code;
}

Response problem_response(const Error& error, std::string_view trace_id) {
    const Row row = row_of(error.fault);
    Probleem problem = problem_with(row.status, row.code, error.title, trace_id);
    if (error.fault == Fault::internal) {
        // What went wrong inside goes to the log, under the trace id; never to the client.
        problem.title = "Er ging iets mis in het systeem. Probeer het later opnieuw.";
    } else if (!error.problems.empty()) {
        auto& errors = problem.errors.emplace();
        std::string detail;
        for (const Problem& one : error.problems) {
            if (errors.size() < 1'000) errors.push_back({one.place.pointer, one.code, one.message});
            if (detail.size() > 1'000) continue;
            if (!detail.empty()) detail += ' ';
            detail += one.place.pointer.empty() ? one.message : one.place.pointer + ": " + one.message;
        }
        problem.detail = std::move(detail);
    }
    Response response = written(problem);
    if (error.fault == Fault::unavailable) response.with("Retry-After", "5");
    return response;
}

Response http_problem(int status, std::string_view code, std::string_view title, std::string_view trace_id) {
    return written(problem_with(status, code, title, trace_id));
}

}  // namespace ph::http
