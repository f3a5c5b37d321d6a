-- What was deleted, by whom and when: without titles, names and links. Rows stay for good.
-- The id is that of the file, or of the recording when it went as a whole (capture, size and tag are then unknown).
create table tombstone (
    tenant_id    bigint        not null,
    id           bigint        not null,
    recording_id bigint        not null,
    meeting_id   bigint        not null,
    capture_id   bigint,
    size_bytes   bigint,
    content_tag  varchar(64),
    app_id       bigint        not null,
    operator_id  varchar(64),
    deleted_at   bigint        not null,
    primary key (tenant_id, id)
);
create index tombstone_of on tombstone (tenant_id, recording_id, id);

-- The bytes that go with it; erased once the store has them no more.
create table deleted_object (
    tenant_id    bigint        not null,
    blob_id      varchar(32)   not null,
    recording_id bigint        not null,
    kind         varchar(16)   not null,
    size_bytes   bigint,
    digest       varchar(64),
    condemned_at bigint        not null,
    erased_at    bigint,
    primary key (tenant_id, blob_id)
);
create index deleted_object_of on deleted_object (tenant_id, recording_id, erased_at);

-- What is kept for late readers goes with the recording that it was superseded in.
alter table media_blob add column recording_id bigint;
create index media_blob_of on media_blob (tenant_id, recording_id);

-- Forgotten along with the file.
alter table content_checksum add column file_id bigint;
create index content_checksum_of on content_checksum (tenant_id, file_id);

create index capture_of on capture (tenant_id, recording_id, id);
create index callback_delivery_of on callback_delivery (tenant_id, recording_id);
create index transcoding_result on transcoding (tenant_id, result_id);
create index upload_of on upload (tenant_id, capture_id);
