-- Template messages: templates with their review, what was sent with them, and each OA's allowances.
create sequence zalo_simulator_template_seq start with 1000 increment by 50;
create table zalo_simulator_template (
    id bigint primary key,
    version integer not null,
    template_id varchar(32) not null unique,
    oa_id bigint not null references zalo_simulator_oa (id),
    app_id bigint not null references zalo_simulator_app (id),
    name varchar(200) not null,
    kind integer not null,
    tag integer not null,
    layout text not null,
    params text not null,
    note varchar(1000) not null,
    tracking_id varchar(200) not null,
    status varchar(20) not null,
    reason varchar(1000) not null,
    quality varchar(20) not null,
    price bigint not null,
    price_uid bigint not null,
    -- 0: no allowance of its own
    daily_quota integer not null,
    created_at timestamp(6) with time zone not null,
    unique (app_id, tracking_id)
);
create index zalo_simulator_template_oa on zalo_simulator_template (oa_id, status, id);
create index zalo_simulator_template_status on zalo_simulator_template (status, id);

-- Creating and editing has a daily allowance.
create sequence zalo_simulator_template_edit_seq start with 1000 increment by 50;
create table zalo_simulator_template_edit (
    id bigint primary key,
    oa_id bigint not null references zalo_simulator_oa (id),
    kind varchar(10) not null,
    done_at timestamp(6) with time zone not null
);
create index zalo_simulator_template_edit_day on zalo_simulator_template_edit (oa_id, kind, done_at);

create sequence zalo_simulator_notice_seq start with 1000 increment by 50;
create table zalo_simulator_notice (
    id bigint primary key,
    version integer not null,
    message_id varchar(64) not null unique,
    template_id bigint not null references zalo_simulator_template (id),
    oa_id bigint not null references zalo_simulator_oa (id),
    app_id bigint not null references zalo_simulator_app (id),
    person_id bigint not null references zalo_simulator_person (id),
    -- as the caller wrote it; empty when sent by user id
    phone varchar(20) not null,
    tracking_id varchar(60) not null,
    params text not null,
    development boolean not null,
    promotion boolean not null,
    price bigint not null,
    sent_at timestamp(6) with time zone not null,
    deliver_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    -- waiting, delivered, expired
    state varchar(20) not null,
    delivered_at timestamp(6) with time zone,
    rated_at timestamp(6) with time zone,
    rate integer not null,
    rating_note varchar(1000) not null,
    feedbacks text not null
);
create index zalo_simulator_notice_due on zalo_simulator_notice (state, deliver_at);
create index zalo_simulator_notice_day on zalo_simulator_notice (oa_id, sent_at);
create index zalo_simulator_notice_template on zalo_simulator_notice (template_id, sent_at);
create index zalo_simulator_notice_person on zalo_simulator_notice (person_id, promotion, sent_at);
create index zalo_simulator_notice_app on zalo_simulator_notice (app_id);
create index zalo_simulator_notice_rated on zalo_simulator_notice (template_id, rated_at);

create table zalo_simulator_zbs_account (
    oa_id bigint primary key references zalo_simulator_oa (id),
    version integer not null,
    daily_quota integer not null,
    promotion_quota integer not null,
    quality varchar(20) not null,
    week_quality varchar(20) not null,
    tags varchar(200) not null
);

alter table zalo_simulator_relation add column admin boolean default false not null;
create index zalo_simulator_person_phone on zalo_simulator_person (phone);
