// A person who is walked through approaches: what is true of somebody, whether or not anybody knows it yet.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "feel/value.hpp"

namespace ph::sim {

using FactValues = std::map<std::string, feel::Value, std::less<>>;  // by the name of the fact

struct Person {
    std::string id;
    std::string name;
    std::string source;
    std::string story;  // in plain words
    Date start;         // the day on which this person asks for help
    FactValues facts;
    // Ids of the approaches to put side by side unless somebody chooses; empty: all.
    std::vector<std::string> compared_with;
    // What one approach found that another did not: by the id of the approach.
    std::map<std::string, FactValues, std::less<>> found_by;
};

}  // namespace ph::sim
