-- in_year is 0 for a sequence whose pattern has no year: it never starts again.
create table core_sequence (
    name varchar(120) not null,
    company_id bigint not null,
    in_year integer not null,
    next_number bigint not null,
    primary key (name, company_id, in_year)
);
