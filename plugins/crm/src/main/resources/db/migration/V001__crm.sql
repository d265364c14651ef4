create sequence crm_stage_seq start with 1000 increment by 50;
create sequence crm_reason_seq start with 1000 increment by 50;
create sequence crm_word_seq start with 1000 increment by 50;
create sequence crm_lead_seq start with 1000 increment by 50;
create sequence crm_attribution_seq start with 1000 increment by 50;
create sequence crm_turn_seq start with 1000 increment by 50;

-- The columns of the pipeline, the same for all companies.
create table crm_stage (
    id          bigint primary key,
    version     integer not null,
    -- of a ready-made stage: its name is a text until somebody renames it
    code        varchar(40),
    name        varchar(80),
    position    integer not null,
    probability integer not null,
    won         boolean not null,
    active      boolean not null,
    -- what has to be true before something stands here
    advice      varchar(500) not null,
    constraint crm_stage_code_uq unique (code)
);
create index crm_stage_order_ix on crm_stage (position, id);
insert into crm_stage (id, version, code, name, position, probability, won, active, advice) values
    (1, 0, 'new', null, 10, 10, false, true, ''),
    (2, 0, 'qualified', null, 20, 30, false, true, ''),
    (3, 0, 'proposition', null, 30, 60, false, true, ''),
    (4, 0, 'won', null, 90, 100, true, true, '');

create table crm_lost_reason (
    id       bigint primary key,
    version  integer not null,
    code     varchar(40),
    name     varchar(120),
    position integer not null,
    active   boolean not null,
    constraint crm_lost_reason_code_uq unique (code)
);
create index crm_lost_reason_order_ix on crm_lost_reason (position, id);
insert into crm_lost_reason (id, version, code, name, position, active) values
    (1, 0, 'too-expensive', null, 10, true),
    (2, 0, 'competitor', null, 20, true),
    (3, 0, 'no-answer', null, 30, true),
    (4, 0, 'not-needed', null, 40, true),
    (5, 0, 'not-offered', null, 50, true);

-- Media, sources and campaigns: what business comes from.
create table crm_word (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    kind       varchar(10) not null,
    name       varchar(120) not null,
    -- the name without case and accents: what makes it single
    name_key   varchar(200) not null,
    constraint crm_word_uq unique (company_id, kind, name_key)
);
create index crm_word_name_ix on crm_word (company_id, kind, name, id);

create table crm_lead (
    id               bigint primary key,
    version          integer not null,
    company_id       bigint not null,
    kind             varchar(12) not null,
    state            varchar(10) not null,
    title            varchar(200) not null,
    -- the contact, or who it is as far as known
    partner_id       bigint,
    customer         varchar(300) not null,
    contact_name     varchar(200) not null,
    company_name     varchar(200) not null,
    phone            varchar(60) not null,
    phone_key        varchar(30) not null,
    email            varchar(200) not null,
    email_key        varchar(200) not null,
    description      varchar(8000) not null,
    -- whole dong
    expected_revenue bigint not null,
    -- percent; expected_revenue times it
    probability      integer not null,
    own_probability  boolean not null,
    weighted         bigint not null,
    priority         integer not null,
    tags             varchar(400) not null,
    stage_id         bigint not null references crm_stage (id),
    stage_since      timestamp(6) with time zone not null,
    assignee_id      bigint,
    team_id          bigint,
    closing_date     date,
    medium_id        bigint references crm_word (id),
    source_id        bigint references crm_word (id),
    campaign_id      bigint references crm_word (id),
    referred_by      varchar(200) not null,
    -- what it was made from, in words and as reference
    origin           varchar(200) not null,
    origin_type      varchar(80),
    origin_id        bigint,
    lost_reason_id   bigint references crm_lost_reason (id),
    lost_note        varchar(1000) not null,
    won_at           timestamp(6) with time zone,
    lost_at          timestamp(6) with time zone,
    -- whole days from its making to winning it
    days_to_win      integer,
    -- what it was won for, else 0
    won_revenue      bigint not null,
    -- 1 when it is won: what reports add up
    won_count        integer not null,
    merged_into_id   bigint,
    created_by       bigint not null,
    created_at       timestamp(6) with time zone not null,
    search_text      varchar(1000) not null
);
create index crm_lead_board_ix on crm_lead (company_id, kind, state, stage_id, created_at, id);
create index crm_lead_created_ix on crm_lead (company_id, created_at, id);
create index crm_lead_title_ix on crm_lead (company_id, title, id);
create index crm_lead_customer_ix on crm_lead (company_id, customer, id);
create index crm_lead_revenue_ix on crm_lead (company_id, expected_revenue, id);
create index crm_lead_closing_ix on crm_lead (company_id, closing_date, id);
create index crm_lead_priority_ix on crm_lead (company_id, priority, id);
create index crm_lead_won_ix on crm_lead (company_id, won_at, id);
create index crm_lead_lost_ix on crm_lead (company_id, lost_at, id);
create index crm_lead_assignee_ix on crm_lead (assignee_id, state, created_at, id);
create index crm_lead_partner_ix on crm_lead (partner_id, state);
create index crm_lead_phone_ix on crm_lead (company_id, phone_key);
create index crm_lead_email_ix on crm_lead (company_id, email_key);
create index crm_lead_origin_ix on crm_lead (origin_type, origin_id);
create index crm_lead_medium_ix on crm_lead (medium_id, state);
create index crm_lead_source_ix on crm_lead (source_id, state);
create index crm_lead_campaign_ix on crm_lead (campaign_id, state);
create index crm_lead_reason_ix on crm_lead (lost_reason_id);
create index crm_lead_stage_ix on crm_lead (stage_id);
create index crm_lead_merged_ix on crm_lead (merged_into_id);

-- Where other plugins' documents come from: nobody's table is touched.
create table crm_attribution (
    id          bigint primary key,
    version     integer not null,
    company_id  bigint not null,
    doc_type    varchar(80) not null,
    doc_id      bigint not null,
    medium_id   bigint references crm_word (id),
    source_id   bigint references crm_word (id),
    campaign_id bigint references crm_word (id),
    constraint crm_attribution_uq unique (doc_type, doc_id)
);
create index crm_attribution_medium_ix on crm_attribution (medium_id);
create index crm_attribution_source_ix on crm_attribution (source_id);
create index crm_attribution_campaign_ix on crm_attribution (campaign_id);

-- Who got the last lead when they are dealt out in turn. Team 0: everybody who works with leads.
create table crm_turn (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    team_id    bigint not null,
    user_id    bigint not null,
    constraint crm_turn_uq unique (company_id, team_id)
);
