#include "catalogue/demo/act_outreach.hpp"

#include <algorithm>

#include "app/use_cases/outreach_import.hpp"
#include "wire/outreach_names.hpp"

namespace ph::catalogue::demo {
namespace {

constexpr int people_of_the_demo = 100;

// The file as a spreadsheet would have it: the demo goes the same way as everybody's list.
app::OutreachFile file_of(const View& written) {
    app::OutreachFile file;
    using enum app::OutreachColumn;
    file.columns = {{given_names, "voornamen"},  {name_prefix, "tussenvoegsel"},
                    {family_name, "achternaam"}, {birth_date, "geboortedatum"},
                    {phone, "telefoon"},         {address, "straat"},
                    {postcode, "postcode"},      {town, "plaats"},
                    {language, "taal"}};
    for (const auto& [column, heading] : file.columns) file.text += heading + ';';
    for (const View& person : written.items("mensen")) {
        file.text += '\n';
        for (const auto& [column, heading] : file.columns) file.text += '"' + person.text_or(heading) + "\";";
    }
    return file;
}

app::NewOutreachAttempt attempt_of(const Stage& stage, const View& written) {
    app::NewOutreachAttempt attempt;
    attempt.tried_on = stage.day(written.integer("dag"));
    attempt.outcome = *wire::named<OutreachOutcome>(written.text("uitkomst"));
    attempt.words = written.text_or("woorden");
    attempt.place = written.text_or("plek");
    if (written.has("afgesproken")) attempt.agreed_on = stage.day(written.integer("afgesproken"));
    return attempt;
}

Status try_all(app::Call& call, const Stage& stage, const View& written,
               const std::vector<OutreachPerson>& people) {
    for (const View& person : written.items("mensen")) {
        const auto found = std::ranges::find_if(people, [&](const OutreachPerson& one) {
            return one.given_names == person.text("voornamen") &&
                   one.family_name == person.text("achternaam");
        });
        if (found == people.end()) continue;  // left out of the list, as somebody who is known already
        PH_CHECK(play_attempts(call, stage, person, found->id, found->version));
    }
    return {};
}

}  // namespace

Status play_attempts(app::Call& call, const Stage& stage, const View& written, const OutreachPersonId& person,
                     int version) {
    for (const View& attempt : written.items("pogingen")) {
        PH_TRY(const auto card, app::add_outreach_attempt(call, person, version, attempt_of(stage, attempt)));
        version = card.person.version;
    }
    return {};
}

Status play_outreach(Stage& stage, const View& written, Instant at) {
    return stage.play(written.text("door"), at, [&](app::Call& call) -> Status {
        app::NewOutreachList list;
        list.name = written.text("naam");
        list.source = written.text("herkomst");
        list.ladder = written.text("ladder");
        list.file = file_of(written);
        PH_TRY(const auto imported, app::import_outreach(call, list));
        // Whoever has a first step for later than today stands among the others.
        std::vector<OutreachPerson> people;
        for (const auto turn : {app::OutreachTurn::now, app::OutreachTurn::later}) {
            PH_TRY(auto found,
                   app::outreach_people(call, {turn, imported.list.id}, {std::nullopt, people_of_the_demo}));
            std::ranges::move(found.page.items, std::back_inserter(people));
        }
        return try_all(call, stage, written, people);
    });
}

}  // namespace ph::catalogue::demo
