// The key of this installation: 32 random bytes in the data folder, readable by its owner only. Without it
// nobody can read the sealed columns (BSN, second factors) of the database.
#pragma once
#include <filesystem>

#include "base/random.hpp"
#include "base/result.hpp"
#include "storage/secrets.hpp"

namespace ph::server {

// Makes the folder and the key when there is none. Fault::unavailable when that cannot be written;
// Fault::invalid when the file is no key, or others may read it.
Result<storage::Key> installation_key(const std::filesystem::path& data, Random& random);

}  // namespace ph::server
