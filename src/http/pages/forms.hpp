// The HTML of the sign-in pages, in plain Dutch (B1).
#pragma once
#include <string>
#include <vector>

#include "base/error.hpp"
#include "http/response.hpp"
#include "http/site.hpp"

namespace ph::http {

// The button that ends the session, with its words.
std::string sign_out_form(const std::string& csrf, std::string_view label);

struct SignInForm {
    int status = 200;
    std::string error;  // what went wrong the time before; empty the first time
    std::string login;  // kept, so that only the password is typed again
    std::string back;   // where to go afterwards
};
Response sign_in_form(const Site& site, const SignInForm& form);

Response code_form(const Site& site, const std::string& csrf, const std::string& error, int status);

struct Enrolment {
    std::string secret;  // in groups of four
    std::string uri;     // otpauth://
};
Response enrolment_form(const Site& site, const std::string& csrf, const Enrolment& enrolment,
                        const std::string& error, int status);
Response recovery_page(const Site& site, const std::vector<std::string>& codes);

// `given`: the present password came from someone else and must be changed. `error` has an empty title the
// first time.
Response password_form(const Site& site, const std::string& csrf, bool given, const Error& error, int status);

}  // namespace ph::http
