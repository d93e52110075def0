// The forms of working together: catalogue/samenwerking.yaml.
#include <algorithm>

#include "catalogue/parts.hpp"

namespace ph::catalogue {

std::vector<CollaborationForm> read_collaboration(const View& document, Problems& problems) {
    std::vector<CollaborationForm> forms;
    for (const View& written : document.items("vormen")) {
        CollaborationForm form;
        form.id = written.text("id");
        form.name = written.text("naam");
        form.explanation = written.text("uitleg");
        form.source = written.text("bron");
        form.with_director = written.yes_or("metRegisseur", false);
        if (std::ranges::find(forms, form.id, &CollaborationForm::id) != forms.end())
            problems.add("dubbele-id", "De id \"" + form.id + "\" staat hier twee keer.",
                         written.at("id").place());
        forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace ph::catalogue
