#include "app/use_cases/case_sweep.hpp"

#include "app/call.hpp"
#include "app/ports/cases.hpp"
#include "app/use_cases/case_admission.hpp"
#include "app/use_cases/case_steps.hpp"

namespace ph::app {
namespace {

constexpr int most_at_once = 1000;

// One case in a transaction of its own, as time.
template <class Act>
Status in_case(Sweep& sweep, UnitOfWork& work, const DueCase& due, Act act) {
    const access::Actor actor = access::time_passing(due.municipality_id);
    access::Gate gate{sweep.catalogue.policy, actor, work.grants(), sweep.clock, sweep.random};
    Call call{gate, work, sweep.clock, sweep.random, sweep.catalogue, sweep.pictures, sweep.editions};
    PH_TRY(const auto admission, gate.admit(access::Permission::case_change, due.dossier_id, true));
    PH_TRY(auto running, load_case(call, admission, due.case_id));
    PH_CHECK(act(call, admission, running));
    return work.commit(gate.take_events());
}

Status look(Sweep& sweep, const DueCase& due) {
    PH_TRY(const auto work, sweep.storage.begin(Access::write));
    return in_case(sweep, *work, due, look_at_case);
}

// The one who is next gets a place. False when there is none, or nobody who can take it.
Result<bool> admit_next(Sweep& sweep, const PlacePool& pool) {
    PH_TRY(const auto work, sweep.storage.begin(Access::write));
    PH_TRY(const auto next, next_to_admit(work->cases(), sweep.catalogue, pool, sweep.clock.today()));
    if (!next) return false;
    const auto admit = [&](Call& call, const access::Admission& admission, Running& running) {
        return admit_case(call, admission, running, next->item);
    };
    PH_CHECK(in_case(sweep, *work, {pool.municipality_id, next->dossier_id, next->case_id}, admit));
    return true;
}

Result<std::vector<PlacePool>> waiting_pools(Storage& storage) {
    PH_TRY(const auto work, storage.begin(Access::read));
    return work->cases().waiting_pools();
}

}  // namespace

Result<int> Sweep::run(const std::function<void(const Error&)>& defect) {
    std::vector<DueCase> due;
    {
        PH_TRY(const auto work, storage.begin(Access::read));
        PH_TRY(due, work->cases().due(clock.now(), most_at_once));
    }
    int looked_at = 0;
    for (const DueCase& one : due) {
        if (const Status looked = look(*this, one); looked.ok()) {
            ++looked_at;
        } else {
            defect(looked.error());
        }
    }
    PH_TRY(const auto pools, waiting_pools(storage));
    for (const PlacePool& pool : pools) {
        for (;;) {
            const auto admitted = admit_next(*this, pool);
            if (!admitted.ok()) defect(admitted.error());
            if (!admitted.ok() || !*admitted) break;
            ++looked_at;
        }
    }
    return looked_at;
}

}  // namespace ph::app
