-- The processes that share this database. A number goes to nobody else while ids made of it may still be young.
create table node (
    life         bigint        not null primary key,
    number       integer       not null,
    name         varchar(200)  not null,
    seen_at      bigint        not null,
    gone         boolean       default false not null,
    constraint node_number unique (number)
);

-- How often somebody has called in the minute that began then, whichever node was asked.
create table call_minute (
    tenant_id    bigint        not null,
    what         varchar(64)   not null,
    whose        bigint        not null,
    since        bigint        not null,
    taken        bigint        not null,
    primary key (tenant_id, what, whose)
);

-- The first tenant comes in through here, one at a time.
create table front_door (
    id           integer       not null primary key,
    opened       bigint        not null
);
insert into front_door (id, opened) values (1, 0);

-- Whose request is writing to an upload: one at a time, on whichever node.
alter table upload add column writer_node bigint;
alter table upload add column writer_call bigint;
alter table upload add column writer_until bigint;
