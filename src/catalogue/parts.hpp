// The parts of the catalogue, each read in a file of its own from documents that agree with their schema.
// What a schema cannot say (an unknown reference, a level outside the scale) is reported here.
#pragma once
#include <optional>
#include <set>
#include <string>

#include "app/catalogue.hpp"
#include "catalogue/problems.hpp"
#include "catalogue/view.hpp"

namespace ph::catalogue {

// Names that others may refer to. Nothing when a file that defines them is broken: then references to them
// are not judged, because the real mistake is reported already.
using Known = std::optional<std::set<std::string>>;

// Reports a reference to something that does not exist. `kind` as in "Dit doel bestaat niet: ...".
void check_reference(const View& reference, const Known& known, const std::string& kind, Problems& problems);

struct References {
    Known purposes;
    Known grounds;
    std::set<std::string> grounds_off;
    Known categories;
    Known decisions;
    Known instruments;
    Known approaches;
};

// A list of ids with names: life domains, agencies, data categories, purposes, grounds.
std::map<std::string, std::string> read_names(const View& list, Problems& problems);
// Reports a category that is not there; otherwise says which it is.
std::optional<access::DataCategory> read_category(const View& reference, const Known& known,
                                                  Problems& problems);
// Every category, with its name and whom to ask.
void read_categories(const View& list, app::Catalogue& into, Problems& problems);
// The grounds and what those that are on give; `off` are the others, that no permission may stand on.
void read_grounds(const View& list, const References& references, app::Catalogue& into,
                  std::vector<access::GroundRule>& rules, std::set<std::string>& off, Problems& problems);
// What the register of processing says of every purpose.
void read_processing(const View& document, const References& references, app::Catalogue& into,
                     Problems& problems);
app::Terms read_terms(const View& document, Problems& problems);
// How the work is divided over coaches, and what follows after the guidance.
app::CaseloadRules read_caseload(const View& document, Problems& problems);
std::shared_ptr<const Retention> read_retention(const View& document, Problems& problems);
void read_calendar(const View& document, std::vector<HolidayRule>& rules, std::set<Date>& closing_days);
app::Instrument read_instrument(const View& document, const References& references, Problems& problems);
app::Method read_method(const View& document, const References& references, Problems& problems);
// After the approaches and instruments that its moments name.
void read_measure_moments(const View& document, const References& references, app::Catalogue& into,
                          Problems& problems);
app::GoalHelp read_goal_help(const View& document, Problems& problems);
// After the approaches and instruments that it names.
app::FirstTalkRules read_first_talks(const View& document, const References& references,
                                     const app::Catalogue& catalogue, Problems& problems);
app::Form read_form(const View& document, const References& references, Problems& problems);
// The files of catalogue/teksten that the sentences of the code stand in.
const std::set<std::string>& sentence_files();
// Reports words between braces that are not among `known`, and braces without a partner.
void check_words(const View& sentence, const std::set<std::string>& known, Problems& problems);
// The sentences of one of them.
void read_texts(const View& document, const std::string& file, Texts& into, Problems& problems);
// A ladder of tries.
OutreachLadder read_outreach(const View& document, Problems& problems);
// Kinds of meetings.
std::vector<MeetingKind> read_meetings(const View& document, Problems& problems);
// Forms of working together.
std::vector<CollaborationForm> read_collaboration(const View& document, Problems& problems);
// How letters must read, and a letter that does.
ReadingRules read_reading_rules(const View& document, Problems& problems);
LetterTemplate read_letter(const View& document, const ReadingRules& rules, Problems& problems);
// What stands out in who looked at whom.
app::Oversight read_oversight(const View& document, const References& references, Problems& problems);
// How cohorts are counted.
app::Research read_research(const View& document, Problems& problems);
access::Policy read_policy(const View& document, const References& references, Problems& problems);

}  // namespace ph::catalogue
