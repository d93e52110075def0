#include "app/use_cases/links.hpp"

#include "app/ports/dossiers.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/work.hpp"

namespace ph::app {
namespace {

// Found or not; every other failure stays one.
template <class T>
Result<std::optional<T>> if_there(Result<T> found) {
    if (found.ok()) return std::optional<T>{std::move(*found)};
    if (found.error().fault == Fault::missing) return std::optional<T>{};
    return found.error();
}

}  // namespace

Result<bool> is_member(Call& call, const access::Admission& admission, const PersonId& person) {
    PH_TRY(const auto found, if_there(call.work.persons().person(admission, person)));
    return found.has_value();
}

Result<bool> is_active_colleague(Call& call, const access::Admission& admission, const UserId& user) {
    PH_TRY(const auto found, if_there(call.work.dossiers().candidate(admission, user)));
    return found && found->active && !found->person_id;
}

Result<bool> may_work_on(Call& call, const access::Admission& admission, const UserId& user) {
    if (user == call.actor().user_id) return true;
    return call.work.work().is_involved(admission, user, call.now());
}

}  // namespace ph::app
