-- Invoiced is what was ordered, unless it is what was delivered.
alter table catalog_product add column by_delivery boolean default false not null;
