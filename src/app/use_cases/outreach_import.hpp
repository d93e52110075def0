// A list of people to approach, from a spreadsheet: first seen, then kept, and undone while nobody was
// approached.
#pragma once
#include <boost/describe.hpp>
#include <map>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/outreach.hpp"
#include "app/ports/workbooks.hpp"
#include "domain/debt_signal.hpp"

namespace ph::app {

// What a column may hold.
BOOST_DEFINE_ENUM_CLASS(OutreachColumn, given_names, name_prefix, family_name, birth_date, phone, address,
                        postcode, town, language, arrears_kind, amount, creditor, signalled_on)

struct OutreachFile {
    std::string text;                               // CSV with a heading, or the bytes of a workbook
    std::map<OutreachColumn, std::string> columns;  // the heading of each
    std::string ladder{};                           // of a preview; its signals are read when it is for them
    std::string sheet{};                            // of a workbook; empty: the first
    ReadWorkbook read_workbook{};                   // without: a workbook is refused
};

// Where two rows, or a row and somebody known, may be the same person. What is known of the other is not
// told: who may know that, finds it by searching.
BOOST_DEFINE_ENUM_CLASS(OutreachDouble, in_file, on_list, has_dossier)

struct OutreachDoubleRow {
    int line = 0;
    std::string name;
    OutreachDouble kind = OutreachDouble::in_file;
};

struct OutreachProblem {
    int line = 0;
    int column = 0;  // of the file, 1-based; 0: none in particular
    std::string heading;
    std::string message;
};

struct OutreachPreview {
    std::vector<std::string> sheets{};  // of a workbook
    std::vector<std::string> headings;
    std::vector<OutreachPerson> people;  // without problems, in the order of the file
    std::vector<DebtSignal> signals{};   // of the people, where the ladder is for signals
    std::vector<OutreachProblem> problems;
    std::vector<OutreachDoubleRow> doubles;  // among the people
    int rows = 0;
    int wrong_rows = 0;
    int joined_rows = 0;  // signals about a household that an earlier one is about
};

struct NewOutreachList {
    std::string name;
    std::string source;
    std::string ladder;
    OutreachFile file;
    bool leave_doubles = true;  // out of the list
    bool leave_wrong = false;   // rows with a problem; otherwise one refuses the whole file
};

struct OutreachImported {
    OutreachListView list;
    int left_doubles = 0;
    int left_wrong = 0;
    int joined = 0;  // signals about a household that is there already
};

// Stores nothing. Fault::invalid when the file has no table in it, or a column that does not exist.
Result<OutreachPreview> preview_outreach(Call& call, const OutreachFile& file);
// Fault::invalid with every row that is wrong, unless those are left out; Fault::conflict when nobody is
// left.
Result<OutreachImported> import_outreach(Call& call, const NewOutreachList& input);
// Fault::conflict once anything was done with anybody on it, or a signal of it has a result.
Status undo_outreach(Call& call, const OutreachListId& id);

}  // namespace ph::app
