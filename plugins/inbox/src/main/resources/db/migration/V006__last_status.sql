-- How far the last line has come: an answer that failed, or may have, answers nobody.
alter table inbox_conversation add column last_status varchar(12);
update inbox_conversation set
    last_status = (select m.status from inbox_message m where m.id = inbox_conversation.last_message_id);
update inbox_conversation set needs_reply = true where state = 'OPEN' and last_status in ('FAILED', 'UNKNOWN');
