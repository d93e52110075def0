// Fictional names in a spread like that of a real register: a few hundred given names, some thousands of
// family names, and numbers that pass the 11-test but lie in a row of their own.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "domain/bsn.hpp"

namespace ph::bench {

inline std::string given_name(int number) {
    static constexpr std::array heads = {"An", "Be", "Ca", "Da", "El", "Fa", "Ge", "Ha",
                                         "Il", "Jo", "Ka", "La", "Ma", "No", "Ra", "Sa"};
    static constexpr std::array tails = {"ne",    "rt",   "lien", "mid", "ra",   "tim",   "rrit",
                                         "nneke", "se",   "ris",  "rim", "ura",  "rieke", "ortje",
                                         "chid",  "skia", "nouk", "rnd", "dine", "lco"};
    const auto n = static_cast<std::size_t>(number);
    return std::string(heads[n % heads.size()]) + tails[n / heads.size() % tails.size()];
}

inline std::string family_name(int number) {
    static constexpr std::array heads = {"Aal",   "Bak",    "Claas", "Dek",   "Egg",   "Fok",
                                         "Groen", "Haver",  "IJs",   "Jager", "Koren", "Laar",
                                         "Molen", "Noor",   "Oost",  "Peer",  "Quaad", "Riet",
                                         "Smal",  "Timmer", "Uit",   "Veen",  "Water", "Zand"};
    static constexpr std::array middles = {"",     "en",   "er",    "ing",  "ster", "mans",
                                           "waal", "kamp", "horst", "huis", "veld", "dijk"};
    static constexpr std::array tails = {"",     "a",  "beek", "berg", "boom", "burg", "hof",  "ink",
                                         "land", "ma", "man",  "meer", "s",    "sen",  "stra", "wijk"};
    const auto n = static_cast<std::size_t>(number);
    return std::string(heads[n % heads.size()]) + middles[n / heads.size() % middles.size()] +
           tails[n / (heads.size() * middles.size()) % tails.size()];
}

// The number-th BSN from 900000000 on that passes the 11-test; about one in eleven does.
inline Bsn fictional_bsn(int number) {
    static int next = 900'000'000;
    static int found = -1;
    std::optional<Bsn> bsn;
    while (found < number) {
        bsn = Bsn::parse(std::to_string(next++));
        if (bsn) ++found;
    }
    return *bsn;
}

}  // namespace ph::bench
