create sequence invoicing_account_seq start with 1000 increment by 50;

-- Accounts of a company that customers pay to.
create table invoicing_account (
    id         bigint primary key,
    version    integer not null,
    company_id bigint not null,
    bank_bin   varchar(6) not null,
    account    varchar(19) not null,
    holder     varchar(120) not null,
    -- paid to unless the invoice or its journal says otherwise
    usual      boolean not null,
    active     boolean not null
);
create unique index invoicing_account_ix on invoicing_account (company_id, bank_bin, account);

-- So far each company had one, in its letterhead.
insert into invoicing_account (id, version, company_id, bank_bin, account, holder, usual, active)
    select nextval('invoicing_account_seq'), 0, p.company_id, p.bank_bin, p.account, p.holder, true, true
    from invoicing_profile p where p.bank_bin <> '' and p.account <> '';
alter table invoicing_profile alter column bank_bin set default '';
alter table invoicing_profile alter column account set default '';
alter table invoicing_profile alter column holder set default '';

-- Null: the journal's, or the usual one.
alter table invoicing_invoice add column account_id bigint references invoicing_account (id);
create index invoicing_invoice_account_ix on invoicing_invoice (account_id);
alter table invoicing_journal add column account_id bigint references invoicing_account (id);
create index invoicing_journal_account_ix on invoicing_journal (account_id);

-- The electronic invoice that the tax office knows it by.
alter table invoicing_invoice add column e_template varchar(20);
alter table invoicing_invoice add column e_symbol varchar(20);
alter table invoicing_invoice add column e_number varchar(8);
alter table invoicing_invoice add column e_date date;
alter table invoicing_invoice add column e_lookup_code varchar(100);
alter table invoicing_invoice add column e_lookup_url varchar(500);
create unique index invoicing_invoice_e_ix on invoicing_invoice (company_id, e_template, e_symbol, e_number);
