create sequence zbs_templates_alert_seq start with 1000 increment by 50;

-- An account has used most of a day's quota. The unique index is what makes the warning once, however many nodes send.
create table zbs_templates_alert (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    account_id bigint not null,
    alert_day  date not null,
    title      varchar(200) not null,
    daily      bigint not null,
    remaining  bigint not null,
    created_at timestamp(6) with time zone not null
);
create unique index zbs_templates_alert_day_ix on zbs_templates_alert (account_id, alert_day);
create index zbs_templates_alert_company_ix on zbs_templates_alert (company_id, id);

-- Sums of a period read this index alone, from its first day to its last.
drop index zbs_templates_message_sent_ix;
create index zbs_templates_message_sent_ix on zbs_templates_message
    (company_id, sent_at, template_id, team_id, account_id, sender_id, cost, delivered_at, seen_at);
