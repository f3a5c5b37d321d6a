-- Runs alike on PostgreSQL and on H2 in PostgreSQL mode. Times are epoch milliseconds.

-- What is still to come of captures under way is asked for at every start.
create index capture_by_state on capture (tenant_id, state, received_bytes);

-- What was thrown away is 0 for what is there, else the id of the recording: its meeting may be recorded anew meanwhile.
alter table recording add column bin bigint default 0 not null;
alter table recording drop constraint recording_folder;
alter table recording add constraint recording_folder unique (tenant_id, meeting_id, origin, bin);

create table recycle_bin (
    tenant_id    bigint        not null,
    recording_id bigint        not null,
    app_id       bigint        not null,
    operator_id  varchar(64),
    binned_at    bigint        not null,
    ends_at      bigint        not null,
    primary key (tenant_id, recording_id)
);

create table legal_hold (
    tenant_id    bigint        not null,
    recording_id bigint        not null,
    reason       varchar(256)  not null,
    app_id       bigint        not null,
    operator_id  varchar(64),
    since_at     bigint        not null,
    primary key (tenant_id, recording_id)
);

-- Days by way of recording: a line for each. A tenant without a row keeps everything, and has no recycle bin.
create table retention_rules (
    tenant_id    bigint        not null primary key,
    keep_days    integer,
    keep_days_of varchar(256)  not null,
    bin_days     integer       not null
);

-- What tenants were told of the end of their subscriptions: once for each stage of each end.
create table standing_warning (
    tenant_id    bigint        not null,
    paid_until   bigint        not null,
    stage        varchar(32)   not null,
    told_at      bigint        not null,
    primary key (tenant_id, paid_until, stage)
);
