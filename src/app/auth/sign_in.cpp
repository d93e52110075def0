#include "app/auth/sign_in.hpp"

#include "app/auth/tokens.hpp"
#include "app/auth/totp.hpp"

namespace ph::app::auth {
namespace {

constexpr int recovery_code_count = 8;

Error refused() {
    return {Fault::unauthenticated,
            "Inloggen is niet gelukt. Controleer uw gebruikersnaam, uw wachtwoord en uw code.",
            {}};
}

Error signed_out() {
    return {Fault::unauthenticated, "U bent niet (meer) ingelogd. Log opnieuw in.", {}};
}

std::string lower(std::string_view text) {
    std::string copy{text};
    for (char& c : copy) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return copy;
}

bool is_staff(const User& user) {
    return std::any_of(user.roles.begin(), user.roles.end(),
                       [](Role role) { return role != Role::participant; });
}

// "k7fm-2xqp": no letters or digits that look alike.
std::string new_recovery_code(Random& random) {
    constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789a";
    static_assert(alphabet.size() == 32);
    std::array<std::uint8_t, 12> bytes{};
    random.fill(bytes);
    std::string code;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 4 == 0) code += '-';
        code += alphabet[bytes[i] % alphabet.size()];
    }
    return code;
}

Digest recovery_digest(const UserId& user, std::string_view code) {
    return digest_of(user.to_string() + ' ' + lower(code));
}

bool looks_like_totp(std::string_view code) {
    return code.size() == 6 && code.find_first_not_of("0123456789") == std::string_view::npos;
}

std::chrono::seconds wait_after(int failures, const Backoff& backoff) {
    auto wait = backoff.first;
    for (int i = backoff.threshold; i < failures && wait < backoff.longest; ++i) wait *= 2;
    return std::min(wait, backoff.longest);
}

}  // namespace

Next next_step(const SignedIn& signed_in, const Settings& settings) {
    if (signed_in.totp_enrolled && !signed_in.session.second_factor_done) return Next::code;
    if (signed_in.must_change) return Next::new_password;
    if (!signed_in.totp_enrolled && is_staff(signed_in.user) && settings.staff_need_second_factor)
        return Next::enrol;
    return Next::nothing;
}

SignIn::SignIn(Storage& storage, Sessions& sessions, const Passwords& passwords, const access::Policy& policy,
               Clock& clock, Random& random, const Settings& settings)
    : storage_(storage),
      sessions_(sessions),
      passwords_(passwords),
      policy_(policy),
      clock_(clock),
      random_(random),
      settings_(settings) {}

Result<Opened> SignIn::open(const Attempt& attempt) {
    const std::string login = lower(attempt.login);
    const Keys keys = keys_of(login, attempt.address);
    std::optional<Account> account;
    {
        PH_TRY(const auto work, storage_.begin(Access::read));
        PH_CHECK(check_not_blocked(work->users(), keys));
        PH_TRY(account, work->users().account(login));
    }
    const bool known = account && account->credential;
    const bool right =
        passwords_.verify(known ? account->credential->password_hash : std::string{}, attempt.password);
    if (!right) return failed(keys, account ? &account->user : nullptr);

    const Credential& credential = *account->credential;
    bool second_factor_done = false;
    if (credential.totp_secret && attempt.code) {
        PH_TRY(const auto work, storage_.begin(Access::write));
        PH_TRY(const bool accepted, spend(work->users(), credential, *attempt.code));
        if (accepted) PH_CHECK(work->commit({}));
        second_factor_done = accepted;
    }
    if (credential.totp_secret && attempt.code && !second_factor_done) return failed(keys, &account->user);

    PH_TRY(const auto work, storage_.begin(Access::write));
    PH_CHECK(work->users().clear_login_failures(keys.login));
    PH_CHECK(work->users().remove_sessions_before(clock_.now(), clock_.now() - settings_.idle));
    return start(*work, *account, second_factor_done, std::nullopt, "session.start");
}

Result<Opened> SignIn::confirm(const std::string& token, const std::string& code,
                               const std::string& address) {
    PH_TRY(const SignedIn signed_in, pending(token, Next::code));
    const Keys keys = keys_of(signed_in.user.login, address);
    PH_TRY(const Account account, account_of(signed_in.user.id));
    PH_TRY(auto work, storage_.begin(Access::write));
    PH_CHECK(check_not_blocked(work->users(), keys));
    PH_TRY(const bool accepted, spend(work->users(), *account.credential, code));
    if (!accepted) {
        work.reset();
        return failed(keys, &account.user);
    }
    PH_CHECK(work->users().clear_login_failures(keys.login));
    return start(*work, account, true, digest_of(token), "session.second-factor");
}

Result<Enrolled> SignIn::enrol(const std::string& token, const std::string& code,
                               const std::string& address) {
    PH_TRY(const SignedIn signed_in, pending(token, Next::enrol));
    const Keys keys = keys_of(signed_in.user.login, address);
    PH_TRY(Account account, account_of(signed_in.user.id));
    PH_TRY(auto work, storage_.begin(Access::write));
    PH_CHECK(check_not_blocked(work->users(), keys));
    const std::string secret = enrolment_secret(token);
    const auto step = accept_totp(secret, code, account.credential->totp_last_step, clock_.now());
    if (!step) {
        work.reset();
        return failed(keys, &account.user);
    }
    account.credential->totp_secret = secret;
    account.credential->totp_last_step = *step;
    account.credential->changed_at = clock_.now();
    PH_CHECK(work->users().change_credential(*account.credential));
    Enrolled enrolled;
    std::vector<Digest> hashes;
    for (int i = 0; i < recovery_code_count; ++i) {
        enrolled.recovery_codes.push_back(new_recovery_code(random_));
        hashes.push_back(recovery_digest(account.user.id, enrolled.recovery_codes.back()));
    }
    PH_CHECK(work->users().replace_recovery_codes(account.user.id, hashes));
    PH_TRY(enrolled.opened, start(*work, account, true, digest_of(token), "credential.second-factor"));
    return enrolled;
}

Result<Opened> SignIn::change_password(const PasswordChange& change) {
    PH_TRY(const auto found, who(change.token));
    if (!found || next_step(*found, settings_) == Next::code) return signed_out();
    const Keys keys = keys_of(found->user.login, change.address);
    PH_TRY(Account account, account_of(found->user.id));
    {
        PH_TRY(const auto work, storage_.begin(Access::read));
        PH_CHECK(check_not_blocked(work->users(), keys));
    }
    if (!passwords_.verify(account.credential->password_hash, change.present)) {
        (void)failed(keys, &account.user);
        Place place;
        place.pointer = "/wachtwoord";
        return Error{Fault::invalid,
                     "Uw wachtwoord is niet gewijzigd.",
                     {{"onjuist", "Dit is niet uw huidige wachtwoord.", place}}};
    }
    auto problems = problems_of_password(change.renewed, account.user.login, settings_);
    if (change.renewed == change.present) {
        Place place;
        place.pointer = "/nieuwWachtwoord";
        problems.push_back({"hetzelfde", "Kies een ander wachtwoord dan het huidige.", place});
    }
    if (!problems.empty())
        return Error{Fault::invalid, "Uw wachtwoord is niet gewijzigd.", std::move(problems)};
    PH_TRY(account.credential->password_hash, passwords_.hash(change.renewed));
    account.credential->must_change = false;
    account.credential->changed_at = clock_.now();
    PH_TRY(const auto work, storage_.begin(Access::write));
    PH_CHECK(work->users().change_credential(*account.credential));
    PH_CHECK(work->users().remove_sessions(account.user.id, std::nullopt));
    PH_CHECK(work->users().clear_login_failures(keys.login));
    sessions_.forget_all_of(account.user.id);
    return start(*work, account, found->session.second_factor_done, std::nullopt, "credential.password");
}

Status SignIn::close(const std::string& token) {
    const Digest digest = digest_of(token);
    PH_TRY(const auto work, storage_.begin(Access::write));
    PH_TRY(const auto signed_in, work->users().session(digest, clock_.now()));
    sessions_.forget(digest);
    if (!signed_in) return {};
    PH_CHECK(work->users().remove_session(digest));
    return work->commit({event(signed_in->user, "session.end", true)});
}

Result<std::optional<SignedIn>> SignIn::who(const std::string& token) {
    return sessions_.find(digest_of(token));
}

SignIn::Keys SignIn::keys_of(std::string_view login, const std::string& address) {
    // Strangers may try a login of any length; the counters keep no more than the longest real one.
    constexpr std::size_t longest = 100;
    return {"login:" + std::string{login.substr(0, longest)}, "address:" + address};
}

Status SignIn::check_not_blocked(UserRepository& users, const Keys& keys) {
    const Instant now = clock_.now();
    for (const std::string& key : {keys.login, keys.address}) {
        PH_TRY(const LoginFailures failures, users.login_failures(key));
        if (!failures.blocked_until || *failures.blocked_until <= now) continue;
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(*failures.blocked_until - now).count();
        return Error{Fault::too_many,
                     "Dit is te vaak niet gelukt. Wacht " + std::to_string(seconds) +
                         " seconden en probeer het opnieuw.",
                     {}};
    }
    return {};
}

Status SignIn::count_failure(UserRepository& users, const std::string& key, const Backoff& backoff) {
    const Instant now = clock_.now();
    PH_TRY(const LoginFailures failures, users.add_login_failure(key, now, now - settings_.forget_failures));
    if (failures.count < backoff.threshold) return {};
    return users.block_login(key, now + wait_after(failures.count, backoff));
}

Error SignIn::failed(const Keys& keys, const User* user) {
    auto work = storage_.begin(Access::write);
    if (!work.ok()) return work.error();
    for (const auto& [key, backoff] :
         {std::pair{keys.login, settings_.per_login}, std::pair{keys.address, settings_.per_address}}) {
        if (auto counted = count_failure((*work)->users(), key, backoff); !counted.ok())
            return counted.error();
    }
    std::vector<access::AuditEvent> events;
    if (user != nullptr) events.push_back(event(*user, "session.start", false));
    if (auto committed = (*work)->commit(events); !committed.ok()) return committed.error();
    return refused();
}

Result<bool> SignIn::spend(UserRepository& users, const Credential& credential, const std::string& code) {
    if (!looks_like_totp(code))
        return users.spend_recovery_code(credential.user_id, recovery_digest(credential.user_id, code));
    const auto step = accept_totp(*credential.totp_secret, code, credential.totp_last_step, clock_.now());
    if (!step) return false;
    return users.spend_totp_step(credential.user_id, *step);
}

Result<Opened> SignIn::start(UnitOfWork& work, const Account& account, bool second_factor_done,
                             const std::optional<Digest>& replaces, std::string_view action) {
    const Instant now = clock_.now();
    Opened opened{new_token(random_), account.user, Next::nothing};
    Session session;
    session.token_hash = digest_of(opened.token);
    session.user_id = account.user.id;
    session.csrf_hash = digest_of(csrf_token(opened.token));
    session.created_at = now;
    session.last_seen_at = now;
    session.expires_at = now + settings_.absolute;
    session.second_factor_done = second_factor_done;
    if (replaces) {
        PH_CHECK(work.users().remove_session(*replaces));
        sessions_.forget(*replaces);
    }
    PH_CHECK(work.users().add_session(session));
    PH_CHECK(work.commit({event(account.user, action, true)}));
    const Credential& credential = *account.credential;
    opened.next = next_step(
        {session, account.user, credential.must_change, credential.totp_secret.has_value()}, settings_);
    return opened;
}

Result<SignedIn> SignIn::pending(const std::string& token, Next expected) {
    PH_TRY(auto found, who(token));
    if (!found || next_step(*found, settings_) != expected) return signed_out();
    return *std::move(found);
}

Result<Account> SignIn::account_of(const UserId& user) {
    PH_TRY(const auto work, storage_.begin(Access::read));
    PH_TRY(auto account, work->users().account(user));
    if (!account || !account->credential) return signed_out();
    return *std::move(account);
}

access::AuditEvent SignIn::event(const User& user, std::string_view action, bool allowed) const {
    access::AuditEvent event;
    event.id = make_id<EventId>(clock_.now(), random_);
    event.municipality_id = user.municipality_id;
    event.at = clock_.now();
    event.user_id = user.id;
    event.organisation_id = user.organisation_id;
    event.action = action;
    event.purpose = policy_.purposes.at(access::Permission::session);
    event.ground = policy_.grounds.at(access::Permission::session);
    event.allowed = allowed;
    event.change = allowed;
    return event;
}

}  // namespace ph::app::auth
