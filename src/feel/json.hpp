// FEEL values from and to JSON. JSON has no dates: where a type asks for one, a text is read as one.
#pragma once
#include <boost/json/value.hpp>

#include "feel/type.hpp"

namespace ph::feel {

// Objects become contexts, arrays lists. `type` guides texts to dates, times and durations; a text that does
// not fit stays a text.
Value from_json(const boost::json::value& json, const Type& type = *type_of(Shape::any));
// Numbers that binary64 cannot hold exactly are written as text, like dates and durations. Ranges and
// functions are written as FEEL text.
boost::json::value to_json(const Value& value);

}  // namespace ph::feel
