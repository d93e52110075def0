// Letters and flyers as they were sent.
#pragma once
#include "app/ports/letters.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlLetterRepository final : public app::LetterRepository {
  public:
    SqlLetterRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::LetterView>> of_dossier(const access::Admission& admission) override;
    Result<std::vector<app::LetterView>> of_outreach(const access::Admission& admission) override;
    Status add(const access::Admission& admission, const Letter& letter) override;

    Result<std::vector<app::LetterView>> of_person(const access::Scope& scope,
                                                   const OutreachPersonId& person) override;
    Status add(const access::Scope& scope, const Letter& letter) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
