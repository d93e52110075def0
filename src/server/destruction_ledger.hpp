// The ledger of destroyed dossiers: one line each, in a file beside the key of the installation. A back-up of
// the database does not take it along, and putting one back does not change it.
#pragma once
#include <filesystem>
#include <mutex>

#include "app/ports/destruction_ledger.hpp"

namespace ph::server {

class DestructionLedgerFile final : public app::DestructionLedger {
  public:
    // `data`: the folder of the key. The file is made with the first line.
    explicit DestructionLedgerFile(const std::filesystem::path& data);

    Status add(const app::Digest& mark, Date day) override;
    Result<std::map<app::Digest, Date>> all() override;

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  private:
    std::filesystem::path path_;
    std::mutex mutex_;  // of the threads of this server; servers that share the folder append whole lines
};

}  // namespace ph::server
