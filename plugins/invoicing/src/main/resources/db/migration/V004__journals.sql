create sequence invoicing_journal_seq start with 1000 increment by 50;

-- Companies that have been given what every one begins with.
create table invoicing_company (
    company_id bigint primary key
);

-- Books that invoices and payments are entered in.
create table invoicing_journal (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    kind       varchar(10) not null,
    -- what its numbers begin with: INV/2026/00421
    code       varchar(5) not null,
    name       varchar(120) not null,
    -- what is recorded by hand counts as in payment until the bank's statement shows it
    waits      boolean not null,
    active     boolean not null
);
create unique index invoicing_journal_code_ix on invoicing_journal (company_id, code);

alter table invoicing_invoice add column journal_id bigint references invoicing_journal (id);
create index invoicing_invoice_journal_ix on invoicing_invoice (journal_id);
-- Nobody is asked to pay it for now.
alter table invoicing_invoice add column blocked boolean default false not null;
-- Of what was paid, what the bank's statement has yet to show.
alter table invoicing_invoice add column waiting bigint default 0 not null;
-- Only what is posted is paid or not.
update invoicing_invoice set payment_state = 'NONE' where state <> 'POSTED';

-- Payments of before have no number.
alter table invoicing_payment add column journal_id bigint references invoicing_journal (id);
alter table invoicing_payment add column number varchar(40);
alter table invoicing_payment add column series varchar(10);
alter table invoicing_payment add column in_year integer;
alter table invoicing_payment add column place bigint;
alter table invoicing_payment add column waiting boolean default false not null;
create unique index invoicing_payment_number_ix on invoicing_payment (company_id, number);
create unique index invoicing_payment_place_ix on invoicing_payment (company_id, series, in_year, place);
create index invoicing_payment_journal_ix on invoicing_payment (journal_id, waiting);
