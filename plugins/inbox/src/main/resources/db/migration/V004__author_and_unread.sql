-- Who of the staff wrote the last line; empty for the customer, for programs and for what was sent outside of Kenh.
alter table inbox_conversation add column last_author_id bigint;
update inbox_conversation set
    last_author_id = (select m.author_id from inbox_message m where m.id = inbox_conversation.last_message_id);

-- How many messages of the customer there are, and how many of them each reader has seen: the difference is the reader's unread number.
alter table inbox_conversation add column inbound_count bigint default 0 not null;
alter table inbox_read add column seen_count bigint default 0 not null;
update inbox_conversation set
    inbound_count = (select count(*) from inbox_message m where m.conversation_id = inbox_conversation.id and m.direction = 'IN');
update inbox_read set
    seen_count = (select count(*) from inbox_message m where m.conversation_id = inbox_read.conversation_id
        and m.direction = 'IN' and m.position <= inbox_read.last_read_position);
