// Somebody's own data as one file: it prints, opens without a connection, and runs nothing.
#pragma once
#include <string>

#include "app/own_data.hpp"
#include "domain/texts.hpp"

namespace ph::http {

// What stands around the data is in the words of the municipality (catalogue/teksten/eigen-gegevens.yaml).
std::string own_data_page(const app::OwnData& data, const Texts& texts);

}  // namespace ph::http
