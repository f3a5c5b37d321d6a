-- A file can be a recipe over other blobs before it is a blob of its own; what could not be used is set aside.

alter table recording_file add column making varchar(16) default 'RECORDED' not null;
alter table recording_file add column body_form varchar(16) default 'WHOLE' not null;
alter table recording_file add column container varchar(16) default 'MP4' not null;

alter table segment add column quarantine varchar(64);
create index segment_quarantined on segment (tenant_id, capture_id, quarantine);

-- Seams are read and written together only: a line for each.
create table sync_ledger (
    tenant_id    bigint        not null,
    file_id      bigint        not null,
    recording_id bigint        not null,
    seams        text          not null,
    primary key (tenant_id, file_id)
);

-- Making the index of a file is quick now, and somebody waits for it.
insert into recording_task
    (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure,
     consecutive_failures, last_heartbeat, version, priority, last_failure_text)
select task_name, task_instance, task_data, execution_time, picked, picked_by, last_success, last_failure,
       consecutive_failures, last_heartbeat, version, priority, last_failure_text
from media_task where task_name = 'STITCH_PART';
delete from media_task where task_name = 'STITCH_PART';
