// Restricted dossiers, broken glass and the notes that somebody keeps for themself: what protects a
// household, and what opens it in an emergency.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "access/grants.hpp"
#include "app/page.hpp"
#include "base/result.hpp"
#include "domain/bsn.hpp"
#include "domain/protection.hpp"

namespace ph::app {

// As much of somebody as who restricts a dossier needs to know whom it is about.
struct KnownPerson {
    DossierId dossier_id;
    std::string given_names;
    std::string name_prefix;
    std::string family_name;
    std::optional<Date> birth_date;
    bool restricted = false;
};

// A colleague by name.
struct Named {
    UserId id;
    std::string name;
};

struct RestrictionView {
    KnownPerson person;               // the participant
    std::optional<Restriction> last;  // none: never restricted
    std::string decided_by_name;      // of the last decision
    int revision = 1;                 // counts the decisions
    std::vector<Named> named;         // who may know of it now
    std::vector<Named> involved;      // who helps this household now
};

struct BrokenGlassView : BrokenGlass {
    std::string user_name;
    std::string organisation_name;
    std::string wait_decided_by_name;
    std::string reviewed_by_name;
    std::string given_names;  // of the participant
    std::string family_name;
    std::optional<Date> birth_date;
};
BOOST_DESCRIBE_STRUCT(BrokenGlassView, (BrokenGlass),
                      (user_name, organisation_name, wait_decided_by_name, reviewed_by_name, given_names,
                       family_name, birth_date))

class ProtectionRepository {
  public:
    virtual ~ProtectionRepository() = default;

    // --- restricted dossiers (restrictions.cpp)
    // ---------------------------------------------------------------------------------

    // Whom somebody means who restricts a dossier: by its id, by BSN, or by the keys of names and birth dates
    // (domain/names.hpp). Of a person in more than one dossier: each.
    virtual Result<std::vector<KnownPerson>> known(const access::Scope& scope, const DossierId& dossier) = 0;
    virtual Result<std::vector<KnownPerson>> known(const access::Scope& scope, const Bsn& bsn) = 0;
    virtual Result<std::vector<KnownPerson>> known(const access::Scope& scope,
                                                   const std::vector<std::string>& keys, int most) = 0;
    // Nothing when this municipality has no such dossier.
    virtual Result<std::optional<RestrictionView>> restriction(const access::Scope& scope,
                                                               const DossierId& dossier) = 0;
    // Those that are restricted now, the latest decision first.
    virtual Result<std::vector<RestrictionView>> restrictions(const access::Scope& scope) = 0;
    // These people take the place of those who were named before.
    virtual Status restrict_dossier(const access::Scope& scope, const Restriction& restriction,
                                    const std::vector<access::KeptGrant>& named) = 0;
    // Whether this BSN belongs to a household with a restricted dossier that the asker may not know of.
    virtual Result<bool> is_hidden(const access::Scope& scope, const Bsn& bsn) = 0;
    // The same for who changes a dossier: that dossier itself hides nothing.
    virtual Result<bool> is_hidden(const access::Admission& admission, const UserId& user, const Bsn& bsn,
                                   Instant now) = 0;
    // Whether this dossier may be known to a colleague, as far as restricting goes.
    virtual Result<bool> may_know(const access::Admission& admission, const UserId& user, Instant now) = 0;

    // --- broken glass (broken_glass.cpp)
    // ---------------------------------------------------------------------------------

    // Whether the dossier exists for whoever asks, involved or not.
    virtual Result<bool> exists(const access::Scope& scope, const DossierId& dossier) = 0;
    // Also writes the grant that it gives.
    virtual Status add_glass(const access::Scope& scope, const BrokenGlass& glass,
                             const access::KeptGrant& grant) = 0;
    // What the asker has open here at the moment of the scope.
    virtual Result<std::optional<BrokenGlass>> open_glass(const access::Scope& scope,
                                                          const DossierId& dossier) = 0;
    // Ends its grant too when it has ended. Versions as everywhere.
    virtual Status change_glass(const access::Scope& scope, BrokenGlass& glass) = 0;
    // Newest first; `waiting`: only those that nobody reviewed, or only those that somebody did.
    virtual Result<Page<BrokenGlassView>> glasses(const access::Scope& scope, std::optional<bool> waiting,
                                                  const PageRequest& page) = 0;
    // What the asker took, newest first, as far as the dossier is there for them.
    virtual Result<Page<BrokenGlassView>> glasses_taken(const access::Scope& scope,
                                                        const PageRequest& page) = 0;
    virtual Result<BrokenGlassView> glass(const access::Scope& scope, const BrokenGlassId& id) = 0;
    // What the participant may know by now, newest first.
    virtual Result<std::vector<BrokenGlassView>> glasses_told(const access::Admission& admission,
                                                              Date today) = 0;
    // What the participant may not know yet.
    virtual Result<std::vector<BrokenGlass>> glasses_untold(const access::Admission& admission,
                                                            Date today) = 0;

    // --- working notes: only those of `author` (working_notes.cpp)
    // ---------------------------------------------------------------------------------

    // Newest first.
    virtual Result<std::vector<WorkingNote>> notes(const access::Admission& admission,
                                                   const UserId& author) = 0;
    virtual Result<WorkingNote> note(const access::Admission& admission, const UserId& author,
                                     const WorkingNoteId& id) = 0;
    virtual Status add_note(const access::Admission& admission, const WorkingNote& note) = 0;
    virtual Status change_note(const access::Admission& admission, WorkingNote& note) = 0;
    virtual Status remove_note(const access::Admission& admission, const WorkingNote& note) = 0;
    // Those whose day has come, of every author; for the tidying.
    virtual Status forget_notes(Date today) = 0;
};

}  // namespace ph::app
