// "May I tell them this?", answered before it is told. The gate decides it for the recipient
// (access::decide), so that the answer is what the recipient would see; here it is put into words, with what
// can be done instead.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "domain/organisation.hpp"

namespace ph::app {

// Somebody to tell something: a colleague, or an organisation by those of it who are involved.
struct Recipient {
    struct Colleague {
        access::Actor actor;
        access::Target target;  // the dossier as it is to them
    };
    Uuid id;
    std::string name;
    bool is_organisation = false;
    OrganisationId organisation_id;
    // The colleague; of an organisation those who are involved, or everybody when nobody is.
    std::vector<Colleague> colleagues;
    [[nodiscard]] bool involved() const;
};

BOOST_DEFINE_ENUM_CLASS(ShareVerdict, yes, partly, no)
BOOST_DEFINE_ENUM_CLASS(ShareStep, share, less, consent, involve, no_name, break_glass)

struct CategoryAnswer {
    access::DataCategory category = access::DataCategory::identity;
    bool allowed = false;
    std::string why;                // Dutch, one sentence
    std::string ground;             // of what is allowed
    std::string purpose;            // the same
    std::vector<std::string> sees;  // Dutch: the kind, and the questions of the facts that there are
};

// What can be done; the first of them is the one to take.
struct ShareAdvice {
    ShareStep step = ShareStep::share;
    std::string text;  // Dutch, one or two sentences
    access::Categories categories;
};

struct SharingHelp {
    Recipient recipient;
    ShareVerdict verdict = ShareVerdict::no;
    std::string sentence;
    std::vector<CategoryAnswer> answers;
    std::vector<ShareAdvice> advice;
};

// Names of categories in one line.
std::string listed(const Catalogue& catalogue, access::Categories categories);

// Fault::missing when `to` is no colleague and no organisation of this municipality. Without a purpose any
// purpose does.
Result<SharingHelp> sharing_help(Call& call, const DossierId& dossier, const Uuid& to,
                                 access::Categories categories, const std::optional<std::string>& purpose);

// In parts, for who was admitted to share already and has more to check. Problems have JSON pointers in the
// API's names.
std::vector<Problem> problems_of(const Call& call, const Uuid& to, const std::optional<std::string>& purpose);
// Fault::missing as above.
Result<Recipient> recipient_of(Call& call, const access::Admission& admission, const Uuid& to);
// `categories`: at least one.
Result<SharingHelp> assess(Call& call, const access::Admission& admission, Recipient recipient,
                           access::Categories categories, const std::optional<std::string>& purpose);

}  // namespace ph::app
