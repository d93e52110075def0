// The first talks with a household: how many there were and whether a picture is asked for already, talents,
// open questions, the cards and the client profile.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/first_talks.hpp"
#include "app/ports/measurements.hpp"

namespace ph::app {

// After how many talks a picture of all life domains follows. It asks and stops nobody.
struct PictureAdvice {
    int talks_needed = 0;
    std::string approach;  // its name; empty: what the municipality usually does
    std::string source;
};

struct ToldTalent : TalentView {
    bool by_participant = false;  // said by the participant; otherwise written down by who talked with them
};

struct PlacedCard {
    std::string card;
    int place = 1;
    std::optional<int> moved;  // places nearer to the front than the time before; absent: not laid then
};
// The cards as they were laid on a day, the most important first.
struct CardOrder {
    MeasurementId id;
    Date laid_on;
    std::string laid_by;
    bool alone = false;  // by the participant; otherwise together with who wrote it down
    std::vector<PlacedCard> cards;
};

// The last thing that the participant said of a card.
struct CardScore {
    std::string card;
    std::optional<int> self_reliance;
    std::optional<int> satisfaction;
};

struct ProfileMoment {
    int profile = 0;  // a level of the instrument
    std::string reason;
    Date set_on;
    std::string set_by;
};

struct FirstTalks {
    std::optional<int> talks;  // absent for who may not read contacts
    PictureAdvice advice;
    std::vector<ToldTalent> talents;
    std::vector<TalkAnswerView> answers;  // newest first
    std::vector<CardOrder> orders;        // newest first
    std::vector<CardScore> scores;
    std::vector<ProfileMoment> profiles;  // newest first
    std::optional<Date> look_again_on;    // absent also for who may not read tasks
};

Result<FirstTalks> first_talks(Call& call, const DossierId& dossier);
// What the participant told and laid, for themselves; without how many talks there were.
Result<FirstTalks> own_first_talks(Call& call);

// Ids, person and recorder are filled in here.
Result<ToldTalent> add_talent(Call& call, const DossierId& dossier, Talent talent);
// Takes it off the list; it stays in the history. Refused for one that is off already.
Status end_talent(Call& call, const DossierId& dossier, const TalentId& id, int version);
// By the participant. What somebody else wrote down stays: Fault::conflict, with whom to tell.
Result<ToldTalent> add_own_talent(Call& call, Talent talent);
Status end_own_talent(Call& call, const TalentId& id, int version);

struct GivenAnswer {
    std::string question;
    std::string words;
};
// Answers to several questions of one talk: all of them or none. An earlier answer stays in the history.
Result<std::vector<TalkAnswerView>> add_answers(Call& call, const DossierId& dossier,
                                                const std::vector<GivenAnswer>& given);

// The orders among these measurements of one person, newest first, with what moved since the one before.
std::vector<CardOrder> orders_of(const std::vector<MeasurementView>& newest_first, const PersonId& person,
                                 const std::vector<UserId>& own_accounts);

}  // namespace ph::app
