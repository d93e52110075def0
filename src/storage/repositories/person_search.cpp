// Who may be meant by a search: over the whole municipality through the keys of names and birth dates, within
// a smaller reach straight from the grants.
#include <set>

#include "storage/filter.hpp"
#include "storage/repositories/persons.hpp"

namespace ph::storage {
namespace {

using app::Candidate;

// How many persons one statement reads; the last id fills it up, so that the text is the same every time.
constexpr std::size_t batch = 64;

// `held`: the grants g of who searches; `now` is a placeholder.
std::string candidate_sql(const std::string& held, const std::string& now) {
    return "SELECT d.id, p.id, d.participant_id, p.given_names, p.name_prefix, p.family_name, p.birth_date, "
           "h.town, "
           "d.phase, c.display_name, EXISTS (SELECT 1 FROM access_grant g WHERE " +
           held +
           " AND g.dossier_id = d.id AND g.origin IN ('involvement', 'break_glass') AND g.from_at "
           "<= " +
           now + " AND (g.until_at IS NULL OR g.until_at > " + now +
           ")) FROM person p JOIN dossier d ON d.household_id = p.household_id JOIN household h ON h.id = "
           "p.household_id LEFT JOIN user_account c ON c.id = d.coach_id WHERE ";
}

Candidate read_candidate(const sql::Row& row) {
    Candidate candidate;
    candidate.dossier_id = row.get<DossierId>(0);
    candidate.person_id = row.get<PersonId>(1);
    candidate.participant_id = row.get<PersonId>(2);
    candidate.given_names = row.get<std::string>(3);
    candidate.name_prefix = row.get<std::string>(4);
    candidate.family_name = row.get<std::string>(5);
    candidate.birth_date = row.get<std::optional<Date>>(6);
    candidate.town = row.get<std::string>(7);
    candidate.phase = row.get<DossierPhase>(8);
    candidate.coach_name = row.get<std::optional<std::string>>(9).value_or("");
    candidate.involved = row.get<bool>(10);
    return candidate;
}

// One search: what it has found so far, everybody once.
class Search {
  public:
    Search(sql::Mapper& db, const access::Scope& scope) : db_(db), scope_(scope) {}

    Status by_bsn(const Bsn& bsn) {
        sql::Arguments arguments;
        const auto hash = db_.hash_of(bsn);
        std::string sql = start(arguments) +
                          " AND p.municipality_id = " + arguments.add(scope_.municipality()) +
                          " AND p.bsn_hash = " + arguments.add(hash);
        return read(sql, arguments, true);
    }

    // Everybody within reach; only for reaches that hold a caseload, not a municipality.
    Status everybody() {
        sql::Arguments arguments;
        const std::string sql = start(arguments);
        return read(sql, arguments, false);
    }

    Status by_keys(const std::vector<std::string>& keys, int most) {
        std::vector<PersonId> ids;
        for (const std::string& key : keys) {
            const int room = most - static_cast<int>(ids.size());
            if (room <= 0) break;
            PH_CHECK(add_ids(key, room, ids));
        }
        for (std::size_t first = 0; first < ids.size(); first += batch) {
            sql::Arguments arguments;
            std::string sql = start(arguments) + " AND p.id IN (";
            for (std::size_t i = 0; i < batch; ++i) {
                sql += i == 0 ? "" : ", ";
                sql += arguments.add(ids[std::min(first + i, ids.size() - 1)]);
            }
            PH_CHECK(read(sql + ")", arguments, false));
        }
        return {};
    }

    [[nodiscard]] std::vector<Candidate> take() { return std::move(found_); }

  private:
    std::string start(sql::Arguments& arguments) const {
        const std::string held = held_by(scope_, "g", arguments);
        const std::string now = arguments.add(scope_.now());
        return candidate_sql(held, now) + scope_filter(scope_, "d", arguments);
    }

    // A whole key, or for words that are still being typed everything that begins with it.
    Status add_ids(const std::string& key, int room, std::vector<PersonId>& ids) {
        constexpr std::string_view whole =
            "SELECT person_id FROM person_key WHERE municipality_id = $1 AND key = $2 LIMIT $3";
        constexpr std::string_view beginning =
            "SELECT person_id FROM person_key WHERE municipality_id = $1 AND key >= $2 AND key < $4 LIMIT $3";
        const auto keep = [&](const sql::Row& row) {
            const auto id = row.get<PersonId>(0);
            if (seen_.insert(id).second) ids.push_back(id);
        };
        // Two letters begin half of all names.
        const bool typed = key.starts_with("t:") && key.size() > 4;
        const std::string end = key + '~';  // past every letter and digit
        auto arguments = sql::arguments_of(scope_.municipality(), key, room);
        if (typed) arguments.put(end);
        PH_TRY([[maybe_unused]] const auto rows,
               db_.connection().run(typed ? beginning : whole, arguments, keep));
        return {};
    }

    Status read(const std::string& sql, const sql::Arguments& arguments, bool same_bsn) {
        PH_TRY([[maybe_unused]] const auto rows,
               db_.connection().run(sql, arguments, [&](const sql::Row& row) {
                   Candidate candidate = read_candidate(row);
                   candidate.same_bsn = same_bsn;
                   if (shown_.insert({candidate.person_id, candidate.dossier_id}).second)
                       found_.push_back(std::move(candidate));
               }));
        return {};
    }

    sql::Mapper& db_;
    const access::Scope& scope_;
    std::set<PersonId> seen_;
    std::set<std::pair<PersonId, DossierId>> shown_;
    std::vector<Candidate> found_;
};

}  // namespace

Result<std::vector<Candidate>> SqlPersonRepository::candidates(const access::Scope& scope,
                                                               const std::vector<std::string>& keys,
                                                               const std::optional<Bsn>& bsn, int most) {
    Search search{db_, scope};
    if (bsn) PH_CHECK(search.by_bsn(*bsn));
    if (!keys.empty()) {
        const bool wide = scope.reach() == access::Reach::municipality;
        PH_CHECK(wide ? search.by_keys(keys, most) : search.everybody());
    }
    return search.take();
}

}  // namespace ph::storage
