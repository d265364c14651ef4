-- Customers who want another phone number. Staff make sure that it is theirs; what was answered stays.
create sequence portal_phone_wish_seq start with 1000 increment by 50;

create table portal_phone_wish (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    partner_id bigint not null,
    -- as the customer wrote it, and in E.164; empty: none any more
    typed      varchar(40) not null,
    number     varchar(20) not null,
    state      varchar(10) not null,
    -- why it was declined: the customer reads it
    reason     varchar(300) not null,
    asked_at   timestamp(6) with time zone not null,
    closed_at  timestamp(6) with time zone,
    closed_by  bigint
);
create index portal_phone_wish_partner_ix on portal_phone_wish (partner_id, company_id, asked_at);
