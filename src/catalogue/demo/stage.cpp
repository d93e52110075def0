#include "catalogue/demo/stage.hpp"

#include <charconv>
#include <iterator>

namespace ph::catalogue::demo {

std::chrono::minutes minutes_of(const std::string& time) {
    int hours = 0;
    int minutes = 0;
    std::from_chars(time.data(), time.data() + 2, hours);
    std::from_chars(time.data() + 3, time.data() + 5, minutes);
    return std::chrono::minutes{60 * hours + minutes};
}

void Stage::add_user(const User& user) {
    actors_[user.login] = {user.id,    user.municipality_id, user.organisation_id,
                           user.roles, user.person_id,       user.display_name};
}

Status Stage::play(const std::string& login, Instant at, const std::function<Status(app::Call&)>& act) {
    clock_.set(at);
    access::Gate gate{catalogue_.policy, actor(login), work_.grants(), clock_, random_};
    app::Call call{gate, work_, clock_, random_, catalogue_, pictures_, editions_};
    PH_CHECK(act(call));
    auto events = gate.take_events();
    std::ranges::move(events, std::back_inserter(events_));
    return {};
}

}  // namespace ph::catalogue::demo
