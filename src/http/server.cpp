// One thread of coroutines: accept, read header and body under their limits and times, hand to the
// dispatcher, write.
#include "http/server.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <csignal>
#include <tuple>
#include <unordered_set>

#include "http/response_head.hpp"

namespace ph::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;
using Parser = beast::http::request_parser<beast::http::string_body>;

constexpr std::size_t drain_limit =
    16U << 20U;  // bytes read and thrown away so that a refusal reaches the client
constexpr std::chrono::seconds drain_time{5};

constexpr std::string_view too_many_body =
    R"({"type":"/fouten#niet-beschikbaar","title":"Het is nu erg druk. Probeer het zo opnieuw.","status":503,"code":"niet-beschikbaar"})";

// Made once: whoever comes in vain costs nothing.
const std::string& too_many_connections() {
    static const std::string whole =
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\nRetry-After: 5\r\n"
        "Connection: close\r\nContent-Length: " +
        std::to_string(too_many_body.size()) + "\r\n\r\n" + std::string{too_many_body};
    return whole;
}

// One open connection.
struct Connection {
    beast::tcp_stream stream;
    beast::flat_buffer buffer;
    bool busy = false;  // a request is under way
};

struct Refusal {
    int status = 400;
    std::string_view code;
    std::string_view title;
};

Refusal refusal_for(const error_code& error) {
    namespace http = beast::http;
    if (error == http::error::header_limit)
        return {431, "kop-te-groot", "De koppen van dit verzoek zijn te groot."};
    if (error == http::error::body_limit) return {413, "te-groot", "Dit is te groot om te verwerken."};
    return {400, "ongeldig-verzoek", "Dit is geen geldig HTTP-verzoek."};
}

// Nobody is there (any more) to answer; a stream that ran out of time is closed already.
bool is_gone(const error_code& error) {
    return error == beast::http::error::end_of_stream || error == asio::error::connection_reset ||
           error == asio::error::operation_aborted || error == asio::error::broken_pipe ||
           error == beast::http::error::partial_message || error == asio::error::eof;
}

std::string lower(std::string_view text) {
    std::string copy{text};
    for (char& c : copy) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return copy;
}

Request to_request(Parser::value_type& message, Method method, std::string path, std::string query,
                   std::string peer) {
    Request request;
    request.method = method;
    request.path = std::move(path);
    request.query = std::move(query);
    request.peer = std::move(peer);
    for (const auto& field : message.base()) {
        request.headers.push_back({lower({field.name_string().data(), field.name_string().size()}),
                                   {field.value().data(), field.value().size()}});
    }
    request.body = std::move(message.body());
    return request;
}

}  // namespace

class Server::Impl {
  public:
    explicit Impl(const ServerOptions& options) : options_(options) {}

    Status listen();
    [[nodiscard]] std::uint16_t port() const { return acceptor_.local_endpoint().port(); }
    void run(Dispatcher& dispatcher, const RouteTable& routes, Metrics& metrics, bool stop_on_signal);
    void stop() {
        asio::post(io_, [this] { begin_stop(); });
    }

  private:
    asio::awaitable<void> accept();
    asio::awaitable<void> serve(tcp::socket socket);
    asio::awaitable<bool> one_request(Connection& connection, const std::string& peer);
    asio::awaitable<Response> dispatched(Request request, Match match);
    asio::awaitable<bool> write(Connection& connection, const Response& response, bool keep_alive,
                                bool head_only);
    asio::awaitable<void> refuse(Connection& connection, Refusal refusal);
    asio::awaitable<void> drain(Connection& connection);
    void begin_stop();
    [[nodiscard]] std::string client_of(const std::string& peer, const Parser::value_type& message) const;

    ServerOptions options_;
    asio::io_context io_{1};
    tcp::acceptor acceptor_{io_};
    asio::signal_set signals_{io_};
    asio::steady_timer last_call_{io_};
    std::unordered_set<Connection*> connections_;
    SystemClock clock_;
    Dispatcher* dispatcher_ = nullptr;
    const RouteTable* routes_ = nullptr;
    Metrics* metrics_ = nullptr;
    bool stopping_ = false;
};

Status Server::Impl::listen() {
    error_code error;
    const auto address = asio::ip::make_address(options_.address, error);
    if (error) {
        return Error{Fault::invalid,
                     "\"" + options_.address + "\" is geen IP-adres. Geef bijvoorbeeld --address 127.0.0.1.",
                     {}};
    }
    const tcp::endpoint endpoint{address, options_.port};
    const bool listening = !acceptor_.open(endpoint.protocol(), error) &&
                           !acceptor_.set_option(asio::socket_base::reuse_address{true}, error) &&
                           !acceptor_.bind(endpoint, error) &&
                           !acceptor_.listen(asio::socket_base::max_listen_connections, error);
    if (listening) return {};
    const std::string where = options_.address + " poort " + std::to_string(options_.port);
    if (error == asio::error::address_in_use) {
        return Error{Fault::conflict,
                     "Op " + where +
                         " luistert al een ander programma. Stop dat, of kies een andere poort met --port.",
                     {}};
    }
    return Error{Fault::invalid, "Luisteren op " + where + " lukt niet: " + error.message() + '.', {}};
}

void Server::Impl::run(Dispatcher& dispatcher, const RouteTable& routes, Metrics& metrics,
                       bool stop_on_signal) {
    dispatcher_ = &dispatcher;
    routes_ = &routes;
    metrics_ = &metrics;
    if (stop_on_signal) {
        signals_.add(SIGINT);
        signals_.add(SIGTERM);
        signals_.async_wait([this](const error_code& error, int) {
            if (!error) begin_stop();
        });
    }
    asio::co_spawn(io_, accept(), asio::detached);
    io_.run();
}

void Server::Impl::begin_stop() {
    if (std::exchange(stopping_, true)) return;
    error_code ignored;
    std::ignore = acceptor_.close(ignored);
    std::ignore = signals_.cancel(ignored);
    for (Connection* connection : connections_) {
        if (!connection->busy) connection->stream.cancel();
    }
    last_call_.expires_after(options_.stop_time);
    last_call_.async_wait([this](const error_code& error) {
        if (!error) io_.stop();
    });
    if (connections_.empty()) last_call_.cancel();
}

asio::awaitable<void> Server::Impl::accept() {
    while (!stopping_) {
        auto [error, socket] = co_await acceptor_.async_accept(asio::as_tuple(asio::use_awaitable));
        if (stopping_) co_return;
        if (error) {
            // Out of file descriptors, most likely: give connections time to end.
            asio::steady_timer pause{io_, std::chrono::milliseconds{100}};
            co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
            continue;
        }
        if (connections_.size() >= options_.most_connections) {
            ++metrics_->refused_connections;
            error_code ignored;
            std::ignore = socket.non_blocking(true, ignored);
            socket.write_some(asio::buffer(too_many_connections()), ignored);
            std::ignore = socket.shutdown(tcp::socket::shutdown_send, ignored);
            continue;
        }
        asio::co_spawn(io_, serve(std::move(socket)), asio::detached);
    }
}

asio::awaitable<void> Server::Impl::serve(tcp::socket socket) {
    error_code ignored;
    std::ignore = socket.set_option(tcp::no_delay{true}, ignored);
    const auto remote = socket.remote_endpoint(ignored);
    const std::string peer = ignored ? std::string{} : remote.address().to_string();
    Connection connection{beast::tcp_stream{std::move(socket)}, beast::flat_buffer{}, false};
    connections_.insert(&connection);
    ++metrics_->open_connections;
    bool again = true;
    while (again) again = co_await one_request(connection, peer);
    std::ignore = connection.stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
    --metrics_->open_connections;
    connections_.erase(&connection);
    if (stopping_ && connections_.empty()) last_call_.cancel();
}

asio::awaitable<bool> Server::Impl::one_request(Connection& connection, const std::string& peer) {
    constexpr auto as_tuple = asio::as_tuple(asio::use_awaitable);
    if (connection.buffer.size() == 0) {
        connection.stream.expires_after(options_.idle);
        const auto space = connection.buffer.prepare(4096);
        const auto [error, count] = co_await connection.stream.async_read_some(space, as_tuple);
        if (error || stopping_) co_return false;
        connection.buffer.commit(count);
    }
    connection.busy = true;
    Parser parser;
    parser.header_limit(options_.header_limit);
    parser.body_limit(boost::none);  // checked below, by the limit of the route
    connection.stream.expires_after(options_.header_time);
    const auto [header_error, header_size] =
        co_await beast::http::async_read_header(connection.stream, connection.buffer, parser, as_tuple);
    if (header_error) {
        if (!is_gone(header_error)) co_await refuse(connection, refusal_for(header_error));
        co_return false;
    }
    auto& message = parser.get();
    const bool head_only = message.method() == beast::http::verb::head;
    const auto method = head_only
                            ? Method::get
                            : parse_method({message.method_string().data(), message.method_string().size()});
    if (!method) {
        co_await refuse(connection, {501, "methode-onbekend", "Deze methode kennen wij niet."});
        co_return false;
    }
    if (message.version() >= 11 && message.count(beast::http::field::host) != 1) {
        co_await refuse(connection, {400, "ongeldig-verzoek", "Het verzoek mist de kop Host."});
        co_return false;
    }
    const std::string_view target{message.target().data(), message.target().size()};
    const std::size_t question = std::min(target.find('?'), target.size());
    const std::string_view path = target.substr(0, question);
    Match match = routes_->match(*method, path);
    const std::size_t limit = std::max<std::size_t>(match.body_limit(), 1'000);
    if (parser.content_length().value_or(0) > limit) {
        co_await refuse(connection, refusal_for(make_error_code(beast::http::error::body_limit)));
        co_return false;
    }
    parser.body_limit(limit);
    if (beast::iequals(message[beast::http::field::expect], "100-continue")) {
        constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        const auto [error, count] =
            co_await asio::async_write(connection.stream, asio::buffer(go_on), as_tuple);
        if (error) co_return false;
    }
    connection.stream.expires_after(options_.body_time);
    const auto [body_error, body_size] =
        co_await beast::http::async_read(connection.stream, connection.buffer, parser, as_tuple);
    if (body_error) {
        if (!is_gone(body_error)) co_await refuse(connection, refusal_for(body_error));
        co_return false;
    }
    const bool keep_alive = message.keep_alive();
    std::string query = question < target.size() ? std::string{target.substr(question + 1)} : std::string{};
    Request request =
        to_request(message, *method, std::string{path}, std::move(query), client_of(peer, message));
    connection.stream.expires_never();
    const Response response = co_await dispatched(std::move(request), std::move(match));
    const bool again = keep_alive && !stopping_;
    const bool written = co_await write(connection, response, again, head_only);
    connection.busy = false;
    co_return written&& again;
}

asio::awaitable<Response> Server::Impl::dispatched(Request request, Match match) {
    auto initiate = [this, &request, &match](auto handler) {
        const auto kept = std::make_shared<decltype(handler)>(std::move(handler));
        dispatcher_->handle(std::move(request), std::move(match), [this, kept](Response response) {
            const auto answer = std::make_shared<Response>(std::move(response));
            asio::post(io_, [kept, answer] { (*kept)(std::move(*answer)); });
        });
    };
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Response)>(
        initiate, asio::use_awaitable);
}

asio::awaitable<bool> Server::Impl::write(Connection& connection, const Response& response, bool keep_alive,
                                          bool head_only) {
    const std::string head = response_head(response, keep_alive, clock_.now());
    const std::string_view body = head_only ? std::string_view{} : response.content();
    const std::array<asio::const_buffer, 2> parts{asio::buffer(head), asio::buffer(body)};
    connection.stream.expires_after(options_.write_time);
    const auto [error, count] =
        co_await asio::async_write(connection.stream, parts, asio::as_tuple(asio::use_awaitable));
    co_return !error;
}

asio::awaitable<void> Server::Impl::refuse(Connection& connection, Refusal refusal) {
    const Response response = dispatcher_->refuse(refusal.status, refusal.code, refusal.title);
    const bool written = co_await write(connection, response, false, false);
    if (written) co_await drain(connection);
}

// Closing with unread bytes would reset the connection and take the answer with it.
asio::awaitable<void> Server::Impl::drain(Connection& connection) {
    error_code ignored;
    std::ignore = connection.stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    connection.stream.expires_after(drain_time);
    std::array<char, 16'384> waste;
    for (std::size_t total = 0; total < drain_limit;) {
        const auto [error, count] = co_await connection.stream.async_read_some(
            asio::buffer(waste), asio::as_tuple(asio::use_awaitable));
        if (error) co_return;
        total += count;
    }
}

std::string Server::Impl::client_of(const std::string& peer, const Parser::value_type& message) const {
    if (!options_.behind_proxy || (peer != "127.0.0.1" && peer != "::1")) return peer;
    // The last address is the one our own proxy saw; what stands before it the client may have made up.
    const auto field = message["X-Forwarded-For"];
    std::string_view text{field.data(), field.size()};
    if (const std::size_t comma = text.rfind(','); comma != std::string_view::npos)
        text.remove_prefix(comma + 1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    return text.empty() ? peer : std::string{text.substr(0, 45)};
}

Server::Server(const ServerOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Server::~Server() = default;
Status Server::listen() {
    return impl_->listen();
}
std::uint16_t Server::port() const {
    return impl_->port();
}
void Server::run(Dispatcher& dispatcher, const RouteTable& routes, Metrics& metrics, bool stop_on_signal) {
    impl_->run(dispatcher, routes, metrics, stop_on_signal);
}
void Server::stop() {
    impl_->stop();
}

}  // namespace ph::http
