-- Cutting: what was ordered, under which key, and what is still being thought about; and the texts of files.
-- Ranges stand one to a line: file, from and to in milliseconds; in a time map also where they are in the result.

create table clip (
    tenant_id    bigint        not null,
    id           bigint        not null,
    recording_id bigint        not null,
    name         varchar(256)  not null,
    operation    varchar(16)   not null,
    cut_mode     varchar(16)   not null,
    ranges       text          not null,
    state        varchar(16)   not null,
    attempt      integer       not null,
    bytes_done   bigint        not null,
    bytes_planned bigint       not null,
    file_id      bigint,
    time_map     text          not null,
    warnings     varchar(256)  not null,
    failure      varchar(64),
    ordered_at   bigint        not null,
    ended_at     bigint,
    primary key (tenant_id, id)
);
create index clip_of on clip (tenant_id, recording_id, id desc);

create table clip_order (
    tenant_id    bigint        not null,
    app_id       bigint        not null,
    order_key    varchar(64)   not null,
    request      varchar(64)   not null,
    clip_id      bigint        not null,
    ordered_at   bigint        not null,
    primary key (tenant_id, app_id, order_key)
);
create index clip_order_by_time on clip_order (tenant_id, ordered_at);

create table clip_draft (
    tenant_id    bigint        not null,
    id           bigint        not null,
    recording_id bigint        not null,
    name         varchar(256),
    operation    varchar(16)   not null,
    cut_mode     varchar(16)   not null,
    ranges       text          not null,
    revision     bigint        not null,
    created_at   bigint        not null,
    changed_at   bigint        not null,
    primary key (tenant_id, id)
);
create index clip_draft_of on clip_draft (tenant_id, recording_id, id desc);

-- The cues of a track are kept as WebVTT.
create table caption_track (
    tenant_id    bigint        not null,
    file_id      bigint        not null,
    kind         varchar(16)   not null,
    language     varchar(35)   not null,
    label        varchar(128)  not null,
    cues         integer       not null,
    vtt          text          not null,
    changed_at   bigint        not null,
    primary key (tenant_id, file_id, kind, language)
);
