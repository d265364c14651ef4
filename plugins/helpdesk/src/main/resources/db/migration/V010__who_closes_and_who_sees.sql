-- Customers may say in the portal that a ticket of the team is done.
alter table helpdesk_team add column customers_close boolean default true not null;
-- Who among staff sees its tickets: STAFF or MEMBERS.
alter table helpdesk_team add column visibility varchar(12) default 'STAFF' not null;

-- For tickets of these customers and of the people who work for them; without any: of all.
create table helpdesk_policy_customer (
    policy_id  bigint not null references helpdesk_policy (id),
    partner_id bigint not null,
    constraint helpdesk_policy_customer_pk primary key (policy_id, partner_id)
);
