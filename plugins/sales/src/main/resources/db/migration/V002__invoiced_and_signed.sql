-- whole dong, what the order's invoices ask for after their credit notes; orders invoiced before are counted when one of their invoices changes
alter table sales_order add column invoiced bigint default 0 not null;
alter table sales_order add column invoice_status varchar(10) default 'NOTHING' not null;
update sales_order set invoice_status = 'TO_INVOICE' where state = 'SALE' and total <> 0;
create index sales_order_invoice_ix on sales_order (company_id, invoice_status, order_date, id);
-- drawn by who accepted it on the customer's page: points, empty for none
alter table sales_order add column accepted_signature varchar(8000) default '' not null;
