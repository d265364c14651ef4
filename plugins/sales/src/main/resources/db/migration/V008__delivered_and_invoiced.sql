-- Of each line of a confirmed order; by_delivery as the product said when the order was confirmed.
alter table sales_order_line add column delivered numeric(18, 3) default 0 not null;
alter table sales_order_line add column invoiced numeric(18, 3) default 0 not null;
alter table sales_order_line add column by_delivery boolean default false not null;
update sales_order_line set invoiced = quantity
    where order_id in (select id from sales_order where invoice_status = 'INVOICED' and invoiced <> 0);
-- whole dong, what may be invoiced by now: all of it, less what is invoiced by delivery and not delivered
alter table sales_order add column billable bigint default 0 not null;
update sales_order set billable = total;
alter table sales_order add column over_delivered boolean default false not null;
