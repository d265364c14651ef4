-- What customers have left of payments, without a look at those that are used up.
create index invoicing_payment_left_ix on invoicing_payment (company_id, open, partner_id, paid_on, outgoing);

-- Invoices by the day they were to be paid, paid ones included.
create index invoicing_invoice_agreed_ix on invoicing_invoice (company_id, due_agreed, id);
