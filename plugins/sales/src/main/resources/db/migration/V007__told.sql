-- When a message about it first went to the customer; of orders before, what their states tell of it.
alter table sales_order add column told_at timestamp(6) with time zone;
update sales_order set told_at = coalesce(sent_at, confirmed_at, reset_at);
