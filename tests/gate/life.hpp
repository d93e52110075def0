// What people ask with and what follows from it: bodies that mean something for the requests that change who
// may see what, and what the model must know once the server said yes.
#pragma once
#include <string>

#include "gate/world.hpp"
#include "http/contract.hpp"

namespace ph::gate_model {

// One question to the server.
struct Question {
    const testing::Operation* operation = nullptr;
    const Someone* who = nullptr;
    Home* home = nullptr;  // whose ids stand in the path
    std::string path;
    std::string body;
    std::string version = "1";
    [[nodiscard]] bool is(std::string_view method, std::string_view path_under_v1) const {
        return operation->method == method && operation->path == "/v1" + std::string{path_under_v1};
    }
    [[nodiscard]] bool of_home() const { return operation->path.starts_with("/v1/dossiers/{dossierId}"); }
};

class Life {
  public:
    Life(World& world, Model& model) : world_(world), model_(model) {}

    // Body and version; `chance` is any number. Other requests keep the smallest body of the contract.
    void fill(Question& question, unsigned chance);
    // After an answer of 2xx.
    void learn(const Question& question, const testing::Reply& reply);

  private:
    void fill_consent(Question& question, unsigned chance);
    void fill_covenant(Question& question, unsigned chance);
    void fill_restriction(Question& question, unsigned chance);
    void fill_telling(Question& question, unsigned chance);
    void fill_family(Question& question, unsigned chance);
    void fill_referral(Question& question, unsigned chance);
    void learn_consent(const Question& question, const testing::Reply& reply);
    void learn_covenant(const Question& question, const testing::Reply& reply);
    void learn_protection(const Question& question);
    void learn_request(const Question& question, const testing::Reply& reply);
    void learn_family(const Question& question, const testing::Reply& reply);
    void learn_referral(const Question& question, const testing::Reply& reply);
    void learn_words(const Question& question, const testing::Reply& reply);
    void learn_talent(const Question& question, const testing::Reply& reply);
    // The household of the participant, or the one in the path.
    Home& home_of(const Question& question);

    World& world_;
    Model& model_;
    std::string word_;   // in the body that is being sent
    Agreement offered_;  // and what it offers
};

}  // namespace ph::gate_model
