-- Since when the store has confirmed that it has none of the bytes of what was deleted.
alter table tombstone add column erased_at bigint;
create index tombstone_at on tombstone (tenant_id, deleted_at, id);
create index tombstone_unconfirmed on tombstone (erased_at, deleted_at);

-- Whose the bytes were, where they were those of one file.
alter table deleted_object add column file_id bigint;

-- Rows and store are held against each other by the names of the bytes.
create index media_blob_name on media_blob (id);

-- What was found at the last time.
create table reconcile_run (
    id               bigint    not null primary key,
    started_at       bigint    not null,
    finished_at      bigint    not null,
    ledger_rows      bigint    not null,
    objects          bigint    not null,
    erasures_resumed integer   not null,
    losses           integer   not null,
    orphans          integer   not null
);
create table reconcile_finding (
    tenant_id      bigint      not null,
    blob_id        varchar(32) not null,
    run_id         bigint      not null,
    kind           varchar(16) not null,
    expected_bytes bigint      not null,
    found_bytes    bigint      not null,
    primary key (tenant_id, blob_id)
);
