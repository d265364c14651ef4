-- By when all of it was to be paid: due_date is of what is still open, and empty once nothing is.
alter table invoicing_invoice add column due_agreed date;
update invoicing_invoice set due_agreed =
    (select max(d.due_on) from invoicing_due d where d.invoice_id = invoicing_invoice.id)
where state = 'POSTED';
