// What is wrong, for a person on the terminal or a program that reads JSON.
#pragma once
#include <boost/json.hpp>

#include <string>
#include <vector>

#include "base/error.hpp"
#include "cli/streams.hpp"

namespace ph::cli {

boost::json::object problem_to_json(const Problem& problem);
boost::json::array problems_to_json(const std::vector<Problem>& problems);
// Writes an error; the exit code is 1.
int report(Streams& streams, const Error& error, bool json);
// There is no such id: with the nearest one, or else all there are. `what` as in "aanpak".
Error unknown_id(const std::string& what, const std::string& id, const std::vector<std::string>& known);

template <class Map>
std::vector<std::string> ids_of(const Map& map) {
    std::vector<std::string> ids;
    ids.reserve(map.size());
    for (const auto& entry : map) ids.push_back(entry.first);
    return ids;
}

}  // namespace ph::cli
