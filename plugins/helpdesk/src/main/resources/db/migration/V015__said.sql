-- What was said in the conversation that a ticket was made of: so that it can be taken away again.
create table helpdesk_said (
    ticket_id       bigint primary key references helpdesk_ticket (id),
    company_id      bigint not null,
    said            varchar(100000) not null
);
