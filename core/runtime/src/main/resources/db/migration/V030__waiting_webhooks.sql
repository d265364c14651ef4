-- Where the webhooks of each installed plugin come in, so that the host can take them while the plugin is disabled.
create table core_webhook_path (
    plugin_id varchar(64) not null,
    method varchar(8) not null,
    path varchar(255) not null,
    primary key (plugin_id, method, path)
);

-- Requests as they came, waiting for their plugin. Headers are lines of "name: value".
create table core_webhook_waiting (
    id bigint generated always as identity primary key,
    plugin_id varchar(64) not null,
    method varchar(8) not null,
    path varchar(2000) not null,
    query text,
    headers text not null,
    body bytea not null,
    remote varchar(64) not null,
    received_at timestamp(6) with time zone not null,
    attempts integer not null
);
create index core_webhook_waiting_order on core_webhook_waiting (plugin_id, id);
create index core_webhook_waiting_age on core_webhook_waiting (plugin_id, received_at);
