-- Who owes what since when, without a look at the invoices themselves.
create index invoicing_invoice_open_ix on invoicing_invoice (company_id, kind, payment_state, due_date, partner_id, journal_id, signed_residual);

-- What pivots, charts and boards add up, in the same way.
create index invoicing_invoice_figures_ix on invoicing_invoice
    (company_id, kind, invoice_date, payment_state, state, salesperson_id, signed_untaxed, signed_total, signed_residual, id);
