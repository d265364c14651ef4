-- What a credit note was asked for with: asked for again, it is the same one.
alter table invoicing_invoice add column once_key varchar(80);
create unique index invoicing_invoice_once_ix on invoicing_invoice (reverses_id, once_key);

-- What is late, of all companies, level by level.
create index invoicing_invoice_late_ix on invoicing_invoice (due_date, dunning_level, id);

-- A share that takes another one back names it.
alter table invoicing_share add column undoes_id bigint references invoicing_share (id);
create unique index invoicing_share_undoes_ix on invoicing_share (undoes_id);

-- The payment a line of the bank became.
alter table invoicing_bank_line add column payment_id bigint references invoicing_payment (id);
update invoicing_bank_line set payment_id =
    (select p.id from invoicing_payment p
     where p.invoice_id = invoicing_bank_line.invoice_id and p.once_key = 'bank:' || invoicing_bank_line.id)
where state = 'BOOKED';
create index invoicing_bank_line_payment_ix on invoicing_bank_line (payment_id);
