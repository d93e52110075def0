// Writes somebody's own data: sections, their items, and each value as JSON for programs and in words for
// people. A field without a value is left out.
#pragma once
#include <string>
#include <string_view>

#include "app/payload.hpp"
#include "app/use_cases/own_data_sections.hpp"
#include "base/dutch_time.hpp"

namespace ph::app {

class ItemWriter {
  public:
    ItemWriter(const RightsRules& rules, OwnItem& item) : rules_(rules), item_(item) {}

    ItemWriter& add(std::string_view field, const std::string& text) {
        return text.empty() ? *this : line(field, rules_.field(field), quoted(text), text);
    }
    ItemWriter& add(std::string_view field, Date day) {
        return line(field, rules_.field(field), quoted(to_string(day)), dutch_date(day));
    }
    ItemWriter& add(std::string_view field, Instant at) {
        return line(field, rules_.field(field), quoted(to_string(at)),
                    dutch_date(local_date(at)) + ", " + dutch_clock(at) + " uur");
    }
    ItemWriter& add(std::string_view field, bool yes) {
        return line(field, rules_.field(field), yes ? "true" : "false", rules_.word(yes ? "ja" : "nee").text);
    }
    template <class Enum>
        requires std::is_enum_v<Enum>
    ItemWriter& add(std::string_view field, Enum value) {
        const Word& word = rules_.word(value);
        return line(field, rules_.field(field), quoted(word.name), word.text);
    }
    template <class T>
    ItemWriter& add(std::string_view field, const std::optional<T>& value) {
        return value ? add(field, *value) : *this;
    }
    // A number or another value with words of its own.
    ItemWriter& add_value(std::string_view field, std::string json, std::string text) {
        return line(field, rules_.field(field), std::move(json), std::move(text));
    }
    // Under a label that is data: the domain of an instrument, a question.
    ItemWriter& line(std::string_view field, std::string label, std::string json, std::string text) {
        item_.lines.push_back({std::string{field}, std::move(label), std::move(json), std::move(text)});
        return *this;
    }

  private:
    const RightsRules& rules_;
    OwnItem& item_;
};

// Writes the sections one after the other.
class SectionWriter {
  public:
    explicit SectionWriter(const RightsRules& rules) : rules_(rules) {}

    [[nodiscard]] const RightsRules& rules() const noexcept { return rules_; }
    [[nodiscard]] std::vector<OwnSection>& sections() noexcept { return sections_; }
    [[nodiscard]] std::vector<OwnSection> take() { return std::move(sections_); }

    void begin(std::string_view id) {
        const SectionText& text = rules_.sections.at(std::string{id});
        sections_.push_back({std::string{id}, text.title, text.explanation});
    }
    template <class IdType>
    OwnItem& item(OwnKind kind, const IdType& id, std::string title, access::Categories categories) {
        return named(kind, id.to_string(), std::move(title), categories);
    }
    OwnItem& named(OwnKind kind, std::string id, std::string title, access::Categories categories) {
        return sections_.back().items.emplace_back(
            OwnItem{kind, std::move(id), std::move(title), categories});
    }
    ItemWriter write(OwnItem& item) { return {rules_, item}; }

  private:
    const RightsRules& rules_;
    std::vector<OwnSection> sections_;
};

// What a fact or an answer says: the label of a choice, yes or no, a day in full.
std::string answer_in_words(const RightsRules& rules, const FormQuestion* question, const std::string& json);

// The sections that need most of the catalogue (own_data_plan.cpp).
void write_measurements(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue);
void write_first_talks(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue);
void write_plans(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue);
void write_family_plan(SectionWriter& out, const OwnRecords& records);
// own_data_sharing.cpp
void write_involvements(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue);
void write_sharing(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue);
// own_data_signals.cpp
void write_signals(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue);

}  // namespace ph::app
