#include "server/destruction_ledger.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

namespace ph::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t day_length = 10;
constexpr std::size_t line_length = day_length + 1 + 2 * sizeof(app::Digest);  // "2026-11-22 9f86d0..."

Error unwritable_ledger(const fs::path& path) {
    return {Fault::unavailable,
            path.string() + " kan niet worden geschreven: " + std::generic_category().message(errno) + '.',
            {}};
}

Error unreadable(const fs::path& path) {
    return {Fault::unavailable,
            path.string() + " kan niet worden gelezen: " + std::generic_category().message(errno) +
                ". Zonder dit register kan een vernietigd dossier terugkomen.",
            {}};
}

std::string line_of(const app::Digest& mark, Date day) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string line = to_string(day) + ' ';
    for (const std::uint8_t byte : mark) {
        line += digits[byte >> 4U];
        line += digits[byte & 0xFU];
    }
    return line;
}

std::optional<std::uint8_t> hex(char digit) {
    if (digit >= '0' && digit <= '9') return static_cast<std::uint8_t>(digit - '0');
    if (digit >= 'a' && digit <= 'f') return static_cast<std::uint8_t>(digit - 'a' + 10);
    return std::nullopt;
}

std::optional<std::pair<app::Digest, Date>> read_line(std::string_view line) {
    const auto day = parse_date(line.substr(0, day_length));
    if (line.size() != line_length || line[day_length] != ' ' || !day) return std::nullopt;
    app::Digest mark{};
    for (std::size_t i = 0; i < mark.size(); ++i) {
        const auto high = hex(line[day_length + 1 + 2 * i]);
        const auto low = hex(line[day_length + 2 + 2 * i]);
        if (!high || !low) return std::nullopt;
        mark[i] = static_cast<std::uint8_t>(*high << 4U | *low);
    }
    return std::pair{mark, *day};
}

// A line that a crash cut off: its destruction was not committed, or is done again from the decision.
bool is_torn(std::string_view line) {
    return line.size() < line_length &&
           line.find_first_not_of("0123456789abcdef- ") == std::string_view::npos;
}

Error damaged(const fs::path& path, int number) {
    return {Fault::invalid,
            "Het register van vernietigde dossiers is beschadigd. Zet de reservekopie van dit bestand terug.",
            {{"beschadigd", "Deze regel is geen dag met een kenmerk.", {path.string(), number, 1, {}}}}};
}

class File {
  public:
    explicit File(int handle) : handle_(handle) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() {
        if (handle_ >= 0) ::close(handle_);
    }
    [[nodiscard]] int handle() const noexcept { return handle_; }

  private:
    int handle_;
};

// Everything that stands in it; nothing when it cannot be read to the end.
std::optional<std::string> text_of(int handle) {
    std::string text;
    std::array<char, 65536> part{};
    for (;;) {
        const ssize_t length = ::read(handle, part.data(), part.size());
        if (length == 0) return text;
        if (length > 0)
            text.append(part.data(), static_cast<std::size_t>(length));
        else if (errno != EINTR)
            return std::nullopt;
    }
}

// The name of a new file is safe only when its folder is.
bool sync_folder(const fs::path& folder) {
    const File file{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return file.handle() >= 0 && ::fsync(file.handle()) == 0;
}

}  // namespace

DestructionLedgerFile::DestructionLedgerFile(const fs::path& data) : path_(data / "vernietigd.txt") {}

Status DestructionLedgerFile::add(const app::Digest& mark, Date day) {
    const std::lock_guard lock{mutex_};
    const File file{::open(path_.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    struct stat status{};
    if (file.handle() < 0 || ::fstat(file.handle(), &status) != 0) return unwritable_ledger(path_);
    std::string line = line_of(mark, day) + '\n';
    // Behind a line that a crash cut off comes a line of its own.
    char last = '\n';
    if (status.st_size > 0 && ::pread(file.handle(), &last, 1, status.st_size - 1) != 1)
        return unwritable_ledger(path_);
    if (last != '\n') line.insert(line.begin(), '\n');
    errno = ENOSPC;  // what half a line means
    if (::write(file.handle(), line.data(), line.size()) != static_cast<ssize_t>(line.size()) ||
        ::fsync(file.handle()) != 0 || (status.st_size == 0 && !sync_folder(path_.parent_path())))
        return unwritable_ledger(path_);
    return {};
}

Result<std::map<app::Digest, Date>> DestructionLedgerFile::all() {
    const std::lock_guard lock{mutex_};
    std::map<app::Digest, Date> found;
    const File file{::open(path_.c_str(), O_RDONLY | O_CLOEXEC)};
    if (file.handle() < 0) {
        if (errno == ENOENT) return found;
        return unreadable(path_);
    }
    // Read to the end or not at all: half a ledger would let the other half come back.
    const auto text = text_of(file.handle());
    if (!text) return unreadable(path_);
    std::string_view rest{*text};
    for (int number = 1; !rest.empty(); ++number) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (const auto read = read_line(line)) {
            const auto [at, is_new] = found.insert(*read);
            if (!is_new) at->second = std::max(at->second, read->second);
        } else if (!is_torn(line)) {
            return damaged(path_, number);
        }
    }
    return found;
}

}  // namespace ph::server
