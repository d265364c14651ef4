-- Addresses by which customers follow a ticket without signing in: a digest to find it by, and the key itself encrypted, to show it again.
create table helpdesk_share (
    ticket_id  bigint primary key references helpdesk_ticket (id),
    company_id bigint not null,
    key_hash   varchar(64) not null,
    key_sealed varchar(400) not null,
    made_by    bigint not null,
    made_at    timestamp(6) with time zone not null
);
create unique index helpdesk_share_key_ix on helpdesk_share (key_hash);
