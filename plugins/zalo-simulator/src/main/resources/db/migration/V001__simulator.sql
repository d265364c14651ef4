-- One row of switches and limits, as JSON, laid over the defaults in Options.
create table zalo_simulator_option (
    id bigint primary key,
    content text not null
);

create sequence zalo_simulator_app_seq start with 1000 increment by 50;
create table zalo_simulator_app (
    id bigint primary key,
    version integer not null,
    app_id varchar(32) not null unique,
    name varchar(200) not null,
    secret varchar(200) not null,
    oa_secret_key varchar(200) not null,
    callback_url varchar(1000) not null,
    fixed_challenge varchar(200),
    webhook_url varchar(1000) not null,
    webhook_enabled boolean not null,
    proof_required boolean not null,
    active boolean not null
);

create sequence zalo_simulator_oa_seq start with 1000 increment by 50;
create table zalo_simulator_oa (
    id bigint primary key,
    version integer not null,
    oa_id varchar(32) not null unique,
    name varchar(200) not null,
    description varchar(1000) not null,
    alias varchar(100) not null,
    category varchar(200) not null,
    avatar varchar(1000) not null,
    cover varchar(1000) not null,
    package_name varchar(100) not null,
    verified boolean not null,
    disabled boolean not null,
    quota_total integer not null,
    quota_used integer not null,
    zca_id varchar(64),
    zca_balance bigint not null
);

create sequence zalo_simulator_grant_seq start with 1000 increment by 50;
create table zalo_simulator_grant (
    id bigint primary key,
    version integer not null,
    app_id bigint not null references zalo_simulator_app (id),
    oa_id bigint not null references zalo_simulator_oa (id),
    active boolean not null,
    changed_at timestamp(6) with time zone not null,
    unique (app_id, oa_id)
);
create index zalo_simulator_grant_oa on zalo_simulator_grant (oa_id);

create sequence zalo_simulator_person_seq start with 1000 increment by 50;
create table zalo_simulator_person (
    id bigint primary key,
    version integer not null,
    person_key varchar(64) not null unique,
    name varchar(200) not null,
    phone varchar(20) not null,
    avatar varchar(1000) not null,
    gender varchar(20) not null,
    birthday varchar(20) not null,
    address varchar(500) not null,
    district varchar(200) not null,
    city varchar(200) not null,
    online boolean not null,
    last_online_at timestamp(6) with time zone not null,
    banned boolean not null,
    sensitive_account boolean not null
);

-- What one person is to one OA; user_id differs for each OA.
create sequence zalo_simulator_relation_seq start with 1000 increment by 50;
create table zalo_simulator_relation (
    id bigint primary key,
    version integer not null,
    oa_id bigint not null references zalo_simulator_oa (id),
    person_id bigint not null references zalo_simulator_person (id),
    user_id varchar(32) not null unique,
    anonymous_id varchar(64) not null unique,
    conversation_id varchar(64) not null,
    anonymous boolean not null,
    follows boolean not null,
    blocked boolean not null,
    last_interaction_at timestamp(6) with time zone,
    welcome_used integer not null,
    chat_now_at timestamp(6) with time zone,
    shared_name varchar(200) not null,
    shared_phone varchar(20) not null,
    shared_address varchar(500) not null,
    last_message_at timestamp(6) with time zone,
    unique (oa_id, person_id)
);
create index zalo_simulator_relation_person on zalo_simulator_relation (person_id, last_message_at);
create index zalo_simulator_relation_recent on zalo_simulator_relation (oa_id, last_message_at);

-- user_id_by_app: one id for each person and app.
create sequence zalo_simulator_app_user_seq start with 1000 increment by 50;
create table zalo_simulator_app_user (
    id bigint primary key,
    app_id bigint not null references zalo_simulator_app (id),
    person_id bigint not null references zalo_simulator_person (id),
    user_id varchar(32) not null unique,
    unique (app_id, person_id)
);
create index zalo_simulator_app_user_person on zalo_simulator_app_user (person_id);

create sequence zalo_simulator_code_seq start with 1000 increment by 50;
create table zalo_simulator_code (
    id bigint primary key,
    version integer not null,
    code varchar(200) not null unique,
    app_id bigint not null references zalo_simulator_app (id),
    oa_id bigint not null references zalo_simulator_oa (id),
    challenge varchar(200),
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);
create index zalo_simulator_code_app on zalo_simulator_code (app_id);
create index zalo_simulator_code_oa on zalo_simulator_code (oa_id);

create sequence zalo_simulator_token_seq start with 1000 increment by 50;
create table zalo_simulator_token (
    id bigint primary key,
    version integer not null,
    app_id bigint not null references zalo_simulator_app (id),
    oa_id bigint not null references zalo_simulator_oa (id),
    family varchar(64) not null,
    access_token varchar(400) not null unique,
    refresh_token varchar(400) not null unique,
    access_expires_at timestamp(6) with time zone not null,
    refresh_expires_at timestamp(6) with time zone not null,
    refresh_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null
);
create index zalo_simulator_token_app on zalo_simulator_token (app_id, oa_id);
create index zalo_simulator_token_oa on zalo_simulator_token (oa_id);
create index zalo_simulator_token_family on zalo_simulator_token (family);

create sequence zalo_simulator_message_seq start with 1000 increment by 50;
create table zalo_simulator_message (
    id bigint primary key,
    version integer not null,
    message_id varchar(64) not null unique,
    relation_id bigint not null references zalo_simulator_relation (id),
    app_id bigint references zalo_simulator_app (id),
    from_oa boolean not null,
    kind varchar(30) not null,
    body text not null,
    payload text not null,
    quoted_id varchar(64),
    hidden boolean not null,
    sent_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone,
    seen_at timestamp(6) with time zone,
    user_reaction varchar(20) not null,
    oa_reaction varchar(20) not null,
    reactions integer not null
);
create index zalo_simulator_message_relation on zalo_simulator_message (relation_id, sent_at, id);
create index zalo_simulator_message_app on zalo_simulator_message (app_id);

create sequence zalo_simulator_upload_seq start with 1000 increment by 50;
create table zalo_simulator_upload (
    id bigint primary key,
    token varchar(200) not null unique,
    oa_id bigint references zalo_simulator_oa (id),
    kind varchar(20) not null,
    file_id varchar(100) not null,
    name varchar(300) not null,
    media_type varchar(150) not null,
    size_bytes bigint not null,
    md5 varchar(32) not null,
    created_at timestamp(6) with time zone not null
);
create index zalo_simulator_upload_oa on zalo_simulator_upload (oa_id, kind, created_at);
create index zalo_simulator_upload_file on zalo_simulator_upload (file_id);

create sequence zalo_simulator_delivery_seq start with 1000 increment by 50;
create table zalo_simulator_delivery (
    id bigint primary key,
    version integer not null,
    app_id bigint not null references zalo_simulator_app (id),
    event_name varchar(80) not null,
    lane varchar(100) not null,
    body text not null,
    event_timestamp varchar(20) not null,
    state varchar(20) not null,
    held boolean not null,
    bad_signature boolean not null,
    attempts integer not null,
    place bigint not null,
    next_at timestamp(6) with time zone not null,
    last_status integer not null,
    last_error varchar(500) not null,
    created_at timestamp(6) with time zone not null,
    done_at timestamp(6) with time zone
);
create index zalo_simulator_delivery_due on zalo_simulator_delivery (state, next_at, place);
create index zalo_simulator_delivery_app on zalo_simulator_delivery (app_id, state);
create index zalo_simulator_delivery_lane on zalo_simulator_delivery (app_id, lane, held);
create index zalo_simulator_delivery_created on zalo_simulator_delivery (created_at);

create sequence zalo_simulator_fault_seq start with 1000 increment by 50;
create table zalo_simulator_fault (
    id bigint primary key,
    version integer not null,
    kind varchar(30) not null,
    path varchar(200) not null,
    amount integer not null,
    remaining integer not null
);
create index zalo_simulator_fault_kind on zalo_simulator_fault (kind, id);

create sequence zalo_simulator_request_seq start with 1000 increment by 50;
create table zalo_simulator_request (
    id bigint primary key,
    logged_at timestamp(6) with time zone not null,
    method varchar(10) not null,
    path varchar(300) not null,
    app_id varchar(32) not null,
    oa_id varchar(32) not null,
    status integer not null,
    error integer not null,
    millis integer not null,
    fault varchar(30) not null,
    request text not null,
    response text not null
);
create index zalo_simulator_request_path on zalo_simulator_request (path, id);
create index zalo_simulator_request_at on zalo_simulator_request (logged_at);
