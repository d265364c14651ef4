-- Whether the customer's last words wait for an answer: what is sent by itself shows in lists and answers nobody.
alter table inbox_conversation add column asked boolean default false not null;
update inbox_conversation set asked = true where last_direction = 'IN';
