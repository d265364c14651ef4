create sequence portal_login_config_seq start with 1000 increment by 50;
create sequence portal_login_binding_seq start with 1000 increment by 50;

-- Which Official Account a company's customers sign in with: one.
create table portal_login_config (
    id              bigint primary key,
    version         integer not null,
    company_id      bigint not null,
    account_id      bigint,
    -- whom the account knows gets access to the portal without anybody inviting them
    create_accounts boolean not null,
    constraint portal_login_config_company_uq unique (company_id)
);

create table portal_login_binding (
    id                bigint primary key,
    version           integer not null,
    company_id        bigint not null,
    -- the Official Account whose app knows the person by login_id
    account_id        bigint not null,
    login_id          varchar(60) not null,
    portal_account_id bigint not null,
    name              varchar(200) not null,
    bound_at          timestamp(6) with time zone not null,
    last_used_at      timestamp(6) with time zone not null,
    constraint portal_login_binding_login_uq unique (account_id, login_id),
    constraint portal_login_binding_account_uq unique (portal_account_id)
);

-- Somebody is at Zalo's consent page. The id is the digest of the state.
create table portal_login_attempt (
    id                varchar(64) primary key,
    config_id         bigint not null references portal_login_config (id),
    browser_hash      varchar(64) not null,
    verifier          varchar(400) not null,
    next_path         varchar(500) not null,
    invitation        varchar(400),
    portal_account_id bigint,
    started_at        timestamp(6) with time zone not null
);
create index portal_login_attempt_config_ix on portal_login_attempt (config_id);
create index portal_login_attempt_started_ix on portal_login_attempt (started_at);

-- Somebody signed in at Zalo whom nobody knows for sure: they prove it by a code or an invitation. The id is a digest of the browser's secret.
create table portal_login_proof (
    id         varchar(64) primary key,
    version    integer not null,
    config_id  bigint not null references portal_login_config (id),
    login_id   varchar(60) not null,
    name       varchar(200) not null,
    next_path  varchar(500) not null,
    -- whom the code was sent to
    link_id    bigint,
    code_hash  varchar(64),
    code_at    timestamp(6) with time zone,
    sends      integer not null,
    tries      integer not null,
    started_at timestamp(6) with time zone not null
);
create index portal_login_proof_config_ix on portal_login_proof (config_id);
create index portal_login_proof_started_ix on portal_login_proof (started_at);
