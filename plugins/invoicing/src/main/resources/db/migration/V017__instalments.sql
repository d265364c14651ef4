-- Of what is still to be paid, what falls due after the first open day of its invoice: 0 but for instalments.
alter table invoicing_due add column later bigint default 0 not null;
update invoicing_due set later = coalesce(
    (select case
            when i.due_date is null or invoicing_due.due_on <= i.due_date then 0
            else least(invoicing_due.amount, greatest(0,
                (select sum(d.amount) from invoicing_due d where d.invoice_id = i.id and d.place <= invoicing_due.place)
                    - i.paid - i.credited - i.written_off))
            end
     from invoicing_invoice i where i.id = invoicing_due.invoice_id), 0)
where place > 0;
create index invoicing_due_later_ix on invoicing_due (company_id, later, invoice_id, due_on);
