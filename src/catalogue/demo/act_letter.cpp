#include "catalogue/demo/act_letter.hpp"

#include "app/use_cases/letters.hpp"

namespace ph::catalogue::demo {

Status write_letter(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    app::NewLetter letter;
    letter.input.template_id = what.text("sjabloon");
    letter.input.language = what.text("taal");
    letter.input.own_text = what.text_or("eigenTekst");
    const View filled_in = what.at("velden");
    LetterFields& fields = letter.input.fields;
    fields.name = filled_in.text("naam");
    if (filled_in.has("dag")) fields.date = stage.day(filled_in.integer("dag"));
    fields.time = filled_in.text_or("tijd");
    fields.place = filled_in.text_or("plaats");
    fields.coach = filled_in.text_or("coach");
    fields.phone = filled_in.text_or("telefoon");
    fields.municipality = filled_in.text_or("gemeente");
    letter.person_id = chapter.participant;
    return done(app::send_letter(call, chapter.dossier, letter));
}

}  // namespace ph::catalogue::demo
