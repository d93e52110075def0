#include "http/client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <stdexcept>

#include "http/contract.hpp"

namespace ph::testing {
namespace {

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

}  // namespace

std::string Reply::header(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (key == name) return value;
    }
    return {};
}

std::string Reply::cookie(std::string_view name) const {
    const std::string value = header("set-cookie");
    if (!value.starts_with(std::string{name} + '=')) return {};
    return value.substr(name.size() + 1, value.find(';') - name.size() - 1);
}

Connection::Connection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("no connection to the server");
}

Connection::~Connection() {
    ::close(socket_);
}

void Connection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Connection::fill(std::chrono::milliseconds time) {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(time.count())) <= 0) return false;
    std::array<char, 65'536> chunk;
    const ssize_t got = ::recv(socket_, chunk.data(), chunk.size(), 0);
    if (got <= 0) return false;
    buffer_.append(chunk.data(), static_cast<std::size_t>(got));
    return true;
}

Reply Connection::read(bool without_body) {
    constexpr std::chrono::seconds patience{10};
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill(patience)) return {};
    }
    Reply reply;
    std::string head = buffer_.substr(0, end + 2);
    buffer_.erase(0, end + 4);
    std::size_t at = head.find("\r\n");
    std::from_chars(head.data() + 9, head.data() + 12, reply.status);
    while (at + 2 < head.size()) {
        const std::size_t next = head.find("\r\n", at + 2);
        const std::string line = head.substr(at + 2, next - at - 2);
        const std::size_t colon = line.find(": ");
        reply.headers.emplace_back(lower(line.substr(0, colon)), line.substr(colon + 2));
        at = next;
    }
    const std::string length_text = reply.header("content-length");
    std::size_t length = 0;
    std::from_chars(length_text.data(), length_text.data() + length_text.size(), length);
    if (without_body) return reply;
    while (buffer_.size() < length) {
        if (!fill(patience)) break;
    }
    reply.body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    return reply;
}

bool Connection::closes_within(std::chrono::milliseconds time) {
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(time.count())) <= 0) return false;
    char byte = 0;
    return ::recv(socket_, &byte, 1, 0) <= 0;
}

Reply Client::get(const std::string& path, Headers headers) {
    return request("GET", path, "", headers);
}

Reply Client::send(const std::string& method, const std::string& path, const std::string& json,
                   Headers headers) {
    if (!json.empty()) headers.try_emplace("Content-Type", "application/json");
    if (!csrf_token.empty()) headers.try_emplace("X-CSRF-Token", csrf_token);
    return request(method, path, json, headers);
}

Reply Client::submit(const std::string& path, const std::string& form) {
    Reply reply =
        request("POST", path, form,
                {{"Content-Type", "application/x-www-form-urlencoded"}, {"Origin", "http://127.0.0.1"}});
    if (const std::string token = reply.cookie("ph_sessie"); !token.empty()) cookie = "ph_sessie=" + token;
    return reply;
}

Reply Client::sign_in(const std::string& login, const std::string& password) {
    Reply reply =
        post("/v1/sessies", R"({"gebruikersnaam":")" + login + R"(","wachtwoord":")" + password + R"("})");
    if (const std::string token = reply.cookie("ph_sessie"); !token.empty()) {
        cookie = "ph_sessie=" + token;
        csrf_token = json_text(reply.body, "csrfToken");
    }
    return reply;
}

Reply Client::request(const std::string& method, const std::string& path, const std::string& body,
                      const Headers& headers) {
    std::string text = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n";
    if (!cookie.empty() && !headers.contains("Cookie")) text += "Cookie: " + cookie + "\r\n";
    for (const auto& [name, value] : headers) text += name + ": " + value + "\r\n";
    if (method != "GET") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    Connection connection{port_};
    connection.send(text + "\r\n" + body);
    Reply reply = connection.read();
    // Whatever a test is about: every answer of the API keeps the contract.
    for (const std::string& breach : Contract::shipped().breaches(method, path, reply)) {
        ADD_FAILURE() << method << ' ' << path << " answers " << reply.status
                      << ", against api/openapi.yaml: " << breach;
    }
    return reply;
}

std::string json_text(std::string_view json, std::string_view name) {
    const std::string key = '"' + std::string{name} + "\":\"";
    const std::size_t at = json.find(key);
    if (at == std::string_view::npos) return {};
    const std::size_t from = at + key.size();
    return std::string{json.substr(from, json.find('"', from) - from)};
}

}  // namespace ph::testing
