create sequence zbs_templates_message_seq start with 1000 increment by 50;
create sequence zbs_templates_step_seq start with 1000 increment by 50;

create table zbs_templates_message (
    id               bigint primary key,
    version          integer not null,
    company_id       bigint not null,
    account_id       bigint not null,
    template_id      bigint not null references zbs_templates_template (id),
    template_version integer not null,
    title            varchar(200) not null,
    tag              varchar(20) not null,
    document_type    varchar(80),
    document_id      bigint,
    document_title   varchar(200) not null,
    partner_id       bigint,
    recipient        varchar(200) not null,
    route            varchar(10) not null,
    zalo_user_id     varchar(100),
    phone            varchar(30),
    words            varchar(500) not null,
    -- parameter name to text, JSON
    texts            text not null,
    -- the caller's key as Zalo gets it: the same message is never made twice
    tracking_id      varchar(48) not null,
    state            varchar(12) not null,
    reason_key       varchar(120),
    reason_code      integer not null,
    reason_detail    varchar(400) not null,
    batch_id         bigint,
    rule_id          bigint,
    occurrence       varchar(200),
    team_id          bigint,
    sender_id        bigint,
    -- expected, then what was charged; đồng
    cost             bigint,
    attempts         integer not null,
    -- when there is something to do for it: send, check, look how it stands; null for never
    due_at           timestamp(6) with time zone,
    lease_until      timestamp(6) with time zone,
    attempted_at     timestamp(6) with time zone,
    -- what was left of the day's quota just before the last try
    quota_before     bigint,
    external_id      varchar(120),
    sent_at          timestamp(6) with time zone,
    delivered_at     timestamp(6) with time zone,
    seen_at          timestamp(6) with time zone,
    rating           integer,
    rating_note      varchar(1000),
    rated_at         timestamp(6) with time zone,
    created_at       timestamp(6) with time zone not null,
    changed_at       timestamp(6) with time zone not null
);
create unique index zbs_templates_message_tracking_ix on zbs_templates_message (tracking_id);
create index zbs_templates_message_due_ix on zbs_templates_message (account_id, state, due_at, id);
create index zbs_templates_message_lease_ix on zbs_templates_message (account_id, lease_until);
create index zbs_templates_message_look_ix on zbs_templates_message (state, due_at);
create index zbs_templates_message_tried_ix on zbs_templates_message (account_id, route, attempted_at);
create index zbs_templates_message_sent_ix on zbs_templates_message (company_id, sent_at);
create index zbs_templates_message_external_ix on zbs_templates_message (account_id, external_id);
create index zbs_templates_message_state_ix on zbs_templates_message (company_id, state, id);
create index zbs_templates_message_created_ix on zbs_templates_message (company_id, created_at, id);
create index zbs_templates_message_changed_ix on zbs_templates_message (company_id, changed_at, id);
create index zbs_templates_message_template_ix on zbs_templates_message (template_id, state, created_at);
create index zbs_templates_message_document_ix on zbs_templates_message (document_type, document_id, id);
create index zbs_templates_message_partner_ix on zbs_templates_message (partner_id, id);
create index zbs_templates_message_batch_ix on zbs_templates_message (batch_id, state, id);
create index zbs_templates_message_rule_ix on zbs_templates_message (rule_id, document_type, document_id, occurrence);
create index zbs_templates_message_team_ix on zbs_templates_message (company_id, team_id, created_at);
create index zbs_templates_message_sender_ix on zbs_templates_message (company_id, sender_id, id);
create index zbs_templates_message_title_ix on zbs_templates_message (company_id, title, id);
create index zbs_templates_message_recipient_ix on zbs_templates_message (company_id, recipient, id);

-- What happened to a message, in order.
create table zbs_templates_step (
    id         bigint primary key,
    company_id bigint not null,
    message_id bigint not null references zbs_templates_message (id),
    at         timestamp(6) with time zone not null,
    state      varchar(12) not null,
    reason_key varchar(120),
    code       integer not null,
    detail     varchar(400) not null,
    user_id    bigint not null
);
create index zbs_templates_step_ix on zbs_templates_step (message_id, id);

-- What an account has left, as Zalo last said; also the lock that lets one message of an account go at a time.
create table zbs_templates_quota (
    account_id          bigint primary key,
    version             integer not null,
    company_id          bigint not null,
    quota_day           date,
    daily               bigint,
    remaining           bigint,
    promotion_monthly   bigint,
    promotion_remaining bigint,
    -- since when the day's figure only runs down by what is sent
    since               timestamp(6) with time zone,
    -- when it was read; null when something may have changed it since
    read_at             timestamp(6) with time zone
);

insert into zbs_templates_limit (name, since, amount, unit, source) values
    ('send.attempts', date '2026-01-01', 6, 'times', 'our choice: tries of a message the platform says it could not send'),
    ('send.lease', date '2026-01-01', 120, 'seconds', 'our choice: a send that takes longer counts as unknown'),
    ('send.unknown-wait', date '2026-01-01', 120, 'seconds', 'our choice: how long to wait for a receipt before asking about an unknown outcome'),
    ('send.again-within', date '2026-01-01', 3600, 'seconds', 'our choice: the same template for the same document is asked about'),
    ('send.timeout', date '2026-01-01', 86400, 'seconds', 'our choice for templates without a time of their own: delivery is waited for'),
    ('quota.fresh', date '2026-01-01', 300, 'seconds', 'our choice: how long a figure is shown without asking again'),
    ('night.begin', date '2026-01-01', 22, 'hour', 'Zalo, ZNS error -133: 22:00 to 06:00; promotions'),
    ('night.end', date '2026-01-01', 6, 'hour', 'Zalo, ZNS error -133: 22:00 to 06:00; promotions');
