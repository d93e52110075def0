// /v1/dossiers/{dossierId}/toestemmingen, /deelhulp, /verwijshulp and /delingen, /v1/mijn/toestemmingen and
// /v1/mijn/delingen, /v1/convenanten.
#include "wire/dto/sharing.hpp"

#include "app/use_cases/referrals.hpp"
#include "http/handlers/handlers.hpp"
#include "http/inputs.hpp"
#include "wire/dto/left_out.hpp"
#include "wire/dto/texts.hpp"

namespace ph::http {
namespace {

Result<Response> list_consents(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::consents(call, dossier));
    return ok(wire::to_dto(found, call.catalogue, call.today()));
}

Result<Response> add_consent(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweToestemming>(request));
    PH_TRY(const auto added, app::add_consent(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue, call.today()));
}

Result<Response> withdraw_consent(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto id, id_parameter<ConsentId>(request, "toestemmingId"));
    PH_TRY(const auto body, body_as<wire::Intrekking>(request));
    PH_TRY(const auto withdrawn,
           app::withdraw_consent(call, dossier, id, body.manier, wire::line_of(body.toelichting)));
    return created(wire::to_dto(withdrawn, call.catalogue, call.today()));
}

Result<Response> own_consents(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::own_consents(call));
    return ok(wire::to_dto(found, call.catalogue, call.today()));
}

Result<Response> give_own_consent(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::EigenToestemming>(request));
    PH_TRY(const auto given, app::give_own_consent(call, wire::to_domain(body)));
    return created(wire::to_dto(given, call.catalogue, call.today()));
}

Result<Response> answer_own_consent(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<ConsentId>(request, "toestemmingId"));
    PH_TRY(const auto body, body_as<wire::ToestemmingAntwoord>(request));
    PH_TRY(const auto answered, app::answer_own_consent(call, id, body.akkoord));
    return created(wire::to_dto(answered, call.catalogue, call.today()));
}

Result<Response> withdraw_own_consent(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<ConsentId>(request, "toestemmingId"));
    PH_TRY(const auto withdrawn, app::withdraw_own_consent(call, id));
    return created(wire::to_dto(withdrawn, call.catalogue, call.today()));
}

Error invalid_query(std::string code, std::string message, std::string pointer) {
    return {Fault::invalid,
            "Het adres klopt niet.",
            {{std::move(code), std::move(message), wire::at_pointer(std::move(pointer))}}};
}

// The kinds of data in "wonen,gezin"; a name that does not exist is one of the problems of the query.
Result<access::Categories> categories_in(Query& query) {
    access::Categories found;
    const std::string text = query.text("soort").value_or("");
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(','), rest.size());
        const auto category = wire::named<access::DataCategory>(rest.substr(0, end));
        if (!category)
            return invalid_query(
                "onbekende-waarde",
                "Deze soort gegevens bestaat niet. Kies uit " + wire::all_names<access::DataCategory>() + ".",
                "?soort");
        found.insert(*category);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return found;
}

using RecipientId = decltype(wire::NieuweDeling::aanId);

Result<Response> help(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const auto to = query.value<RecipientId>("aan");
    const auto purpose = query.text("doel");
    PH_TRY(const auto categories, categories_in(query));
    PH_CHECK(query.finish());
    if (!to) return invalid_query("verplicht", "Kies aan wie u het wilt vertellen.", "?aan");
    PH_TRY(const auto found, app::sharing_help(call, dossier, to->uuid, categories, purpose));
    return ok(wire::to_dto(found, call.catalogue));
}

// The same question about somebody who would be asked to help.
Result<Response> help_with_referral(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    Query query{request};
    const auto to = query.value<RecipientId>("aan");
    PH_TRY(const auto categories, categories_in(query));
    PH_CHECK(query.finish());
    if (!to) return invalid_query("verplicht", "Kies wie u om hulp vraagt.", "?aan");
    PH_TRY(const auto found, app::referral_help(call, dossier, to->uuid, categories));
    return ok(wire::to_dto(found, call.catalogue));
}

Result<Response> list_sharings(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::sharings(call, dossier));
    return ok(wire::with_left_out(wire::Lijst<wire::Deling>{wire::to_dto(found, call.catalogue)},
                                  call.gate.left_out(), call.catalogue));
}

Result<Response> share(app::Call& call, const Request& request) {
    PH_TRY(const auto dossier, id_parameter<DossierId>(request, "dossierId"));
    PH_TRY(const auto body, body_as<wire::NieuweDeling>(request));
    PH_TRY(const auto shared, app::share(call, dossier, wire::to_domain(body)));
    return created(wire::to_dto(shared, call.catalogue));
}

Result<Response> own_sharings(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::own_sharings(call));
    return ok(wire::Lijst<wire::Deling>{wire::to_dto(found, call.catalogue)});
}

Result<Response> list_covenants(app::Call& call, const Request& request) {
    PH_CHECK(Query{request}.finish());
    PH_TRY(const auto found, app::covenants(call));
    return ok(wire::to_dto(found, call.catalogue, call.today()));
}

Result<Response> add_covenant(app::Call& call, const Request& request) {
    PH_TRY(const auto body, body_as<wire::NieuwConvenant>(request));
    PH_TRY(const auto added, app::add_covenant(call, wire::to_domain(body)));
    return created(wire::to_dto(added, call.catalogue, call.today()));
}

Result<Response> end_covenant(app::Call& call, const Request& request) {
    PH_TRY(const auto id, id_parameter<CovenantId>(request, "convenantId"));
    PH_TRY(const auto body, body_as<wire::ConvenantBeeindiging>(request));
    PH_TRY(const auto ended, app::end_covenant(call, id, clean_line(body.reden)));
    return created(wire::to_dto(ended, call.catalogue, call.today()));
}

}  // namespace

void add_sharing_routes(RouteTable& table) {
    using access::Permission;
    const std::string dossier = "/v1/dossiers/{dossierId}";
    const std::string consents = dossier + "/toestemmingen";
    table.add({Method::get, consents, Permission::consent_read, list_consents});
    table.add({Method::post, consents, Permission::consent_change, add_consent});
    table.add({Method::post, consents + "/{toestemmingId}/intrekking", Permission::consent_change,
               withdraw_consent});
    table.add({Method::get, dossier + "/deelhulp", Permission::share, help});
    table.add({Method::get, dossier + "/verwijshulp", Permission::referral_make, help_with_referral});
    table.add({Method::get, dossier + "/delingen", Permission::consent_read, list_sharings});
    table.add({Method::post, dossier + "/delingen", Permission::share, share});
    const std::string own = "/v1/mijn/toestemmingen";
    table.add({Method::get, own, Permission::own_consent, own_consents});
    table.add({Method::post, own, Permission::own_consent, give_own_consent});
    table.add({Method::post, own + "/{toestemmingId}/antwoord", Permission::own_consent, answer_own_consent});
    table.add(
        {Method::post, own + "/{toestemmingId}/intrekking", Permission::own_consent, withdraw_own_consent});
    table.add({Method::get, "/v1/mijn/delingen", Permission::own_consent, own_sharings});
    const std::string covenants = "/v1/convenanten";
    table.add({Method::get, covenants, Permission::covenant_read, list_covenants});
    table.add({Method::post, covenants, Permission::covenant_change, add_covenant});
    table.add(
        {Method::post, covenants + "/{convenantId}/beeindiging", Permission::covenant_change, end_covenant});
}

}  // namespace ph::http
