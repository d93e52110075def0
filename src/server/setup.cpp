// participatiehuis setup: a municipality, its organisation and its first administrator. No default passwords.
#include <termios.h>
#include <unistd.h>

#include <boost/program_options.hpp>
#include <iostream>

#include "app/auth/password.hpp"
#include "server/commands.hpp"
#include "server/installation_key.hpp"
#include "server/settings.hpp"
#include "storage/storage.hpp"

namespace ph::server {
namespace {

namespace po = boost::program_options;

struct Answers {
    std::string code;
    std::string municipality;
    std::string approach;
    std::string login;
    std::string name;
    std::string password;
};

// Switches off the echo of a terminal while a password is typed.
class Hidden {
  public:
    Hidden() {
        if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Hidden() {
        if (changed_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Hidden(const Hidden&) = delete;
    Hidden& operator=(const Hidden&) = delete;

  private:
    termios before_{};
    bool changed_ = false;
};

void ask(const char* question, std::string& answer) {
    if (!answer.empty()) return;
    if (isatty(STDIN_FILENO) != 0) std::cerr << question << ": ";
    std::getline(std::cin, answer);
}

void ask_password(std::string& password) {
    const Hidden hidden;
    ask("Wachtwoord (minstens 12 tekens)", password);
    if (isatty(STDIN_FILENO) != 0) std::cerr << '\n';
}

std::vector<Problem> problems_of(const Answers& answers, const app::auth::Settings& settings) {
    std::vector<Problem> problems;
    const auto require = [&](const std::string& text, const char* option) {
        if (text.empty()) problems.push_back({"verplicht", std::string{option} + " is verplicht.", {}});
    };
    require(answers.code, "--code");
    require(answers.municipality, "--municipality");
    require(answers.name, "--name");
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789._@-";
    if (answers.login.size() < 3 || answers.login.size() > 100 ||
        answers.login.find_first_not_of(allowed) != std::string::npos) {
        problems.push_back(
            {"ongeldig", "--login moet 3 tot 100 kleine letters, cijfers, punten of streepjes zijn.", {}});
    }
    for (Problem& problem : app::auth::problems_of_password(answers.password, answers.login, settings)) {
        problem.place = {};
        problems.push_back(std::move(problem));
    }
    return problems;
}

Status install(const Settings& settings, const Answers& answers) {
    if (auto problems = problems_of(answers, settings.auth); !problems.empty()) {
        return Error{Fault::invalid, "Er is niets gemaakt:", std::move(problems)};
    }
    SystemClock clock;
    SecureRandom random;
    const Instant now = clock.now();
    const app::auth::Passwords passwords{settings.auth.cost};
    PH_TRY(const auto key, installation_key(settings.data, random));
    storage::Settings storage_settings;
    storage_settings.database = settings.database_or_default();
    PH_TRY(const auto storage,
           storage::SqlStorage::open(storage_settings, storage::derive_secrets(key), clock));

    const Municipality municipality{make_id<MunicipalityId>(now, random), answers.code, answers.municipality,
                                    answers.approach};
    const Organisation organisation{make_id<OrganisationId>(now, random), municipality.id,
                                    answers.municipality, OrganisationType::municipality};
    User administrator;
    administrator.id = make_id<UserId>(now, random);
    administrator.municipality_id = municipality.id;
    administrator.organisation_id = organisation.id;
    administrator.login = answers.login;
    administrator.display_name = answers.name;
    administrator.roles = {Role::administrator};
    app::Credential credential;
    credential.user_id = administrator.id;
    PH_TRY(credential.password_hash, passwords.hash(answers.password));
    credential.changed_at = now;

    PH_TRY(const auto work, storage->begin(app::Access::write));
    PH_CHECK(work->users().install(municipality, organisation, administrator));
    PH_CHECK(work->users().add_credential(credential));
    return work->commit({});
}

}  // namespace

int setup_command(const Arguments& arguments) {
    Settings settings;
    Answers answers;
    bool help = false;
    po::options_description all{
        "participatiehuis setup [opties]\n\nMaakt een gemeente en haar eerste beheerder. Wat u niet opgeeft, "
        "wordt gevraagd;\nhet wachtwoord altijd, of het komt als laatste regel van de "
        "standaardinvoer.\n\nOpties"};
    all.add_options()("help,h", po::bool_switch(&help), "laat deze uitleg zien")(
        "data", po::value(&settings.data)->default_value(settings.data),
        "map voor de database en de sleutel")("database", po::value(&settings.database),
                                              "postgresql://... (zonder: SQLite in de datamap)")(
        "code", po::value(&answers.code), "korte naam van de gemeente, zoals zonnedal")(
        "municipality", po::value(&answers.municipality), "naam van de gemeente")(
        "approach", po::value(&answers.approach),
        "id van de aanpak die een huishouden volgt als niemand er een kiest; mag leeg blijven")(
        "login", po::value(&answers.login), "gebruikersnaam van de beheerder")(
        "name", po::value(&answers.name), "naam van de beheerder");
    po::variables_map given;
    try {
        po::store(po::command_line_parser(arguments).options(all).run(), given);
        po::notify(given);
    } catch (const po::error& error) {
        std::cerr << error.what() << "\n\n" << all << '\n';
        return 2;
    }
    if (help) {
        std::cout << all << '\n';
        return 0;
    }
    ask("Korte naam van de gemeente (kleine letters)", answers.code);
    ask("Naam van de gemeente", answers.municipality);
    ask("Gebruikersnaam van de beheerder", answers.login);
    ask("Naam van de beheerder", answers.name);
    ask_password(answers.password);
    if (auto installed = install(settings, answers); !installed.ok()) {
        std::cerr << to_text(installed.error()) << '\n';
        return 1;
    }
    std::cout << "De gemeente " << answers.municipality << " staat klaar. Start met: participatiehuis serve\n"
              << "en log in als " << answers.login << ". U stelt dan meteen de tweede stap in.\n";
    return 0;
}

}  // namespace ph::server
