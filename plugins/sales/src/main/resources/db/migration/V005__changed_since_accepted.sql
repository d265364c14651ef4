-- what the customer accepted, of orders that were changed since
alter table sales_order add column accepted_total bigint;
