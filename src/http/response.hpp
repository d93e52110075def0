// An answer as the handlers make it, and the few ways to make one.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"
#include "wire/json.hpp"

namespace ph::http {

struct Response {
    int status = 200;
    std::vector<Header> headers;
    std::string body;
    // Set instead of `body` for files that many answers share.
    std::shared_ptr<const std::string> shared_body;

    Response& with(std::string_view name, std::string_view value) {
        headers.push_back({std::string{name}, std::string{value}});
        return *this;
    }
    [[nodiscard]] std::string_view content() const noexcept { return shared_body ? *shared_body : body; }
};

inline constexpr std::string_view json_type = "application/json";
inline constexpr std::string_view problem_type = "application/problem+json";
inline constexpr std::string_view html_type = "text/html; charset=utf-8";

inline Response text_response(int status, std::string_view type, std::string body) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    response.with("Content-Type", type);
    return response;
}

// 200 with a DTO.
template <class Dto>
Response ok(const Dto& dto) {
    return text_response(200, json_type, wire::write(dto));
}

// 201 with a DTO.
template <class Dto>
Response created(const Dto& dto) {
    return text_response(201, json_type, wire::write(dto));
}

inline Response no_content() {
    Response response;
    response.status = 204;
    return response;
}

// 303: look there; after a form and for a page that needs a sign-in.
inline Response see_other(std::string_view location) {
    Response response;
    response.status = 303;
    response.with("Location", location);
    return response;
}

// The ETag of a version: "7" in quotes; If-Match sends it back.
inline std::string etag_of(int version) {
    return '"' + std::to_string(version) + '"';
}

inline Response with_version(Response response, int version) {
    response.with("ETag", etag_of(version));
    return response;
}

}  // namespace ph::http
