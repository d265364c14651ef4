-- A moment of its document; empty for something else, null when it gives the document itself.
alter table mail_message add column moment varchar(120);
