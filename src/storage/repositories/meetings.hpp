// Meetings and the questions on their agendas.
#pragma once
#include "app/ports/meetings.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

class SqlMeetingRepository final : public app::MeetingRepository {
  public:
    SqlMeetingRepository(sql::Connection& connection, const Secrets& secrets) : db_(connection, secrets) {}

    Result<std::vector<app::MeetingView>> list(const access::Scope& scope, Instant since,
                                               bool to_come) override;
    Result<app::MeetingView> find(const access::Scope& scope, const MeetingId& id) override;
    Status add(const access::Scope& scope, const Meeting& meeting) override;
    Status change(const access::Scope& scope, Meeting& meeting) override;

    Result<std::vector<app::MeetingGuestView>> guests(const access::Scope& scope,
                                                      const MeetingId& meeting) override;
    Status add_guest(const access::Scope& scope, const MeetingGuest& guest) override;
    Status change_guest(const access::Scope& scope, const MeetingGuest& guest) override;
    Result<std::vector<app::MeetingPresenceView>> presence(const access::Scope& scope,
                                                           const MeetingId& meeting) override;
    Status replace_presence(const access::Scope& scope, const MeetingId& meeting,
                            const std::vector<MeetingPresence>& lines) override;
    Result<std::optional<User>> colleague(const access::Scope& scope, const UserId& user) override;

    Result<MeetingSeries> series(const access::Scope& scope, const MeetingSeriesId& id) override;
    Status add_series(const access::Scope& scope, const MeetingSeries& series) override;
    Status change_series(const access::Scope& scope, MeetingSeries& series) override;
    Result<std::vector<Meeting>> of_series(const access::Scope& scope, const MeetingSeriesId& id) override;
    Result<std::int64_t> carry_over(const access::Scope& scope, const MeetingId& from,
                                    const MeetingId& to) override;

    Result<std::vector<DossierId>> invited_households(const access::Scope& scope,
                                                      const MeetingId& meeting) override;
    Status ask_participants_again(const access::Scope& scope, const MeetingId& meeting) override;

    Result<std::vector<app::AgendaLine>> agenda(const access::Scope& scope,
                                                const MeetingId& meeting) override;
    Result<std::vector<app::MeetingItemView>> nameless_items(const access::Scope& scope,
                                                             const MeetingId& meeting) override;
    Result<std::vector<app::MeetingDecisionView>> nameless_decisions(const access::Scope& scope,
                                                                     const MeetingId& meeting) override;
    Result<app::AgendaLine> line(const access::Scope& scope, const MeetingId& meeting,
                                 const MeetingItemId& item) override;
    Result<MeetingItem> nameless_item(const access::Scope& scope, const MeetingId& meeting,
                                      const MeetingItemId& item) override;
    Status change_nameless_item(const access::Scope& scope, MeetingItem& item) override;
    Status add_nameless_decision(const access::Scope& scope, const MeetingDecision& decision) override;

    Result<std::vector<app::MeetingItemView>> items(const access::Admission& admission) override;
    Result<std::vector<app::MeetingDecisionView>> decisions(const access::Admission& admission) override;
    Result<std::vector<app::MeetingPresenceView>> presence(const access::Admission& admission) override;
    Result<app::MeetingItemView> item(const access::Admission& admission, const MeetingItemId& id) override;
    Status add_item(const access::Admission& admission, const MeetingItem& item) override;
    Status change_item(const access::Admission& admission, MeetingItem& item) override;
    Result<app::MeetingDecisionView> decision(const access::Admission& admission,
                                              const MeetingDecisionId& id) override;
    Status add_decision(const access::Admission& admission, const MeetingDecision& decision) override;
    Status change_decision(const access::Admission& admission, const MeetingDecision& decision) override;

    Result<std::vector<app::MeetingInvitationView>> invitations(const access::Admission& admission) override;
    Status add_invitation(const access::Admission& admission, const MeetingInvitation& invitation) override;
    Status change_invitation(const access::Admission& admission, MeetingInvitation& invitation) override;
    Status remove_invitation(const access::Admission& admission,
                             const MeetingInvitation& invitation) override;
    Result<std::vector<app::MeetingGuestView>> guests(const access::Admission& admission,
                                                      const MeetingId& meeting) override;
    Result<int> last_position(const access::Admission& admission, const MeetingId& meeting) override;

  private:
    sql::Mapper db_;
};

}  // namespace ph::storage
