-- When classes really took place.
create table class_sitting (
    tenant_id    bigint        not null,
    meeting_id   bigint        not null,
    started_at   bigint        not null,
    stopped_at   bigint,
    primary key (tenant_id, meeting_id)
);
