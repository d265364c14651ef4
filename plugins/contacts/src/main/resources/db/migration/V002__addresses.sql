create sequence contacts_address_seq start with 1000 increment by 50;

-- Where a partner wants invoices and goods, beside the partner's own address.
create table contacts_address (
    id         bigint primary key,
    version    integer not null,
    partner_id bigint not null references contacts_partner (id),
    -- invoice, delivery or other
    purpose    varchar(10) not null,
    -- who receives there, and how to reach them
    name       varchar(200),
    phone      varchar(40),
    street     varchar(200),
    ward       varchar(120),
    district   varchar(120),
    province   varchar(120),
    country    varchar(2) not null
);
create index contacts_address_ix on contacts_address (partner_id, id);
