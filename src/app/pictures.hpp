// What the server keeps of what it drew: the two screens that people open all day.
#pragma once
#include "app/kept.hpp"
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/my_day.hpp"

namespace ph::app {

// A dossier takes about 10 kB, a day about 15.
class Pictures {
  public:
    Kept<DossierId, DossierPicture> dossiers{1000};
    Kept<UserId, MyDay> days{300};
};

}  // namespace ph::app
