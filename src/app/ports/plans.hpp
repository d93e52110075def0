// Action plans with their goals, actions and GAS scores.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/plan.hpp"

namespace ph::app {

struct GasScoreView : GasScore {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(GasScoreView, (GasScore), (recorded_by_name))

// A plan as people read it: the document, the names behind the ids, and how the goals went.
struct PlanView {
    PlanDocument document;
    std::string created_by_name;
    std::string coach_agreed_by_name;  // empty while the coach has not agreed
    std::vector<GasScoreView> scores;  // oldest first
};

class PlanRepository {
  public:
    virtual ~PlanRepository() = default;

    // Highest number first. A fixed number of queries, however many plans there are.
    virtual Result<std::vector<PlanView>> list(const access::Admission& admission) = 0;
    // The same without goals, actions and scores: which plans there are and how they stand.
    virtual Result<std::vector<ActionPlan>> heads(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such plan.
    virtual Result<PlanView> find(const access::Admission& admission, const PlanId& plan) = 0;
    virtual Status add(const access::Admission& admission, const PlanDocument& document) = 0;
    // The head of a plan. Fault::stale when `version` is not the present one; stored one higher, also in
    // `plan`.
    virtual Status change(const access::Admission& admission, ActionPlan& plan) = 0;
    // The head and all goals and actions of a draft; versions as in change().
    virtual Status replace(const access::Admission& admission, PlanDocument& document) = 0;
    // One action of the plan in `admission`'s dossier; the version is the plan's.
    virtual Status change_action(const access::Admission& admission, const Action& action) = 0;
    virtual Status add_score(const access::Admission& admission, const GasScore& score) = 0;
};

}  // namespace ph::app
