// The kinds of personal data that access is decided for. Their Dutch names, and whom to ask for what one may
// not see, are data: catalogue/gegevenscategorieen.yaml.
#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstdint>
#include <initializer_list>

namespace ph::access {

// Their order is the order of the bits in the database: new ones go at the end.
BOOST_DEFINE_ENUM_CLASS(
    DataCategory,
    identity,  // who it is, and how to reach them
    income,    // and debts
    work,      // and education, language
    living, family, network,
    physical_health,  // special category, AVG article 9
    mental_health,    // and addiction; special category
    justice,          // criminal law data, AVG article 10
    plan,             // and goals
    trajectory,       // help that runs, and how it goes
    measurement,      // that something was measured, and when; scores also have the category of their domain
    contact_note,     // what was said
    working_note,     // of the professional: tasks and the notes with them
    document, bsn, wishes)

// A set of categories; one integer in the database.
class Categories {
  public:
    constexpr Categories() = default;
    constexpr Categories(std::initializer_list<DataCategory> list) {
        for (const DataCategory one : list) insert(one);
    }
    static constexpr Categories all() {
        constexpr auto count =
            boost::mp11::mp_size<boost::describe::describe_enumerators<DataCategory>>::value;
        return from_bits((std::int64_t{1} << count) - 1);
    }
    // Bits without a category are dropped.
    static constexpr Categories known(std::int64_t bits) { return from_bits(bits & all().bits()); }

    [[nodiscard]] constexpr std::int64_t bits() const noexcept { return bits_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }
    [[nodiscard]] constexpr bool contains(DataCategory one) const noexcept { return (bits_ & bit(one)) != 0; }
    [[nodiscard]] constexpr bool contains(Categories all_of) const noexcept {
        return (bits_ & all_of.bits_) == all_of.bits_;
    }
    constexpr void insert(DataCategory one) noexcept { bits_ |= bit(one); }

    friend constexpr Categories operator|(Categories a, Categories b) { return from_bits(a.bits_ | b.bits_); }
    friend constexpr Categories operator&(Categories a, Categories b) { return from_bits(a.bits_ & b.bits_); }
    // What is in the first and not in the second.
    friend constexpr Categories operator-(Categories a, Categories b) {
        return from_bits(a.bits_ & ~b.bits_);
    }
    constexpr Categories& operator|=(Categories other) { return *this = *this | other; }
    friend constexpr bool operator==(Categories, Categories) = default;

    // In the order of the enumeration.
    template <class Visit>
    void each(const Visit& visit) const {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<DataCategory>>([&](auto enumerator) {
            if (contains(enumerator.value)) visit(enumerator.value);
        });
    }

  private:
    static constexpr std::int64_t bit(DataCategory one) noexcept {
        return std::int64_t{1} << static_cast<unsigned>(one);
    }
    static constexpr Categories from_bits(std::int64_t bits) {
        Categories set;
        set.bits_ = bits;
        return set;
    }
    std::int64_t bits_ = 0;
};

}  // namespace ph::access
