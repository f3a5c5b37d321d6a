-- Runs alike on PostgreSQL and on H2 in PostgreSQL mode. Times are epoch milliseconds.
-- Keys begin with the tenant, so that the tables can be spread by tenant one day.

create table tenant (
    id           bigint        not null primary key,
    name         varchar(128)  not null,
    edition      varchar(16)   not null,
    paid_until   bigint,
    quota_bytes  bigint,
    zone         varchar(64)   not null,
    created_at   bigint        not null,
    version      bigint        not null
);

create table person (
    tenant_id    bigint        not null,
    id           varchar(64)   not null,
    name         varchar(128)  not null,
    kind         varchar(16)   not null,
    created_at   bigint        not null,
    primary key (tenant_id, id)
);

create table app_credential (
    tenant_id    bigint        not null,
    id           bigint        not null,
    kind         varchar(16)   not null,
    name         varchar(128)  not null,
    key_id       varchar(64)   not null,
    secret       bytea         not null,
    created_at   bigint        not null,
    primary key (tenant_id, id),
    constraint app_credential_key unique (kind, key_id)
);

-- Kept as a digest: a nonce is opaque text of any length, and its key id is part of it.
create table nonce (
    nonce_sha256 varchar(64)   not null primary key,
    until_at     bigint        not null
);
create index nonce_until on nonce (until_at);

create table meeting (
    tenant_id    bigint        not null,
    id           bigint        not null,
    kind         varchar(16)   not null,
    code         varchar(19)   not null,
    subject      varchar(256)  not null,
    creator_id   varchar(64)   not null,
    starts_at    bigint        not null,
    ends_at      bigint,
    primary key (tenant_id, id)
);

create table meeting_attendee (
    tenant_id    bigint        not null,
    meeting_id   bigint        not null,
    place        integer       not null,
    user_id      varchar(64)   not null,
    role         varchar(16)   not null,
    primary key (tenant_id, meeting_id, place)
);

create table recording (
    tenant_id    bigint        not null,
    id           bigint        not null,
    meeting_id   bigint        not null,
    meeting_code varchar(19)   not null,
    title        varchar(256)  not null,
    owner_id     varchar(64)   not null,
    host_id      varchar(64)   not null,
    media_started_at bigint    not null,
    origin       varchar(16)   not null,
    state        varchar(16)   not null,
    created_at   bigint        not null,
    version      bigint        not null,
    primary key (tenant_id, id),
    constraint recording_folder unique (tenant_id, meeting_id, origin)
);
create index recording_by_time on recording (tenant_id, media_started_at desc, id desc);
create index recording_by_owner on recording (tenant_id, owner_id, media_started_at desc, id desc);
create index recording_by_meeting on recording (tenant_id, meeting_id, media_started_at desc, id desc);
create index recording_by_code on recording (tenant_id, meeting_code, media_started_at desc, id desc);

create table recording_take (
    tenant_id    bigint        not null,
    recording_id bigint        not null,
    place        integer       not null,
    capture_id   bigint        not null,
    state        varchar(16)   not null,
    failure      varchar(1000),
    primary key (tenant_id, recording_id, place)
);

create table recording_file (
    tenant_id    bigint        not null,
    id           bigint        not null,
    recording_id bigint        not null,
    capture_id   bigint        not null,
    name         varchar(256)  not null,
    blob_id      varchar(32)   not null,
    size_bytes   bigint        not null,
    content_tag  varchar(64)   not null,
    started_at   bigint        not null,
    ended_at     bigint        not null,
    duration_millis bigint     not null,
    codecs       varchar(1000) not null,
    created_at   bigint        not null,
    primary key (tenant_id, id)
);
create index recording_file_of on recording_file (tenant_id, recording_id, started_at, id);

create table recording_gap (
    tenant_id    bigint        not null,
    file_id      bigint        not null,
    place        integer       not null,
    recording_id bigint        not null,
    segment      integer       not null,
    at_millis    bigint        not null,
    missing_millis bigint      not null,
    cause        varchar(64)   not null,
    primary key (tenant_id, file_id, place)
);
create index recording_gap_of on recording_gap (tenant_id, recording_id);

create table capture (
    tenant_id    bigint        not null,
    id           bigint        not null,
    recording_id bigint        not null,
    meeting_id   bigint        not null,
    recorder_id  varchar(64)   not null,
    origin       varchar(16)   not null,
    file_name    varchar(200),
    tags         varchar(4096) not null,
    category     bigint        not null,
    source       varchar(16)   not null,
    records_audio_too boolean  not null,
    state        varchar(16)   not null,
    opened_at    bigint        not null,
    last_data_at bigint        not null,
    stopped_at   bigint,
    expected_segments integer,
    close_cause  varchar(32),
    received_segments integer  not null,
    highest_segment integer    not null,
    received_bytes bigint      not null,
    primary key (tenant_id, id)
);
create index capture_by_recorder on capture (tenant_id, recorder_id, state);

create table capture_part (
    tenant_id    bigint        not null,
    capture_id   bigint        not null,
    number       integer       not null,
    first_segment integer      not null,
    last_segment integer       not null,
    state        varchar(16)   not null,
    attempt      integer       not null,
    file_ids     text          not null,
    failure      varchar(1000),
    primary key (tenant_id, capture_id, number)
);

create table segment (
    tenant_id    bigint        not null,
    capture_id   bigint        not null,
    number       integer       not null,
    starts_at    bigint        not null,
    ends_at      bigint        not null,
    blob_id      varchar(32)   not null,
    size_bytes   bigint        not null,
    digest       varchar(64)   not null,
    received_at  bigint        not null,
    primary key (tenant_id, capture_id, number)
);

-- Which bytes count: PENDING before the first of them is written, READY with the fact they belong to, then DELETING.
create table media_blob (
    tenant_id    bigint        not null,
    id           varchar(32)   not null,
    state        varchar(16)   not null,
    size_bytes   bigint        not null,
    touched_at   bigint        not null,
    primary key (tenant_id, id)
);
create index media_blob_by_id on media_blob (id);
create index media_blob_by_state on media_blob (state, touched_at);
create index media_blob_kept on media_blob (tenant_id, state, size_bytes);

create table upload (
    tenant_id    bigint        not null,
    id           varchar(32)   not null,
    owner_id     varchar(64)   not null,
    meeting_id   bigint,
    file_name    varchar(200)  not null,
    metadata     varchar(4096) not null,
    length_bytes bigint        not null,
    offset_bytes bigint        not null,
    blob_id      varchar(32)   not null,
    created_at   bigint        not null,
    expires_at   bigint        not null,
    capture_id   bigint,
    version      bigint        not null,
    primary key (tenant_id, id)
);
create index upload_by_expiry on upload (expires_at);

create table share (
    token        varchar(22)   not null primary key,
    tenant_id    bigint        not null,
    recording_id bigint        not null,
    file_id      bigint,
    created_at   bigint        not null,
    revoked_at   bigint,
    version      bigint        not null
);
create index share_by_recording on share (tenant_id, recording_id);

create table callback_endpoint (
    tenant_id    bigint        not null primary key,
    url          varchar(2048) not null,
    key_id       varchar(64)   not null
);

create table callback_delivery (
    tenant_id    bigint        not null,
    id           bigint        not null,
    recording_id bigint        not null,
    file_id      bigint        not null,
    event        varchar(128)  not null,
    url          varchar(2048) not null,
    key_id       varchar(64)   not null,
    body         text          not null,
    state        varchar(16)   not null,
    round        integer       not null,
    next_attempt_at bigint,
    created_at   bigint        not null,
    version      bigint        not null,
    primary key (tenant_id, id)
);
create index callback_delivery_by_state on callback_delivery (tenant_id, state, id desc);
create index callback_delivery_of_file on callback_delivery (tenant_id, file_id, event);

-- Attempts of earlier rounds stay: they are the history of the delivery.
create table callback_attempt (
    tenant_id    bigint        not null,
    delivery_id  bigint        not null,
    round        integer       not null,
    number       integer       not null,
    started_at   bigint        not null,
    acknowledged boolean,
    status       integer,
    detail       varchar(1024),
    took_millis  bigint,
    primary key (tenant_id, delivery_id, round, number)
);
