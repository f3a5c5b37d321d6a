-- Each application may be switched off, and those of WeCom see what was made through them.
alter table app_credential add column standing varchar(16) default 'ENABLED' not null;
alter table app_credential add column may_call_records boolean default true not null;
alter table app_credential add column all_meetings boolean default false not null;
alter table app_credential add column names_members boolean default false not null;
alter table app_credential add column record_arrays varchar(16) default 'BOTH' not null;
alter table app_credential add column clamps_int32 boolean default false not null;
alter table app_credential add column exposes_transcoding boolean default false not null;
-- Until now nothing was noted as made through an application: those that are here go on seeing what they saw.
update app_credential set all_meetings = true where kind = 'WECOM';

create table app_visible_member (
    tenant_id    bigint        not null,
    app_id       bigint        not null,
    user_id      varchar(64)   not null,
    primary key (tenant_id, app_id, user_id)
);

alter table meeting add column made_through bigint;
alter table recording add column made_through bigint;
create index recording_by_app on recording (tenant_id, made_through, media_started_at desc, id desc);

alter table person add column administrator boolean default false not null;
