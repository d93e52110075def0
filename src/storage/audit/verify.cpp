#include "storage/audit/verify.hpp"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "storage/audit/check.hpp"
#include "storage/audit/destroyed.hpp"
#include "storage/audit/moves.hpp"
#include "storage/sql/codec.hpp"
#include "storage/sql/errors.hpp"

namespace ph::storage::audit {
namespace {

constexpr std::size_t most_told = 1000;
// A log that was changed from end to end has as many breaks as events; those in front are enough to tell.
constexpr std::size_t most_kept = 100'000;
constexpr std::int64_t stretches_a_task = 8;

// A piece of work for one thread: stretches that lie next to each other.
struct Task {
    std::size_t chain = 0;
    std::int64_t first_stretch = 0;
    std::int64_t end_stretch = 0;  // not part of it
};

// Every municipality in a table, by looking for the next one: a chain may have lost its head.
Status municipalities_in(sql::Connection& connection, const std::string& table, std::vector<Chain>& chains) {
    const std::string sql = "SELECT municipality_id FROM " + table +
                            " WHERE municipality_id > $1 ORDER BY municipality_id LIMIT 1";
    std::optional<MunicipalityId> at{MunicipalityId{}};
    while (at) {
        const MunicipalityId after = *at;
        at.reset();
        PH_TRY([[maybe_unused]] const auto rows,
               connection.run(sql, sql::arguments_of(after),
                              [&](const sql::Row& row) { at = row.get<MunicipalityId>(0); }));
        if (at && std::ranges::find(chains, *at, &Chain::municipality) == chains.end())
            chains.push_back({*at, std::nullopt, 0, 0});
    }
    return {};
}

Result<std::vector<Chain>> chains_of(sql::Connection& connection) {
    std::vector<Chain> chains;
    PH_TRY([[maybe_unused]] const auto heads,
           connection.run(
               "SELECT municipality_id, sequence, hash FROM chain_head", {}, [&](const sql::Row& row) {
                   chains.push_back({row.get<MunicipalityId>(0),
                                     Head{row.integer(1), read_hash(row, 2).value_or(Hash{})}, 0, 0});
               }));
    PH_CHECK(municipalities_in(connection, "event", chains));
    PH_CHECK(municipalities_in(connection, "event_payload", chains));
    std::ranges::sort(chains, {}, &Chain::municipality);
    for (Chain& chain : chains) {
        PH_TRY(const auto last,
               connection.scalar<std::int64_t>("SELECT max(sequence) FROM event WHERE municipality_id = $1",
                                               chain.municipality));
        PH_TRY(const auto placed,
               connection.scalar<std::int64_t>("SELECT done FROM event_stretch WHERE municipality_id = $1",
                                               chain.municipality));
        chain.last = std::max<std::int64_t>(0, last.value_or(0));
        chain.stretches_placed = placed.value_or(0);
    }
    return chains;
}

// None when the event is gone or cannot be read: that is told with the events.
Result<std::optional<Hash>> hash_at(sql::Connection& connection, const Chain& chain, std::int64_t sequence) {
    if (sequence == 0) return std::optional{Hash{}};
    std::optional<Hash> hash;
    PH_TRY([[maybe_unused]] const auto rows,
           connection.run("SELECT hash FROM event WHERE municipality_id = $1 AND sequence = $2",
                          sql::arguments_of(chain.municipality, sequence),
                          [&](const sql::Row& row) { hash = read_hash(row, 0); }));
    return hash;
}

// What lies outside the numbers that a chain can have.
Status check_outside(sql::Connection& connection, const Chain& chain, Findings& findings) {
    PH_TRY([[maybe_unused]] const auto events,
           connection.run("SELECT sequence FROM event WHERE municipality_id = $1 AND sequence < 1",
                          sql::arguments_of(chain.municipality), [&](const sql::Row& row) {
                              ++findings.events;
                              findings.add(BreakKind::added, row.integer(0),
                                           "Deze gebeurtenis heeft een nummer dat niet kan bestaan.");
                          }));
    PH_TRY(
        [[maybe_unused]] const auto payloads,
        connection.run("SELECT sequence FROM event_payload WHERE municipality_id = $1 AND (sequence < 1 OR "
                       "sequence > $2)",
                       sql::arguments_of(chain.municipality, chain.last), [&](const sql::Row& row) {
                           findings.add(BreakKind::payload_added, row.integer(0),
                                        "Hier staat inhoud zonder gebeurtenis.");
                       }));
    return {};
}

Status check_head(sql::Connection& connection, const Chain& chain, Findings& findings) {
    if (!chain.head) {
        findings.add(BreakKind::head, chain.last,
                     "Het hoofd van deze keten ontbreekt: waar zij eindigt, is niet meer te zeggen.");
        return {};
    }
    const Head& head = *chain.head;
    if (head.sequence > chain.last) {
        findings.breaks.push_back({BreakKind::missing, chain.last + 1, head.sequence,
                                   "Aan het eind van het logboek ontbreken gebeurtenissen."});
        return {};
    }
    PH_TRY(const auto newest, hash_at(connection, chain, head.sequence));
    if (newest && *newest != head.hash) {
        findings.add(BreakKind::head, head.sequence,
                     "Het hoofd van de keten past niet bij haar laatste gebeurtenis.");
    }
    return {};
}

Status check_anchor(sql::Connection& connection, const Chain& chain, const AnchorLine& line,
                    Findings& findings) {
    if (line.sequence > chain.last) {
        findings.breaks.push_back(
            {BreakKind::anchor, chain.last + 1, line.sequence,
             "Het anker kent gebeurtenissen die er niet meer zijn: het logboek is afgekapt of vervangen."});
        return {};
    }
    PH_TRY(const auto stored, hash_at(connection, chain, line.sequence));
    if (!stored || *stored != line.hash) {
        findings.add(
            BreakKind::anchor, line.sequence,
            "Bij dit nummer noemt het anker een andere hash: het logboek tot hier is als geheel opnieuw "
            "geschreven, of deze gebeurtenis is gewijzigd.");
    }
    return {};
}

void say_what_is_missing(std::vector<Break>& breaks) {
    std::ranges::sort(breaks, {}, [](const Break& one) { return std::pair{one.sequence, one.kind}; });
    std::vector<Break> joined;
    joined.reserve(breaks.size());
    std::int64_t gone_through = 0;
    for (Break& one : breaks) {
        // What was said with an event that is gone, is no second thing.
        if (one.kind == BreakKind::payload_added && one.sequence <= gone_through) continue;
        if (one.kind == BreakKind::missing) gone_through = std::max(gone_through, one.through);
        const bool goes_on = !joined.empty() && one.kind == BreakKind::missing &&
                             joined.back().kind == BreakKind::missing &&
                             joined.back().through + 1 == one.sequence;
        if (goes_on) {
            joined.back().through = one.through;
            if (!one.what.empty()) joined.back().what = std::move(one.what);
        } else {
            joined.push_back(std::move(one));
        }
    }
    for (Break& one : joined) {
        if (!one.what.empty()) continue;
        one.what = one.through > one.sequence ? "Deze gebeurtenissen zijn uit het logboek verdwenen."
                                              : "Deze gebeurtenis is uit het logboek verdwenen.";
    }
    breaks = std::move(joined);
}

// The threads of one verification, with what they share.
class Verification {
  public:
    Verification(const Log& log, const VerifyOptions& options, std::vector<Chain> chains)
        : log_(log),
          options_(options),
          chains_(std::move(chains)),
          findings_(chains_.size()) {
        for (std::size_t i = 0; i < chains_.size(); ++i) {
            const std::int64_t stretches = (chains_[i].last + stretch_size - 1) / stretch_size;
            total_ += chains_[i].last;
            for (std::int64_t first = 0; first < stretches; first += stretches_a_task)
                tasks_.push_back({i, first, std::min(first + stretches_a_task, stretches)});
        }
    }

    Status run(sql::Connection& own) {
        const std::size_t wished =
            options_.threads == 0 ? std::thread::hardware_concurrency() : options_.threads;
        const std::size_t threads =
            std::clamp<std::size_t>(wished, 1, std::max<std::size_t>(1, tasks_.size()));
        {
            std::vector<std::jthread> others;
            others.reserve(threads - 1);
            for (std::size_t i = 1; i < threads; ++i) {
                others.emplace_back([this] {
                    auto connection = open_snapshot(log_);
                    keep(connection.ok() ? work(**connection) : Status{std::move(connection).error()});
                });
            }
            keep(work(own));
        }
        return std::move(outcome_);
    }

    std::vector<Chain>& chains() { return chains_; }
    Findings& findings_of(std::size_t chain) { return findings_[chain]; }

  private:
    Status work(sql::Connection& connection) {
        Checker checker{connection};
        for (std::size_t at = next_++; at < tasks_.size() && !failed_; at = next_++) {
            const Task& task = tasks_[at];
            Findings found;
            for (std::int64_t stretch = task.first_stretch; stretch < task.end_stretch; ++stretch) {
                PH_CHECK(checker.check(chains_[task.chain], stretch, found));
                tell_progress(chains_[task.chain], stretch);
            }
            keep(task.chain, std::move(found));
        }
        return {};
    }

    void tell_progress(const Chain& chain, std::int64_t stretch) {
        const std::int64_t events = std::min(stretch_size, chain.last - stretch * stretch_size);
        const std::lock_guard lock(mutex_);
        done_ += events;
        if (options_.progress) options_.progress(done_, total_);
    }

    void keep(std::size_t chain, Findings found) {
        const std::lock_guard lock(mutex_);
        Findings& all = findings_[chain];
        all.events += found.events;
        all.without_payload.insert(all.without_payload.end(), found.without_payload.begin(),
                                   found.without_payload.end());
        all.destructions.insert(all.destructions.end(), found.destructions.begin(), found.destructions.end());
        all.breaks.insert(all.breaks.end(), std::make_move_iterator(found.breaks.begin()),
                          std::make_move_iterator(found.breaks.end()));
        if (all.breaks.size() <= most_kept) return;
        std::ranges::sort(all.breaks, {}, &Break::sequence);
        all.not_kept += static_cast<std::int64_t>(all.breaks.size() - most_kept);
        all.breaks.resize(most_kept);
    }

    void keep(Status outcome) {
        if (outcome.ok()) return;
        const std::lock_guard lock(mutex_);
        if (outcome_.ok()) outcome_ = std::move(outcome);
        failed_ = true;
    }

    const Log& log_;
    const VerifyOptions& options_;
    std::vector<Chain> chains_;
    std::vector<Findings> findings_;
    std::vector<Task> tasks_;
    std::int64_t total_ = 0;
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> failed_ = false;
    std::mutex mutex_;
    std::int64_t done_ = 0;
    Status outcome_;
};

Status check_whole(sql::Connection& connection, const Log& log, const VerifyOptions& options,
                   const Chain& chain, Findings& findings) {
    PH_CHECK(check_outside(connection, chain, findings));
    PH_CHECK(check_head(connection, chain, findings));
    for (const AnchorLine& line : options.anchor) {
        if (line.log == log.kind && line.municipality_id == chain.municipality)
            PH_CHECK(check_anchor(connection, chain, line, findings));
    }
    PH_CHECK(tell_destroyed(connection, options, chain, findings));
    PH_CHECK(tell_moves(connection, chain, findings));
    say_what_is_missing(findings.breaks);
    return {};
}

}  // namespace

Result<std::vector<ChainReport>> verify(const Log& log, const VerifyOptions& options) {
    PH_TRY(const auto connection, open_snapshot(log));
    PH_TRY(auto chains, chains_of(*connection));
    // A chain that only the anchor still knows.
    for (const AnchorLine& line : options.anchor) {
        if (line.log == log.kind &&
            std::ranges::find(chains, line.municipality_id, &Chain::municipality) == chains.end())
            chains.push_back({line.municipality_id, Head{}, 0, 0});
    }
    Verification verification{log, options, std::move(chains)};
    PH_CHECK(verification.run(*connection));
    std::vector<ChainReport> reports;
    for (std::size_t i = 0; i < verification.chains().size(); ++i) {
        const Chain& chain = verification.chains()[i];
        Findings& findings = verification.findings_of(i);
        PH_CHECK(check_whole(*connection, log, options, chain, findings));
        ChainReport report{log.kind,
                           chain.municipality,
                           findings.events,
                           findings.payloads_destroyed,
                           static_cast<std::int64_t>(findings.breaks.size()) + findings.not_kept,
                           std::move(findings.breaks)};
        if (report.breaks.size() > most_told) report.breaks.resize(most_told);
        reports.push_back(std::move(report));
    }
    return reports;
}

}  // namespace ph::storage::audit
