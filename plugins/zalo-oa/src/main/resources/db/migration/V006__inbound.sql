-- What was taken in and had no effect yet. Rows come and go, in order of id, and nobody searches in them: no index but the key.
create table zalo_oa_inbound (
    id          bigint primary key,
    company_id  bigint not null,
    account_id  bigint not null,
    event_key   varchar(200) not null,
    name        varchar(80) not null,
    subject     varchar(100) not null,
    message_id  varchar(200) not null,
    happened_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    body        text not null
);
