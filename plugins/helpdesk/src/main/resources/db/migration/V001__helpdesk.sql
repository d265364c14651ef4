create sequence helpdesk_team_seq start with 1000 increment by 50;
create sequence helpdesk_stage_seq start with 1000 increment by 50;
create sequence helpdesk_type_seq start with 1000 increment by 50;
create sequence helpdesk_policy_seq start with 1000 increment by 50;
create sequence helpdesk_ticket_seq start with 1000 increment by 50;
create sequence helpdesk_promise_seq start with 1000 increment by 50;
create sequence helpdesk_rating_seq start with 1000 increment by 50;

-- Companies that have been given what every one begins with.
create table helpdesk_company (
    company_id bigint primary key
);

create table helpdesk_team (
    id               bigint primary key,
    version          integer not null,
    company_id       bigint not null,
    name             varchar(120) not null,
    -- a short word to name it by: /ticket @baohanh …
    alias            varchar(40),
    assignment       varchar(12) not null,
    -- whose turn it was
    last_assignee_id bigint,
    asks_rating      boolean not null,
    -- a customer who writes again within so many days opens the closed ticket again
    reopen_days      integer not null,
    -- after that, a new ticket is made and linked to the old one
    links_later      boolean not null,
    active           boolean not null
);
create index helpdesk_team_ix on helpdesk_team (company_id, name);
create unique index helpdesk_team_alias_ix on helpdesk_team (company_id, alias);

create table helpdesk_team_member (
    team_id bigint not null references helpdesk_team (id),
    user_id bigint not null,
    primary key (team_id, user_id)
);

create table helpdesk_stage (
    id               bigint primary key,
    version          integer not null,
    company_id       bigint not null,
    name             varchar(80) not null,
    place            integer not null,
    closing          boolean not null,
    -- tickets that stay here so many days without a word are closed
    close_after_days integer,
    active           boolean not null
);
create index helpdesk_stage_ix on helpdesk_stage (company_id, place, id);

-- A stage without teams is for all of them.
create table helpdesk_stage_team (
    stage_id bigint not null references helpdesk_stage (id),
    team_id  bigint not null,
    primary key (stage_id, team_id)
);

create table helpdesk_type (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    name       varchar(80) not null,
    active     boolean not null
);
create index helpdesk_type_ix on helpdesk_type (company_id, name);

create table helpdesk_policy (
    id           bigint primary key,
    version      integer not null,
    company_id   bigint not null,
    name         varchar(120) not null,
    -- null: for every team, for every type
    team_id      bigint,
    type_id      bigint,
    min_priority smallint not null,
    target_id    bigint not null references helpdesk_stage (id),
    -- of working time
    minutes      integer not null,
    active       boolean not null
);
create index helpdesk_policy_ix on helpdesk_policy (company_id, name);
create index helpdesk_policy_target_ix on helpdesk_policy (target_id);

-- When a company works.
create table helpdesk_calendar (
    company_id bigint primary key,
    version    integer not null,
    zone       varchar(60) not null,
    hours      varchar(1000) not null,
    holidays   varchar(8000) not null
);

create table helpdesk_ticket (
    id               bigint primary key,
    version          integer not null,
    company_id       bigint not null,
    number           varchar(40) not null,
    subject          varchar(200) not null,
    description      varchar(20000) not null,
    partner_id       bigint,
    -- as the customer was called when the ticket was written: what lists show and sort
    partner_name     varchar(400) not null,
    team_id          bigint not null references helpdesk_team (id),
    stage_id         bigint not null references helpdesk_stage (id),
    type_id          bigint,
    priority         smallint not null,
    progress         varchar(12) not null,
    assignee_id      bigint,
    tags             varchar(400) not null,
    -- the document it came from
    source_type      varchar(80),
    source_id        bigint,
    -- the ticket it continues, and the one it became part of
    follows_id       bigint,
    merged_into      bigint,
    closed           boolean not null,
    -- how often it was closed
    closings         integer not null,
    sla              varchar(8) not null,
    deadline         timestamp(6) with time zone,
    -- what the customer was last told
    news             varchar(1000) not null,
    created_by       bigint not null,
    created_at       timestamp(6) with time zone not null,
    stage_since      timestamp(6) with time zone not null,
    assigned_at      timestamp(6) with time zone,
    closed_at        timestamp(6) with time zone,
    customer_at      timestamp(6) with time zone,
    -- the message that was last heard of: told again, nothing happens
    customer_message bigint,
    stars            integer,
    stars_text       varchar(1000) not null,
    rated_at         timestamp(6) with time zone,
    -- the closing about which the customer was asked
    asked_closing    integer not null,
    search_text      varchar(1000) not null
);
create unique index helpdesk_ticket_number_ix on helpdesk_ticket (company_id, number);
create index helpdesk_ticket_ix on helpdesk_ticket (company_id, id);
create index helpdesk_ticket_stage_ix on helpdesk_ticket (stage_id, stage_since, id);
create index helpdesk_ticket_open_ix on helpdesk_ticket (company_id, closed, team_id, id);
create index helpdesk_ticket_deadline_ix on helpdesk_ticket (company_id, deadline, id);
create index helpdesk_ticket_created_ix on helpdesk_ticket (company_id, created_at, id);
create index helpdesk_ticket_closed_ix on helpdesk_ticket (company_id, closed_at, id);
create index helpdesk_ticket_priority_ix on helpdesk_ticket (company_id, priority, id);
create index helpdesk_ticket_name_ix on helpdesk_ticket (company_id, partner_name, id);
create index helpdesk_ticket_subject_ix on helpdesk_ticket (company_id, subject, id);
create index helpdesk_ticket_assignee_ix on helpdesk_ticket (assignee_id, closed, id);
create index helpdesk_ticket_partner_ix on helpdesk_ticket (partner_id, id);
create index helpdesk_ticket_source_ix on helpdesk_ticket (source_type, source_id, id);
create index helpdesk_ticket_follows_ix on helpdesk_ticket (follows_id);
create index helpdesk_ticket_merged_ix on helpdesk_ticket (merged_into);
create index helpdesk_ticket_team_ix on helpdesk_ticket (team_id);
create index helpdesk_ticket_type_ix on helpdesk_ticket (company_id, type_id, id);
create index helpdesk_ticket_sla_ix on helpdesk_ticket (company_id, sla, id);

-- What a policy promises about a ticket.
create table helpdesk_promise (
    id         bigint primary key,
    company_id bigint not null,
    ticket_id  bigint not null references helpdesk_ticket (id),
    policy_id  bigint not null,
    -- as the policy was when it was promised
    name       varchar(120) not null,
    target_id  bigint not null,
    deadline   timestamp(6) with time zone not null,
    state      varchar(8) not null,
    reached_at timestamp(6) with time zone
);
create unique index helpdesk_promise_ticket_ix on helpdesk_promise (ticket_id, policy_id);
create index helpdesk_promise_due_ix on helpdesk_promise (state, deadline);
create index helpdesk_promise_company_ix on helpdesk_promise (company_id, deadline);

-- Who was rated how: it stays with whom it was about, whoever has the ticket later.
create table helpdesk_rating (
    id          bigint primary key,
    company_id  bigint not null,
    ticket_id   bigint not null references helpdesk_ticket (id),
    -- names the answer: told again it is the same one
    once_key    varchar(120) not null,
    stars       integer not null,
    comment     varchar(1000) not null,
    team_id     bigint not null,
    assignee_id bigint,
    at          timestamp(6) with time zone not null
);
create unique index helpdesk_rating_key_ix on helpdesk_rating (ticket_id, once_key);
create index helpdesk_rating_at_ix on helpdesk_rating (company_id, at, id);
