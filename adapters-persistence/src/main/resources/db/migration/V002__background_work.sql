-- One table of background work for each lane, so that no lane waits behind the work of another.
-- The columns are those of db-scheduler 16, times as epoch milliseconds, and the text of the last failure.

create table recording_task (
    task_name    varchar(64)   not null,
    task_instance varchar(255) not null,
    task_data    bytea,
    execution_time bigint      not null,
    picked       boolean       not null,
    picked_by    varchar(255),
    last_success bigint,
    last_failure bigint,
    consecutive_failures integer,
    last_heartbeat bigint,
    version      bigint        not null,
    priority     smallint,
    last_failure_text varchar(1000),
    primary key (task_name, task_instance)
);
create index recording_task_due on recording_task (execution_time);
create index recording_task_heartbeat on recording_task (last_heartbeat);

create table media_task (
    task_name    varchar(64)   not null,
    task_instance varchar(255) not null,
    task_data    bytea,
    execution_time bigint      not null,
    picked       boolean       not null,
    picked_by    varchar(255),
    last_success bigint,
    last_failure bigint,
    consecutive_failures integer,
    last_heartbeat bigint,
    version      bigint        not null,
    priority     smallint,
    last_failure_text varchar(1000),
    primary key (task_name, task_instance)
);
create index media_task_due on media_task (execution_time);
create index media_task_heartbeat on media_task (last_heartbeat);

create table callback_task (
    task_name    varchar(64)   not null,
    task_instance varchar(255) not null,
    task_data    bytea,
    execution_time bigint      not null,
    picked       boolean       not null,
    picked_by    varchar(255),
    last_success bigint,
    last_failure bigint,
    consecutive_failures integer,
    last_heartbeat bigint,
    version      bigint        not null,
    priority     smallint,
    last_failure_text varchar(1000),
    primary key (task_name, task_instance)
);
create index callback_task_due on callback_task (execution_time);
create index callback_task_heartbeat on callback_task (last_heartbeat);
