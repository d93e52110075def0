// The one error shape: what is wrong, where, what to do. Becomes RFC 9457 at the HTTP edge and
// "file:line:column: message" on the command line.
#pragma once
#include <string>
#include <vector>

namespace ph {

// The kinds of failure a caller can act on; the HTTP status follows from it (http/problem.cpp).
enum class Fault {
    invalid,          // the input is wrong: 400, every problem at once
    unauthenticated,  // nobody is signed in: 401
    forbidden,        // the gate refuses: 403
    missing,          // it does not exist, or the gate hides that it does: 404
    conflict,         // it clashes with the present state: 409
    stale,            // the version in If-Match is not the present one: 412
    unversioned,      // If-Match is required and absent: 428
    too_large,        // over a stated limit: 413
    too_many,         // over a rate: 429
    unavailable,      // storage is away or full, try again: 503
    internal,         // a defect: 500
};

// Where a problem is. In a file: path, line and column (1-based, 0 is unknown). In a request: a JSON pointer.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;
    std::string pointer;
    friend bool operator==(const Place&, const Place&) = default;
};

// One thing that is wrong. `code` is stable and for machines, `message` is Dutch for the person who must act.
struct Problem {
    std::string code;
    std::string message;
    Place place;
    friend bool operator==(const Problem&, const Problem&) = default;
};

struct Error {
    Fault fault = Fault::internal;
    std::string title;  // Dutch, one sentence
    std::vector<Problem> problems;
    friend bool operator==(const Error&, const Error&) = default;
};

// "catalogue/x.yaml:12:3: message", one line a problem; what the command line prints.
std::string to_text(const Error& error);

}  // namespace ph
