create sequence core_company_seq start with 1000 increment by 50;
create sequence core_user_seq start with 1000 increment by 50;
create sequence core_role_seq start with 1000 increment by 50;
create sequence core_session_seq start with 1000 increment by 50;
create sequence core_api_key_seq start with 1000 increment by 50;
create sequence core_login_log_seq start with 1000 increment by 50;
create sequence core_one_time_token_seq start with 1000 increment by 50;
create sequence core_team_seq start with 1000 increment by 50;

create table core_company (
    id bigint primary key,
    version integer not null,
    name varchar(200) not null,
    currency varchar(3) not null,
    time_zone varchar(60) not null,
    tax_code varchar(20) not null,
    phone varchar(30) not null,
    address varchar(500) not null,
    active boolean not null,
    created_at timestamp(6) with time zone not null
);
create index core_company_name on core_company (name, id);

create table core_user (
    id bigint primary key,
    version integer not null,
    email varchar(254) not null,
    name varchar(200) not null,
    sort_text varchar(460) not null,
    password_hash varchar(300),
    locale varchar(10) not null,
    theme varchar(10) not null,
    time_zone varchar(60) not null,
    company_id bigint not null references core_company (id),
    active boolean not null,
    service_account boolean not null,
    failed_attempts integer not null,
    lock_count integer not null,
    locked_until timestamp(6) with time zone,
    last_login_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    constraint core_user_email unique (email)
);
create index core_user_sort on core_user (sort_text, id);
create index core_user_company_id on core_user (company_id);

create table core_role (
    id bigint primary key,
    version integer not null,
    code varchar(120) not null,
    name varchar(200) not null,
    constraint core_role_code unique (code)
);

create table core_role_grant (
    role_id bigint not null references core_role (id),
    permission_id varchar(160) not null,
    scope varchar(20) not null,
    primary key (role_id, permission_id)
);
create index core_role_grant_permission on core_role_grant (permission_id);

create table core_user_role (
    user_id bigint not null references core_user (id),
    role_id bigint not null references core_role (id),
    primary key (user_id, role_id)
);
create index core_user_role_role on core_user_role (role_id);

create table core_user_company (
    user_id bigint not null references core_user (id),
    company_id bigint not null references core_company (id),
    primary key (user_id, company_id)
);
create index core_user_company_company on core_user_company (company_id);

create table core_session (
    id bigint primary key,
    token_hash varchar(64) not null,
    user_id bigint not null references core_user (id),
    created_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    address varchar(60) not null,
    user_agent varchar(250) not null,
    constraint core_session_token unique (token_hash)
);
create index core_session_user on core_session (user_id, last_seen_at);
create index core_session_expires on core_session (expires_at);

create table core_api_key (
    id bigint primary key,
    name varchar(100) not null,
    prefix varchar(20) not null,
    key_hash varchar(64) not null,
    user_id bigint not null references core_user (id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    constraint core_api_key_hash unique (key_hash)
);
create index core_api_key_user on core_api_key (user_id);

create table core_login_log (
    id bigint primary key,
    happened_at timestamp(6) with time zone not null,
    email varchar(254) not null,
    user_id bigint,
    outcome varchar(20) not null,
    address varchar(60) not null,
    user_agent varchar(250) not null
);
create index core_login_log_time on core_login_log (happened_at, id);

create table core_one_time_token (
    id bigint primary key,
    version integer not null,
    purpose varchar(20) not null,
    token_hash varchar(64) not null,
    user_id bigint references core_user (id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    constraint core_one_time_token_hash unique (token_hash)
);
create index core_one_time_token_user on core_one_time_token (user_id);
create index core_one_time_token_expires on core_one_time_token (expires_at);

create table core_team (
    id bigint primary key,
    version integer not null,
    company_id bigint not null references core_company (id),
    name varchar(200) not null
);
create index core_team_company on core_team (company_id);

create table core_team_member (
    team_id bigint not null references core_team (id),
    user_id bigint not null references core_user (id),
    primary key (team_id, user_id)
);
create index core_team_member_user on core_team_member (user_id);
