-- One delivery log for every kind of announcement; not all of them are about one file.
alter table callback_delivery add column kind varchar(16) default 'CLASSROOM' not null;
alter table callback_delivery alter column file_id drop not null;

-- What applications want to be told of; one subscription to an application.
create table event_subscription (
    tenant_id    bigint        not null,
    app_id       bigint        not null,
    kind         varchar(16)   not null,
    key_id       varchar(64)   not null,
    name         varchar(128)  not null,
    url          varchar(2048) not null,
    sealed_keys  bytea         not null,
    encrypted    boolean       not null,
    events       varchar(512)  not null,
    primary key (tenant_id, app_id)
);

-- Who waits for which part of a recording in a live room. The address is too long for a key on every database.
create table notify_wish (
    tenant_id    bigint        not null,
    capture_id   bigint        not null,
    part         integer       not null,
    url_sha256   varchar(64)   not null,
    url          varchar(2048) not null,
    key_id       varchar(64)   not null,
    vid          varchar(64)   not null,
    primary key (tenant_id, capture_id, part, url_sha256)
);
