-- When the customer reacted: an older report says nothing any more.
alter table inbox_message add column reacted_at timestamp(6) with time zone;
