// Which dossiers have passed their term, who approved their destruction, and what is held back.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "app/page.hpp"
#include "app/ports/digest.hpp"
#include "base/result.hpp"
#include "domain/retention.hpp"

namespace ph::app {

// A dossier on the list as the people who decide see it: no more of anybody than initials.
struct RetentionLine {
    RetentionItem item;
    std::string initials;    // empty for a restricted dossier
    int opened_in = 0;       // year
    std::string first_name;  // of who approved; empty: nobody yet
    std::string second_name;
    std::vector<RetentionHold> holds;  // that hold today
    std::vector<std::string> held_by;  // their names, in the same order
};

struct DestructionView : Destruction {
    std::string first_name;
    std::string second_name;
};
BOOST_DESCRIBE_STRUCT(DestructionView, (Destruction), (first_name, second_name))

// A closed dossier that the round looks at.
struct EndedPage {
    std::vector<EndedDossier> dossiers;
    std::optional<DossierId> last;  // where to go on; nothing at the end
};

struct MarkedDossier {
    DossierId id;
    MunicipalityId municipality_id;
    Digest mark{};
    std::optional<Date> worked_on;  // the last day on which it changed phase or was held back till now
};

// What a destruction took. The audit verifies only with an event that tells the last three (subject
// "destruction ..."): else payloads that are gone are breaks.
struct DestroyedContent {
    std::vector<DestroyedKind> kinds;  // those that had no row are left out
    std::string mark;                  // of the dossier, in hex
    std::string payloads;              // the numbers of the events that lost their content: "3-5,9"
    std::string seal;                  // over both, with the key of the installation
};

class RetentionRepository {
  public:
    virtual ~RetentionRepository() = default;

    // Closed on this day or before, in the order of their ids, after `last`; those on the list as well.
    virtual Result<EndedPage> ended(const access::Scope& scope, Date closed_on,
                                    const std::optional<DossierId>& last, int limit) = 0;
    // Nothing when it is not closed, or not there.
    virtual Result<std::optional<EndedDossier>> ended(const access::Scope& scope,
                                                      const DossierId& dossier) = 0;
    // Nobody else changes the dossier, or adds to it, until this transaction ends. Before anything that
    // decides is read. False when it is not there.
    virtual Result<bool> lock(const access::Scope& scope, const DossierId& dossier) = 0;
    virtual Result<bool> exists(const access::Scope& scope, const DossierId& dossier) = 0;

    virtual Result<std::optional<RetentionItem>> item(const access::Scope& scope,
                                                      const DossierId& dossier) = 0;
    virtual Status add(const access::Scope& scope, const RetentionItem& item) = 0;
    // Fault::stale; the version in hand is counted up.
    virtual Status change(const access::Scope& scope, RetentionItem& item) = 0;
    virtual Status remove(const access::Scope& scope, const DossierId& dossier) = 0;
    // Everything on the list, by id; of two approvals first.
    virtual Result<std::vector<DossierId>> listed(const access::Scope& scope, bool decided) = 0;

    // The longest waiting first; keyset on (since, id).
    virtual Result<Page<RetentionLine>> lines(const access::Scope& scope, const PageRequest& page,
                                              Date today) = 0;
    // Fault::missing when it is not on the list.
    virtual Result<RetentionLine> line(const access::Scope& scope, const DossierId& dossier, Date today) = 0;

    virtual Result<std::vector<RetentionHold>> holds(const access::Scope& scope,
                                                     const DossierId& dossier) = 0;
    virtual Status add_hold(const access::Scope& scope, const RetentionHold& hold) = 0;
    virtual Status change_hold(const access::Scope& scope, const RetentionHold& hold) = 0;

    // Everything of the dossier, and of its household when no other dossier is of that household. The chain
    // of the audit stays whole: its events lose only their payload.
    virtual Result<DestroyedContent> destroy(const access::Scope& scope, const DossierId& dossier) = 0;
    virtual Status add_destruction(const access::Scope& scope, const Destruction& destruction) = 0;
    virtual Status count(const access::Scope& scope, const DestroyedFigure& figure) = 0;
    // The newest first.
    virtual Result<Page<DestructionView>> destructions(const access::Scope& scope,
                                                       const PageRequest& page) = 0;
    virtual Result<std::vector<DestroyedCount>> counts(const access::Scope& scope) = 0;

    // How the ledger knows this dossier. Needs the key of the installation.
    virtual Digest mark_of(const DossierId& dossier) const = 0;
    // Of every destruction of the installation, with its last day.
    virtual Result<std::map<Digest, Date>> marks() = 0;
    // Dossiers of the installation that are there with one of these marks; walks all of them.
    virtual Result<std::vector<MarkedDossier>> present(const std::map<Digest, Date>& marks) = 0;
};

}  // namespace ph::app
