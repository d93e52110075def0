// Letters and flyers as they were sent: never changed, only emptied when somebody's words are taken out.
#pragma once
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "base/result.hpp"
#include "domain/letter.hpp"

namespace ph::app {

struct LetterView : Letter {
    std::string sent_by_name;
};
BOOST_DESCRIBE_STRUCT(LetterView, (Letter), (sent_by_name))

class LetterRepository {
  public:
    virtual ~LetterRepository() = default;

    // Of a dossier, the newest first.
    virtual Result<std::vector<LetterView>> of_dossier(const access::Admission& admission) = 0;
    // To the participant of this dossier before there was one, the newest first.
    virtual Result<std::vector<LetterView>> of_outreach(const access::Admission& admission) = 0;
    virtual Status add(const access::Admission& admission, const Letter& letter) = 0;

    // To somebody who is approached, the newest first.
    virtual Result<std::vector<LetterView>> of_person(const access::Scope& scope,
                                                      const OutreachPersonId& person) = 0;
    virtual Status add(const access::Scope& scope, const Letter& letter) = 0;
};

}  // namespace ph::app
