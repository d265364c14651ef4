create sequence invoicing_figure_seq start with 1000 increment by 50;

-- How many invoices and credit notes there are of each day, and their sums; several rows of the same values add up.
create table invoicing_figure (
    id             bigint primary key,
    company_id     bigint not null,
    records        bigint not null,
    -- names the values in the one row that differences are folded into
    place          varchar(400),
    kind           varchar(12) not null,
    state          varchar(10) not null,
    payment_state  varchar(10) not null,
    invoice_date   date not null,
    due_date       date,
    salesperson_id bigint,
    journal_id     bigint,
    untaxed        bigint not null,
    total          bigint not null,
    residual       bigint not null
);
create unique index invoicing_figure_place_ix on invoicing_figure (place);
create index invoicing_figure_day_ix on invoicing_figure (company_id, kind, invoice_date);
create index invoicing_figure_state_ix on invoicing_figure (company_id, kind, payment_state);

insert into invoicing_figure (id, company_id, records, kind, state, payment_state, invoice_date, due_date, salesperson_id, journal_id,
        untaxed, total, residual)
    select nextval('invoicing_figure_seq'), s.company_id, s.records, s.kind, s.state, s.payment_state, s.invoice_date, s.due_date,
        s.salesperson_id, s.journal_id, s.untaxed, s.total, s.residual
    from (select i.company_id, count(*) as records, i.kind, i.state, i.payment_state, i.invoice_date, i.due_date, i.salesperson_id,
            i.journal_id, sum(i.signed_untaxed) as untaxed, sum(i.signed_total) as total, sum(i.signed_residual) as residual
        from invoicing_invoice i
        group by i.company_id, i.kind, i.state, i.payment_state, i.invoice_date, i.due_date, i.salesperson_id, i.journal_id) s;
