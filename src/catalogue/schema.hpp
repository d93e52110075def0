// JSON Schema for catalogue files: the schemas in catalogue/schemas are the one truth about their structure.
// Editors use them while someone types; this checks the same rules on the YAML, with file, line and column.
//
// Read as JSON Schema 2020-12, and only these keywords: type, enum, properties, required,
// additionalProperties, items, minItems, maxItems, uniqueItems, minLength, maxLength, pattern,
// format (date), minimum, maximum, $ref (to #/$defs), $defs, and the annotations $schema, $id, title,
// description. An unknown keyword is an error of the schema: a rule that is not checked would be a false
// promise.
#pragma once
#include <yaml-cpp/yaml.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "catalogue/problems.hpp"

namespace ph::catalogue {

struct SchemaRule;

class Schema {
  public:
    // Fault::internal when the text is no schema of the kind above; `name` is for the message.
    static Result<Schema> parse(std::string_view json, const std::string& name);

    // Adds every deviation, duplicate keys included. `file` as it must appear in messages.
    void validate(const YAML::Node& document, const std::string& file, Problems& problems) const;

  private:
    explicit Schema(std::shared_ptr<const SchemaRule> root) : root_(std::move(root)) {}
    std::shared_ptr<const SchemaRule> root_;
};

}  // namespace ph::catalogue
