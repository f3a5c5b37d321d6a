-- When a recording, or a file of it, was changed for the last time: whoever looks at a list asks what is new since.
alter table recording add column changed_at bigint not null default 0;
create index recording_by_change on recording (tenant_id, changed_at);
