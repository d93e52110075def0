#include "effect/read_csv.hpp"

#include <algorithm>
#include <charconv>
#include <istream>

namespace ph::effect {
namespace {

constexpr std::size_t most_problems = 500;

std::optional<double> number_of(std::string text) {
    std::ranges::replace(text, ',', '.');
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<int> whole_of(const std::string& text) {
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::size_t place_in(std::vector<std::string>& list, const std::string& value) {
    const auto found = std::ranges::find(list, value);
    if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
    list.push_back(value);
    return list.size() - 1;
}

}  // namespace

struct CsvReader::Columns {
    std::unordered_map<std::string, std::size_t> at;
    std::vector<std::optional<std::size_t>> covariates;
    std::size_t count = 0;
    [[nodiscard]] const Field* in(const std::vector<Field>& fields, const std::string& name) const {
        const auto found = at.find(name);
        return found == at.end() || fields[found->second].text.empty() ? nullptr : &fields[found->second];
    }
};

CsvReader::CsvReader(Cohort& cohort) : cohort_(cohort) {}

void CsvReader::add(std::string code, std::string message, int column) {
    if (problems_.size() < most_problems) {
        problems_.push_back({std::move(code), std::move(message), {file_, line_, column, {}}});
    } else {
        ++uncounted_;
    }
}

// False when a quote is never closed.
bool CsvReader::split(const std::string& line, char separator, std::vector<Field>& fields) {
    fields.assign(1, Field{{}, 1});
    bool quoted = false;
    int column = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if ((static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80) ++column;
        if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back().text += line[++i];
            ++column;
        } else if (line[i] == '"' && (quoted || fields.back().text.empty())) {
            quoted = !quoted;
        } else if (line[i] == separator && !quoted) {
            fields.push_back({{}, column + 1});
        } else {
            fields.back().text += line[i];
        }
    }
    return !quoted;
}

bool CsvReader::find_columns(const std::vector<Field>& header, Columns& columns) {
    columns.count = header.size();
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (!columns.at.emplace(header[i].text, i).second)
            add("dubbele-kolom", "De kolom \"" + header[i].text + "\" staat er twee keer.", header[i].column);
    }
    for (const Covariate& covariate : cohort_.covariates) {
        const auto found = columns.at.find(covariate.id);
        columns.covariates.push_back(found == columns.at.end() ? std::nullopt : std::optional{found->second});
    }
    std::vector<std::string> needed{"persoon"};
    if (columns.at.contains("score")) needed.insert(needed.end(), {"domein", "moment", "beoordelaar"});
    bool complete = true;
    for (const std::string& name : needed) {
        if (columns.at.contains(name)) continue;
        add("kolom-ontbreekt", "De kolom \"" + name + "\" ontbreekt. Zet de naam in de eerste regel.", 1);
        complete = false;
    }
    return complete;
}

void CsvReader::read(std::istream& in, const std::string& name) {
    file_ = name;
    line_ = 1;
    std::string line;
    if (!std::getline(in, line)) return add("leeg-bestand", "Dit bestand is leeg.", 0);
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.ends_with('\r')) line.pop_back();
    const char separator = std::ranges::count(line, ';') >= std::ranges::count(line, ',') ? ';' : ',';
    std::vector<Field> fields;
    Columns columns;
    if (!split(line, separator, fields))
        return add("aanhalingsteken", "Hier ontbreekt een aanhalingsteken.", 1);
    if (!find_columns(fields, columns)) return;
    while (std::getline(in, line)) {
        ++line_;
        if (line.ends_with('\r')) line.pop_back();
        if (line.empty()) continue;
        if (!split(line, separator, fields)) {
            add("aanhalingsteken", "Hier ontbreekt een aanhalingsteken.", 1);
        } else if (fields.size() != columns.count) {
            add("kapotte-regel",
                "Deze regel heeft " + std::to_string(fields.size()) + " velden; de eerste regel noemt er " +
                    std::to_string(columns.count) + ".",
                1);
        } else {
            take_row(fields, columns);
        }
    }
}

void CsvReader::take_row(const std::vector<Field>& fields, const Columns& columns) {
    const Field* key = columns.in(fields, "persoon");
    if (key == nullptr) return add("persoon-ontbreekt", "Hier ontbreekt de persoon.", 1);
    const std::uint32_t person = person_of(*key);
    take_facts(fields, columns, person);
    take_covariates(fields, columns, person);
    if (columns.at.contains("score")) {
        take_score(fields, columns, person);
    } else if (columns.at.contains("doelscore")) {
        take_goal(fields, columns, person);
    } else {
        if (listed_[person]) add("dubbele-persoon", "Deze persoon staat er twee keer.", key->column);
        listed_[person] = true;
    }
}

std::uint32_t CsvReader::person_of(const Field& key) {
    const auto [found, is_new] = people_.emplace(key.text, static_cast<std::uint32_t>(people_.size()));
    if (is_new) {
        Person person;
        person.key = key.text;
        person.covariates.assign(cohort_.covariates.size(), stats::not_measured);
        cohort_.persons.push_back(std::move(person));
        has_group_.push_back(false);
        listed_.push_back(false);
    }
    return found->second;
}

void CsvReader::take_facts(const std::vector<Field>& fields, const Columns& columns, std::uint32_t person) {
    Person& known = cohort_.persons[person];
    if (const Field* group = columns.in(fields, "groep")) {
        if (group->text != "met" && group->text != "zonder") {
            add("groep", "De groep is \"met\" of \"zonder\".", group->column);
        } else {
            const Group found = group->text == "met" ? Group::treated : Group::control;
            if (has_group_[person] && known.group != found)
                add("tegenspraak", "Eerder stond deze persoon in de andere groep.", group->column);
            known.group = found;
            has_group_[person] = true;
        }
    }
    if (const Field* cluster = columns.in(fields, "cluster")) {
        known.cluster =
            clusters_.emplace(cluster->text, static_cast<std::uint32_t>(clusters_.size())).first->second;
    }
    if (const Field* stage = columns.in(fields, "fase")) {
        static const std::unordered_map<std::string, Stage> stages{{"benaderd", Stage::approached},
                                                                   {"begonnen", Stage::joined},
                                                                   {"gemeten", Stage::measured},
                                                                   {"gestopt", Stage::left}};
        const auto found = stages.find(stage->text);
        if (found == stages.end()) {
            add("fase", "De fase is benaderd, begonnen, gemeten of gestopt.", stage->column);
        } else {
            known.stage = found->second;
        }
    }
    if (const Field* reason = columns.in(fields, "reden"))
        known.reason = place_in(cohort_.reasons, reason->text);
}

void CsvReader::take_covariates(const std::vector<Field>& fields, const Columns& columns,
                                std::uint32_t person) {
    for (std::size_t i = 0; i < columns.covariates.size(); ++i) {
        if (!columns.covariates[i]) continue;
        const Field& field = fields[*columns.covariates[i]];
        if (field.text.empty()) continue;
        Covariate& about = cohort_.covariates[i];
        const auto value = about.is_category()
                               ? std::optional{static_cast<double>(place_in(about.categories, field.text))}
                               : number_of(field.text);
        double& known = cohort_.persons[person].covariates[i];
        if (!value) {
            add("geen-getal", "Hier hoort een getal: " + about.name + ".", field.column);
        } else if (stats::measured(known) && known != *value) {
            add("tegenspraak", "Eerder stond hier bij deze persoon iets anders: " + about.name + ".",
                field.column);
        } else {
            known = *value;
        }
    }
}

void CsvReader::take_score(const std::vector<Field>& fields, const Columns& columns, std::uint32_t person) {
    static const std::unordered_map<std::string, Moment> moment_names{
        {"T0", Moment::t0}, {"T1", Moment::t1}, {"vervolg", Moment::follow_up}};
    static const std::unordered_map<std::string, Rater> rater_names{{"deelnemer", Rater::participant},
                                                                    {"professional", Rater::professional},
                                                                    {"netwerk", Rater::network}};
    const std::size_t found_before = problems_.size() + uncounted_;
    Score score;
    score.person = person;
    const Field& domain = fields[columns.at.at("domein")];
    const auto of = std::ranges::find(cohort_.domains, domain.text, &Domain::id);
    if (of == cohort_.domains.end())
        add("onbekend-domein", "Het domein \"" + domain.text + "\" hoort niet bij deze instrumenten.",
            domain.column);
    const Field& moment = fields[columns.at.at("moment")];
    const auto when = moment_names.find(moment.text);
    if (when == moment_names.end()) add("moment", "Het moment is T0, T1 of vervolg.", moment.column);
    const Field& rater = fields[columns.at.at("beoordelaar")];
    const auto who = rater_names.find(rater.text);
    if (who == rater_names.end())
        add("beoordelaar", "De beoordelaar is deelnemer, professional of netwerk.", rater.column);
    const Field& written = fields[columns.at.at("score")];
    if (written.text.empty()) return;  // not asked
    const auto value = whole_of(written.text);
    if (!value) add("geen-heel-getal", "Een score is een heel getal.", written.column);
    if (const Field* day = columns.in(fields, "datum")) {
        score.day = parse_date(day->text);
        if (!score.day) add("datum", "Deze dag bestaat niet. Schrijf hem als 2026-11-22.", day->column);
    }
    if (value && of != cohort_.domains.end()) {
        const stats::Scale& scale = cohort_.instruments[of->instrument].scale;
        if (*value < scale.lowest || *value > scale.highest)
            add("buiten-schaal",
                "Deze score valt buiten de schaal van " + std::to_string(scale.lowest) + " tot en met " +
                    std::to_string(scale.highest) + ".",
                written.column);
    }
    if (problems_.size() + uncounted_ != found_before) return;
    score.domain = static_cast<std::uint16_t>(of - cohort_.domains.begin());
    score.moment = when->second;
    score.rater = who->second;
    score.value = static_cast<stats::Score>(*value);
    check_order(score, written.column);
    Stage& stage = cohort_.persons[person].stage;
    if (stage == Stage::approached || stage == Stage::joined) stage = Stage::measured;
    cohort_.scores.push_back(score);
}

void CsvReader::check_order(const Score& score, int column) {
    const auto key = [&](Moment moment) {
        return (static_cast<std::uint64_t>(score.person) << 24U) |
               (static_cast<std::uint64_t>(score.domain) << 8U) |
               (static_cast<std::uint64_t>(score.rater) << 4U) | static_cast<std::uint64_t>(moment);
    };
    const auto [own, is_new] = scores_.emplace(key(score.moment), Seen{line_, score.day});
    if (!is_new) {
        return add(
            "dubbele-score",
            "Deze persoon heeft hiervoor al een score, in regel " + std::to_string(own->second.line) + ".",
            column);
    }
    for (const Moment other : {Moment::t0, Moment::t1, Moment::follow_up}) {
        const auto found = scores_.find(key(other));
        if (other == score.moment || found == scores_.end() || !found->second.day || !score.day) continue;
        if ((other < score.moment) ? *score.day < *found->second.day : *found->second.day < *score.day)
            add("verkeerde-volgorde",
                "De latere meting heeft een eerdere datum. Vergelijk met regel " +
                    std::to_string(found->second.line) + ".",
                column);
    }
}

void CsvReader::take_goal(const std::vector<Field>& fields, const Columns& columns, std::uint32_t person) {
    Goal goal;
    goal.person = person;
    if (const Field* score = columns.in(fields, "doelscore")) {
        const auto value = whole_of(score->text);
        if (!value || *value < -2 || *value > 2)
            return add("doelscore", "De score van een doel is -2, -1, 0, 1 of 2.", score->column);
        goal.score = static_cast<stats::Score>(*value);
    }
    if (const Field* weight = columns.in(fields, "gewicht")) {
        const auto value = number_of(weight->text);
        if (!value || *value <= 0)
            return add("gewicht", "Het gewicht van een doel moet boven 0 liggen.", weight->column);
        goal.weight = *value;
    }
    cohort_.goals.push_back(goal);
}

Status CsvReader::finish() {
    if (problems_.empty()) return {};
    if (uncounted_ > 0)
        problems_.push_back({"meer", "En nog " + std::to_string(uncounted_) + " andere fouten.", {}});
    return Error{Fault::invalid, "De bestanden van deze groep kloppen niet.", std::move(problems_)};
}

}  // namespace ph::effect
