create sequence zalo_oa_account_seq start with 1000 increment by 50;
create table zalo_oa_account (
    id                  bigint primary key,
    version             bigint not null,
    company_id          bigint not null,
    name                varchar(120) not null,
    app_id              varchar(40) not null,
    app_secret          text,
    oa_id               varchar(40),
    oa_secret_key       text,
    state               varchar(16) not null,
    state_reason        varchar(60),
    state_detail        varchar(400),
    access_token        text,
    refresh_token       text,
    access_expires_at   timestamp(6) with time zone,
    refresh_expires_at  timestamp(6) with time zone,
    token_issued_at     timestamp(6) with time zone,
    token_generation    bigint not null,
    refresh_lease_until timestamp(6) with time zone,
    refresh_retry_at    timestamp(6) with time zone,
    last_event_at       timestamp(6) with time zone,
    webhook_armed_until timestamp(6) with time zone,
    webhook_seen_at     timestamp(6) with time zone,
    avatar_url          varchar(1000),
    package_name        varchar(120),
    package_until       varchar(20),
    created_at          timestamp(6) with time zone not null,
    constraint zalo_oa_account_oa unique (oa_id)
);
create index zalo_oa_account_company on zalo_oa_account (company_id, name);
create index zalo_oa_account_app on zalo_oa_account (app_id);
create index zalo_oa_account_state on zalo_oa_account (state, token_issued_at);

create sequence zalo_oa_audit_seq start with 1000 increment by 50;
create table zalo_oa_audit (
    id         bigint primary key,
    company_id bigint not null,
    account_id bigint not null references zalo_oa_account (id),
    at         timestamp(6) with time zone not null,
    actor      varchar(200) not null,
    action     varchar(60) not null,
    detail     varchar(400)
);
create index zalo_oa_audit_account on zalo_oa_audit (account_id, id);

create table zalo_oa_oauth_state (
    id           varchar(64) primary key,
    account_id   bigint not null references zalo_oa_account (id),
    user_id      bigint not null,
    browser_hash varchar(64) not null,
    verifier     text not null,
    created_at   timestamp(6) with time zone not null
);
create index zalo_oa_oauth_state_created on zalo_oa_oauth_state (created_at);

create sequence zalo_oa_link_seq start with 1000 increment by 50;
create table zalo_oa_link (
    id                   bigint primary key,
    version              bigint not null,
    company_id           bigint not null,
    account_id           bigint not null references zalo_oa_account (id),
    zalo_user_id         varchar(100) not null,
    user_id_by_app       varchar(60),
    conversation_ref     varchar(100),
    partner_id           bigint not null,
    suggested_partner_id bigint,
    state                varchar(16) not null,
    name                 varchar(200) not null,
    search_name          varchar(200) not null,
    avatar_url           varchar(1000),
    phone                varchar(30),
    followed             boolean not null,
    reachable            boolean not null,
    anonymous            boolean not null,
    last_interaction_at  timestamp(6) with time zone,
    profile_synced_at    timestamp(6) with time zone,
    created_at           timestamp(6) with time zone not null,
    constraint zalo_oa_link_user unique (account_id, zalo_user_id)
);
create index zalo_oa_link_partner on zalo_oa_link (partner_id);
create index zalo_oa_link_company on zalo_oa_link (company_id, id);
create index zalo_oa_link_state on zalo_oa_link (state, id);
create index zalo_oa_link_name on zalo_oa_link (search_name);

create sequence zalo_oa_event_seq start with 1000;
create table zalo_oa_event (
    id          bigint primary key,
    company_id  bigint not null,
    account_id  bigint not null,
    event_key   varchar(200) not null,
    name        varchar(80) not null,
    subject     varchar(100) not null,
    message_id  varchar(200) not null,
    happened_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    state       varchar(16) not null,
    attempts    integer not null,
    next_at     timestamp(6) with time zone not null,
    lease_until timestamp(6) with time zone,
    first_key   varchar(200),
    cause       varchar(120),
    error       varchar(1000),
    note        varchar(200),
    body        text not null,
    constraint zalo_oa_event_once unique (event_key)
);
create index zalo_oa_event_due on zalo_oa_event (state, next_at, id);
create index zalo_oa_event_subject on zalo_oa_event (account_id, subject, state);
create index zalo_oa_event_company on zalo_oa_event (company_id, id);
create index zalo_oa_event_account on zalo_oa_event (account_id, id);
create index zalo_oa_event_name on zalo_oa_event (name, id);
create index zalo_oa_event_received on zalo_oa_event (received_at);
create index zalo_oa_event_message on zalo_oa_event (message_id);
create index zalo_oa_event_cause on zalo_oa_event (state, cause);

create table zalo_oa_lock (name varchar(40) primary key);
insert into zalo_oa_lock (name) values ('claim-events');

create table zalo_oa_webhook_counter (
    on_day  date not null,
    reason  varchar(40) not null,
    refused bigint not null,
    last_at timestamp(6) with time zone not null,
    primary key (on_day, reason)
);

create sequence zalo_oa_outgoing_seq start with 1000 increment by 50;
create table zalo_oa_outgoing (
    id                 bigint primary key,
    version            bigint not null,
    company_id         bigint not null,
    account_id         bigint not null references zalo_oa_account (id),
    customer           varchar(100) not null,
    message_id         bigint not null,
    text               text not null,
    file_id            varchar(100),
    file_kind          varchar(10),
    file_name          varchar(255),
    quoted_external_id varchar(200),
    state              varchar(16) not null,
    attempts           integer not null,
    next_at            timestamp(6) with time zone not null,
    lease_until        timestamp(6) with time zone,
    attempted_at       timestamp(6) with time zone,
    upload_ref         varchar(1000),
    uploaded_at        timestamp(6) with time zone,
    external_id        varchar(200),
    error_code         integer not null,
    error_key          varchar(80),
    error_detail       varchar(400),
    created_at         timestamp(6) with time zone not null,
    changed_at         timestamp(6) with time zone not null,
    constraint zalo_oa_outgoing_once unique (message_id)
);
create index zalo_oa_outgoing_thread on zalo_oa_outgoing (account_id, customer, id);
create index zalo_oa_outgoing_due on zalo_oa_outgoing (state, next_at);
create index zalo_oa_outgoing_external on zalo_oa_outgoing (account_id, external_id);
create index zalo_oa_outgoing_company on zalo_oa_outgoing (company_id, id);

create sequence zalo_oa_api_log_seq start with 1000 increment by 50;
create table zalo_oa_api_log (
    id          bigint primary key,
    company_id  bigint not null,
    account_id  bigint not null,
    at          timestamp(6) with time zone not null,
    method      varchar(8) not null,
    path        varchar(200) not null,
    status      integer not null,
    error_code  integer not null,
    outcome     varchar(16) not null,
    duration_ms bigint not null,
    request     text not null,
    response    text not null
);
create index zalo_oa_api_log_company on zalo_oa_api_log (company_id, id);
create index zalo_oa_api_log_account on zalo_oa_api_log (account_id, id);
create index zalo_oa_api_log_outcome on zalo_oa_api_log (outcome, id);
create index zalo_oa_api_log_at on zalo_oa_api_log (at);
