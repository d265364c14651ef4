create sequence invoicing_statement_seq start with 1000 increment by 50;
create sequence invoicing_bank_line_seq start with 1000 increment by 50;

-- A bank's file that was taken in.
create table invoicing_statement (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    name       varchar(200) not null,
    format     varchar(10) not null,
    lines      integer not null,
    doubled    integer not null,
    by_user    bigint not null,
    created_at timestamp(6) with time zone not null
);
create index invoicing_statement_created_ix on invoicing_statement (company_id, created_at, id);

-- Money that came, as the bank tells it.
create table invoicing_bank_line (
    id           bigint primary key,
    version      integer not null,
    company_id   bigint not null,
    statement_id bigint not null references invoicing_statement (id),
    -- what tells it from every other: the same line in two files is one
    fingerprint  varchar(64) not null,
    booked_on    date not null,
    amount       bigint not null,
    text         varchar(1000) not null,
    payer        varchar(300) not null,
    bank_number  varchar(120) not null,
    state        varchar(10) not null,
    -- what it seems to pay, or pays
    invoice_id   bigint references invoicing_invoice (id),
    -- the reference and the amount both say so
    sure         boolean not null,
    reason       varchar(200) not null,
    by_user      bigint not null,
    decided_at   timestamp(6) with time zone
);
create unique index invoicing_bank_line_finger_ix on invoicing_bank_line (company_id, fingerprint);
create index invoicing_bank_line_state_ix on invoicing_bank_line (company_id, state, booked_on, id);
create index invoicing_bank_line_day_ix on invoicing_bank_line (company_id, booked_on, id);
create index invoicing_bank_line_sure_ix on invoicing_bank_line (company_id, state, sure, id);
create index invoicing_bank_line_statement_ix on invoicing_bank_line (statement_id, id);
create index invoicing_bank_line_invoice_ix on invoicing_bank_line (invoice_id);
