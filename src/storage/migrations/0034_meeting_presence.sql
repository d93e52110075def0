-- Who was at a meeting, as it stands with the minutes; apart from what somebody answered to the invitation. A line of a
-- meeting about one household belongs to its dossier. And the rhythm of a series: when each of its meetings would be
-- without exceptions, and where. The words in braces: see 0001_audit.sql.
CREATE TABLE meeting_presence (
    id {uuid} PRIMARY KEY,
    municipality_id {uuid} NOT NULL REFERENCES municipality (id),
    meeting_id {uuid} NOT NULL REFERENCES meeting (id),
    dossier_id {uuid} REFERENCES dossier (id),
    user_id {uuid} REFERENCES user_account (id), -- a colleague; else the participant, or
    participant {bool} NOT NULL,
    who {text} NOT NULL, -- somebody without an account
    presence {text} NOT NULL,
    noted_by {uuid} NOT NULL REFERENCES user_account (id),
    noted_at {instant} NOT NULL
){end};
CREATE UNIQUE INDEX meeting_presence_once ON meeting_presence (meeting_id, user_id) WHERE user_id IS NOT NULL;
CREATE INDEX meeting_presence_by_meeting ON meeting_presence (meeting_id);
CREATE INDEX meeting_presence_by_dossier ON meeting_presence (dossier_id) WHERE dossier_id IS NOT NULL;

INSERT INTO meeting_presence (id, municipality_id, meeting_id, dossier_id, user_id, participant, who, presence, noted_by,
                              noted_at)
SELECT g.id, g.municipality_id, g.meeting_id, m.dossier_id, g.user_id, {no}, '', g.attendance, m.led_by,
       COALESCE(m.ended_at, m.starts_at)
FROM meeting_guest g JOIN meeting m ON m.id = g.meeting_id WHERE g.attendance IN ('present', 'absent');
UPDATE meeting_guest SET attendance = 'invited' WHERE attendance IN ('present', 'absent');

ALTER TABLE meeting ADD COLUMN slot_at {instant};
UPDATE meeting SET slot_at = starts_at WHERE series_id IS NOT NULL;
CREATE INDEX meeting_by_slot ON meeting (series_id, slot_at) WHERE series_id IS NOT NULL;
ALTER TABLE meeting_series ADD COLUMN place {text} NOT NULL DEFAULT '';
UPDATE meeting_series SET place = COALESCE((SELECT m.place FROM meeting m WHERE m.series_id = meeting_series.id
    ORDER BY m.starts_at DESC, m.id DESC LIMIT 1), '');
