-- Live rooms and classes are found by their number (contracts: Live 1, Classroom 3), files of rooms by how the names begin.

create index meeting_by_code on meeting (tenant_id, code, starts_at desc, id desc);
create index recording_file_by_name on recording_file (tenant_id, name, id);
create index capture_by_meeting on capture (tenant_id, recorder_id, meeting_id, opened_at desc, id desc);
