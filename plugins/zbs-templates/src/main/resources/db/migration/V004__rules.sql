create sequence zbs_templates_rule_seq start with 1000 increment by 50;
create sequence zbs_templates_decision_seq start with 1000 increment by 50;

-- What is sent by itself when something happens to a document.
create table zbs_templates_rule (
    id            bigint primary key,
    version       integer not null,
    company_id    bigint not null,
    name          varchar(120) not null,
    words         varchar(500) not null,
    document_type varchar(80) not null,
    moment        varchar(120) not null,
    template_id   bigint not null references zbs_templates_template (id),
    account_id    bigint not null,
    -- facts of the document that must hold, JSON
    conditions    text not null,
    -- after the moment; with an anchor after that date of the document, negative before it
    delay_minutes integer not null,
    anchor        varchar(80),
    quiet_begin   integer,
    quiet_end     integer,
    consent       varchar(10) not null,
    -- the ways that may be taken, the first that works
    channels      varchar(40) not null,
    state         varchar(10) not null,
    state_at      timestamp(6) with time zone not null,
    changed_by    bigint not null,
    created_at    timestamp(6) with time zone not null,
    changed_at    timestamp(6) with time zone not null
);
create index zbs_templates_rule_moment_ix on zbs_templates_rule (company_id, document_type, moment, id);
create index zbs_templates_rule_name_ix on zbs_templates_rule (company_id, name, id);
create index zbs_templates_rule_state_ix on zbs_templates_rule (company_id, state, id);
create index zbs_templates_rule_changed_ix on zbs_templates_rule (company_id, changed_at, id);
create index zbs_templates_rule_template_ix on zbs_templates_rule (template_id);

-- What a rule made of one happening. The unique index is what makes a message once, whoever hears of the happening how often.
create table zbs_templates_decision (
    id              bigint primary key,
    version         integer not null,
    company_id      bigint not null,
    -- 0: no rule hung on the moment
    rule_id         bigint not null,
    document_type   varchar(80) not null,
    document_id     bigint not null,
    document_title  varchar(200) not null,
    moment          varchar(120) not null,
    occurrence      varchar(200) not null,
    -- the rule was on trial when it happened: nothing is ever sent
    dry             boolean not null,
    outcome         varchar(12) not null,
    reason_key      varchar(120),
    reason_code     integer not null,
    reason_detail   varchar(400) not null,
    channel         varchar(10),
    cost            bigint,
    message_id      bigint,
    conversation_id bigint,
    reached_at      timestamp(6) with time zone not null,
    -- when it is decided; null when it is
    due_at          timestamp(6) with time zone,
    changed_at      timestamp(6) with time zone not null
);
create unique index zbs_templates_decision_once_ix on zbs_templates_decision (rule_id, document_type, document_id, occurrence);
create index zbs_templates_decision_document_ix on zbs_templates_decision (document_type, document_id, id);
create index zbs_templates_decision_due_ix on zbs_templates_decision (outcome, due_at, id);
create index zbs_templates_decision_rule_ix on zbs_templates_decision (rule_id, changed_at, id);
create index zbs_templates_decision_message_ix on zbs_templates_decision (message_id);
create index zbs_templates_decision_outcome_ix on zbs_templates_decision (company_id, outcome, id);
create index zbs_templates_decision_reason_ix on zbs_templates_decision (company_id, reason_key, id);
create index zbs_templates_decision_changed_ix on zbs_templates_decision (company_id, changed_at, id);
create index zbs_templates_decision_moment_ix on zbs_templates_decision (company_id, document_type, moment, reached_at);
create index zbs_templates_decision_old_ix on zbs_templates_decision (changed_at, id);

insert into zbs_templates_limit (name, since, amount, unit, source) values
    ('rule.late', date '2026-01-01', 86400, 'seconds', 'our choice: what should have gone longer ago does not go any more'),
    ('rule.refused', date '2026-01-01', 180, 'days', 'our choice: how long a customer''s refusal, as Zalo told it, holds for rules'),
    ('rule.keep', date '2026-01-01', 400, 'days', 'our choice: how long decisions of rules are kept');
