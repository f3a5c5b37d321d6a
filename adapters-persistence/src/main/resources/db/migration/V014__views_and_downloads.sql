-- Who has watched or taken along which file, one row for each time. The client is a keyed hash: no address is kept.
create table usage_event (
    tenant_id    bigint        not null,
    client       varchar(43)   not null,
    number       integer       not null,
    kind         varchar(16)   not null,
    recording_id bigint        not null,
    file_id      bigint        not null,
    viewer_id    varchar(64),
    started_at   bigint        not null,
    last_seen_at bigint        not null,
    furthest_per_mille integer not null,
    primary key (tenant_id, client, number)
);
create index usage_event_of on usage_event (tenant_id, recording_id, started_at);
create index usage_event_of_file on usage_event (tenant_id, file_id, started_at);
