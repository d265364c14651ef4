-- How much room a waiting request takes, so that a total can be had without reading the bodies.
alter table core_webhook_waiting add column bytes bigint default 0 not null;
update core_webhook_waiting set bytes = octet_length(body) + octet_length(headers);
