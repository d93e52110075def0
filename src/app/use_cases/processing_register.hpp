// What is kept of whom, why, on which ground and how long (AVG, article 30): made from the catalogue that the
// gate itself decides by, so that it never tells something else than what happens.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "app/call.hpp"

namespace ph::app {

struct ProcessingEntry {
    std::string purpose;  // id
    std::string purpose_name;
    std::vector<std::string> grounds;  // names, of those that are on
    std::vector<std::string> persons;
    access::Categories categories;
    std::set<Role> roles;
    std::vector<std::string> recipients;
    std::string retention;
};

struct ProcessingRegister {
    std::string controller;  // the municipality
    Date made_on;
    std::vector<ProcessingEntry> entries;  // in the order of the purposes' names
    std::vector<std::string> security;
};

Result<ProcessingRegister> processing_register(Call& call);
// Every ground, also those that are off.
Result<std::vector<GroundText>> grounds(Call& call);

}  // namespace ph::app
