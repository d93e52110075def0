// Talents and answers of the first talks of a dossier, and how many talks there were.
#pragma once
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/first_talks.hpp"

namespace ph::app {

struct TalentView : Talent {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(TalentView, (Talent), (recorded_by_name))

struct TalkAnswerView : TalkAnswer {
    std::string recorded_by_name;
};
BOOST_DESCRIBE_STRUCT(TalkAnswerView, (TalkAnswer), (recorded_by_name))

class FirstTalkRepository {
  public:
    virtual ~FirstTalkRepository() = default;

    // Contacts in which somebody was spoken to.
    virtual Result<int> talks(const access::Admission& admission) = 0;

    // In the order in which they came up, also those that were taken off the list.
    virtual Result<std::vector<TalentView>> talents(const access::Admission& admission) = 0;
    // Fault::missing when this dossier has no such one.
    virtual Result<TalentView> talent(const access::Admission& admission, const TalentId& id) = 0;
    virtual Status add_talent(const access::Admission& admission, const Talent& talent) = 0;
    // Fault::stale when `version` is not the present one; stored one higher, also in `talent`.
    virtual Status change_talent(const access::Admission& admission, Talent& talent) = 0;

    // Newest first.
    virtual Result<std::vector<TalkAnswerView>> answers(const access::Admission& admission) = 0;
    virtual Status add_answer(const access::Admission& admission, const TalkAnswer& answer) = 0;
};

}  // namespace ph::app
