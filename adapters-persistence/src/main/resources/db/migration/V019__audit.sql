-- Who did and saw what. These tables name recordings and stay when those are deleted: to tell who deleted and who had seen
-- what is gone is their purpose. They bear no titles, no names of things, no links.

-- What was noted and has no place in the chain yet. Writers insert here and wait for nobody.
create table audit_note (
    tenant_id    bigint        not null,
    id           bigint        not null,
    noted_at     bigint        not null,
    actor_kind   varchar(16)   not null,
    actor        varchar(128)  not null,
    action       varchar(64)   not null,
    subject      varchar(256)  not null,
    detail       varchar(512)  not null,
    outcome      varchar(64)   not null,
    status       integer       not null,
    request_id   varchar(64)   not null,
    primary key (tenant_id, id)
);

-- The chain of each tenant: inserted once, never updated, never deleted.
create table audit_entry (
    tenant_id    bigint        not null,
    number       bigint        not null,
    noted_at     bigint        not null,
    actor_kind   varchar(16)   not null,
    actor        varchar(128)  not null,
    action       varchar(64)   not null,
    subject      varchar(256)  not null,
    detail       varchar(512)  not null,
    outcome      varchar(64)   not null,
    status       integer       not null,
    request_id   varchar(64)   not null,
    recording_id bigint,
    previous     varchar(64)   not null,
    hash         varchar(64)   not null,
    primary key (tenant_id, number)
);
create index audit_entry_at on audit_entry (tenant_id, noted_at);
create index audit_entry_of on audit_entry (tenant_id, recording_id, number);

-- Where each chain ends, signed.
create table audit_head (
    tenant_id    bigint        not null primary key,
    number       bigint        not null,
    hash         varchar(64)   not null,
    sealed_at    bigint        not null,
    signature    varchar(128)  not null
);
