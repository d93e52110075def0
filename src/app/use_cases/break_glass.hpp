// Access in an emergency: somebody who is not involved opens a dossier because a person is in danger. It
// needs a reason, ends by itself, is told to the participant and is reviewed by somebody else.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/protection.hpp"

namespace ph::app {

struct NewBrokenGlass {
    Danger danger = Danger::other;
    std::string reason;
    // Telling the participant waits until this day, because, decided together with this colleague.
    std::optional<Date> tell_from;
    std::string wait_reason;
    std::optional<UserId> wait_decided_by;
};

// Fault::missing for what does not exist for the asker, restricted dossiers among them; Fault::invalid;
// Fault::conflict when it is open already, by an emergency or otherwise, or when the grounds give nobody in
// this role anything.
Result<BrokenGlass> break_glass(Call& call, const DossierId& dossier, const NewBrokenGlass& input);
// What the asker has open now; nothing: no emergency of theirs.
Result<std::optional<BrokenGlass>> own_glass(Call& call, const DossierId& dossier);
// Closes it before its time. Fault::missing when nothing is open.
Status end_glass(Call& call, const DossierId& dossier);

// For the privacy officer, newest first: those that wait for a review, those that were reviewed, or all.
Result<Page<BrokenGlassView>> glasses(Call& call, std::optional<bool> waiting, const PageRequest& page);

// What the asker took themself, newest first, with the verdict; not of a dossier that is restricted
// meanwhile.
Result<Page<BrokenGlassView>> taken_glasses(Call& call, const PageRequest& page);

struct GlassReview {
    GlassVerdict verdict = GlassVerdict::justified;
    std::string words;
    bool tell_now = false;  // the participant need not wait longer
};
// Once, and never by who broke it. Fault::stale, Fault::invalid, Fault::conflict.
Result<BrokenGlassView> review_glass(Call& call, const BrokenGlassId& id, int version,
                                     const GlassReview& review);

// What the participant may know by now of their own dossier.
Result<std::vector<BrokenGlassView>> my_glasses(Call& call);

// Emergencies that the participant may not know of yet. What was written down in them waits with them: the
// waiting is there because somebody may read along.
class NotYetTold {
  public:
    explicit NotYetTold(std::vector<BrokenGlass> glasses) : glasses_(std::move(glasses)) {}

    // Something that a user wrote down at this moment.
    [[nodiscard]] bool hides(const UserId& user, Instant at) const;

  private:
    std::vector<BrokenGlass> glasses_;
};
Result<NotYetTold> not_yet_told(Call& call, const access::Admission& admission);

}  // namespace ph::app
