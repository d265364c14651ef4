create table core_event (
    id varchar(36) primary key,
    type varchar(255) not null,
    payload text not null,
    published_at timestamp(6) with time zone not null
);
create index core_event_published_at on core_event (published_at);

-- Durable listeners of every plugin that was ever enabled: events wait for those that are disabled now.
create table core_listener (
    id varchar(120) primary key,
    event_type varchar(255) not null,
    plugin_id varchar(64) not null
);
create index core_listener_event_type on core_listener (event_type);
create index core_listener_plugin_id on core_listener (plugin_id);

-- The columns up to priority are those of db-scheduler. The rest is ours: what was asked for during a run, and why it failed.
create table core_task (
    task_name varchar(130) not null,
    task_instance varchar(200) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(100),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    again_at timestamp(6) with time zone,
    again_data bytea,
    error text,
    primary key (task_name, task_instance)
);
create index core_task_execution_time on core_task (execution_time);
create index core_task_last_heartbeat on core_task (last_heartbeat);
create index core_task_consecutive_failures on core_task (consecutive_failures);
create index core_task_task_instance on core_task (task_instance);
