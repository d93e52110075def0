// Decision tables of a municipality: which there are, what they were and will be, and publishing a new
// version with the day from which it holds. Cases that run keep the version they began with.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/decision_tables.hpp"
#include "app/use_cases/table_trial.hpp"
#include "dmn/outline.hpp"

namespace ph::app {

// An approach or instrument that uses a table.
struct TableUser {
    std::string id;
    std::string name;
};

struct TableListing {
    std::string id;
    std::string name;
    std::string question;
    std::vector<TableUser> used_in;
    std::string locked;  // why nobody can change it here; empty: somebody can
    int holds = 0;       // the version of today; 0 is the catalogue's
    std::optional<Date> holds_since;
    std::optional<int> comes;  // the version that holds next
    std::optional<Date> comes_on;
    int revision = 1;  // counts what was published and withdrawn
};

struct TablePicture : TableListing {
    int shown = 0;  // the version of what follows
    std::string text;
    std::string standard;  // the version of DMN: "1.3"
    dmn::OutlineTable table;
    std::vector<TableVersion> versions;  // the newest first
};

Result<std::vector<TableListing>> decision_tables(Call& call);
// Without a number: the version that holds today. Fault::missing for what does not exist.
Result<TablePicture> decision_table(Call& call, const std::string& id, std::optional<int> number);
// What changed from one version to another, in words.
Result<std::vector<dmn::TableChange>> table_changes(Call& call, const std::string& id, int from, int to);

struct TableQuestion {
    std::string text;         // DMN XML
    std::optional<Date> day;  // of the other tables and of what it replaces; absent: today
};
Result<TableTrial> try_table(Call& call, const std::string& id, const TableQuestion& question);

struct NewTable {
    std::string text;
    Date holds_from;
    std::string reason;
    std::string explanation;  // needed when it holds from a day that has passed
};
// Fault::stale when somebody published or withdrew meanwhile, Fault::invalid with every problem of the table
// and its cell, Fault::conflict for a table that cannot be changed here.
Result<TablePicture> publish_table(Call& call, const std::string& id, int revision, const NewTable& input);

// Fault::conflict when it holds already or was withdrawn before.
Result<TablePicture> withdraw_table(Call& call, const std::string& id, int number, int revision,
                                    const std::string& reason);

}  // namespace ph::app
