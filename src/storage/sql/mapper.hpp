// Described structs as rows: a column has the name of its member, in the order of the description. A
// repository needs SQL of its own only where it joins or searches.
//
//   Mapper db{connection, secrets};
//   PH_CHECK(db.insert(dossier));
//   PH_TRY(auto found, db.one<Dossier>("WHERE id = $1", id));          // std::optional<Dossier>
//   PH_TRY(auto tasks, db.list<Task>("WHERE dossier_id = $1 ORDER BY due_on, id", id));
//   PH_CHECK(db.update(dossier));                                       // Fault::stale, Fault::missing
#pragma once
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/bsn.hpp"
#include "storage/secrets.hpp"
#include "storage/sql/connection.hpp"
#include "storage/sql/errors.hpp"
#include "storage/sql/tables.hpp"

namespace ph::storage::sql {

// Of a derived struct: its base's members first.
template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

template <class T>
inline constexpr bool is_bsn = std::is_same_v<T, Bsn> || std::is_same_v<T, std::optional<Bsn>>;

template <class T>
concept Versioned = requires(const T& value) { value.version; };

namespace mapping {

template <class T>
constexpr std::string_view table_name() {
    static_assert(!table_of<T>.empty(), "this struct has no table (storage/sql/tables.hpp)");
    return table_of<T>;
}

// A BSN fills two columns: `bsn` sealed, `bsn_hash` for the search. Only the first is read.
inline constexpr std::string_view hash_suffix = "_hash";

template <class T>
std::string read_columns(std::string_view alias) {
    std::string text;
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        if (!text.empty()) text += ", ";
        if (!alias.empty()) text.append(alias) += '.';
        text += member.name;
    });
    return text;
}

template <class T>
std::vector<std::string> write_columns() {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<Members<T>>([&]<class Member>(Member member) {
        using Value = std::remove_cvref_t<decltype(std::declval<T&>().*member.pointer)>;
        names.emplace_back(member.name);
        if constexpr (is_bsn<Value>) names.push_back(std::string(member.name).append(hash_suffix));
    });
    return names;
}

template <class T>
const std::string& select_sql() {
    static const std::string sql =
        "SELECT " + read_columns<T>("") + " FROM " + std::string(table_name<T>()) + ' ';
    return sql;
}

template <class T>
const std::string& insert_sql() {
    static const std::string sql = [] {
        std::string names;
        std::string values;
        int number = 0;
        for (const std::string& column : write_columns<T>()) {
            names += (names.empty() ? "" : ", ") + column;
            values += (values.empty() ? "$" : ", $") + std::to_string(++number);
        }
        return "INSERT INTO " + std::string(table_name<T>()) + " (" + names + ") VALUES (" + values + ')';
    }();
    return sql;
}

// Every column by its place in the insert; the id finds the row, the version is checked and counted up.
template <class T>
const std::string& update_sql() {
    static const std::string sql = [] {
        std::string changes;
        std::string where;
        int number = 0;
        for (const std::string& column : write_columns<T>()) {
            const std::string place = "$" + std::to_string(++number);
            if (column == "id") {
                where = std::string(" WHERE id = ").append(place).append(where);
            } else if (column == "version") {
                changes += std::string(changes.empty() ? "" : ", ") + "version = version + 1";
                where += " AND version = " + place;
            } else {
                changes.append(changes.empty() ? "" : ", ").append(column).append(" = ").append(place);
            }
        }
        return "UPDATE " + std::string(table_name<T>()) + " SET " + changes + where;
    }();
    return sql;
}

}  // namespace mapping

// "d.id, d.version, ...": the columns of T for a SELECT of one's own; Mapper::read<T> takes them from
// `first`.
template <class T>
std::string columns(std::string_view alias = "") {
    return mapping::read_columns<T>(alias);
}

class Mapper {
  public:
    Mapper(Connection& connection, const Secrets& secrets) : connection_(connection), secrets_(secrets) {}

    [[nodiscard]] Connection& connection() const noexcept { return connection_; }
    [[nodiscard]] const Secrets& secrets() const noexcept { return secrets_; }

    // Fault::conflict when the id or another unique value is taken.
    template <class T>
    Status insert(const T& value) {
        const Arguments arguments = row_of(value);
        PH_TRY([[maybe_unused]] const auto rows, connection_.run(mapping::insert_sql<T>(), arguments, {}));
        return {};
    }

    template <class T>
    Status insert_all(const std::vector<T>& values) {
        for (const T& value : values) PH_CHECK(insert(value));
        return {};
    }

    // With a version: Fault::stale when the stored one differs; the stored version becomes one higher.
    // Fault::missing when there is no such row.
    template <class T>
    Status update(const T& value) {
        const Arguments arguments = row_of(value);
        PH_TRY(const auto rows, connection_.run(mapping::update_sql<T>(), arguments, {}));
        if (rows == 1) return {};
        if constexpr (Versioned<T>) {
            static const std::string sql =
                "SELECT version FROM " + std::string(mapping::table_name<T>()) + " WHERE id = $1";
            PH_TRY(const auto present, connection_.scalar<int>(sql, value.id));
            if (present) return stale_version();
        }
        return not_found();
    }

    // The same, and counts up the version in hand.
    template <Versioned T>
    Status update_and_count(T& value) {
        PH_CHECK(update(std::as_const(value)));
        ++value.version;
        return {};
    }

    // False when there was no such row.
    template <class T, class IdType>
    Result<bool> remove(const IdType& id) {
        static const std::string sql =
            "DELETE FROM " + std::string(mapping::table_name<T>()) + " WHERE id = $1";
        PH_TRY(const auto rows, connection_.execute(sql, id));
        return rows > 0;
    }

    // `rest` is what follows the table: "WHERE id = $1", "ORDER BY name LIMIT $1".
    template <class T, class... Values>
    Result<std::vector<T>> list(std::string_view rest, const Values&... values) {
        return list<T>(rest, arguments_of(values...));
    }
    template <class T>
    Result<std::vector<T>> list(std::string_view rest, const Arguments& arguments) {
        std::vector<T> found;
        PH_TRY([[maybe_unused]] const auto rows,
               connection_.run(mapping::select_sql<T>() + std::string(rest), arguments,
                               [&](const Row& row) { found.push_back(read<T>(row)); }));
        return found;
    }
    template <class T, class... Values>
    Result<std::optional<T>> one(std::string_view rest, const Values&... values) {
        PH_TRY(auto found, list<T>(rest, arguments_of(values...)));
        if (found.empty()) return std::optional<T>{};
        return std::optional<T>{std::move(found.front())};
    }
    // Fault::missing when there is none.
    template <class T, class IdType>
    Result<T> by_id(const IdType& id) {
        PH_TRY(auto found, one<T>("WHERE id = $1", id));
        if (!found) return not_found();
        return std::move(*found);
    }

    // The members of T from consecutive columns.
    template <class T>
    T read(const Row& row, int first = 0) const {
        T value{};
        int column = first;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            auto& target = value.*member.pointer;
            using Value = std::remove_cvref_t<decltype(target)>;
            if constexpr (is_bsn<Value>) {
                target = open_bsn(row, column, owner_of(value, target));
            } else {
                target = row.get<Value>(column);
            }
            ++column;
        });
        return value;
    }

    // The values of a new row, in the order of column_list<T>(); they point into `value`.
    template <class T>
    Arguments row_of(const T& value) const {
        Arguments arguments;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            const auto& source = value.*member.pointer;
            using Value = std::remove_cvref_t<decltype(source)>;
            if constexpr (is_bsn<Value>) {
                put_bsn(arguments, source, owner_of(value, source));
            } else {
                arguments.put(source);
            }
        });
        return arguments;
    }
    template <class T>
    static const std::string& column_list() {
        static const std::string list = [] {
            std::string names;
            for (const std::string& column : mapping::write_columns<T>())
                names += (names.empty() ? "" : ", ") + column;
            return names;
        }();
        return list;
    }

    // What a search for this BSN compares `bsn_hash` with.
    [[nodiscard]] std::array<std::uint8_t, 32> hash_of(const Bsn& bsn) const {
        return search_hash(secrets_, bsn.digits());
    }

  private:
    // Depends on the member, so that a struct without a BSN needs no id.
    template <class T, class Member>
    static const Uuid& owner_of(const T& value, const Member&) {
        return value.id.uuid;
    }
    static std::string place_of_bsn(const Uuid& id) { return "bsn " + id.to_string(); }

    [[nodiscard]] std::optional<Bsn> open_bsn(const Row& row, int column, const Uuid& id) const {
        if (row.is_null(column)) return std::nullopt;
        const auto digits = open_sealed(secrets_, row.bytes(column), place_of_bsn(id));
        if (!digits)
            throw std::runtime_error("a BSN does not open: another installation key, or the row was changed");
        return Bsn::parse(*digits);
    }

    void put_bsn(Arguments& arguments, const std::optional<Bsn>& bsn, const Uuid& id) const {
        if (!bsn) {
            arguments.put_null(Kind::bytes);
            arguments.put_null(Kind::bytes);
            return;
        }
        const auto keep = [&](const auto& bytes) {
            arguments.put_text(Kind::bytes, arguments.keep(std::string(bytes.begin(), bytes.end())));
        };
        keep(seal(secrets_, bsn->digits(), place_of_bsn(id)));
        keep(hash_of(*bsn));
    }

    Connection& connection_;
    const Secrets& secrets_;
};

}  // namespace ph::storage::sql
