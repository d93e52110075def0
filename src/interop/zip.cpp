#include "interop/zip.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace ph::interop {
namespace {

constexpr std::uint32_t local_mark = 0x04034b50;
constexpr std::uint32_t directory_mark = 0x02014b50;
constexpr std::uint32_t end_mark = 0x06054b50;
constexpr std::size_t local_size = 30;
constexpr std::size_t directory_size = 46;
constexpr std::size_t end_size = 22;
constexpr std::size_t longest_comment = 65'535;
constexpr std::uint32_t elsewhere = 0xFFFFFFFF;  // ZIP64 says the size in another place
constexpr std::uint16_t stored = 0;
constexpr std::uint16_t deflated = 8;
constexpr std::size_t ratio_matters = 1'000'000;

// Little-endian; the caller saw to the length.
std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t number = 0;
    for (std::size_t i = size; i > 0; --i)
        number = number << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
    return number;
}

std::uint16_t short_at(std::string_view bytes, std::size_t at) {
    return static_cast<std::uint16_t>(number_at(bytes, at, 2));
}

bool fits(std::string_view bytes, std::size_t at, std::size_t size) {
    return at <= bytes.size() && size <= bytes.size() - at;
}

std::size_t end_record(std::string_view bytes) {
    if (bytes.size() < end_size) return std::string_view::npos;
    const std::size_t last = bytes.size() - end_size;
    const std::size_t first = last > longest_comment ? last - longest_comment : 0;
    for (std::size_t at = last + 1; at > first; --at) {
        if (number_at(bytes, at - 1, 4) == end_mark) return at - 1;
    }
    return std::string_view::npos;
}

Error refused(const std::string& pointer, std::string code, std::string message) {
    return {Fault::invalid,
            "Het bestand is niet te lezen.",
            {{std::move(code), std::move(message), {{}, 0, 0, pointer}}}};
}

// zlib's stream, ended whatever happens.
class Inflater {
  public:
    explicit Inflater(std::string_view packed) {
        // zlib only reads what it is given; its interface is older than const.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
        ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK;
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
    ~Inflater() {
        if (ready_) inflateEnd(&stream_);
    }

    enum class Outcome { whole, damaged, too_much };
    Outcome into(std::string& text, std::size_t most) {
        std::array<char, 32'768> some{};
        int answer = Z_OK;
        while (ready_ && answer == Z_OK) {
            stream_.next_out = reinterpret_cast<Bytef*>(some.data());
            stream_.avail_out = static_cast<uInt>(some.size());
            answer = inflate(&stream_, Z_NO_FLUSH);
            const std::size_t got = some.size() - stream_.avail_out;
            if (text.size() + got > most) return Outcome::too_much;
            text.append(some.data(), got);
        }
        return answer == Z_STREAM_END ? Outcome::whole : Outcome::damaged;
    }

  private:
    z_stream stream_{};
    bool ready_ = false;
};

}  // namespace

Error ZipArchive::damaged() const {
    return refused(
        pointer_, "bestand-beschadigd",
        "Dit rekenblad is beschadigd. Open het, bewaar het opnieuw als .xlsx en probeer het nog eens.");
}

Result<ZipArchive> ZipArchive::open(std::string_view bytes, const std::string& pointer,
                                    const ZipLimits& limits) {
    ZipArchive archive{bytes, pointer, limits};
    PH_CHECK(archive.read_directory());
    return archive;
}

Status ZipArchive::read_directory() {
    const std::size_t end = end_record(bytes_);
    if (end == std::string_view::npos) return damaged();
    const std::size_t count = short_at(bytes_, end + 10);
    std::size_t at = number_at(bytes_, end + 16, 4);
    if (count > limits_.entries) return damaged();
    for (std::size_t i = 0; i < count; ++i) {
        if (!fits(bytes_, at, directory_size) || number_at(bytes_, at, 4) != directory_mark) return damaged();
        Entry entry;
        entry.flags = short_at(bytes_, at + 8);
        entry.method = short_at(bytes_, at + 10);
        entry.crc = number_at(bytes_, at + 16, 4);
        entry.packed = number_at(bytes_, at + 20, 4);
        entry.at = number_at(bytes_, at + 42, 4);
        const std::size_t name = short_at(bytes_, at + 28);
        const std::size_t more = std::size_t{short_at(bytes_, at + 30)} + short_at(bytes_, at + 32);
        if (entry.packed == elsewhere || entry.at == elsewhere) return damaged();
        if (!fits(bytes_, at + directory_size, name)) return damaged();
        entries_[std::string{bytes_.substr(at + directory_size, name)}] = entry;
        at += directory_size + name + more;
    }
    return {};
}

Result<std::string> ZipArchive::read(const std::string& name) {
    const auto found = entries_.find(name);
    if (found == entries_.end()) return damaged();
    const Entry& entry = found->second;
    if ((entry.flags & 1U) != 0)
        return refused(pointer_, "bestand-beveiligd",
                       "Dit rekenblad is beveiligd met een wachtwoord. Bewaar het zonder wachtwoord.");
    if (!fits(bytes_, entry.at, local_size) || number_at(bytes_, entry.at, 4) != local_mark) return damaged();
    const std::size_t data =
        entry.at + local_size + short_at(bytes_, entry.at + 26) + short_at(bytes_, entry.at + 28);
    if (!fits(bytes_, data, entry.packed)) return damaged();
    const std::string_view packed = bytes_.substr(data, entry.packed);

    std::size_t most = std::min(limits_.entry_bytes, limits_.all_bytes - unpacked_);
    most = std::min(most, std::max(ratio_matters, packed.size() * limits_.ratio));
    std::string text;
    auto outcome = Inflater::Outcome::damaged;
    if (entry.method == stored) {
        outcome = packed.size() > most ? Inflater::Outcome::too_much : Inflater::Outcome::whole;
        if (outcome == Inflater::Outcome::whole) text = packed;
    } else if (entry.method == deflated) {
        outcome = Inflater{packed}.into(text, most);
    }
    if (outcome == Inflater::Outcome::too_much)
        return refused(pointer_, "bestand-te-groot",
                       "Dit rekenblad is te groot om te lezen. Verdeel het over meer bestanden.");
    const auto crc = crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
    if (outcome == Inflater::Outcome::damaged || crc != entry.crc) return damaged();
    unpacked_ += text.size();
    return text;
}

}  // namespace ph::interop
