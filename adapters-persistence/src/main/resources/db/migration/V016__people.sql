-- Who has signed in. Of the token only the digest is kept: what is read here opens nothing.
create table person_session (
    tenant_id    bigint        not null,
    id           bigint        not null,
    user_id      varchar(64)   not null,
    method       varchar(16)   not null,
    token_sha256 varchar(64)   not null,
    started_at   bigint        not null,
    last_used_at bigint        not null,
    ends_at      bigint        not null,
    primary key (tenant_id, id),
    constraint person_session_token unique (token_sha256)
);
create index person_session_of on person_session (tenant_id, user_id);
create index person_session_end on person_session (ends_at);

-- What a person is in the tenant: the administrator was there already, now somebody may look after recordings only.
alter table person add column recording_admin boolean default false not null;
alter table person add column enabled boolean default true not null;

-- Argon2id, with salt and parameters in the text.
create table person_password (
    tenant_id    bigint        not null,
    user_id      varchar(64)   not null,
    hash         varchar(255)  not null,
    primary key (tenant_id, user_id)
);

-- Who has tried to sign in in vain. Kept as digests of names and addresses, across tenants, for an hour at most.
create table sign_in_tries (
    whose_sha256 varchar(64)   not null primary key,
    tries        integer       not null,
    until_at     bigint        not null
);
create index sign_in_tries_until on sign_in_tries (until_at);

-- A person's list of recordings is its own and those that it was let in to.
create index access_member_of on access_member (tenant_id, user_id, recording_id);
