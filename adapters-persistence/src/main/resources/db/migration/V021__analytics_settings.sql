-- How much of single viewers each tenant keeps; those who have said nothing keep who it was.
create table analytics_setting (
    tenant_id bigint      not null primary key,
    privacy   varchar(16) not null
);
