// /v1/mijn-agenda/koppeling, and /agenda/<secret>.ics for calendars, which cannot sign in.
#include "http/handlers/calendar.hpp"

#include "http/dispatcher.hpp"
#include "http/problem.hpp"
#include "wire/dto/calendar_link.hpp"

namespace ph::http {
namespace {

constexpr std::string_view feed_folder = "/agenda/";
constexpr std::string_view feed_extension = ".ics";
constexpr std::string_view calendar_type = "text/calendar; charset=utf-8";

Result<Response> present_link(app::Call& call, const Request&) {
    PH_TRY(const auto made_at, app::calendar_link(call));
    return ok(wire::to_dto(made_at));
}

// An answer that is kept for a second request would keep the secret.
Status check_no_key(const Request& request) {
    if (!request.header("idempotency-key")) return {};
    return Error{Fault::invalid,
                 "Stuur bij deze opdracht geen Idempotency-Key mee.",
                 {{"sleutel-past-niet",
                   "Het adres is geheim en wordt niet bewaard. Elke opdracht maakt een nieuw adres.",
                   {}}}};
}

Result<Response> make_link(app::Call& call, const Request& request) {
    PH_CHECK(check_no_key(request));
    PH_TRY(const auto made, app::make_calendar_link(call));
    return created(wire::NieuweAgendakoppeling{
        std::string{feed_folder} + made.secret + std::string{feed_extension}, made.made_at});
}

Result<Response> end_link(app::Call& call, const Request&) {
    PH_CHECK(app::end_calendar_link(call));
    return no_content();
}

Error unknown_calendar() {
    return {Fault::missing, "Deze agenda bestaat niet. Maak in Mijn dag een nieuwe koppeling.", {}};
}

class Feed {
  public:
    Feed(const app::CalendarFeed& feed, CalendarWriter write) : feed_(feed), write_(std::move(write)) {}

    void operator()(const Request& request, const Answer& answer) const {
        auto reading = feed_.read(secret_in(request));
        if (!reading.ok()) return answer(problem_response(reading.error(), request.trace_id));
        Response response =
            reading->found ? text_response(200, calendar_type, write_(reading->moments, feed_.clock.now()))
                           : problem_response(unknown_calendar(), request.trace_id);
        if (reading->events.empty()) return answer(std::move(response));
        add_trace(reading->events, request.trace_id);
        const auto kept = std::make_shared<Response>(std::move(response));
        feed_.storage.record(
            std::move(reading->events), [answer, kept, trace = request.trace_id](const Status& recorded) {
                answer(recorded.ok() ? std::move(*kept) : problem_response(recorded.error(), trace));
            });
    }

  private:
    // Nothing is looked at before the secret is: another name is a secret that nobody has.
    static std::string_view secret_in(const Request& request) {
        std::string_view name = request.parameter("bestand");
        if (name.ends_with(feed_extension)) name.remove_suffix(feed_extension.size());
        return name;
    }

    app::CalendarFeed feed_;
    CalendarWriter write_;
};

}  // namespace

void add_calendar_routes(RouteTable& table, const app::CalendarFeed& feed, CalendarWriter write) {
    using access::Permission;
    const std::string link = "/v1/mijn-agenda/koppeling";
    table.add({Method::get, link, Permission::my_day_read, present_link});
    table.add({Method::post, link, Permission::my_day_read, make_link});
    table.add({Method::remove, link, Permission::my_day_read, end_link});
    // Public, because a telephone that reads a calendar has no session: the address is the secret. The rate
    // counts per address, and colleagues in one building share theirs.
    table.add_public({.path = std::string{feed_folder} + "{bestand}",
                      .lane = Lane::worker,
                      .handler = Feed{feed, std::move(write)},
                      .rate = RateClass::search});
}

}  // namespace ph::http
