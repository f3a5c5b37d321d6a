-- The CRC-32 of what goes into an archive, by the tag of its bytes: a ZIP tells it before them.

create table content_checksum (
    tenant_id    bigint        not null,
    tag          varchar(64)   not null,
    crc32        bigint        not null,
    primary key (tenant_id, tag)
);
