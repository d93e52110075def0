// Ids of cells: the same for the same question, in every report. An answer that only some reports have, such
// as a district, is in the id by its value and never by its place.
#pragma once
#include <string>
#include <string_view>

namespace ph::effect {

// Words within an id, in which a slash parts one thing from the next.
std::string id_part(std::string_view words);

// "afvallers/kenmerk/wijk/Noord"; `of` is the id of the covariate.
std::string category_id(const std::string& of, const std::string& value);
// "reden/verhuisd"
std::string reason_id(const std::string& reason);

// The question of an id when its answers differ from report to report: in a report that asks it, an answer
// that is not there is nobody's. Empty when every report that asks has every answer.
std::string_view open_question(std::string_view id);

}  // namespace ph::effect
