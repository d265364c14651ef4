-- by whom a quotation was cancelled: of those before, only the order's history tells
alter table sales_order add column rejected boolean default false not null;
