#include "server/installation_key.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>

namespace ph::server {
namespace {

namespace fs = std::filesystem;

Error unwritable(const fs::path& path) {
    return {Fault::unavailable,
            path.string() + " kan niet worden geschreven: " + std::generic_category().message(errno) + '.',
            {}};
}

Result<storage::Key> made(const fs::path& path, Random& random) {
    storage::Key key{};
    random.fill(key);
    // O_EXCL: of two servers that start at once only one makes the key.
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) return unwritable(path);
    const bool written =
        ::write(file, key.data(), key.size()) == static_cast<ssize_t>(key.size()) && ::fsync(file) == 0;
    ::close(file);
    if (!written) return unwritable(path);
    return key;
}

}  // namespace

Result<storage::Key> installation_key(const fs::path& data, Random& random) {
    std::error_code error;
    fs::create_directories(data, error);
    if (error)
        return Error{Fault::unavailable,
                     "De map " + data.string() + " kan niet worden gemaakt: " + error.message() + '.',
                     {}};
    const fs::path path = data / "installation.key";
    struct stat status{};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno != ENOENT) return unwritable(path);
        return made(path, random);
    }
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return Error{Fault::invalid,
                     path.string() + " is voor anderen leesbaar. Doe eerst: chmod 600 " + path.string(),
                     {}};
    }
    storage::Key key{};
    std::ifstream in{path, std::ios::binary};
    in.read(reinterpret_cast<char*>(key.data()), static_cast<std::streamsize>(key.size()));
    if (in.gcount() != static_cast<std::streamsize>(key.size()) ||
        in.peek() != std::ifstream::traits_type::eof()) {
        return Error{
            Fault::invalid,
            path.string() + " is geen sleutel van 32 bytes. Zet de reservekopie van deze sleutel terug.",
            {}};
    }
    return key;
}

}  // namespace ph::server
