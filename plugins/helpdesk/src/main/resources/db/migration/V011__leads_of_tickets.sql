-- Tickets that a lead was made of: one each.
create table helpdesk_lead (
    ticket_id  bigint primary key references helpdesk_ticket (id),
    company_id bigint not null,
    lead_id    bigint not null,
    made_by    bigint not null,
    made_at    timestamp(6) with time zone not null
);
create index helpdesk_lead_ix on helpdesk_lead (lead_id);
