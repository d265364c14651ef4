-- Companies with invoices from before there were journals begin with the usual three.
insert into invoicing_company (company_id)
    select distinct i.company_id from invoicing_invoice i
    where not exists (select 1 from invoicing_company c where c.company_id = i.company_id);
insert into invoicing_journal (id, version, company_id, kind, code, name, waits, active)
    select nextval('invoicing_journal_seq'), 0, c.company_id, 'SALE', 'INV', 'Bán hàng', false, true from invoicing_company c
    where not exists (select 1 from invoicing_journal j where j.company_id = c.company_id and j.kind = 'SALE');
insert into invoicing_journal (id, version, company_id, kind, code, name, waits, active)
    select nextval('invoicing_journal_seq'), 0, c.company_id, 'BANK', 'BNK', 'Ngân hàng', false, true from invoicing_company c
    where not exists (select 1 from invoicing_journal j where j.company_id = c.company_id and j.kind = 'BANK');
insert into invoicing_journal (id, version, company_id, kind, code, name, waits, active)
    select nextval('invoicing_journal_seq'), 0, c.company_id, 'CASH', 'CSH', 'Tiền mặt', false, true from invoicing_company c
    where not exists (select 1 from invoicing_journal j where j.company_id = c.company_id and j.kind = 'CASH');

-- What was entered before stands in the first journal of its kind. A draft gets its own when it is posted.
update invoicing_invoice set journal_id =
    (select min(j.id) from invoicing_journal j where j.company_id = invoicing_invoice.company_id and j.kind = 'SALE')
where journal_id is null and state <> 'DRAFT';
-- Journals for money are named as the ways it comes; other ways have none.
update invoicing_payment set journal_id =
    (select min(j.id) from invoicing_journal j
     where j.company_id = invoicing_payment.company_id and j.kind = invoicing_payment.method)
where journal_id is null and method in ('BANK', 'CASH');

-- A line is told from the others of its account: two accounts may tell the same.
update invoicing_bank_line set journal_id =
    (select min(j.id) from invoicing_journal j where j.company_id = invoicing_bank_line.company_id and j.kind = 'BANK')
where journal_id is null;
drop index invoicing_bank_line_finger_ix;
create unique index invoicing_bank_line_finger_ix on invoicing_bank_line (company_id, journal_id, fingerprint);

-- How often reminders began anew: what was taken back is told again.
alter table invoicing_invoice add column dunning_round integer default 0 not null;
