-- Lists tell how many recordings there are without counting them. Runs alike on PostgreSQL and on H2 in PostgreSQL mode.

-- How many recordings that are not in the recycle bin began in one hour or one day (UTC) of the epoch; the owner is empty
-- where everybody's are counted.
create table recording_count (
    tenant_id    bigint        not null,
    owner_id     varchar(64)   not null,
    span_hours   integer       not null,
    starts_at    bigint        not null,
    origin       varchar(16)   not null,
    recordings   bigint        not null,
    primary key (tenant_id, owner_id, span_hours, starts_at, origin)
);

-- What has come and gone and is not in those counts yet. Writers insert here and wait for nobody.
create table recording_count_change (
    tenant_id    bigint        not null,
    id           bigint        not null,
    owner_id     varchar(64)   not null,
    starts_at    bigint        not null,
    origin       varchar(16)   not null,
    change       integer       not null,
    primary key (tenant_id, id)
);

-- Of what is here already. The remainder is made positive, for recordings from before 1970.
insert into recording_count (tenant_id, owner_id, span_hours, starts_at, origin, recordings)
select tenant_id, owner_id, 1, hour_at, origin, count(*)
from (select tenant_id, owner_id, origin,
             media_started_at - mod(mod(media_started_at, 3600000) + 3600000, 3600000) as hour_at
      from recording where bin = 0) as hourly
group by tenant_id, owner_id, hour_at, origin;

insert into recording_count (tenant_id, owner_id, span_hours, starts_at, origin, recordings)
select tenant_id, owner_id, 24, day_at, origin, sum(recordings)
from (select tenant_id, owner_id, origin, recordings,
             starts_at - mod(mod(starts_at, 86400000) + 86400000, 86400000) as day_at
      from recording_count where span_hours = 1) as daily
group by tenant_id, owner_id, day_at, origin;

insert into recording_count (tenant_id, owner_id, span_hours, starts_at, origin, recordings)
select tenant_id, '', span_hours, starts_at, origin, sum(recordings)
from recording_count
group by tenant_id, span_hours, starts_at, origin;

-- With all that lists of everybody's recordings ask for: what is counted, and what is passed over, is told by the index alone.
drop index recording_by_time;
create index recording_by_time on recording (tenant_id, bin, media_started_at desc, id desc, origin);

-- What is under way or has failed is looked for among very many that are ready.
create index recording_by_state on recording (tenant_id, state, media_started_at desc, id desc);
