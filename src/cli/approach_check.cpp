// "approach check": what is wrong with files of approaches and persons.
#include <boost/json.hpp>

#include <ostream>

#include "cli/approach.hpp"
#include "cli/report.hpp"

namespace ph::cli {

int check_report(const std::vector<CheckedFile>& files, bool json, Streams streams) {
    int status = 0;
    boost::json::array results;
    for (const CheckedFile& file : files) {
        const bool good = file.problems.empty();
        if (!good) status = 1;
        if (json) {
            results.push_back(boost::json::object{
                {"bestand", file.path}, {"goed", good}, {"fouten", problems_to_json(file.problems)}});
        } else if (good) {
            streams.out << "✓ " << file.path << (file.holds.empty() ? "" : ": " + file.holds) << '\n';
        } else {
            const std::size_t count = file.problems.size();
            report(streams,
                   {Fault::invalid,
                    file.path + ": " + std::to_string(count) + (count == 1 ? " fout" : " fouten"),
                    file.problems},
                   false);
        }
    }
    if (json) streams.out << boost::json::serialize(results) << '\n';
    return status;
}

}  // namespace ph::cli
