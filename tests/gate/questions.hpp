// Random people ask random things of the real server while others come and go and time passes; every answer
// is held against the model.
#pragma once
#include <random>
#include <set>
#include <string>
#include <vector>

#include "gate/life.hpp"

namespace ph::gate_model {

// Everything that is wrong, in words.
using Findings = std::vector<std::string>;

class Questions {
  public:
    Questions(World& world, Model& model, unsigned seed);

    // Stops at the first findings: what comes after follows from them.
    Findings ask(int count);
    [[nodiscard]] int decided() const { return decided_; }
    // How many routes were asked, and how many there are.
    [[nodiscard]] std::size_t routes() const { return routes_.size(); }
    [[nodiscard]] std::size_t operations() const { return operations_.size(); }
    // How often each route was answered with 2xx, for who wants to know what was tried.
    [[nodiscard]] const std::map<std::string, int>& done() const { return done_; }

  private:
    std::size_t pick(std::size_t below) { return chance_() % below; }
    const Someone& someone() { return world_.people()[pick(world_.people().size())]; }
    Home& somewhere() { return world_.homes()[pick(world_.homes().size())]; }
    const testing::Operation& operation(std::string_view method, std::string_view path) const;
    const testing::Operation& next_operation();

    // Somebody comes, somebody goes, somebody agrees or is in danger, time passes.
    void live();
    void ask_in_danger();
    void answer_referral();
    void involve();
    void involve_team();
    void change_team();
    void end();
    void act(std::string_view method, std::string_view path, const std::string& login);
    Home& own_home_of(const Someone& who);
    void look_around(Home& home);
    void look_at_lists(Home& home);
    void ask(const testing::Operation& operation, const Someone& who, Home& home);
    // Somebody of a list, to whom a letter was sent; and a case that colleagues discuss among themselves.
    void approach();
    void form_circle();
    // A question without names, for whoever is invited.
    void lay_table();
    void look_at_table();
    // Somebody else of the same municipality.
    [[nodiscard]] const Someone& colleague_of(const Home& home) const;
    // False when an id in it does not exist here.
    bool write_path(Question& question);

    void judge_home(const Question& question, bool whole, const testing::Reply& reply,
                    const std::string& about);
    void judge_scope(const Question& question, const testing::Reply& reply, const std::string& about);
    void judge_words(const Question& question, const testing::Reply& reply, const std::string& about);
    void judge_approached(const Someone& who, const testing::Reply& reply, const std::string& about);
    void judge_circle(const Question& question, const testing::Reply& reply, const std::string& about);
    void judge_table(const Question& question, const testing::Reply& reply, const std::string& about);
    void judge_what_is_missing(const Question& question, const testing::Reply& reply,
                               const std::string& about);
    void judge_list(const Someone& who, const testing::Reply& reply, const std::string& about);
    void judge_consents(const Question& question, const testing::Reply& reply, const std::string& about);
    void find(const std::string& about, const std::string& what, const testing::Reply& reply);

    World& world_;
    Model& model_;
    Life life_;
    std::minstd_rand chance_;
    std::vector<testing::Operation> operations_;
    std::vector<const testing::Operation*> reads_of_home_;
    std::vector<const testing::Operation*> round_;  // still to be asked
    std::string approached_;                        // of a list, and in no household
    std::string approached_letter_;
    std::set<std::string> circle_;   // logins of who discuss a case
    std::string table_;              // the meeting without names
    std::set<std::string> invited_;  // logins of who sit there
    std::string table_word_;         // what is asked there
    std::set<std::string> routes_;
    std::map<std::string, int> done_;
    Findings findings_;
    int asked_ = 0;
    int decided_ = 0;
};

}  // namespace ph::gate_model
