// api/openapi.yaml as JSON, compiled in.
#pragma once
#include <string>

namespace ph::server {

std::string openapi_json();

}  // namespace ph::server
