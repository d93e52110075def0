#include "storage/repositories/destruction.hpp"

#include <array>
#include <unordered_set>

#include "storage/repositories/dossier_lines.hpp"
#include "storage/repositories/revisions.hpp"
#include "storage/sql/codec.hpp"
#include "storage/sql/errors.hpp"

namespace ph::storage {
namespace {

using Ids = std::unordered_set<Uuid>;

constexpr std::string_view of_dossier = "dossier_id = $1";
constexpr std::string_view of_plan = "plan_id IN (SELECT id FROM action_plan WHERE dossier_id = $1)";
constexpr std::string_view of_person = "person_id IN (SELECT id FROM person WHERE household_id = $1)";
constexpr std::string_view of_account =
    "user_id IN (SELECT u.id FROM user_account u JOIN person p ON p.id = u.person_id WHERE p.household_id = "
    "$1)";

constexpr std::string_view of_meeting = "meeting_id IN (SELECT id FROM meeting WHERE dossier_id = $1)";

constexpr std::array dossier_parts{
    DestroyedPart{"family_agreement", "afspraken van de familie", of_dossier},
    DestroyedPart{"family_proposal", "voorstellen aan de familie", of_dossier},
    DestroyedPart{"family_conference", "conferenties van de familie", of_dossier},
    DestroyedPart{"safety_agreement", "veiligheidsafspraken", of_dossier},
    DestroyedPart{"meeting_decision", "besluiten van overleggen", of_dossier},
    DestroyedPart{"meeting_item", "vragen voor overleggen", of_dossier},
    DestroyedPart{"meeting_presence", "aanwezigen bij overleggen", of_dossier},
    DestroyedPart{"meeting_invitation", "uitnodigingen voor overleggen", of_dossier},
    DestroyedPart{"meeting_guest", "overleggen", of_meeting},
    DestroyedPart{"meeting", "overleggen", of_dossier},
    DestroyedPart{"referral_step", "verwijzingen", of_dossier},
    DestroyedPart{"referral", "verwijzingen", of_dossier},
    DestroyedPart{"direction_offer", "overdrachten van de regie", of_dossier},
    DestroyedPart{"collaboration", "vormen van samenwerken", of_dossier},
    DestroyedPart{"case_happening", "stappen van aanpakken", of_dossier},
    DestroyedPart{"case_place", "stappen van aanpakken", of_dossier},
    DestroyedPart{"measure_moment", "geplande metingen", of_dossier},
    DestroyedPart{"task", "taken", of_dossier},
    DestroyedPart{"case_step", "stappen van aanpakken",
                  "case_id IN (SELECT id FROM approach_case WHERE dossier_id = $1)"},
    DestroyedPart{"approach_case", "aanpakken", of_dossier},
    DestroyedPart{"gas_score", "doelscores", of_dossier},
    DestroyedPart{"plan_action", "acties", of_plan},
    DestroyedPart{"goal", "doelen", of_plan},
    DestroyedPart{"progress_report", "voortgangsverslagen", of_dossier},
    DestroyedPart{"trajectory", "trajecten", of_dossier},
    DestroyedPart{"action_plan", "plannen", of_dossier},
    DestroyedPart{"measurement", "metingen", of_dossier},
    DestroyedPart{"talk_answer", "antwoorden in eerste gesprekken", of_dossier},
    DestroyedPart{"talent", "talenten", of_dossier},
    DestroyedPart{"fact", "feiten", of_dossier},
    DestroyedPart{"snapshot", "klantfoto's", of_dossier},
    DestroyedPart{"letter", "brieven en flyers",
                  "dossier_id = $1 OR outreach_person_id IN (SELECT id FROM outreach_person WHERE dossier_id "
                  "= $1)"},
    DestroyedPart{"contact", "contacten", of_dossier},
    DestroyedPart{"outreach_attempt", "pogingen om iemand te bereiken",
                  "person_id IN (SELECT id FROM outreach_person WHERE dossier_id = $1)"},
    DestroyedPart{"debt_signal", "vroege signalen van schulden",
                  "person_id IN (SELECT id FROM outreach_person WHERE dossier_id = $1)"},
    DestroyedPart{"outreach_person", "plekken op een benaderlijst", of_dossier},
    DestroyedPart{"appointment", "afspraken", of_dossier},
    DestroyedPart{"registration", "aanmeldingen", of_dossier},
    DestroyedPart{"phase_change", "wisselingen van fase", of_dossier},
    DestroyedPart{"person_event", "wijzigingen van personen", of_dossier},
    DestroyedPart{"rights_request", "verzoeken over eigen gegevens", of_dossier},
    DestroyedPart{"consent", "toestemmingen", of_dossier},
    DestroyedPart{"sharing", "gedeelde gegevens", of_dossier},
    DestroyedPart{"working_note", "werkaantekeningen", of_dossier},
    DestroyedPart{"broken_glass", "noodtoegang", of_dossier},
    DestroyedPart{"dossier_restriction", "besluiten om af te schermen", of_dossier},
    DestroyedPart{"access_grant", "toegang", of_dossier},
    DestroyedPart{"involvement", "betrokkenen", of_dossier},
    DestroyedPart{"team_involvement", "betrokken teams", of_dossier},
    DestroyedPart{"retention_hold", "besluiten om tegen te houden", of_dossier},
    DestroyedPart{"retention_item", "de vernietigingslijst", "id = $1"},
    DestroyedPart{"dossier_line", "regels in lijsten", "id = $1"},
    DestroyedPart{"dossier", "dossiers", "id = $1"},
};

constexpr std::array household_parts{
    DestroyedPart{"person_key", "zoeksleutels", of_person},
    DestroyedPart{"session", "inlogs", of_account},
    DestroyedPart{"recovery_code", "inlogs", of_account},
    DestroyedPart{"credential", "inlogs", of_account},
    DestroyedPart{"login_failure", "inlogs",
                  "key IN (SELECT 'login:' || u.login FROM user_account u JOIN person p ON p.id = "
                  "u.person_id WHERE p.household_id = $1)"},
    DestroyedPart{"user_account", "accounts van deelnemers", of_person},
    DestroyedPart{"person", "personen", "household_id = $1"},
    DestroyedPart{"household", "huishoudens", "id = $1"},
};

constexpr std::array kept{
    KeptPart{"event", "the chain: who did what when; ids and no content, and each hash covers all before it"},
    KeptPart{"event_payload", "by the events of the dossier and by the ids in them (payloads_of)"},
    KeptPart{"event_place", "follows from the events, which stay: ids and numbers; verify compares the two"},
    KeptPart{"event_look", "follows from the events, which stay: who, which id, on which day, how often"},
    KeptPart{"calendar_link", "of colleagues; a participant has no link to a day of work"},
    KeptPart{"team_member", "of colleagues; the account of a participant is in no team"},
    KeptPart{"training_sign_up", "of colleagues; a participant follows no training"},
    KeptPart{"idempotency", "by the ids in the kept answers (answers_about)"},
    KeptPart{"revision", "by the ids of the dossier and the accounts (revisions_of)"},
};

// Of every row that goes, where it has an id: what is kept elsewhere in free form is found by these.
Status collect(sql::Connection& db, const DestroyedPart& part, const Uuid& of, Ids& into) {
    constexpr std::array without_id{"case_place", "case_step",     "access_grant", "person_key",
                                    "session",    "recovery_code", "credential",   "login_failure"};
    if (std::ranges::find(without_id, part.table) != without_id.end()) return {};
    const std::string sql = "SELECT id FROM " + std::string{part.table} + " WHERE " + std::string{part.where};
    PH_TRY([[maybe_unused]] const auto rows,
           db.run(sql, sql::arguments_of(of), [&](const sql::Row& row) { into.insert(row.get<Uuid>(0)); }));
    return {};
}

// Whether a text holds one of these ids, in the 36 characters that every id travels in.
bool mentions(std::string_view text, const Ids& ids) {
    constexpr std::size_t length = 36;
    constexpr std::size_t first_hyphen = 8;
    for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
        if (at < first_hyphen || at - first_hyphen + length > text.size()) continue;
        const auto id = Uuid::parse(text.substr(at - first_hyphen, length));
        if (id && ids.contains(*id)) return true;
    }
    return false;
}

// Answers kept for a POST that is sent again. They are gone within a day anyhow.
Result<std::int64_t> answers_about(sql::Connection& db, const Ids& ids) {
    std::vector<std::pair<UserId, std::string>> found;
    PH_TRY([[maybe_unused]] const auto rows,
           db.run("SELECT user_id, key, headers, body, dossier_id FROM idempotency", {},
                  [&](const sql::Row& row) {
                      const auto dossier = row.get<std::optional<Uuid>>(4);
                      if (ids.contains(row.get<Uuid>(0)) || mentions(row.text(2), ids) ||
                          mentions(row.text(3), ids) || (dossier && ids.contains(*dossier)))
                          found.emplace_back(row.get<UserId>(0), row.get<std::string>(1));
                  }));
    for (const auto& [user, key] : found) {
        PH_TRY([[maybe_unused]] const auto gone,
               db.execute("DELETE FROM idempotency WHERE user_id = $1 AND key = $2", user, key));
    }
    return static_cast<std::int64_t>(found.size());
}

// The content of changes that the audit keeps. The events themselves stay, with the hash of what is gone.
// Which ones, in the order of the chain.
Result<std::vector<std::int64_t>> payloads_of(sql::Connection& db, const MunicipalityId& municipality,
                                              const DossierId& dossier, const Ids& ids) {
    std::vector<std::int64_t> found;
    const auto look = [&](const sql::Row& row) {
        if (row.get<std::optional<DossierId>>(1) == dossier || mentions(row.text(2), ids) ||
            mentions(row.text(3), ids))
            found.push_back(row.get<std::int64_t>(0));
    };
    PH_TRY(
        [[maybe_unused]] const auto rows,
        db.run("SELECT p.sequence, e.dossier_id, e.subject, p.payload FROM event_payload p JOIN event e ON "
               "e.municipality_id = p.municipality_id AND e.sequence = p.sequence WHERE "
               "p.municipality_id = $1 ORDER BY p.sequence",
               sql::arguments_of(municipality), look));
    for (const std::int64_t sequence : found) {
        PH_TRY([[maybe_unused]] const auto gone,
               db.execute("DELETE FROM event_payload WHERE municipality_id = $1 AND sequence = $2",
                          municipality, sequence));
    }
    return found;
}

// Counts of what was shown, and grants that a destroyed account held elsewhere.
Status revisions_of(sql::Connection& db, const Ids& ids) {
    for (const Uuid& id : ids) {
        PH_TRY([[maybe_unused]] const auto counted,
               db.execute("DELETE FROM revision WHERE subject = $1", id));
        PH_TRY([[maybe_unused]] const auto granted,
               db.execute("DELETE FROM access_grant WHERE subject_id = $1", id));
    }
    return {};
}

class Kinds {
  public:
    void add(std::string_view kind, std::int64_t rows) {
        if (rows == 0) return;
        const auto found = std::ranges::find(list_, kind, &DestroyedKind::kind);
        if (found == list_.end())
            list_.push_back({std::string{kind}, rows});
        else
            found->rows += rows;
    }
    std::vector<DestroyedKind> take() { return std::move(list_); }

  private:
    std::vector<DestroyedKind> list_;
};

Status destroy_parts(sql::Connection& db, std::span<const DestroyedPart> parts, const Uuid& of,
                     Kinds& kinds) {
    for (const DestroyedPart& part : parts) {
        PH_TRY(
            const auto rows,
            db.execute("DELETE FROM " + std::string{part.table} + " WHERE " + std::string{part.where}, of));
        kinds.add(part.kind, rows);
    }
    return {};
}

}  // namespace

std::span<const DestroyedPart> parts_of_dossier() {
    return dossier_parts;
}

std::span<const DestroyedPart> parts_of_household() {
    return household_parts;
}

std::span<const KeptPart> kept_parts() {
    return kept;
}

Result<DestroyedRows> destroy_dossier(sql::Connection& db, const MunicipalityId& municipality,
                                      const DossierId& dossier) {
    PH_TRY(const auto household,
           db.scalar<HouseholdId>("SELECT household_id FROM dossier WHERE id = $1", dossier));
    if (!household) return sql::not_found();
    PH_TRY(auto others, dossiers_of_household(db, dossier));
    std::erase(others, dossier);
    Ids ids;
    for (const DestroyedPart& part : parts_of_dossier()) PH_CHECK(collect(db, part, dossier.uuid, ids));
    if (others.empty()) {
        for (const DestroyedPart& part : parts_of_household())
            PH_CHECK(collect(db, part, household->uuid, ids));
    }
    // Whoever has it in their day sees it go; the other dossiers of the household say who else is guided.
    PH_CHECK(count_change(db, std::vector{dossier}));
    PH_CHECK(count_change(db, others));

    Kinds kinds;
    DestroyedRows destroyed;
    PH_TRY(destroyed.payloads, payloads_of(db, municipality, dossier, ids));
    kinds.add("bijzonderheden in het logboek", static_cast<std::int64_t>(destroyed.payloads.size()));
    PH_TRY(const auto answers, answers_about(db, ids));
    kinds.add("bewaarde antwoorden", answers);
    PH_CHECK(destroy_parts(db, parts_of_dossier(), dossier.uuid, kinds));
    if (others.empty()) PH_CHECK(destroy_parts(db, parts_of_household(), household->uuid, kinds));
    PH_CHECK(revisions_of(db, ids));
    destroyed.kinds = kinds.take();
    return destroyed;
}

}  // namespace ph::storage
