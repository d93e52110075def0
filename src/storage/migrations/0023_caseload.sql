-- The work of a whole municipality is counted in this index alone: storage/repositories/caseloads.cpp.
CREATE INDEX dossier_line_by_coach ON dossier_line
    (municipality_id, coach_id, phase, last_spoken_at, opened_on, next_task_on, restricted, participant_id, id)
    WHERE phase <> 'closed';
