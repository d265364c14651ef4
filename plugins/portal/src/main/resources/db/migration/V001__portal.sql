create sequence portal_account_seq start with 1000 increment by 50;
create sequence portal_session_seq start with 1000 increment by 50;
create sequence portal_invitation_seq start with 1000 increment by 50;

create table portal_account (
    id              bigint primary key,
    version         integer not null,
    company_id      bigint not null,
    partner_id      bigint not null,
    -- e-mail in lower case or phone in E.164
    login           varchar(200),
    password_hash   varchar(200),
    language        varchar(2) not null,
    state           varchar(10) not null,
    failed_attempts integer not null,
    lock_count      integer not null,
    locked_until    timestamp(6) with time zone,
    created_at      timestamp(6) with time zone not null,
    last_sign_in_at timestamp(6) with time zone,
    -- the merge of contacts that gave it to this partner
    merge_id        bigint
);
create unique index portal_account_partner_ix on portal_account (partner_id);
create unique index portal_account_login_ix on portal_account (login);
create index portal_account_list_ix on portal_account (company_id, id);
create index portal_account_merge_ix on portal_account (merge_id);

create table portal_session (
    id           bigint primary key,
    token_hash   varchar(64) not null,
    account_id   bigint not null references portal_account (id),
    created_at   timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone not null,
    address      varchar(60) not null,
    user_agent   varchar(250) not null
);
create unique index portal_session_token_ix on portal_session (token_hash);
create index portal_session_account_ix on portal_session (account_id, last_seen_at);
create index portal_session_expiry_ix on portal_session (expires_at);

-- A link that works once. At most one of an account.
create table portal_invitation (
    id         bigint primary key,
    version    integer not null,
    account_id bigint not null references portal_account (id),
    token_hash varchar(64) not null,
    -- the link itself encrypted, to show it again
    sealed     varchar(400) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create unique index portal_invitation_token_ix on portal_invitation (token_hash);
create unique index portal_invitation_account_ix on portal_invitation (account_id);
create index portal_invitation_expiry_ix on portal_invitation (expires_at);

-- How a company's portal looks.
create table portal_brand (
    company_id bigint primary key,
    version    integer not null,
    -- #rrggbb, empty for the usual colour
    accent     varchar(7) not null,
    logo       varchar(80),
    welcome    varchar(500) not null
);
