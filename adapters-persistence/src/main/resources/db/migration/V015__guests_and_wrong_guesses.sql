-- Who was invited to which recording, and who has guessed wrong how often.
create table invitation (
    id           bigint        not null primary key,
    tenant_id    bigint        not null,
    recording_id bigint        not null,
    label        varchar(64)   not null,
    created_at   bigint        not null,
    taken_at     bigint
);
create index invitation_of on invitation (tenant_id, recording_id, id);

-- The key is a keyed hash of what is counted: neither addresses nor links are kept.
create table attempts (
    counted      varchar(64)   not null primary key,
    wrong        integer       not null,
    since        bigint        not null,
    pauses       integer       not null,
    shut_until   bigint,
    forget_at    bigint        not null
);
create index attempts_to_forget on attempts (forget_at);

-- Wrong passwords are counted there now.
alter table share drop column wrong_tries;
alter table share drop column shut_until;

-- The inbox of a tenant.
create index access_request_by_tenant on access_request (tenant_id, id);
