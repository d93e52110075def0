// Talents and answers of the first talks (app/ports/first_talks.hpp).
#pragma once
#include "app/ports/first_talks.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlFirstTalkRepository final : public app::FirstTalkRepository {
  public:
    SqlFirstTalkRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<int> talks(const access::Admission& admission) override;
    Result<std::vector<app::TalentView>> talents(const access::Admission& admission) override;
    Result<app::TalentView> talent(const access::Admission& admission, const TalentId& id) override;
    Status add_talent(const access::Admission& admission, const Talent& talent) override;
    Status change_talent(const access::Admission& admission, Talent& talent) override;
    Result<std::vector<app::TalkAnswerView>> answers(const access::Admission& admission) override;
    Status add_answer(const access::Admission& admission, const TalkAnswer& answer) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
