-- Customers who asked that more than their account be erased. Staff work through them; what was done stays.
create sequence portal_erasure_seq start with 1000 increment by 50;

create table portal_erasure (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    partner_id bigint not null,
    -- as the customer was called then
    name       varchar(200) not null,
    state      varchar(10) not null,
    asked_at   timestamp(6) with time zone not null,
    due_on     date not null,
    outcome    varchar(1000) not null,
    closed_at  timestamp(6) with time zone,
    closed_by  bigint
);
create index portal_erasure_list_ix on portal_erasure (company_id, state, due_on, id);
create index portal_erasure_partner_ix on portal_erasure (partner_id, state);
