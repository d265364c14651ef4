-- It gets its message, with a value that loses its end.
alter table zbs_templates_bulk_item add column shortened boolean default false not null;
update zbs_templates_bulk_item set shortened = true where verdict = 'FITS' and detail like '[%';
