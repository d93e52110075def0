// Scores, people and goals out of CSV files, row after row, into a cohort whose instruments and covariates
// are known.
#pragma once
#include <iosfwd>
#include <string>
#include <unordered_map>

#include "base/result.hpp"
#include "effect/cohort.hpp"

namespace ph::effect {

// UTF-8 with or without byte order mark; semicolons or commas, whichever the first line has more of; fields
// may stand between double quotes, within one line. The header decides what a file holds:
//   score      persoon, domein, moment (T0, T1, vervolg), beoordelaar (deelnemer, professional, netwerk),
//              score; datum (2026-11-22)
//   doelscore  persoon, doelscore (-2 to 2, empty is not scored); gewicht
//   neither    persoon: everybody who was approached, once
// and in any of them groep (met, zonder), cluster, fase (benaderd, begonnen, gemeten, gestopt), reden and the
// columns of the covariates; an empty field is not known. Who has a score was measured.
class CsvReader {
  public:
    explicit CsvReader(Cohort& cohort);
    // `name` is what problems call the file.
    void read(std::istream& in, const std::string& name);
    // Every problem of all files, with line and column; after 500 the others are counted.
    Status finish();

  private:
    struct Field {
        std::string text;
        int column = 0;  // the character at which it begins, from 1
    };
    struct Columns;
    struct Seen {
        int line = 0;
        std::optional<Date> day;
    };

    void add(std::string code, std::string message, int column);
    static bool split(const std::string& line, char separator, std::vector<Field>& fields);
    [[nodiscard]] bool find_columns(const std::vector<Field>& header, Columns& columns);
    void take_row(const std::vector<Field>& fields, const Columns& columns);
    std::uint32_t person_of(const Field& key);
    void take_facts(const std::vector<Field>& fields, const Columns& columns, std::uint32_t person);
    void take_covariates(const std::vector<Field>& fields, const Columns& columns, std::uint32_t person);
    void take_score(const std::vector<Field>& fields, const Columns& columns, std::uint32_t person);
    void take_goal(const std::vector<Field>& fields, const Columns& columns, std::uint32_t person);
    void check_order(const Score& score, int column);

    Cohort& cohort_;
    std::vector<Problem> problems_;
    std::size_t uncounted_ = 0;
    std::string file_;
    int line_ = 0;
    std::unordered_map<std::string, std::uint32_t> people_;
    std::unordered_map<std::string, std::uint32_t> clusters_;
    std::unordered_map<std::uint64_t, Seen> scores_;  // by person, domain, rater and moment
    std::vector<bool> has_group_;
    std::vector<bool> listed_;
};

}  // namespace ph::effect
