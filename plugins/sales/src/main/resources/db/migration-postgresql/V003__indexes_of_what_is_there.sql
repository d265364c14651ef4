-- Most rows have none of these: what is null is not looked for, so it need not be written into an index.
drop index sales_order_origin_ix;
create index sales_order_origin_ix on sales_order (origin_type, origin_id) where origin_id is not null;
