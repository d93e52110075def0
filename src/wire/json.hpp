// The JSON of the API: read<T>(text) -> Result<T> with every problem at once, write(value) -> text.
// A DTO is a plain struct whose members carry the names of the API (Dutch, camelCase), described with
// BOOST_DESCRIBE_STRUCT. wire/names.hpp tells how an enum gets its Dutch names.
#pragma once
#include "wire/json_read.hpp"
#include "wire/json_write.hpp"
#include "wire/names.hpp"
