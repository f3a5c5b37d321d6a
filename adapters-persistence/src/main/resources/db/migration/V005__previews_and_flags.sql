-- Runs alike on PostgreSQL and on H2 in PostgreSQL mode. Times are epoch milliseconds.

-- Pictures and peaks of files, once it is decided which of them there are.
create table preview (
    tenant_id    bigint        not null,
    file_id      bigint        not null,
    recording_id bigint        not null,
    content_tag  varchar(64)   not null,
    no_pictures  varchar(64),
    no_peaks     varchar(64),
    primary key (tenant_id, file_id)
);
create index preview_of on preview (tenant_id, recording_id, file_id);

create table preview_illustration (
    tenant_id    bigint        not null,
    file_id      bigint        not null,
    place        integer       not null,
    kind         varchar(16)   not null,
    number       integer       not null,
    blob_id      varchar(32)   not null,
    size_bytes   bigint        not null,
    content_tag  varchar(64)   not null,
    primary key (tenant_id, file_id, place)
);

-- Nobody has asked for previews of what is older than previews.
insert into preview (tenant_id, file_id, recording_id, content_tag, no_pictures, no_peaks)
select tenant_id, id, recording_id, content_tag, 'older_than_previews', 'older_than_previews' from recording_file;

-- What came of encoding a file anew.
create table transcoding (
    tenant_id    bigint        not null,
    source_id    bigint        not null,
    recording_id bigint        not null,
    capture_id   bigint        not null,
    result_id    bigint,
    failure      varchar(1000),
    primary key (tenant_id, source_id)
);
create index transcoding_of on transcoding (tenant_id, recording_id, source_id);

alter table capture add column transcode boolean default false not null;
alter table capture add column screenshot boolean default false not null;
alter table capture add column watermark boolean default false not null;

-- What nobody waits for; columns as in the other lanes.
create table leisure_task (
    task_name    varchar(64)   not null,
    task_instance varchar(255) not null,
    task_data    bytea,
    execution_time bigint      not null,
    picked       boolean       not null,
    picked_by    varchar(255),
    last_success bigint,
    last_failure bigint,
    consecutive_failures integer,
    last_heartbeat bigint,
    version      bigint        not null,
    priority     smallint,
    last_failure_text varchar(1000),
    primary key (task_name, task_instance)
);
create index leisure_task_due on leisure_task (execution_time);
create index leisure_task_heartbeat on leisure_task (last_heartbeat);
