-- Names of the parameters that do not follow the document while a message waits, with blanks between: typed by a person, or of one happening.
-- Of what waits already nobody knows any more what was typed: it follows its document.
alter table zbs_templates_message add column fixed text default '' not null;
