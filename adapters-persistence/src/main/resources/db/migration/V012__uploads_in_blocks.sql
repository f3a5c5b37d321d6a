-- Whole files that come in numbered blocks of one size, the last excepted.
alter table upload add column block_bytes integer;

create table upload_block (
    tenant_id    bigint        not null,
    upload_id    varchar(32)   not null,
    number       integer       not null,
    size_bytes   bigint        not null,
    blob_id      varchar(32)   not null,
    primary key (tenant_id, upload_id, number)
);
