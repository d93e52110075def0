#include "cli/report.hpp"

#include <ostream>

#include "base/suggest.hpp"

namespace ph::cli {

using boost::json::array;
using boost::json::object;

object problem_to_json(const Problem& problem) {
    object json{{"code", problem.code}, {"melding", problem.message}};
    if (!problem.place.file.empty()) {
        json["bestand"] = problem.place.file;
        json["regel"] = problem.place.line;
        json["kolom"] = problem.place.column;
    }
    if (!problem.place.pointer.empty()) json["plaats"] = problem.place.pointer;
    return json;
}

array problems_to_json(const std::vector<Problem>& problems) {
    array json;
    for (const Problem& problem : problems) json.push_back(problem_to_json(problem));
    return json;
}

int report(Streams& streams, const Error& error, bool json) {
    if (json) {
        streams.out << boost::json::serialize(
                           object{{"titel", error.title}, {"fouten", problems_to_json(error.problems)}})
                    << '\n';
    } else {
        streams.err << "✗ " << to_text(error) << '\n';
    }
    return 1;
}

Error unknown_id(const std::string& what, const std::string& id, const std::vector<std::string>& known) {
    std::string title = "Er is geen " + what + " \"" + id + "\".";
    if (const auto near = nearest(id, known)) {
        title += " Bedoelt u \"" + *near + "\"?";
    } else if (!known.empty()) {
        std::string list;
        for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
        title += " Kies uit: " + list + ".";
    }
    return {Fault::missing, std::move(title), {}};
}

}  // namespace ph::cli
