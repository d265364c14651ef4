create sequence helpdesk_word_seq start with 1000 increment by 50;

-- What customer and staff say to each other on the portal's page of a ticket.
create table helpdesk_word (
    id         bigint primary key,
    company_id bigint not null,
    ticket_id  bigint not null references helpdesk_ticket (id),
    customer   boolean not null,
    -- as the author was called then
    author     varchar(400) not null,
    body       varchar(4000) not null,
    file_id    varchar(80),
    file_name  varchar(255),
    said_at    timestamp(6) with time zone not null
);
create index helpdesk_word_ix on helpdesk_word (ticket_id, id);
