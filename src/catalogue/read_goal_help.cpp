// Help with goals: questions for what is open, and the task on the day to see how far a goal is.
#include <set>

#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {

app::GoalHelp read_goal_help(const View& document, Problems& problems) {
    app::GoalHelp help;
    std::set<std::string> parts;
    for (const View& item : document.items("vragen")) {
        if (!parts.insert(item.text("onderdeel")).second)
            problems.add("dubbele-id",
                         "Over het onderdeel \"" + item.text("onderdeel") + "\" staat hier al een vraag.",
                         item.at("onderdeel").place());
        help.questions.push_back({item.text("onderdeel"), item.text("vraag"), item.text("hulp")});
    }
    const View review = document.at("kijken");
    check_words(review.at("taak"), {"nummer"}, problems);
    help.review_task = review.text("taak");
    help.review_reason = review.text("reden");
    help.superseded = review.text("vervallen");
    return help;
}

}  // namespace ph::catalogue
