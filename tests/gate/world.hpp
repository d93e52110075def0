// The real server with two municipalities, people of every role and households full of marked words.
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gate/model.hpp"
#include "http/test_server.hpp"

namespace ph::gate_model {

// What a word is about, which rights show it, and the route under a dossier that does.
struct Shown {
    Names kinds;
    Names rights;
    std::string at;
};

struct Start {
    std::string database;               // empty: SQLite in the folder of the server
    std::filesystem::path catalogue{};  // empty: the shipped one
};

class World {
  public:
    explicit World(const Start& start);

    [[nodiscard]] Moment now() const {
        return {to_string(server_.clock.today()), to_string(server_.clock.now())};
    }
    [[nodiscard]] std::string today() const { return now().day; }
    [[nodiscard]] std::string day_after(int days) const;
    [[nodiscard]] std::string hours_from_now(int hours) const;
    [[nodiscard]] const std::vector<Someone>& people() const { return people_; }
    [[nodiscard]] const Someone& person(const std::string& login) const;
    [[nodiscard]] std::vector<Home>& homes() { return homes_; }
    [[nodiscard]] testing::Client& client(const Someone& who) { return clients_.at(who.login); }

    std::string new_word();
    // A new word in this home; the mark may be told more.
    Mark& mark(Home& home, const Shown& shown, const Someone& author);
    // Time passes, and everybody signs in again.
    void advance(std::chrono::hours by);
    // The members of the team, from now on.
    void form_team(const std::vector<std::string>& logins);
    [[nodiscard]] const std::string& team() const { return team_; }
    // Who is involved, as the list of the team leader or of the coach tells it.
    void learn_stays(Home& home);

  private:
    void add_person(const std::string& login, const std::vector<Role>& roles, const Organisation& at,
                    const std::optional<PersonId>& person = std::nullopt, const std::string& own_home = {});
    void sign_in(const std::string& login);
    void open_home(const Someone& intaker, const Someone& coach, const Someone* partner);
    void learn_teams(Home& home, const Someone& reader);
    void fill(Home& home, const Someone& coach);
    void talk_about(Home& home, const Someone& coach);
    void bring_to_meeting(Home& home, const Someone& coach);
    void fill_by_partner(Home& home, const Someone& partner);
    std::string post(const Someone& who, const std::string& path, const std::string& json);

    testing::TestServer server_;
    std::vector<Someone> people_;
    std::map<std::string, testing::Client> clients_;
    std::vector<Home> homes_;
    std::string team_;  // the one of the municipality with more than one household
    int team_version_ = 0;
    int words_ = 0;
};

// The words of the marks that stand in a text.
std::vector<std::string> words_in(const std::string& text);

}  // namespace ph::gate_model
