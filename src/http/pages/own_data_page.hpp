// Somebody's own data as one file: it prints, opens without a connection, and runs nothing.
#pragma once
#include <string>

#include "app/own_data.hpp"

namespace ph::http {

std::string own_data_page(const app::OwnData& data);

}  // namespace ph::http
