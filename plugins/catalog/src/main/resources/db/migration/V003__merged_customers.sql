-- The merge of contacts that moved the row to the contact it is of now.
alter table catalog_partner_pricelist add column merge_id bigint;
alter table catalog_partner_fiscal add column merge_id bigint;
