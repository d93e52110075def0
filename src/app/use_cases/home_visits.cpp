#include "app/use_cases/home_visits.hpp"

#include "domain/checks.hpp"

namespace ph::app {
namespace {

// Takes the parts that succeeded, and from the others everything that is wrong, at its place in the visit.
class Parts {
  public:
    template <class T>
    std::optional<T> take(const std::string& place, Result<T> part) {
        if (part.ok()) return *std::move(part);
        Error error = part.error();
        if (error.fault != Fault::invalid) {
            if (!refusal_) refusal_ = std::move(error);
            return std::nullopt;
        }
        for (Problem& problem : error.problems) {
            problem.place.pointer = place + problem.place.pointer;
            checks_.fail_all({std::move(problem)});
        }
        return std::nullopt;
    }

    [[nodiscard]] bool refused() const { return refusal_.has_value(); }
    // What somebody can put right comes before what they cannot.
    [[nodiscard]] Status status() {
        PH_CHECK(checks_.status());
        if (refusal_) return *refusal_;
        return {};
    }

  private:
    Checks checks_;
    std::optional<Error> refusal_;
};

Result<AppointmentView> close_off(Call& call, const DossierId& dossier, const KeptAppointment& kept) {
    AppointmentChange done;
    done.status = AppointmentStatus::done;
    return change_appointment(call, dossier, kept.id, kept.version, done);
}

}  // namespace

Result<RecordedVisit> record_visit(Call& call, const DossierId& dossier, HomeVisit visit) {
    Parts parts;
    RecordedVisit recorded;
    visit.contact.channel = Channel::home_visit;
    const auto contact = parts.take("/gesprek", add_contact(call, dossier, std::move(visit.contact)));
    // To whom the household is closed, every part would say the same.
    if (parts.refused()) return parts.status().error();
    for (std::size_t at = 0; at < visit.measurements.size(); ++at) {
        Measurement& one = visit.measurements[at];
        if (contact) one.contact_id = contact->id;
        auto added =
            parts.take("/metingen/" + std::to_string(at), add_measurement(call, dossier, std::move(one)));
        if (added) recorded.measurements.push_back(*std::move(added));
    }
    if (visit.task) recorded.task = parts.take("/taak", add_task(call, dossier, *std::move(visit.task)));
    if (visit.next)
        recorded.next = parts.take("/afspraak", make_appointment(call, dossier, *std::move(visit.next)));
    if (visit.kept) recorded.kept = parts.take("/bezochteAfspraak", close_off(call, dossier, *visit.kept));
    PH_CHECK(parts.status());
    recorded.contact = *contact;
    return recorded;
}

}  // namespace ph::app
