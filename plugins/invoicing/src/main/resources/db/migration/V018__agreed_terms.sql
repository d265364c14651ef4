-- Payment terms of an order that are not understood: somebody says them on the draft.
alter table invoicing_invoice add column agreed_term varchar(200) default '' not null;
