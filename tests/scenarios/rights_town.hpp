// A guided town with a privacy officer and Jan's own account, for what he asks about his data.
#pragma once
#include "app/use_cases/facts.hpp"
#include "app/use_cases/own_data.hpp"
#include "app/use_cases/rights.hpp"
#include "app/use_cases/work.hpp"
#include "catalogue/rights.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {

class RightsTown : public GuidedTown {
  protected:
    void SetUp() override {
        GuidedTown::SetUp();
        officer = add_user("privacy", "Pim Privacy", Role::privacy_officer, town_hall);
        himself = participant();
    }

    static const app::RightsRules& rules() {
        static const app::RightsRules loaded =
            must(catalogue::load_rights(std::filesystem::path{PH_SOURCE_DIR} / "catalogue"));
        return loaded;
    }

    app::OwnData own() {
        return given(himself, [&](app::Call& call) { return app::own_data(call, rules()); });
    }
    // The last item of this kind.
    app::OwnItem own_item(app::OwnKind kind) {
        std::optional<app::OwnItem> found;
        for (const auto& section : own().sections) {
            for (const auto& one : section.items) {
                if (one.kind == kind) found = one;
            }
        }
        if (!found) throw std::runtime_error("there is no such item");
        return *found;
    }
    static std::string text_of(const app::OwnItem& item, std::string_view field) {
        for (const auto& line : item.lines) {
            if (line.field == field) return line.text;
        }
        return {};
    }
    Result<app::RightsRequestView> ask(RightsKind kind, const std::string& text,
                                       std::optional<app::Thing> about = std::nullopt) {
        return as(himself,
                  [&](app::Call& call) { return app::ask_right(call, rules(), {kind, text, about}); });
    }
    static app::Thing about(const app::OwnItem& item, const std::string& part = "") {
        return {item.kind, item.id, part};
    }
    app::RightsPicture taken_up(const RightsRequest& request) {
        return given(officer, [&](app::Call& call) {
            return app::take_up_request(call, rules(), request.id, request.version);
        });
    }
    Result<app::RightsPicture> decided(const RightsRequest& request, const RightsDecision& decision) {
        return as(officer, [&](app::Call& call) {
            return app::decide_request(call, rules(), request.id, request.version, decision);
        });
    }
    FactId know(const std::string& key, const std::string& json, const PersonId& person) {
        return given(coach,
                     [&](app::Call& call) {
                         return app::add_fact(call, dossier,
                                              {person, key, json, FactSource::person, "", today()});
                     })
            .id;
    }
    ContactId talk(const User& by, const std::string& note) {
        Contact contact;
        contact.at = clock.now();
        contact.note = note;
        return given(by, [&](app::Call& call) { return app::add_contact(call, dossier, contact); }).id;
    }

    User officer;
    User himself;
};

}  // namespace ph::scenarios
