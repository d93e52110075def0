// The daily work around a dossier: contacts and attempts, appointments, tasks with terms.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "base/time.hpp"
#include "domain/dossier.hpp"
#include "domain/ids.hpp"

namespace ph {

// sent: a letter or flyer, to which nobody has answered yet.
BOOST_DEFINE_ENUM_CLASS(ContactOutcome, spoken, no_answer, message_left, not_home, declined, call_back_later,
                        sent)

// A talk, or an attempt at one. Only `spoken` counts as contact.
struct Contact {
    ContactId id;
    DossierId dossier_id;
    std::optional<PersonId> person_id;
    Instant at;
    Channel channel = Channel::phone;
    ContactOutcome outcome = ContactOutcome::spoken;
    std::string note;
    std::optional<Date> next_try_on;
    UserId recorded_by;
    Instant recorded_at;
    std::optional<Role> recorded_as{};  // says whether the note stays with who wrote it
    std::string place{};                // where they sat together
    std::optional<int> minutes{};       // how long it took
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (id, dossier_id, person_id, at, channel, outcome, note, next_try_on, recorded_by,
                       recorded_at, recorded_as, place, minutes))

BOOST_DEFINE_ENUM_CLASS(AppointmentStatus, planned, done, cancelled, missed)

struct Appointment {
    AppointmentId id;
    DossierId dossier_id;
    UserId with_user_id;
    Instant starts_at;
    int minutes = 30;
    std::string place;
    std::string subject;
    AppointmentStatus status = AppointmentStatus::planned;
    std::string status_note;  // what the person said; never blame
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Appointment, (),
                      (id, dossier_id, with_user_id, starts_at, minutes, place, subject, status, status_note,
                       version))

BOOST_DEFINE_ENUM_CLASS(TaskStatus, open, done, dropped)

// `small_thing`: practical help that comes before anything else; `profile_review`: the day on which the
// client profile is looked at again; `goal_review`: the day on which is seen together how far a goal is.
BOOST_DEFINE_ENUM_CLASS(TaskType, ordinary, small_thing, profile_review, goal_review)

struct Task {
    TaskId id;
    DossierId dossier_id;
    UserId owner_id;
    std::string title;
    std::string note;
    std::string reason;            // why it is there: the rule or the person
    std::optional<int> term_days;  // working days; due_on follows from it
    Date due_on;
    TaskStatus status = TaskStatus::open;
    std::optional<Date> done_on;
    std::string status_note;
    UserId created_by;
    Instant created_at;
    std::optional<Instant> finished_at;  // when it was done or dropped
    // A step of the approach that the household follows, when the task is one: an item of the case.
    std::optional<CaseId> case_id;
    std::string case_item;
    TaskType kind = TaskType::ordinary;
    std::optional<GoalId> goal_id{};  // of a goal_review
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (id, dossier_id, owner_id, title, note, reason, term_days, due_on, status, done_on,
                       status_note, created_by, created_at, finished_at, case_id, case_item, kind, goal_id,
                       version))

// Every problem, with JSON pointers in the API's names ("/volgendePoging").
std::vector<Problem> problems_of(const Contact& contact, Instant now);
std::vector<Problem> problems_of(const Appointment& appointment);
std::vector<Problem> problems_of(const Task& task);

// What of an appointment or task may change; absent is unchanged.
struct AppointmentChange {
    std::optional<Instant> starts_at{};
    std::optional<int> minutes{};
    std::optional<std::string> place{};
    std::optional<std::string> subject{};
    std::optional<AppointmentStatus> status{};
    std::optional<std::string> status_note{};
};
// Refused: moving one that is no longer planned; having been to (or missed) one whose day has not come.
Status apply(Appointment& appointment, const AppointmentChange& change, Date today);

// How a step of an approach that was somebody's task ended: as meant, refused or broken off, or it did not
// work out.
BOOST_DEFINE_ENUM_CLASS(StepResult, finished, stopped, failed)

struct TaskChange {
    std::optional<std::string> title{};
    std::optional<std::string> note{};
    std::optional<UserId> owner_id{};
    std::optional<Date> due_on{};
    std::optional<TaskStatus> status{};
    std::optional<std::string> status_note{};
    std::optional<StepResult> result{};  // only of a step of an approach, when it is done or dropped
};
// A date by hand ends the link with the term. Dropping a task asks why.
Status apply(Task& task, const TaskChange& change, Instant now);

}  // namespace ph
