-- On what terms links open, and who was let in by name.
alter table share add column audience varchar(32) default 'EVERYONE' not null;
alter table share add column password bytea;
alter table share add column ends_at bigint;
-- Links that were given out before there were terms let everything through, and go on doing so.
alter table share add column allow_download boolean default true not null;
alter table share add column allow_transcripts boolean default true not null;
alter table share add column wrong_tries integer default 0 not null;
alter table share add column shut_until bigint;

create table access_member (
    tenant_id    bigint        not null,
    recording_id bigint        not null,
    user_id      varchar(64)   not null,
    permission   varchar(16)   not null,
    added_at     bigint        not null,
    primary key (tenant_id, recording_id, user_id)
);

create table access_request (
    id           bigint        not null primary key,
    tenant_id    bigint        not null,
    recording_id bigint        not null,
    user_id      varchar(64)   not null,
    note         varchar(256)  not null,
    state        varchar(16)   not null,
    asked_at     bigint        not null,
    decided_at   bigint
);
create index access_request_by_recording on access_request (tenant_id, recording_id, id);
