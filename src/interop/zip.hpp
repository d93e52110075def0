// The files in a ZIP archive that somebody sends (PKWARE APPNOTE 6.3.10): stored or deflated, not encrypted,
// without ZIP64. What an archive says of its sizes is not believed; what comes out of it is counted.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace ph::interop {

struct ZipLimits {
    std::size_t entries = 1'000;
    std::size_t entry_bytes = 32'000'000;  // unpacked
    std::size_t all_bytes = 64'000'000;    // unpacked, of everything that is read
    std::size_t ratio = 200;               // unpacked to packed, of an entry over a megabyte
};

// Refers to the bytes it was opened with.
class ZipArchive {
  public:
    // Fault::invalid when it is no such archive, in words for who sent it.
    static Result<ZipArchive> open(std::string_view bytes, const std::string& pointer,
                                   const ZipLimits& limits = {});

    [[nodiscard]] bool has(const std::string& name) const { return entries_.contains(name); }
    // Fault::invalid when it is not there, damaged, or more than the limits allow.
    Result<std::string> read(const std::string& name);

  private:
    struct Entry {
        std::uint16_t flags = 0;
        std::uint16_t method = 0;
        std::uint32_t crc = 0;
        std::size_t packed = 0;
        std::size_t at = 0;  // of the local header
    };
    ZipArchive(std::string_view bytes, std::string pointer, const ZipLimits& limits)
        : bytes_(bytes),
          pointer_(std::move(pointer)),
          limits_(limits) {}
    Status read_directory();
    [[nodiscard]] Error damaged() const;

    std::string_view bytes_;
    std::string pointer_;
    ZipLimits limits_;
    std::size_t unpacked_ = 0;
    std::map<std::string, Entry> entries_;
};

}  // namespace ph::interop
