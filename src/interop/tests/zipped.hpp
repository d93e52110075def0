// Archives and workbooks of a test's own, as small as their formats allow: what no program would write can be
// written too.
#pragma once
#include <zlib.h>

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ph::testing {

using ZippedFiles = std::vector<std::pair<std::string, std::string>>;  // name and text
enum class Packing : std::uint8_t { stored = 0, deflated = 8 };        // as the format numbers them

inline void add_number(std::string& to, std::uint32_t number, int bytes) {
    for (int i = 0; i < bytes; ++i) to += static_cast<char>(number >> (8 * i) & 0xFF);
}

inline std::string deflated(std::string_view text) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib");
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int answer = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (answer != Z_STREAM_END) throw std::runtime_error("zlib");
    return packed;
}

// `flags` are those of each of the files.
inline std::string zipped(const ZippedFiles& files, std::uint32_t flags = 0,
                          Packing packing = Packing::stored) {
    std::string bytes;
    std::string directory;
    for (const auto& [name, text] : files) {
        const std::string packed = packing == Packing::deflated ? deflated(text) : text;
        const auto crc = static_cast<std::uint32_t>(
            crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
        std::string head;
        add_number(head, 20, 2);
        add_number(head, flags, 2);
        add_number(head, static_cast<std::uint32_t>(packing), 2);
        add_number(head, 0, 4);
        add_number(head, crc, 4);
        add_number(head, static_cast<std::uint32_t>(packed.size()), 4);
        add_number(head, static_cast<std::uint32_t>(text.size()), 4);
        add_number(head, static_cast<std::uint32_t>(name.size()), 2);
        add_number(head, 0, 2);
        directory += std::string{"PK\x01\x02"} + std::string("\x14\x00", 2) + head;
        add_number(directory, 0, 2);
        add_number(directory, 0, 2);
        add_number(directory, 0, 2);
        add_number(directory, 0, 4);
        add_number(directory, static_cast<std::uint32_t>(bytes.size()), 4);
        directory += name;
        bytes += std::string{"PK\x03\x04"} + head + name + packed;
    }
    const auto at = static_cast<std::uint32_t>(bytes.size());
    const auto count = static_cast<std::uint32_t>(files.size());
    bytes += directory + "PK\x05\x06";
    add_number(bytes, 0, 4);
    add_number(bytes, count, 2);
    add_number(bytes, count, 2);
    add_number(bytes, static_cast<std::uint32_t>(directory.size()), 4);
    add_number(bytes, at, 4);
    add_number(bytes, 0, 2);
    return bytes;
}

// A workbook with one sheet, "Blad1", as XML. Cell format 1 shows a day.
struct WrittenSheet {
    std::string rows;
    std::string strings{};  // <si> elements
    std::string book{};     // before the sheets
    std::string name = "Blad1";
};

inline std::string workbook_of(const WrittenSheet& sheet, Packing packing = Packing::stored) {
    ZippedFiles files{
        {"xl/workbook.xml", "<workbook xmlns:r=\"x\">" + sheet.book + "<sheets><sheet name=\"" + sheet.name +
                                "\" r:id=\"rId1\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {"xl/styles.xml",
         "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheet.rows + "</sheetData></worksheet>"}};
    if (!sheet.strings.empty())
        files.emplace_back("xl/sharedStrings.xml", "<sst>" + sheet.strings + "</sst>");
    return zipped(files, 0, packing);
}

// Rows of texts, written in their cells.
inline std::string rows_of(const std::vector<std::vector<std::string>>& table) {
    std::string rows;
    for (const auto& cells : table) {
        rows += "<row>";
        for (const std::string& cell : cells) rows += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        rows += "</row>";
    }
    return rows;
}

}  // namespace ph::testing
