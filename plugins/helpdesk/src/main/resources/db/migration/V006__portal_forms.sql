-- Forms that customers sent in the portal: what is sent twice does once. Forgotten after some days.
create table helpdesk_portal_form (
    partner_id bigint not null,
    form_key   varchar(64) not null,
    -- what it made
    ticket_id  bigint not null,
    sent_at    timestamp(6) with time zone not null,
    constraint helpdesk_portal_form_pk primary key (partner_id, form_key)
);
create index helpdesk_portal_form_ix on helpdesk_portal_form (sent_at);
