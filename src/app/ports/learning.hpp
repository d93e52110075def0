// Trainings and who signed up, groups for intervision and what was brought in.
#pragma once
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/learning.hpp"

namespace ph::app {

struct TrainingView : Training {
    std::string made_by_name;
    int signed_up = 0;
    int mine = 0;  // 1: the user of the scope comes
};
BOOST_DESCRIBE_STRUCT(TrainingView, (Training), (made_by_name, signed_up, mine))

struct IntervisionCaseView : IntervisionCase {
    std::string brought_by_name;
};
BOOST_DESCRIBE_STRUCT(IntervisionCaseView, (IntervisionCase), (brought_by_name))

class LearningRepository {
  public:
    virtual ~LearningRepository() = default;

    // That begin from this moment on, the first one first.
    virtual Result<std::vector<TrainingView>> trainings(const access::Scope& scope, Instant from) = 0;
    // That began before this moment, the last one first; at most `limit`.
    virtual Result<std::vector<TrainingView>> past_trainings(const access::Scope& scope, Instant before,
                                                             int limit) = 0;
    // For which the user of the scope signed up and that go on: from the first moment until the last, the
    // first one first.
    virtual Result<std::vector<TrainingView>> own_trainings(const access::Scope& scope, Instant from,
                                                            Instant until) = 0;
    // Fault::missing when the municipality has no such training.
    virtual Result<TrainingView> training(const access::Scope& scope, const TrainingId& id) = 0;
    virtual Status add_training(const access::Scope& scope, const Training& training) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `training`.
    virtual Status change_training(const access::Scope& scope, Training& training) = 0;
    // False when every place is taken. Who comes already, comes once.
    virtual Result<bool> sign_up(const access::Scope& scope, const TrainingSignUp& sign_up) = 0;
    virtual Status sign_off(const access::Scope& scope, const TrainingId& id) = 0;
    // The names of who comes, in order.
    virtual Result<std::vector<std::string>> participants(const access::Scope& scope,
                                                          const TrainingId& id) = 0;

    // Of which the user of the scope is a member, by name.
    virtual Result<std::vector<IntervisionGroup>> groups(const access::Scope& scope) = 0;
    virtual Status add_group(const access::Scope& scope, const IntervisionGroup& group) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `group`.
    virtual Status change_group(const access::Scope& scope, IntervisionGroup& group) = 0;
    // The newest first. The group is one of groups().
    virtual Result<std::vector<IntervisionCaseView>> cases(const access::Scope& scope,
                                                           const IntervisionGroup& group) = 0;
    virtual Status add_case(const access::Scope& scope, const IntervisionCase& one) = 0;
    // Of a group out of groups(); Fault::missing when it is not of that group.
    virtual Result<IntervisionCaseView> one_case(const access::Scope& scope, const IntervisionGroup& group,
                                                 const IntervisionCaseId& id) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `one`.
    virtual Status change_case(const access::Scope& scope, IntervisionCase& one) = 0;
    // Only by who brought it in; Fault::missing for others.
    virtual Status remove_case(const access::Scope& scope, const IntervisionCaseId& id) = 0;
};

}  // namespace ph::app
