// The documents that the model reads.
#pragma once
#include <filesystem>

#include "gate/model.hpp"

namespace ph::gate_model {

inline const std::filesystem::path source{PH_SOURCE_DIR};

inline Model shipped_model() {
    return Model{read_route_table(source / "docs/toegang.md")};
}

}  // namespace ph::gate_model
